// A page of questions as it stands in the browser, and what to press for a patient's answers.

// Lists to tick, numbers to write and buttons of the form, by the ids of their questions. The list that an option opens
// is told by what opens it.
function read(form) {
  const hidden = form.querySelector('input[name=question]').value;
  const split = (value) => (value.includes('/') ? value.split('/') : [hidden, value]);
  const lists = new Map();
  for (const box of form.querySelectorAll('input[type=checkbox][name=option], input[type=radio]')) {
    const [question, option] = split(box.value);
    const opens = box.closest('.opens');
    const opener = opens?.closest('.choice-group')?.querySelector('input[type=checkbox]');
    const list = lists.get(question) ?? {
      question,
      options: [],
      openedBy: opener ? split(opener.value) : null,
      standsOpen: opens?.classList.contains('open') ?? false,
      denies: box.type === 'checkbox' && !box.closest('.places'),
    };
    lists.set(question, list);
    list.options.push({ id: option, value: box.value, checked: box.checked });
  }
  return {
    hidden,
    lists: [...lists.values()],
    numbers: [...form.querySelectorAll('input[name^=number]')].map((n) => ({ name: n.name, question: n.name.split('.')[1] ?? hidden })),
    single: [...form.querySelectorAll('button[name=option]')].map((b) => ({ value: b.value, question: split(b.value)[0], id: split(b.value)[1] })),
    buttons: [...form.querySelectorAll('button[name=answer]')].map((b) => b.value),
  };
}

const parts = (answer = 'not-sure') => {
  const [kind, rest = ''] = answer.split(/ (.*)/s);
  return { kind, rest, chosen: kind === 'some' || kind === 'only' ? rest.split(',') : [] };
};

/**
 * What the patient does with the form.
 *
 * @returns tick: values of boxes to change; type: pairs of field and text; press: name and value of the button; said:
 *     question → answer, as the page will take it
 */
export async function plan(form, patient) {
  const page = await form.evaluate(read);
  const said = new Map();
  const type = page.numbers
    .map(({ name, question }) => ({ name, question, text: parts(patient.get(question)).rest }))
    .filter(({ text }) => text);
  for (const { question } of page.numbers) {
    const typed = type.find((t) => t.question === question);
    said.set(question, typed ? `number ${typed.text}` : 'not-sure');
  }
  if (page.single.length) {
    return { ...single(page, patient, said), tick: [], type };
  }
  if (!page.lists.length) {
    const { kind } = parts(patient.get(page.hidden));
    const press = type.length ? 'number' : page.buttons.includes(kind) ? kind : 'not-sure';
    if (!type.length) {
      said.set(page.hidden, press);
    }
    return { tick: [], type, press: ['answer', press], said };
  }
  return { ...ticked(page, patient, said), type };
}

function single(page, patient, said) {
  const { question } = page.single[0];
  const { kind, chosen } = parts(patient.get(question));
  const option = page.single.find(({ id }) => chosen.includes(id));
  if (option) {
    said.set(question, `some ${option.id}`);
    return { press: ['option', option.value], said };
  }
  const press = page.buttons.includes(kind) ? kind : 'not-sure';
  said.set(question, press);
  return { press: ['answer', press], said };
}

function ticked(page, patient, said) {
  const chosen = new Map();
  for (const { question, options, openedBy } of page.lists) {
    const isOpen = !openedBy || chosen.get(openedBy[0])?.includes(openedBy[1]);
    const wanted = isOpen ? parts(patient.get(question)).chosen : [];
    chosen.set(question, options.map(({ id }) => id).filter((id) => wanted.includes(id)));
  }
  const opened = (question, id) => page.lists.filter(({ openedBy }) => openedBy?.[0] === question && openedBy[1] === id);
  // A tick in a list that stands open also stands for the option above it.
  const isSaid = (question, id) => opened(question, id).some((l) => l.standsOpen && chosen.get(l.question).length);
  const tick = page.lists.flatMap(({ question, options }) =>
    options
      .filter(({ id, checked }) => chosen.get(question).includes(id) !== checked && !isSaid(question, id))
      .map(({ value }) => value),
  );
  const any = [...chosen.values()].some((options) => options.length);
  const allDenied = page.lists.every(({ question, openedBy }) => openedBy || parts(patient.get(question)).kind === 'none');
  const wish = any ? ['these', 'others-unsure'] : allDenied ? ['none', 'not-sure'] : ['not-sure'];
  const press = wish.find((value) => page.buttons.includes(value));
  for (const { question, openedBy, standsOpen, denies } of page.lists) {
    const options = chosen.get(question);
    const isOpened = openedBy && chosen.get(openedBy[0]).includes(openedBy[1]);
    const isAnswered = !openedBy || opened(...openedBy).some((l) => chosen.get(l.question).length);
    if (options.length) {
      said.set(question, `${press === 'these' && denies ? 'only' : 'some'} ${options.join(',')}`);
    } else if (isOpened && standsOpen && !isAnswered) {
      said.set(question, 'not-sure');
    } else if (isAnswered) {
      said.set(question, press === 'these' || press === 'none' ? 'none' : 'not-sure');
    }
  }
  return { tick, press: ['answer', press], said };
}
