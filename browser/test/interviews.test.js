// Patients of published cases answer the check as they could; the result must be the engine's for the same answers.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { visitor } from '../lib/browser.js';
import { Engine, patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

const CASES = 15;
const CALCIPHYLAXIS = 5;

const one = (text) => text.replace(/\s+/g, ' ').trim();
const firstSentence = (text) => one(text).replace(/(?<=\.) .*/, '');

// What comes first: a type where it is calcinosis, else the look-alike.
const leading = ({ is, type }) => (is[0] && is[0].id !== 'calcinosis-cutis' ? is[0] : type[0] ?? is[0]);

describe('published cases', { concurrency: 2 }, async () => {
  const all = await patients();
  const engine = new Engine();
  after(() => engine.close());

  it(`are ${CASES}, of which ${CALCIPHYLAXIS} are calciphylaxis`, () => {
    assert.equal(all.size, CASES);
    assert.equal([...all.keys()].filter((id) => id.startsWith('cal-')).length, CALCIPHYLAXIS);
  });

  for (const [id, patient] of all) {
    it(`${id}: the result shows the engine's urgency and what leads`, async () => {
      const guest = await visitor();
      const { given, stops } = await interview(guest.page, patient);
      const answer = await engine.answer(id, given);
      const shown = one(await guest.page.locator('main').textContent());

      assert.equal(answer.next, undefined, 'the engine would ask on');
      assert.equal(stops > 0, answer.raised.length > 0, `told at once: ${answer.raised}`);
      const sentences = [answer.where, ...(leading(answer) ? [firstSentence(leading(answer).plain)] : [])];
      for (const sentence of sentences.map(one)) {
        assert.ok(shown.includes(sentence), `${answer.urgency}: not on the page: ${sentence}\n${shown}`);
      }
      await guest.close();
    });
  }
});
