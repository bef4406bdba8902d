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
  // The tree that a screen reader and speech control are given, against what is painted.
  for (const role of ['button', 'link', 'checkbox']) {
    for (const control of await page.locator('main').getByRole(role).all()) {
      const seen = await control.evaluate((e) => (e.labels?.[0] ?? e).innerText.replace(/\s+/g, ' ').trim());
      if (seen && !(await page.locator('main').getByRole(role, { name: seen }).count())) {
        faults.push(`no ${role} in the tree is called "${seen}"`);
      }
    }
  }
  return faults.map((fault) => `${name}, names: ${fault}`);
}
