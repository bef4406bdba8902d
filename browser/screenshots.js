// Every page of the web guide as pictures, small and large, light and dark: node screenshots.js FOLDER
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { SCHEMES, SIZES, close, visitor } from './lib/browser.js';
import { sitePages } from './lib/pages.js';
import { patients } from './lib/patients.js';
import { interview } from './lib/walk.js';

const [folder = 'screenshots', ...only] = process.argv.slice(2);
const INTERVIEWS = ['cal-penile-53m', 'dys-morphea-54m-shoulder'];

const taken = [];

function fileName(name) {
  return name.replace(/^\/$/, 'start').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'start';
}

async function take(page, name) {
  if (only.length && !only.some((part) => name.includes(part))) {
    return;
  }
  const files = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = `${fileName(name)}-${size.width}-${colorScheme}.png`;
      await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
      files.push(file);
    }
  }
  await page.setViewportSize(SIZES[0]);
  await page.emulateMedia({ colorScheme: 'light' });
  taken.push({ name, files });
  process.stderr.write(`screenshots: ${name}\n`);
}

async function unanswered(page, kind) {
  if (!kind.startsWith('question')) {
    return;
  }
  const next = page.locator('main button[name=answer][value=these], main button[name=answer][value=number]').first();
  if ((await next.count()) && !taken.some(({ name }) => name.startsWith('error'))) {
    await next.click();
    await take(page, 'error nothing chosen');
    await page.goBack();
  }
}

const index = () => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pages of the web guide</title>
<style>body{font-family:sans-serif}figure{display:inline-block;vertical-align:top;margin:.5rem}img{max-height:40rem}</style>
<h1>Pages of the web guide</h1>
${taken.map(({ name, files }) => `<h2>${name}</h2>\n${files.map((file) => `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a><figcaption>${file}</figcaption></figure>`).join('\n')}`).join('\n')}
</html>
`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let failed = false;
try {
  const guest = await visitor();
  const { pages } = await sitePages(guest);
  for (const path of pages.keys()) {
    await guest.page.goto(path);
    await take(guest.page, path);
  }
  await guest.close();
  const all = await patients();
  for (const id of INTERVIEWS) {
    const person = await visitor();
    await interview(person.page, all.get(id), {
      seen: async (page, kind) => {
        if (kind !== 'start') {
          await take(page, `${id} ${kind}`);
          await unanswered(page, kind);
        }
      },
    });
    await person.close();
  }
} catch (error) {
  failed = true;
  console.error(`screenshots: ${error.message}`);
} finally {
  await close();
  writeFileSync(`${folder}/index.html`, index());
}
console.log(`${taken.length} pages, ${taken.reduce((sum, { files }) => sum + files.length, 0)} pictures: ${folder}/index.html`);
process.exit(failed || !taken.length ? 1 : 0);
