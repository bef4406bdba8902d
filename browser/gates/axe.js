// The rules of axe-core for WCAG 2.0 to 2.2, A and AA, and best practice, on a page: small and large, light and dark.
// All rules run on either size; in the dark those of colour run anew, as nothing else depends on the scheme.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SIZES } from '../lib/browser.js';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

// In this order the size changes once.
const VIEWS = [
  { size: SIZES[0], colorScheme: 'light', rules: ALL },
  { size: SIZES[0], colorScheme: 'dark', rules: OF_COLOUR },
  { size: SIZES[1], colorScheme: 'dark', rules: OF_COLOUR },
  { size: SIZES[1], colorScheme: 'light', rules: ALL },
];

/** @returns one line for each fault, none if the page is sound */
export async function axe(page, name) {
  const found = new Map();
  const before = page.viewportSize();
  await page.evaluate(`window.axe || (() => { ${script} })()`);
  for (const { size, colorScheme, rules } of VIEWS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const fault of await page.evaluate(run, rules)) {
      const line = `${name}, ${fault}`;
      found.set(line, [...(found.get(line) ?? []), `${size.width} px ${colorScheme}`]);
    }
  }
  await page.setViewportSize(before);
  return [...found].map(([fault, where]) => `${fault} (${where.join(', ')})`);
}

// In the page. No style sheet is fetched again: none of these rules reads one.
async function run(runOnly) {
  const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'], preload: false, iframes: false });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any, all, none }) =>
    `${id}: ${help}: ${target.join(' ')}: ${[...any, ...all, ...none].map((check) => check.message).join('; ')}`));
}
