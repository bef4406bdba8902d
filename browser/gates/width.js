// Nothing scrolls sideways at 320 px, nor where text is twice as large; the printed page keeps its main part.
const NARROW = { width: 320, height: 640 };

async function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const scrolls = (e) => e && e !== document.body
      && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
      .slice(0, 3)
      .map((e) => `${e.localName}.${e.className?.baseVal ?? e.className} ends at ${e.getBoundingClientRect().right.toFixed(0)} px`);
  });
}

export async function width(page, name) {
  const before = page.viewportSize();
  const faults = [];
  await page.setViewportSize(NARROW);
  faults.push(...(await overflow(page)).map((fault) => `${name}, 320 px: ${fault}`));
  // 1280 px at 200 % is laid out as 640; larger text alone is what people set on a phone.
  await page.setViewportSize({ width: 640, height: 450 });
  faults.push(...(await overflow(page)).map((fault) => `${name}, 200 %: ${fault}`));
  await page.setViewportSize(before);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  faults.push(...(await overflow(page)).map((fault) => `${name}, text 200 %: ${fault}`));
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults;
}

export async function print(page, name) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const faults = await page.evaluate(() => {
    const isShown = (e) => e.checkVisibility({ visibilityProperty: true });
    const found = [];
    const heading = document.querySelector('h1');
    if (!heading || !isShown(heading)) {
      found.push('no main heading');
    }
    for (const e of document.querySelectorAll('nav, .skip, main button')) {
      if (isShown(e) && e.getBoundingClientRect().height > 1 && e.getBoundingClientRect().bottom > 0) {
        found.push(`${e.localName} "${e.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}" is of no use on paper`);
      }
    }
    // Dark paper costs ink and is not legible: the background must be light whatever the screen's scheme is.
    const paper = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (paper.length === 3 && Math.min(...paper) < 200) {
      found.push(`the paper is ${paper.join(' ')}`);
    }
    return found;
  });
  await page.emulateMedia({ media: null, colorScheme: 'light' });
  return faults.map((fault) => `${name}, print: ${fault}`);
}
