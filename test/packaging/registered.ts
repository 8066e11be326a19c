import {copyFileSync} from 'node:fs';
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
  copyFileSync(join(import.meta.dirname, 'page-worker.js'), file);
  const worker = new Worker(file, {workerData: specifiers});
  try {
    return await new Promise((done, fail) => {
      worker.once('message', done);
      worker.once('error', fail);
    });
  } finally {
    await worker.terminate();
  }
}
