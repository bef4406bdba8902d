// Number keys answer a question, as the key shown on each button says.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

it('a number key presses the button that shows it', async () => {
  const patient = (await patients()).get('idi-vulva-42f');
  const guest = await visitor();
  let pressed = 0;
  await interview(guest.page, patient, {
    way: {
      press: async (page, control) => {
        const key = (await control.locator('.key').count()) ? await control.locator('.key').first().textContent() : '';
        if (/^\d$/.test(key) && (await control.getAttribute('type')) === 'submit') {
          pressed += 1;
          await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
        } else {
          await control.click();
        }
      },
      type: (page, field, text) => field.fill(text),
    },
  });
  assert.ok(pressed > 0, 'no button showed a number');
  await guest.close();
});
