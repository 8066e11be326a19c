import {parentPort, workerData} from 'node:worker_threads';
import {DirectoryError} from '@civic-widgets/directory';
import {prepare, type Source} from './prepare.js';

// Reading and packing a large directory takes seconds: nobody who sends an answer waits for that.

const {source, built} = workerData as {source: Source; built: number};
try {
  parentPort?.postMessage({prepared: prepare(source, new Date(built))});
} catch (error) {
  if (!(error instanceof DirectoryError)) throw error;
  parentPort?.postMessage({fault: {code: error.code, detail: error.detail}});
}
