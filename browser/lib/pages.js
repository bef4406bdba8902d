// The pages of the site, found by following links. What an interview shows is the interviews' part.
const MISSING = '/no-such-page';
const FIRST = ['/', '/check', '/deleted', '/site-map', '/components'];
const AT_ONCE = 4;

const isOwn = (href) => href.startsWith('/') && !href.startsWith('//');

/** @returns pages: path → length of its markup; broken: links to pages that are not there, with where they stand */
export async function sitePages(guest) {
  const pages = new Map([[MISSING, 0]]);
  const broken = [];
  const seen = new Set(FIRST);
  const waiting = FIRST.map((path) => [path, '']);
  const visit = async ([path, from]) => {
    const response = await guest.context.request.get(guest.address + path, { maxRedirects: 0 });
    if (response.status() >= 400) {
      if (from) {
        broken.push(`${path} on ${from}`);
      }
      return;
    }
    if (response.status() !== 200 || !/^text\/html/.test(response.headers()['content-type'] ?? '')) {
      return;
    }
    const text = await response.text();
    pages.set(path, text.length);
    for (const [, href] of text.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)) {
      const next = href.replaceAll('&amp;', '&').replace(/#.*/, '');
      if (isOwn(next) && !seen.has(next)) {
        seen.add(next);
        waiting.push([next, path]);
      }
    }
  };
  while (waiting.length) {
    await Promise.all(waiting.splice(0, AT_ONCE).map(visit));
  }
  return { pages, broken };
}

// Pages of one template: /guide/types/x, /guide/types/x/for-clinicians, /sources/x.
const family = (path) => path.split('/').map((part, i, all) => (i > 0 && i === all.findLastIndex((p) => p !== 'for-clinicians') && i > 1 ? '*' : part)).join('/');

/** @returns of each family of pages the longest, where anything that can break does */
export function longestOfEach(pages, most) {
  const families = new Map();
  for (const [path, length] of pages) {
    families.set(family(path), [...(families.get(family(path)) ?? []), [path, length]]);
  }
  return [...families.values()].flatMap((all) => all.sort((a, b) => b[1] - a[1]).slice(0, most).map(([path]) => path));
}
