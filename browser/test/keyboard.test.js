// A whole interview by keyboard alone, with the focus always to be seen.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

const MOST_TABS = 250;

// Tab until the control has the focus; on the way every control that gets it must show it.
async function tabTo(page, control, unseen) {
  const wanted = await control.elementHandle();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const at = await page.evaluate((element) => {
      const e = document.activeElement;
      const styles = [e, e.closest('label'), ...e.querySelectorAll('*')].filter(Boolean).map((one) => getComputedStyle(one));
      const box = e.getBoundingClientRect();
      return {
        reached: e === element,
        name: `${e.localName} "${(e.labels?.[0] ?? e).textContent.trim().slice(0, 40)}"`,
        ring: styles.some((s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2),
        inView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      };
    }, wanted);
    // After the last control the focus goes round by the page itself.
    if (tabs > 0 && !at.name.startsWith('body') && !(at.ring && at.inView)) {
      unseen.add(`${at.name}: ${at.ring ? 'out of view' : 'no ring'}`);
    }
    if (at.reached) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${await control.evaluate((e) => e.outerHTML)}`);
}

// Tab leads to a group of which one can be chosen, the arrows within it.
async function choose(page, control, unseen) {
  const group = page.locator(`input[type=radio][name="${await control.getAttribute('name')}"]`);
  const place = await control.evaluate((e, all) => all.indexOf(e), await group.elementHandles());
  await tabTo(page, group.first(), unseen);
  await page.keyboard.press('Space');
  for (let i = 0; i < place; i += 1) {
    await page.keyboard.press('ArrowDown');
  }
}

const keys = (unseen) => ({
  press: async (page, control) => {
    const type = await control.getAttribute('type');
    if (type === 'radio') {
      await choose(page, control, unseen);
      return;
    }
    await tabTo(page, control, unseen);
    if (type === 'checkbox') {
      await page.keyboard.press('Space');
    } else {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    }
  },
  type: async (page, field, text) => {
    await tabTo(page, field, unseen);
    await page.keyboard.type(text);
  },
});

describe('by keyboard', { concurrency: 2 }, async () => {
  const all = await patients();
  for (const id of ['cal-hyperphosphatemia-60f-warfarin', 'idi-vulva-42f']) {
    it(`${id} comes to the result by Tab, Space and Enter`, async () => {
      const guest = await visitor();
      const unseen = new Set();
      const { given } = await interview(guest.page, all.get(id), { way: keys(unseen) });
      assert.ok(given.length > 3);
      assert.deepEqual([...unseen], []);
      await guest.close();
    });
  }

  it('the skip link leads to the page', async () => {
    const guest = await visitor();
    await guest.page.goto('/check');
    await guest.page.keyboard.press('Tab');
    assert.match(await guest.page.evaluate(() => document.activeElement.className), /skip/);
    await guest.page.keyboard.press('Enter');
    assert.equal(await guest.page.evaluate(() => document.activeElement.id), 'main');
    await guest.close();
  });
});
