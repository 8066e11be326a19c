import type {Expected, Verdict} from './expected.js';
import {startWorker} from './start-worker.js';

/**
 * Counts ballots in a worker; where there can be none, here, in slices. A page whose policy names no place for workers refuses it, and
 * so does every browser when our code comes from another origin than the page.
 */
export async function countAside(text: string, expected: Expected, signal: AbortSignal): Promise<Verdict> {
  const verdict = await inWorker(text, expected, signal);
  if (verdict) return verdict;
  const {countBallots} = await import('./count-ballots.js');
  return countBallots(text, expected, async () => {
    await breathe();
    signal.throwIfAborted();
  });
}

/** Nothing where no worker starts, or where it fails: what went wrong there is then told by the count that is made here. */
function inWorker(text: string, expected: Expected, signal: AbortSignal): Promise<Verdict | undefined> {
  const worker = tryToStart();
  if (!worker) return Promise.resolve(undefined);
  return new Promise<Verdict | undefined>((resolve, reject) => {
    worker.addEventListener('message', ({data}: MessageEvent<Verdict | undefined>) => resolve(data));
    worker.addEventListener('error', (event) => {
      // It is dealt with: no need for the page's own handlers to hear of it.
      event.preventDefault();
      resolve(undefined);
    });
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage({text, expected});
  }).finally(() => worker.terminate());
}

function tryToStart(): Worker | undefined {
  // Known beforehand: to try would put a refusal into the reports of the page's policy.
  if (new URL(import.meta.url).origin !== window.origin) return undefined;
  try {
    return startWorker();
  } catch {
    // The page's policy, Trusted Types: whatever it is, there is another way.
    return undefined;
  }
}

/** Unlike timers, messages wait neither four milliseconds nor, in a tab that nobody looks at, a second. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
