/** Starts the worker that counts. In the files for the web our Trusted Types policy vouches for its address (`packages/embed/src/cdn/start-worker.ts`). */
export function startWorker(): Worker {
  return new Worker(new URL('./count-worker.js', import.meta.url), {type: 'module'});
}
