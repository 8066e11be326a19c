import {copyFileSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import type {EmptyProject} from './empty-project.js';

/**
 * Imports modules one after the other, as a page that has nothing else does. Gives, for each, the elements that are
 * registered then; throws where one can't be imported.
 */
export async function registeredAfter(
  project: EmptyProject,
  specifiers: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const file = join(project.folder, 'page-worker.mjs');
  // Once: another thread may just be reading it.
  if (!existsSync(file)) copyFileSync(join(import.meta.dirname, 'page-worker.js'), file);
  // Without the flags of the test runner, which would be set up in each thread.
  const worker = new Worker(file, {workerData: specifiers, execArgv: []});
  try {
    return await new Promise((done, fail) => {
      worker.once('message', done);
      worker.once('error', fail);
      worker.once('exit', (code) =>
        fail(new Error(`The page ended with code ${code} before it had imported all`)),
      );
    });
  } finally {
    await worker.terminate();
  }
}
