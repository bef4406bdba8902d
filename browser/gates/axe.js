// The rules of axe-core for WCAG 2.0 to 2.2, A and AA, and best practice, on a page: small and light, then large
// and dark. No colour depends on the size and no layout on the scheme, so these two show what all four would.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SCHEMES, SIZES } from '../lib/browser.js';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns one line for each fault, none if the page is sound */
export async function axe(page, name) {
  const found = new Map();
  const before = page.viewportSize();
  for (const [i, size] of SIZES.entries()) {
    const colorScheme = SCHEMES[i];
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const { id, help, nodes } of await run(page)) {
      for (const node of nodes) {
        const fault = `${name}, ${id}: ${help}: ${node.target.join(' ')}: ${node.why}`;
        found.set(fault, [...(found.get(fault) ?? []), `${size.width} px ${colorScheme}`]);
      }
    }
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found].map(([fault, where]) => `${fault} (${where.join(', ')})`);
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
