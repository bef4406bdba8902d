// Patients of published cases: what each could answer, and what the engine makes of what they did answer.
import { createInterface } from 'node:readline';
import { java } from './guide.js';

export const CASES = 'cases/published/interviews.jsonl';

const lines = (program) => createInterface({ input: program.stdout })[Symbol.asyncIterator]();

// Case id → question id → answer in words such as "yes", "number 53", "some black,sore".
export async function patients() {
  const program = java(['patients', CASES], { stdio: ['ignore', 'pipe', 'inherit'] });
  const all = new Map();
  for await (const line of { [Symbol.asyncIterator]: () => lines(program) }) {
    const [id, question, answer] = line.split('\t');
    if (!all.has(id)) {
      all.set(id, new Map());
    }
    all.get(id).set(question, answer);
  }
  return all;
}

// The engine, asked beside the web guide.
export class Engine {
  #program = java(['patients', '--answered'], { stdio: ['pipe', 'pipe', 'inherit'] });
  #lines = lines(this.#program);
  #last = Promise.resolve();

  // What it makes of answers given as [question, answer] pairs; one at a time.
  answer(id, given) {
    this.#last = this.#last.then(() => this.#ask(id, given));
    return this.#last;
  }

  async #ask(id, given) {
    this.#program.stdin.write([...given.map((pair) => [id, ...pair].join('\t')), id, ''].join('\n'));
    const said = { is: [], type: [], raised: [] };
    for (;;) {
      const { value: line, done } = await this.#lines.next();
      if (done) {
        throw new Error('the engine ended early');
      }
      if (!line) {
        return said;
      }
      const [, what, first, plain] = line.split('\t');
      if (what === 'is' || what === 'type') {
        said[what].push({ id: first, plain });
      } else if (what === 'raised') {
        said.raised.push(first);
      } else {
        said[what] = first;
      }
    }
  }

  close() {
    this.#program.stdin.end();
  }
}
