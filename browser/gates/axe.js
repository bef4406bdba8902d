// The rules of axe-core for WCAG 2.0 to 2.2, A and AA, and best practice, on a page in both schemes and at both sizes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SCHEMES, SIZES } from '../lib/browser.js';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns one line for each fault, none if the page is sound */
export async function axe(page, name) {
  const found = new Map();
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const result = await run(page);
      for (const { id, help, nodes } of result) {
        for (const node of nodes) {
          const fault = `${name}, ${id}: ${help}: ${node.target.join(' ')}: ${node.why}`;
          found.set(fault, [...(found.get(fault) ?? []), `${size.width} px ${colorScheme}`]);
        }
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
