import {ClientError} from './failure.js';
import {refusal, send, type Fetch} from './request.js';

/** Gets a text of which there may be much, up to `limit` bytes. Whoever asked reads it. Our patience begins anew with each piece that comes. */
export function requestText(fetch: Fetch, url: string, init: RequestInit, limit: number, signal?: AbortSignal): Promise<string> {
  return send(fetch, url, init, (answer, wait) => readText(answer, limit, wait), signal);
}

async function readText(response: Response, limit: number, wait: () => void): Promise<string> {
  if (!response.ok) throw refusal(response, await response.json().catch(() => undefined));
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
