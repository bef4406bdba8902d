// The rules of axe-core for WCAG 2.0 to 2.2, A and AA, and best practice, on a page in both schemes and at both sizes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SCHEMES, SIZES } from './browser.js';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// A page whose markup was checked before, but for its token, its step and what it is called, needs no second check.
const checked = new Set();

async function isKnown(page) {
  const html = (await page.content()).replace(/name="token" value="[^"]*"/g, '').replace(/\/check\/\d+/g, '/check/n');
  const hash = createHash('sha256').update(html).digest('hex');
  return checked.size === checked.add(hash).size;
}

/** @returns one line for each fault, none if the page is sound */
export async function faults(page, name) {
  if (await isKnown(page)) {
    return [];
  }
  const found = new Set();
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const result = await run(page);
      for (const { id, help, nodes } of result) {
        for (const node of nodes) {
          found.add(`${name}, ${size.width} px, ${colorScheme}: ${id}: ${help}: ${node.target.join(' ')}: ${node.why}`);
        }
      }
    }
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found];
}

async function run(page) {
  if (!(await page.evaluate(() => Boolean(window.axe)))) {
    await page.evaluate(script);
  }
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, any, all, none }) => ({
        target,
        why: [...any, ...all, ...none].map((check) => check.message).join('; '),
      })),
    }));
  }, TAGS);
}
