// Every page that links lead to passes every gate.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { faults } from '../lib/gates.js';
import { sitePages } from '../lib/pages.js';

describe('every page', { concurrency: 2 }, async () => {
  const guest = await visitor();
  const paths = await sitePages(guest);
  await guest.close();
  it('is found by links', () => assert.ok(paths.length > 3, paths.join(' ')));
  for (const path of paths) {
    it(path, async () => {
      const reader = await visitor();
      await reader.page.goto(path);
      assert.deepEqual(await faults(reader.page, path), []);
      await reader.close();
    });
  }
});
