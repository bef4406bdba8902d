// The web guide, running on a port of its own until the tests are over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const jar = `${root}app/target/calx-app.jar`;
const START_MS = 60_000;

export function java(args, options = {}) {
  if (!existsSync(jar)) {
    throw new Error('calx-app.jar is not built. Run ./calx --help once, which builds it.');
  }
  const program = process.env.CALX_JAVA ?? 'java';
  return spawn(program, ['-XX:TieredStopAtLevel=1', '-jar', jar, ...args], { cwd: root, ...options });
}

// The port is read from the first line that the server prints.
export function start(...options) {
  const server = java(['serve', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server did not start in a minute')), START_MS);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    const lines = createInterface({ input: server.stdout });
    lines.once('line', (line) => {
      clearTimeout(late);
      const address = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      address ? resolve({ address, stop }) : reject(new Error(`no address in the first line: ${line}`));
    });
  });
}
