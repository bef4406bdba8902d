// What a page weighs as it travels, with all that it asks for.
const MOST_BYTES = 60_000;

export async function weight(page, name) {
  const parts = await page.evaluate(() => [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ].map((e) => [new URL(e.name).pathname, e.encodedBodySize]));
  const sum = parts.reduce((bytes, [, size]) => bytes + size, 0);
  return sum < MOST_BYTES ? [] : [`${name}, weight: ${sum} bytes: ${parts.map((p) => p.join(' ')).join(', ')}`];
}
