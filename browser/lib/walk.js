// A whole interview: a patient answers page after page until the result.
const MOST_PAGES = 60;

// Ways to use a page. Each presses one control, and counts as one tap.
export const hand = {
  press: (page, control) => control.click(),
};

// What to press for an answer, in order, and the answer as the form will send it.
async function plan(form, answer) {
  const [kind, rest = ''] = answer.split(/ (.*)/s);
  const button = (name, value) => form.locator(`button[name="${name}"][value="${value}"]`);
  const notSure = { press: [button('answer', 'not-sure')], said: 'not-sure' };
  if (kind === 'number') {
    return { type: [form.locator('input[name=number]'), rest], press: [button('answer', 'number')], said: answer };
  }
  if (kind === 'some' || kind === 'only') {
    const wanted = rest.split(',');
    const boxes = [];
    const ticked = [];
    for (const id of wanted) {
      const box = form.locator(`input[type=checkbox][name=option][value="${id}"]`);
      if (await box.count()) {
        ticked.push(id);
        if (!(await box.isChecked())) {
          boxes.push(box);
        }
      }
    }
    if (ticked.length) {
      return { press: [...boxes, button('answer', 'these')], said: `only ${ticked.join(',')}` };
    }
    const one = button('option', wanted[0]);
    return (await one.count()) ? { press: [one], said: `some ${wanted[0]}` } : notSure;
  }
  const plain = button('answer', kind);
  return (await plain.count()) ? { press: [plain], said: kind } : notSure;
}

/**
 * Walks from the start page to the result.
 *
 * @param patient question id → answer; a question that is not among them gets "not sure"
 * @param way how a control is pressed
 * @param seen called with the page and its kind before each answer, and at the result
 * @returns given: [question, answer] pairs; taps; stops: how often help was told to be needed at once
 */
export async function interview(page, patient, { way = hand, seen = async () => {}, begin = '/' } = {}) {
  const given = new Map();
  let taps = 0;
  let stops = 0;
  const press = async (control) => {
    taps += 1;
    await way.press(page, control);
  };
  await page.goto(begin);
  await seen(page, 'start');
  await press(page.locator('main a[href="/check"]').first());
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    await page.waitForLoadState();
    const path = new URL(page.url()).pathname;
    if (path === '/result') {
      await seen(page, 'result');
      return { given: [...given], taps, stops };
    }
    if (path === '/stop') {
      stops += 1;
      await seen(page, 'stop');
      await press(page.locator('main a[href="/check"]').first());
      continue;
    }
    const form = page.locator('main form:has(input[name=question])').first();
    const question = await form.locator('input[name=question]').getAttribute('value');
    if (given.has(question)) {
      throw new Error(`${question} was asked twice, at ${path}`);
    }
    await seen(page, `question ${question}`);
    const { type, press: controls, said } = await plan(form, patient.get(question) ?? 'not-sure');
    if (type) {
      taps += 1;
      await type[0].fill(type[1]);
    }
    for (const control of controls) {
      await press(control);
    }
    given.set(question, said);
  }
  throw new Error(`no result after ${MOST_PAGES} pages`);
}
