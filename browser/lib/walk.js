// A whole interview: a patient answers page after page until the result.
import { plan } from './form.js';

const MOST_PAGES = 60;

// How a page is used: by hand. Each call is one tap.
export const hand = {
  press: (page, control) => control.click(),
  type: async (page, field, text) => {
    await field.click();
    await field.fill(text);
  },
};

/**
 * Walks from the start page to the result.
 *
 * @param patient question id → answer; a question that is not among them gets "not sure"
 * @param way how a control is pressed and a field is filled
 * @param seen called with the page and its kind before each answer, and at the result
 * @returns given: [question, answer] pairs; taps; pages: the kind of each page with its taps; stops: how often help was
 *     told to be needed at once
 */
export async function interview(page, patient, { way = hand, seen = async () => {}, begin = '/' } = {}) {
  const given = new Map();
  const pages = [];
  let taps = 0;
  const visited = async (kind) => {
    pages.push([kind, 0]);
    await seen(page, kind);
  };
  const count = () => {
    taps += 1;
    pages.at(-1)[1] += 1;
  };
  const press = async (control) => {
    count();
    await way.press(page, control);
  };
  await page.goto(begin);
  await visited('start');
  await press(page.locator('main form.begin button[value=me]'));
  while (pages.length < MOST_PAGES) {
    await page.waitForLoadState();
    const path = new URL(page.url()).pathname;
    if (path === '/result') {
      await visited('result');
      return { given: [...given], taps, pages, stops: pages.filter(([kind]) => kind === 'stop').length };
    }
    if (path === '/stop') {
      await visited('stop');
      await press(page.locator('main form[action="/stop"] button'));
      continue;
    }
    if (path === '/check/words') {
      await visited('words');
      await press(page.locator('main button[name=do][value=right]'));
      continue;
    }
    const form = page.locator('main form:has(input[name=question])').first();
    await visited(`question ${await form.locator('input[name=question]').getAttribute('value')}`);
    const { tick, type, press: [name, value], said } = await plan(form, patient);
    for (const { name: field, text } of type) {
      count();
      await way.type(page, form.locator(`input[name="${field}"]`), text);
    }
    for (const box of tick) {
      await press(form.locator(`:is(input[type=checkbox][name=option], input[type=radio])[value="${box}"]`));
    }
    await press(form.locator(`button[name="${name}"][value="${value}"]`).first());
    said.forEach((answer, question) => given.set(question, answer));
  }
  throw new Error(`no result after ${MOST_PAGES} pages: ${pages.map(([kind]) => kind).join(', ')}`);
}
