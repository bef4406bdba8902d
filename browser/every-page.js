// Every page that a link leads to, through every gate: node every-page.js [PART OF A PATH]... Ends by itself with a count.
import { close, visitor } from './lib/browser.js';
import { faults } from './lib/gates.js';
import { sitePages } from './lib/pages.js';

const TABS = 2;
const TELL_EVERY = 100;

const only = process.argv.slice(2);
const began = Date.now();
const seconds = () => Math.round((Date.now() - began) / 1000);
const found = [];
let done = 0;

async function readAll(paths) {
  const reader = await visitor();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    try {
      await reader.page.goto(path);
      found.push(...(await faults(reader.page, path)));
    } catch (error) {
      found.push(`${path}: ${error.message}`);
    }
    done += 1;
    if (done % TELL_EVERY === 0) {
      process.stderr.write(`every page: ${done}, ${found.length} faults, ${seconds()} s\n`);
    }
  }
  await reader.close().catch((error) => found.push(error.message));
}

try {
  const guest = await visitor();
  const { pages, broken } = await sitePages(guest);
  await guest.close();
  found.push(...broken.map((link) => `no such page: ${link}`));
  const paths = [...pages.keys()].filter((path) => !only.length || only.some((part) => path.includes(part)));
  process.stderr.write(`every page: ${paths.length} found by links, ${seconds()} s\n`);
  await Promise.all(Array.from({ length: TABS }, () => readAll(paths)));
} catch (error) {
  found.push(error.message);
} finally {
  await close();
}
found.forEach((fault) => console.log(fault));
console.log(`${done} pages, each small and large, light and dark: ${found.length} faults, in ${seconds()} s`);
process.exit(found.length || !done ? 1 : 0);
