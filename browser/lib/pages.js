// The pages that need no interview, and those that are the guide's. The site map adds what it names.
const FIXED = ['/', '/check', '/deleted', '/no-such-page'];

// Further pages that are there once they are served; a path that is answered with "not found" is left out.
const KNOWN = ['/about', '/privacy', '/safety', '/sources', '/accessibility', '/versions', '/guide', '/home-care', '/clinician',
  '/search', '/search?q=gout', '/components', '/site-map', '/sitemap', '/country', '/words'];

export const isOwn = (href) => href.startsWith('/') && !href.startsWith('//');

// Follows every link from page to page, from the fixed ones on. Personal pages are the interviews' part.
export async function sitePages(guest, { most = 2000 } = {}) {
  const found = new Set();
  const waiting = [...FIXED];
  const served = async (path) => (await guest.context.request.get(guest.address + path, { maxRedirects: 0 })).status();
  for (const path of KNOWN) {
    if ((await served(path)) === 200) {
      waiting.push(path);
    }
  }
  while (waiting.length && found.size < most) {
    const path = waiting.shift();
    if (found.has(path)) {
      continue;
    }
    const response = await guest.context.request.get(guest.address + path, { maxRedirects: 0 });
    if (!/^text\/html/.test(response.headers()['content-type'] ?? '') && path !== '/no-such-page') {
      continue;
    }
    found.add(path);
    const text = await response.text();
    for (const [, href] of text.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)) {
      const next = href.replaceAll('&amp;', '&').replace(/#.*/, '');
      if (next && isOwn(next) && !found.has(next)) {
        waiting.push(next);
      }
    }
  }
  return [...found];
}
