import {createHash} from 'node:crypto';
import type {FastifyReply, FastifyRequest} from 'fastify';

export function tagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** Whether the reader has this already (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

export interface Freshness {
  /** Seconds for which nobody need ask again; 0 to ask each time. */
  readonly maxAge: number;
  /** What the tag is made from, where that is less than the whole. */
  readonly version?: unknown;
}

/** Sends JSON with its ETag, or 304 to whoever has it. */
export function sendWithTag(
  request: FastifyRequest,
  reply: FastifyReply,
  body: object,
  {maxAge, version}: Freshness,
): FastifyReply {
  const json = JSON.stringify(body);
  const tag = tagOf(version === undefined ? json : JSON.stringify(version));
  reply.header('cache-control', maxAge > 0 ? `public, max-age=${maxAge}` : 'public, no-cache');
  return sendJson(request, reply, json, tag);
}

/** Sends what is JSON already, with its tag. Who may keep it is said beforehand. */
export function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  json: string,
  tag = tagOf(json),
): FastifyReply {
  reply.header('etag', tag);
  if (isKnown(request, tag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(json);
}
