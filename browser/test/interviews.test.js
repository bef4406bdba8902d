// Patients of published cases answer the check as they could. The result must be the engine's for the same answers, every
// step of ten of them passes every gate, and the check asks for few taps.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { faults } from '../lib/gates.js';
import { Engine, patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

const CASES = 15;
const CALCIPHYLAXIS = 5;
const EVERY_STEP = 10;

// The aim: docs/web-tests.md.
const MOST_TAPS = 14;

// How soon a danger must be seen to that has a page of its own before the next question.
const TOLD_AT_ONCE = ['within-days', 'emergency'];

const taps = [];

const one = (text) => text.replace(/\s+/g, ' ').trim();
const firstSentence = (text) => one(text).replace(/(?<=\.) .*/, '');

// What comes first: a type where it is calcinosis, else the look-alike.
const leading = ({ is, type }) => (is[0] && is[0].id !== 'calcinosis-cutis' ? is[0] : type[0] ?? is[0]);

async function walk(patient, gated) {
  const guest = await visitor();
  const found = [];
  const walked = await interview(guest.page, patient, {
    seen: async (page, kind) => {
      if (gated) {
        found.push(...(await faults(page, kind)));
      }
    },
  });
  const shown = one(await guest.page.locator('main').textContent());
  await guest.close();
  return { ...walked, found, shown };
}

describe('published cases', { concurrency: 2 }, async () => {
  const all = await patients();
  const engine = new Engine();
  after(() => engine.close());

  it(`are ${CASES}, of which ${CALCIPHYLAXIS} are calciphylaxis`, () => {
    assert.equal(all.size, CASES);
    assert.equal([...all.keys()].filter((id) => id.startsWith('cal-')).length, CALCIPHYLAXIS);
  });

  const chosen = new Set([...all.keys()].filter((_, i) => i % 3 !== 2).slice(0, EVERY_STEP));
  for (const [id, patient] of all) {
    it(id, async (test) => {
      const { given, stops, shown, found, taps: tapped, pages } = await walk(patient, chosen.has(id));
      taps.push(tapped);
      test.diagnostic(`${id}: ${tapped} taps: ${pages.map(([kind, count]) => `${kind.replace('question ', '')} ${count}`).join(', ')}`);

      await test.test('the result shows the urgency of the engine and what leads', async () => {
        const answer = await engine.answer(id, given);
        assert.equal(answer.next, undefined, 'the engine would ask on');
        const isSoon = answer.raised.length > 0 && TOLD_AT_ONCE.includes(answer.urgency);
        assert.equal(stops > 0, isSoon, `told at once: ${answer.urgency} ${answer.raised}`);
        const sentences = [answer.where, ...(leading(answer) ? [firstSentence(leading(answer).plain)] : [])];
        for (const sentence of sentences.map(one)) {
          assert.ok(shown.includes(sentence), `${answer.urgency}: not on the page: ${sentence}\n${shown}`);
        }
      });
      if (chosen.has(id)) {
        await test.test('every step passes every gate', () => assert.deepEqual(found, []));
      }
    });
  }
});

it('the median case takes few taps', () => {
  assert.equal(taps.length, CASES, 'the interviews came to no end');
  const median = taps.sort((a, b) => a - b)[Math.ceil(taps.length / 2) - 1];
  assert.ok(median <= MOST_TAPS, `the median is ${median} taps, more than ${MOST_TAPS}: ${taps.join(' ')}`);
});
