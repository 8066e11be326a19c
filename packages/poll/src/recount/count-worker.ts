import {countBallots} from './count-ballots.js';
import type {Expected} from './expected.js';

/** What the worker is told, once. */
export interface Task {
  readonly text: string;
  readonly expected: Expected;
}

/** What we use of a worker's own scope; its types and a page's can't be had together. */
interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Task>) => void): void;
}

const scope = globalThis as unknown as Scope;

// Nobody is kept waiting here.
const pause = () => Promise.resolve();

scope.addEventListener('message', ({data: {text, expected}}) => {
  // What fails here fails in the page too, where somebody can hear of it.
  void countBallots(text, expected, pause).then(
    (verdict) => scope.postMessage(verdict),
    () => scope.postMessage(undefined),
  );
});
