import * as v from 'valibot';
import {Problem} from '@civic-widgets/model';
import {ClientError} from './failure.js';

/** The part of `fetch` that the client uses; a test or a host may hand in its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Long enough for a bad signal, short enough that a dead connection is told before people give up. */
export const patience = 30_000;

// No cookie goes out and no page address: the server learns no more than the answer.
const discreet: RequestInit = {credentials: 'omit', referrerPolicy: 'no-referrer', mode: 'cors'};

/**
 * Sends one request and reads the whole answer against its schema. Throws {@link ClientError}, or the signal's reason when
 * that aborts. Both the signal and our patience hold until the last byte: a connection may die in the middle of a body.
 */
export function request<S extends v.GenericSchema>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  schema: S,
  signal?: AbortSignal,
): Promise<v.InferOutput<S>> {
  return send(fetch, url, init, (answer) => read(answer, schema), signal);
}

/**
 * The same for a text of which there may be much: up to `limit` bytes. Whoever asked reads it. Our patience begins anew with each
 * piece that comes.
 */
export function requestText(fetch: Fetch, url: string, init: RequestInit, limit: number, signal?: AbortSignal): Promise<string> {
  return send(fetch, url, init, (answer, wait) => readText(answer, limit, wait), signal);
}

async function send<T>(
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

async function readText(response: Response, limit: number, wait: () => void): Promise<string> {
  if (!response.ok) await read(response, v.never());
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.length;
    if (size > limit) {
      // What comes of it doesn't matter any more.
      void reader?.cancel().catch(() => undefined);
      throw new ClientError('invalid', `${response.url} is larger than ${limit} bytes`);
    }
    text += decoder.decode(piece.value, {stream: true});
    wait();
  }
  return text + decoder.decode();
}

// Anything but a good answer is a ClientError with the reason.
async function read<S extends v.GenericSchema>(response: Response, schema: S): Promise<v.InferOutput<S>> {
  let body: unknown;
  try {
    body = JSON.parse(await response.text());
  } catch (cause) {
    if (!response.ok) throw refusal(response, undefined);
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new ClientError('invalid', `${response.url} did not send JSON`, {cause});
  }
  if (!response.ok) throw refusal(response, body);
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ClientError('invalid', `${response.url}: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`);
}

function refusal(response: Response, body: unknown): ClientError {
  const parsed = v.safeParse(Problem, body);
  const problem = parsed.success ? parsed.output : undefined;
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
