// One browser and one server for all tests. A page of it fails the test that opened it at the first request that leaves
// this machine, and at the first thing the security policy refuses.
import { execFileSync } from 'node:child_process';

import { chromium } from 'playwright-core';
import { root, start } from './guide.js';

const WAIT_MS = 15_000;
export const SIZES = [{ width: 390, height: 844 }, { width: 1280, height: 900 }];
export const SCHEMES = ['light', 'dark'];

let server;
let browser;

export async function open() {
  server ??= start();
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM || execFileSync(`${root}browser/chromium`).toString().trim(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const [{ address }, running] = await Promise.all([server, browser]);
  return { address, browser: running };
}

export async function close() {
  const ended = await Promise.allSettled([browser, server]);
  await ended[0].value?.close();
  ended[1].value?.stop();
  browser = undefined;
  server = undefined;
}

const sentTo = new WeakMap();

/** Whether the page is what came back for a form, and not one that an address leads to. */
export const isAnswerToForm = (page) => sentTo.get(page) === 'POST';

// A visitor with cookies of their own; close() fails if anything was amiss.
export async function visitor(options = {}) {
  const { address, browser } = await open();
  const context = await browser.newContext({ baseURL: address, viewport: SIZES[0], reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(WAIT_MS);
  const amiss = [];
  await context.route((url) => url.origin !== address, (route) => {
    amiss.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource.*status of (4|5)\d\d/.test(message.text())) {
      amiss.push(`the browser says: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => amiss.push(`the script fails: ${error.error()}`));
  const page = await context.newPage();
  page.on('request', (request) => {
    if (request.isNavigationRequest()) {
      sentTo.set(page, request.method());
    }
  });
  return {
    page,
    context,
    address,
    amiss,
    async close() {
      await context.close();
      if (amiss.length) {
        throw new Error(amiss.join('\n'));
      }
    },
  };
}
