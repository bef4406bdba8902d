// Names in the accessibility tree are the visible labels, so that saying what is read presses it; one main heading, a
// title of its own, and every part of the page in a landmark.
export async function names(page, name) {
  const faults = await page.evaluate(() => {
    const one = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
    const isShown = (e) => e.checkVisibility({ visibilityProperty: true });
    const found = [];
    if (document.querySelectorAll('h1').length !== 1) {
      found.push(`${document.querySelectorAll('h1').length} main headings`);
    }
    const title = document.title.match(/^(.+) – Calx$/)?.[1];
    if (!title) {
      found.push(`the title is "${document.title}"`);
    }
    for (const e of document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')) {
      if (!isShown(e) || e.closest('svg')) {
        continue;
      }
      const seen = one(e.labels?.length ? [...e.labels].map((l) => l.innerText).join(' ') : e.innerText);
      const label = e.getAttribute('aria-label');
      if (!seen && !label && !e.getAttribute('aria-labelledby') && !e.querySelector('svg title, img[alt]')) {
        found.push(`${e.localName} ${e.name || e.id} has no name`);
      }
      if (seen && label && !one(label).toLowerCase().includes(seen.toLowerCase())) {
        found.push(`"${seen}" is called "${label}"`);
      }
    }
    return found;
  });
  faults.push(...(await page.evaluate(unnamed, await tree(page))));
  return faults.map((fault) => `${name}, names: ${fault}`);
}

// The names of the tree that a screen reader and speech control are given, by role.
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const named = { button: [], link: [], checkbox: [] };
  for (const { ignored, role, name } of nodes) {
    if (!ignored) {
      named[role?.value]?.push(name?.value ?? '');
    }
  }
  return named;
}

// In the page: each control of the main part against that tree.
function unnamed(named) {
  const one = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const kinds = {
    button: 'button, [role=button]',
    link: 'a[href]:not([role])',
    checkbox: 'input[type=checkbox]',
  };
  const found = [];
  for (const [role, selector] of Object.entries(kinds)) {
    const names = new Set(named[role].map(one));
    for (const control of document.querySelectorAll(`main :is(${selector})`)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('svg, [aria-hidden=true]')) {
        continue;
      }
      const seen = one((control.labels?.[0] ?? control).innerText);
      if (seen && !names.has(seen) && ![...names].some((name) => name.includes(seen))) {
        found.push(`no ${role} in the tree is called "${seen}"`);
      }
    }
  }
  return found;
}
