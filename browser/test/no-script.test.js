// Whole interviews where script is turned off.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

describe('without JavaScript', { concurrency: 2 }, async () => {
  const all = await patients();
  for (const id of ['cal-penile-53m', 'mim-epidermoid-45m-finger']) {
    it(`${id} comes to the same result as with it`, async () => {
      const results = [];
      for (const javaScriptEnabled of [true, false]) {
        const guest = await visitor({ javaScriptEnabled });
        const { given } = await interview(guest.page, all.get(id));
        results.push({ given, result: (await guest.page.locator('main').textContent()).replace(/\s+/g, ' ') });
        await guest.close();
      }
      assert.deepEqual(results[1], results[0]);
    });
  }
});
