// A whole interview: a patient answers page after page until the result.
const MOST_PAGES = 60;

// Ways to use a page. Each presses one control, and counts as one tap.
export const hand = {
  press: (page, control) => control.click(),
};

const idsOf = (boxes) => boxes.evaluateAll((all) => all.map((box) => box.value.split('/')[0]));

// The questions on a page, those with lists that others open after the others.
async function questionsOn(form) {
  const first = await form.locator('input[name=question]').getAttribute('value');
  const listed = await idsOf(form.locator('input[type=checkbox][name=option]'));
  const inner = new Set(await idsOf(form.locator('.opens input[name=option]')));
  const numbers = await form.locator('input[name^="number."]').evaluateAll((all) => all.map((n) => n.name.slice(7)));
  const all = [...new Set([first, ...listed, ...numbers])];
  return all.sort((a, b) => inner.has(a) - inner.has(b)).map((id) => ({ id, inner: inner.has(id) }));
}

// What to do on a page for all its questions, in order, and each answer as the form will send it.
async function plan(form, patient) {
  const questions = await questionsOn(form);
  const button = (name, value) => form.locator(`button[name="${name}"][value="${value}"]`);
  const boxes = [];
  const types = [];
  const said = new Map();
  for (const { id, inner } of questions) {
    const [kind, rest = ''] = (patient.get(id) ?? 'not-sure').split(/ (.*)/s);
    if (kind === 'number') {
      types.push([form.locator(`input[name="number.${id}"]`), rest]);
      said.set(id, `number ${rest}`);
    } else if (kind === 'some' || kind === 'only') {
      const ticked = [];
      for (const option of rest.split(',')) {
        const box = form.locator(`input[type=checkbox][name=option][value="${id}/${option}"]`);
        const opened = !inner || boxes.some((b) => b.opens.has(id));
        if (opened && (await box.count())) {
          ticked.push(option);
          const group = box.locator('xpath=ancestor::*[contains(@class,"choice-group")][1]');
          const opens = new Set(inner ? [] : await idsOf(group.locator('.opens input[name=option]')));
          boxes.push({ box, opens });
        }
      }
      if (ticked.length) {
        said.set(id, `some ${ticked.join(',')}`);
      } else if (await button('option', `${id}/${rest.split(',')[0]}`).count()) {
        return { boxes, types, last: button('option', `${id}/${rest.split(',')[0]}`), said: said.set(id, `some ${rest.split(',')[0]}`) };
      }
    }
  }
  if (boxes.length || types.length) {
    // An age that is left out is asked once more, and so is a list that was opened and left empty.
    for (const { id, inner } of questions) {
      if (!said.has(id) && !inner && id !== 'age') {
        said.set(id, 'not-sure');
      }
    }
    const next = boxes.length ? button('answer', 'others-unsure') : button('answer', 'number');
    return { boxes, types, last: (await next.count()) ? next : button('answer', 'not-sure'), said };
  }
  const kind = (patient.get(questions[0].id) ?? 'not-sure').split(' ')[0];
  const plain = questions.length === 1 && (await button('answer', kind).count()) ? kind : 'not-sure';
  for (const { id, inner } of questions) {
    if (!inner && (questions.length === 1 || id !== 'age')) {
      said.set(id, plain);
    }
  }
  return { boxes, types, last: button('answer', plain), said };
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
    const { boxes, types, last, said } = await plan(form, patient);
    for (const [field, text] of types) {
      taps += 1;
      await field.fill(text);
    }
    for (const { box } of boxes) {
      if (!(await box.isChecked())) {
        await press(box);
      }
    }
    await press(last);
    said.forEach((answer, id) => given.set(id, answer));
  }
  throw new Error(`no result after ${MOST_PAGES} pages`);
}
