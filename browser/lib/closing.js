// Closes the browser and the server when all tests of the process are over.
import { after } from 'node:test';
import { close } from './browser.js';

after(close);
