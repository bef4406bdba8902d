// The reading grade of every passage of a page for people: by our own measure, with a second opinion.
import { createInterface } from 'node:readline';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { java } from '../lib/guide.js';

const MOST = 6;
const PASSAGE = 100;
// Nor are the pages of one source each, which cite it.
const NOT_FOR_PEOPLE = /^\/(clinician|doctor|components|sources\/)|\/for-clinicians$/;
// Lists of links, names, citations and what is written for a clinician are not running text for people.
const LEFT_OUT = 'nav, footer, .links, .clinical, .source, .sources, .versions, cite, sup, script, svg, select, [hidden], [data-clinical]';

let grader;

function measure() {
  if (!grader) {
    const program = java(['reading'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
    grader = { program, lines, last: Promise.resolve() };
    program.unref();
    for (const pipe of [program.stdin, program.stdout]) {
      pipe.unref();
    }
  }
  return grader;
}

async function graded(passage) {
  const one = measure();
  one.last = one.last.then(async () => {
    one.program.stdin.write(`${passage}\n`);
    const { value } = await one.lines.next();
    const [words, grade] = value.split('\t').map(Number);
    return { words, grade };
  });
  return one.last;
}

/** By the npm packages: another counter of syllables, for comparison only. */
export function secondOpinion(passage) {
  const words = passage.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  return fleschKincaid({
    sentence: (passage.match(/[.!?:;]+(?=\s|$)/g) ?? ['']).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

// Each section with its text as it is put together on the page, and the whole page. Each block is a sentence at least.
function passages(leftOut) {
  const blocks = 'h1, h2, h3, h4, p, li, dt, dd, td, th, summary, label, legend, button, blockquote, figcaption, caption, a';
  const closed = (text) => (/[.!?:;]["”’)]?$/.test(text) ? text.replace(/(["”’)])$/, '') : `${text}.`);
  const said = (root) => {
    const parts = [];
    const collect = (node) => {
      let line = '';
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          line += child.data;
        } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(leftOut)) {
          const display = getComputedStyle(child).display;
          if (/^(inline|contents)$/.test(display) && !child.querySelector(blocks)) {
            line += ` ${child.textContent}`;
          } else {
            end();
            collect(child);
          }
        }
      }
      end();
      function end() {
        const text = line.replace(/\s+/g, ' ').trim();
        if (/\p{L}/u.test(text)) {
          parts.push(closed(text));
        }
        line = '';
      }
    };
    collect(root);
    return parts.join(' ');
  };
  const main = document.querySelector('main');
  return [main, ...main.querySelectorAll('section, article, details')]
    .filter((part) => !part.closest(leftOut))
    .map((part) => ({ part: part === main ? 'page' : (part.querySelector('h2, h3, summary')?.textContent ?? '').trim(), text: said(part) }));
}

/** Grade and words of each passage that is long enough to be graded. */
export async function grades(page) {
  if (NOT_FOR_PEOPLE.test(new URL(page.url()).pathname)) {
    return [];
  }
  const found = [];
  for (const { part, text } of await page.evaluate(`(${passages})(${JSON.stringify(LEFT_OUT)})`)) {
    const { words, grade } = await graded(text);
    if (words >= PASSAGE) {
      found.push({ part, words, grade, second: secondOpinion(text), text });
    }
  }
  return found;
}

export async function reading(page, name) {
  return (await grades(page))
    .filter(({ grade }) => grade > MOST)
    .map(({ part, words, grade, second }) =>
      `${name}, reading: "${part}": grade ${grade} (second opinion ${second.toFixed(1)}), ${words} words`);
}
