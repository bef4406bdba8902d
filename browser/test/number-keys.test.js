// Number keys answer a question, as the key shown on each button says.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

const expectTicked = async (box) => assert.ok(await box.isChecked(), 'the key did not tick its box');

it('a number key presses the button that shows it', async () => {
  const patient = (await patients()).get('idi-vulva-42f');
  const guest = await visitor();
  let pressed = 0;
  await interview(guest.page, patient, {
    way: {
      press: async (page, control) => {
        const isBox = ['checkbox', 'radio'].includes(await control.getAttribute('type'));
        const key = await control.evaluate((e) => (e.closest('label') ?? e).querySelector('.key')?.textContent.trim() ?? '');
        if (/^\d$/.test(key)) {
          pressed += 1;
          const gone = isBox ? null : page.waitForEvent('load');
          await page.keyboard.press(key);
          await (isBox ? expectTicked(control) : gone);
        } else {
          await control.click();
        }
      },
      // A number key pressed in the field is a digit of it, so the focus leaves it first.
      type: async (page, field, text) => {
        await field.fill(text);
        await field.blur();
      },
    },
  });
  assert.ok(pressed > 0, 'no button showed a number');
  await guest.close();
});
