import {Worker} from 'node:worker_threads';
import {DirectoryError, type DirectoryErrorCode} from '@civic-widgets/directory';
import type {Prepared, Source} from './prepare.js';

interface Reply {
  readonly prepared?: Prepared;
  readonly fault?: {readonly code: DirectoryErrorCode; readonly detail: string};
}

/** Prepares a directory in a thread of its own. Throws `DirectoryError` where it can't be read. */
export function prepareInThread(source: Source, built: number): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./prepare-worker.js', import.meta.url), {workerData: {source, built}});
    worker.once('message', ({prepared, fault}: Reply) => {
      if (prepared) resolve(prepared);
      else reject(new DirectoryError(fault?.code ?? 'empty', fault?.detail));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that prepares a directory ended early')));
  });
}
