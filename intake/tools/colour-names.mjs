// Makes names.tsv, the colour names with their values, from the public list color-name-list (MIT licence):
//   npm pack color-name-list@14.51.0 && tar xzf color-name-list-14.51.0.tgz
//   node intake/tools/colour-names.mjs package/dist/colornames.bestof.csv \
//     > intake/src/main/resources/org/calx/intake/text/colour/names.tsv
// Kept: names of one or two words in plain letters, in lower case. Names that say nothing about the look of skin to a
// reader (they hold a mood, not a thing) do no harm: a name counts only where the sentence says that a colour is meant.
import { readFileSync } from 'node:fs';

const lines = readFileSync(process.argv[2], 'utf8').split('\n').slice(1);
const names = lines
  .map(line => line.trim().split(','))
  .filter(([name, hex]) => /^[A-Za-z]+( [A-Za-z]+)?$/.test(name) && /^#[0-9a-f]{6}$/.test(hex))
  .map(([name, hex]) => `${name.toLowerCase()}\t${hex.slice(1)}`);
process.stdout.write([...new Set(names)].sort().join('\n') + '\n');
