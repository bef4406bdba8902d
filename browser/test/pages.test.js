// Pages that links lead to pass every gate. There are hundreds made from a few templates: of each family the longest pages
// are taken, where anything that can break does; CALX_EVERY_PAGE=1 takes them all.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { faults } from '../lib/gates.js';
import { longestOfEach, sitePages } from '../lib/pages.js';

const OF_A_FAMILY = 2;

describe('pages', { concurrency: 2 }, async () => {
  const guest = await visitor();
  const { pages, broken } = await sitePages(guest);
  await guest.close();
  it(`are ${pages.size}, found by links`, () => assert.ok(pages.size > 3));
  it('no link leads nowhere', () => assert.deepEqual(broken, []));
  for (const path of longestOfEach(pages, process.env.CALX_EVERY_PAGE ? Infinity : OF_A_FAMILY)) {
    it(path, async () => {
      const reader = await visitor();
      await reader.page.goto(path);
      assert.deepEqual(await faults(reader.page, path), []);
      await reader.close();
    });
  }
});
