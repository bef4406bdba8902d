// Pages that links lead to, and those that only a form or a result leads to, pass every gate. There are thousands made from
// a few templates: of each family the longest are taken, where anything that can break does; ../every-page.js takes all.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { faults } from '../lib/gates.js';
import { longestOfEach, sitePages } from '../lib/pages.js';
import { patients } from '../lib/patients.js';
import { afterResult, eachState } from '../lib/states.js';
import { interview } from '../lib/walk.js';

const OF_A_FAMILY = 2;

describe('pages', { concurrency: 2 }, async () => {
  const guest = await visitor();
  const { pages, broken } = await sitePages(guest);
  await guest.close();
  it(`are ${pages.size}, found by links`, () => assert.ok(pages.size > 3));
  it('no link leads nowhere', () => assert.deepEqual(broken, []));
  for (const path of longestOfEach(pages, OF_A_FAMILY)) {
    it(path, async () => {
      const reader = await visitor();
      await reader.page.goto(path);
      assert.deepEqual(await faults(reader.page, path), []);
      await reader.close();
    });
  }
});

describe('pages that no link leads to', { concurrency: 2 }, () => {
  const gatedBy = (found) => async (page, name) => found.push(...(await faults(page, name)));

  it('come back for a form', async () => {
    const found = [];
    const guest = await visitor();
    await eachState(guest.page, gatedBy(found));
    await guest.close();
    assert.deepEqual(found, []);
  });

  it('follow a result', async () => {
    const found = [];
    const person = await visitor();
    const [patient] = [...(await patients()).values()].slice(-1);
    await interview(person.page, patient);
    await afterResult(person.page, gatedBy(found));
    await person.close();
    assert.deepEqual(found, []);
  });
});
