// What a page weighs as it travels, with all that it asks for. What comes back for a form is never the first page, so
// that of it the page alone travels.
import { isAnswerToForm } from '../lib/browser.js';

const MOST_BYTES = 60_000;

export async function weight(page, name) {
  const parts = await page.evaluate((withRest) => [
    ...performance.getEntriesByType('navigation'),
    ...(withRest ? performance.getEntriesByType('resource') : []),
  ].map((e) => [new URL(e.name).pathname, e.encodedBodySize]), !isAnswerToForm(page));
  const sum = parts.reduce((bytes, [, size]) => bytes + size, 0);
  return sum < MOST_BYTES ? [] : [`${name}, weight: ${sum} bytes: ${parts.map((p) => p.join(' ')).join(', ')}`];
}
