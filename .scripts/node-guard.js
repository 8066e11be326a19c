import {after} from 'node:test';

/**
 * Loaded before each test file (`node --import`). A file whose tests are done but which still holds a socket or a timer
 * would keep the whole run waiting, and so would a test that never ends: here each says what it waits for, and fails.
 */
const afterTests = 10_000;
const altogether = 15 * 60_000;

// The runner itself loads this too.
if (process.argv[1]?.endsWith('.test.js')) {
  setTimeout(() => giveUp(`did not end within ${altogether / 60_000} minutes`), altogether).unref();
  after(() => void setTimeout(() => giveUp(`was still busy ${afterTests / 1000} seconds after its last test`), afterTests).unref());
}

/** @param {string} what */
function giveUp(what) {
  const kinds = process.getActiveResourcesInfo().filter((kind) => !['PipeWrap', 'TTYWrap', 'Immediate'].includes(kind));
  console.error(`This file ${what}. Open: ${kinds.join(', ') || 'nothing that Node can name'}`);
  process.exit(1);
}
