// The page for the doctor fits on one sheet, printed by the browser on either paper; the button that prints works.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../lib/closing.js';
import { visitor } from '../lib/browser.js';
import { patients } from '../lib/patients.js';
import { interview } from '../lib/walk.js';

const PATIENTS = 5;
const sheets = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

describe('on paper', { concurrency: 1 }, async () => {
  const all = await patients();
  // Those who say most have the longest sheets.
  const longest = [...all].sort(([, a], [, b]) => [...b.values()].join().length - [...a.values()].join().length);
  for (const [id, patient] of longest.slice(0, PATIENTS)) {
    it(`${id} has one sheet`, async () => {
      const guest = await visitor();
      await interview(guest.page, patient);
      await guest.page.goto('/doctor');
      for (const format of ['A4', 'Letter']) {
        assert.equal(sheets(await guest.page.pdf({ format, preferCSSPageSize: true })), 1, format);
      }
      await guest.close();
    });
  }

  it('more than a sheet is seen as more', async () => {
    const guest = await visitor();
    await guest.page.goto('/guide');
    assert.ok(sheets(await guest.page.pdf({ format: 'A5' })) > 1);
    await guest.close();
  });

  it('the button of the stop page prints it', async () => {
    const guest = await visitor();
    await guest.page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await guest.page.goto('/check');
    await guest.page.locator('textarea[name=words]').first().fill('I have chest pain and I cannot breathe');
    await guest.page.locator('button[name=answer][value=these]').first().click();
    await guest.page.waitForURL('**/stop');
    const button = guest.page.locator('[data-print]');
    assert.ok(await button.isVisible());
    await button.click();
    assert.equal(await guest.page.locator('html').getAttribute('data-printed'), 'yes');
    await guest.close();
  });
});
