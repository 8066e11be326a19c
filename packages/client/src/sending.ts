import type {Problem} from '@civic-widgets/model';
import {ClientError} from './failure.js';

/** The part of `fetch` that the client uses; a test or a host may hand in its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Long enough for a bad signal, short enough that a dead connection is told before people give up. */
export const patience = 30_000;

// No cookie goes out and no page address: the server learns no more than the answer.
const discreet: RequestInit = {credentials: 'omit', referrerPolicy: 'no-referrer', mode: 'cors'};

/** Sends one request, and takes what comes. `wait` lets our patience begin anew: a piece of a long answer has come. */
export async function send<T>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  take: (answer: Response, wait: () => void) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  if (signal?.aborted) throw signal.reason;
  const limit = new AbortController();
  const stop = () => limit.abort(signal?.reason);
  let timer = setTimeout(stop, patience);
  const wait = () => {
    clearTimeout(timer);
    if (!limit.signal.aborted) timer = setTimeout(stop, patience);
  };
  signal?.addEventListener('abort', stop);
  // A response that was handed over doesn't know our signal, so we also stop waiting by ourselves.
  const stopped = new Promise<never>((_, reject) => {
    limit.signal.addEventListener('abort', () => reject(limit.signal.reason));
  });
  try {
    const response = fetch(url, {...discreet, ...init, signal: limit.signal});
    return await Promise.race([stopped, response.then((answer) => take(answer, wait))]);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof ClientError) throw cause;
    throw new ClientError(isOffline() ? 'offline' : 'network', `No answer from ${url}`, {cause});
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** A server's refusal; `problem` is what it said, where that could be read. */
export function refused(response: Response, problem?: Problem): ClientError {
  const {status} = response;
  const message = `${response.url} answered ${status} ${problem?.code ?? response.statusText}`;
  return new ClientError(codeOf(status), message, {problem, retryAfter: secondsIn(response.headers.get('Retry-After'))});
}

// RFC 9110 allows seconds or a date. A date needs the server's clock; our own pause serves as well.
function secondsIn(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
}

function codeOf(status: number): ClientError['code'] {
  if (status === 404 || status === 410) return 'missing';
  if (status === 429 || status === 503) return 'busy';
  if (status === 408) return 'network';
  return status >= 500 ? 'server' : 'refused';
}

function isOffline(): boolean {
  return typeof navigator === 'object' && navigator.onLine === false;
}
