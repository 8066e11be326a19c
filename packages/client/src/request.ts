import * as v from 'valibot';
import {Problem} from '@civic-widgets/model';
import {ClientError} from './failure.js';

/** The part of `fetch` that the client uses; a test or a host may hand in its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Long enough for a bad signal, short enough that a dead connection is told before people give up. */
export const patience = 30_000;

// No cookie goes out and no page address: the server learns no more than the answer.
const discreet: RequestInit = {credentials: 'omit', referrerPolicy: 'no-referrer', mode: 'cors'};

/** Sends one request and gives back its response, or throws {@link ClientError} when none came. */
export async function send(fetch: Fetch, url: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), patience);
  const onAbort = () => timeout.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  try {
    return await fetch(url, {...discreet, ...init, signal: timeout.signal});
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ClientError(isOffline() ? 'offline' : 'network', `No answer from ${url}`, {cause});
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Reads a response against its schema; anything but a good answer is a {@link ClientError} with the reason. */
export async function read<S extends v.GenericSchema>(response: Response, schema: S): Promise<v.InferOutput<S>> {
  let body: unknown;
  try {
    body = JSON.parse(await response.text());
  } catch (cause) {
    if (!response.ok) throw refusal(response, undefined);
    const code = cause instanceof SyntaxError ? 'invalid' : 'network';
    throw new ClientError(code, `${response.url} did not send JSON`, {cause});
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
  const wait = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const message = `${response.url} answered ${status} ${problem?.code ?? response.statusText}`;
  return new ClientError(codeOf(status), message, {problem, retryAfter: Number.isFinite(wait) ? wait : undefined});
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
