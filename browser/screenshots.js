// Pages of the web guide as pictures, small and large, light and dark: node screenshots.js FOLDER [PART OF A NAME]...
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { SCHEMES, SIZES, close, visitor } from './lib/browser.js';
import { longestOfEach, sitePages } from './lib/pages.js';
import { patients } from './lib/patients.js';
import { afterResult, eachState } from './lib/states.js';
import { interview } from './lib/walk.js';

const [folder = 'screenshots', ...only] = process.argv.slice(2);
const IN_DANGER = 'cal-penile-53m';
const CALM = 'dys-morphea-54m-shoulder';

const taken = [];

function fileName(name) {
  return name.replace(/^\/$/, 'start').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'start';
}

async function take(page, name) {
  if (only.length && !only.some((part) => name.includes(part))) {
    return;
  }
  const again = taken.filter((one) => one.name === name).length;
  const files = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = `${fileName(name)}${again ? `-${again + 1}` : ''}-${size.width}-${colorScheme}.png`;
      await page.screenshot({ path: `${folder}/${file}`, fullPage: true, animations: 'disabled' });
      files.push(file);
    }
  }
  await page.setViewportSize(SIZES[0]);
  await page.emulateMedia({ colorScheme: 'light' });
  taken.push({ name, files });
  process.stderr.write(`screenshots: ${name}\n`);
}

async function wholeInterview(all, id, atEnd) {
  const person = await visitor();
  await interview(person.page, all.get(id), {
    seen: async (page, kind) => {
      if (kind !== 'start') {
        await take(page, `${id} ${kind}`);
      }
    },
  });
  await atEnd(person.page);
  await person.close();
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
  for (const path of longestOfEach(pages, 1)) {
    await guest.page.goto(path);
    await take(guest.page, path);
  }
  await eachState(guest.page, take);
  await guest.close();
  const all = await patients();
  await wholeInterview(all, IN_DANGER, async () => {});
  await wholeInterview(all, CALM, (page) => afterResult(page, take));
} catch (error) {
  failed = true;
  console.error(`screenshots: ${error.message}`);
} finally {
  await close();
  writeFileSync(`${folder}/index.html`, index());
}
console.log(`${taken.length} pages, ${taken.reduce((sum, { files }) => sum + files.length, 0)} pictures: ${folder}/index.html`);
process.exit(failed || !taken.length ? 1 : 0);
