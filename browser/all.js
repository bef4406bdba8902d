// All tests of the web guide in a browser, in one process, with one server and one browser. Ends by itself.
import { readdirSync } from 'node:fs';

const folder = new URL('test/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.js')).sort()) {
  await import(new URL(file, folder));
}
