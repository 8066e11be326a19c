import {Worker} from 'node:worker_threads';
import {DirectoryError, type DirectoryErrorCode} from '@civic-widgets/directory';
import type {Prepared, Source} from './prepare.js';

interface Reply {
  readonly prepared?: Prepared;
  readonly fault?: {readonly code: DirectoryErrorCode; readonly detail: string};
}

/** Prepares a directory in a thread of its own, which ends with the signal. Rejects with `DirectoryError` where it can't be read. */
export function prepareInThread(source: Source, built: number, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./prepare-worker.js', import.meta.url), {workerData: {source, built}});
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, {once: true});
    worker.once('message', ({prepared, fault}: Reply) => {
      if (prepared) resolve(prepared);
      else reject(new DirectoryError(fault?.code ?? 'empty', fault?.detail));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('The thread that prepares a directory ended early'));
    });
  });
}
