// Pages that links lead to pass every gate. There are hundreds made from a few templates: of each family the longest pages
// are taken, where anything that can break does; CALX_EVERY_PAGE=1 takes them all.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { faults } from '../lib/gates.js';
import { sitePages } from '../lib/pages.js';

const OF_A_FAMILY = 2;

// Pages of one template: /guide/types/x, /guide/types/x/for-clinicians, /sources/x.
const family = (path) => path.split('/').map((part, i, all) => (i > 0 && i === all.findLastIndex((p) => p !== 'for-clinicians') && i > 1 ? '*' : part)).join('/');

function chosen(pages) {
  const families = new Map();
  for (const [path, length] of pages) {
    families.set(family(path), [...(families.get(family(path)) ?? []), [path, length]]);
  }
  const most = process.env.CALX_EVERY_PAGE ? Infinity : OF_A_FAMILY;
  return [...families.values()].flatMap((all) => all.sort((a, b) => b[1] - a[1]).slice(0, most).map(([path]) => path));
}

describe('pages', { concurrency: 2 }, async () => {
  const guest = await visitor();
  const { pages, broken } = await sitePages(guest);
  await guest.close();
  it(`are ${pages.size}, found by links`, () => assert.ok(pages.size > 3));
  it('no link leads nowhere', () => assert.deepEqual(broken, []));
  for (const path of chosen(pages)) {
    it(path, async () => {
      const reader = await visitor();
      await reader.page.goto(path);
      assert.deepEqual(await faults(reader.page, path), []);
      await reader.close();
    });
  }
});
