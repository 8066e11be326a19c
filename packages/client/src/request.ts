import * as v from 'valibot';
import {Problem} from '@civic-widgets/model';
import {ClientError} from './failure.js';
import {refused, send, type Fetch} from './sending.js';

export {patience, send, type Fetch} from './sending.js';

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
  return parse(schema, body, response.url);
}

/** What was read from an address, as the schema has it. */
export function parse<S extends v.GenericSchema>(schema: S, body: unknown, url: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ClientError('invalid', `${url}: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`);
}

/** What a server's refusal says. */
export function refusal(response: Response, body: unknown): ClientError {
  const parsed = v.safeParse(Problem, body);
  return refused(response, parsed.success ? parsed.output : undefined);
}
