// Pages that no link leads to: what comes back for a form, and what follows a result.
import { readFileSync } from 'node:fs';
import { root } from './guide.js';

const WORDS = 'I have a hard white bump on my finger. It is chalky and it hurts. I have no fever. My aunt grows roses.';

const send = async (page, button) => {
  await page.locator(button).first().click();
  await page.waitForLoadState();
};

const check = async (page) => {
  await page.goto('/check');
  await page.locator('#words').fill(WORDS);
};

const clinicians = async (page, record) => {
  await page.goto('/clinicians');
  await page.locator('#record').fill(record);
  await send(page, 'main form button');
};

const STATES = {
  'error nothing chosen': async (page) => {
    await page.goto('/check');
    await send(page, 'main button[name=answer][value=these]');
  },
  'own words': async (page) => {
    await check(page);
    await send(page, 'main button[name=answer][value=none]');
    await page.waitForURL('**/check/words');
  },
  'home care nothing written': async (page) => {
    await page.goto('/home-care');
    await send(page, 'main form.home-care > button');
  },
  'home care which one': async (page) => {
    await page.goto('/home-care');
    await page.locator('#what').fill('vinegar');
    await page.locator('#take').fill('warfarin');
    await send(page, 'main form.home-care > button');
  },
  'home care verdict': async (page) => send(page, 'main form.home-care button[name=remedy]'),
  'search results': async (page) => {
    await page.goto('/search');
    await page.locator('#find').last().fill('chalky bumps on my fingers');
    await send(page, 'main .search-box button');
  },
  'search without results': async (page) => {
    await page.goto('/search');
    await page.locator('#find').last().fill('zzyzx');
    await send(page, 'main .search-box button');
  },
  'record assessed': async (page) =>
    clinicians(page, readFileSync(`${root}examples/dialysis-painful-purple.json`, 'utf8')),
  'record refused': async (page) => clinicians(page, '{"resourceType": "Bundle", '),
};

/** Opens each of them, one after the other. */
export async function eachState(page, seen) {
  for (const [name, open] of Object.entries(STATES)) {
    await open(page);
    await seen(page, name);
  }
}

/** Pages that a visitor with a result can open. */
export const AFTER_RESULT = ['/result/whole', '/result/changes', '/check/answers', '/doctor', '/keep'];

export async function afterResult(page, seen) {
  for (const path of AFTER_RESULT) {
    await page.goto(path);
    await seen(page, path);
  }
}
