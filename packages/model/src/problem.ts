import * as v from 'valibot';
import {Id} from './question.js';

/**
 * Every error that the API can answer with: status and a title for people. The code is the contract; it never
 * changes its meaning. (RFC 9457 problem details.)
 */
export const PROBLEMS = {
  'malformed-json': [400, 'The body is not valid JSON'],
  'doubled-key': [400, 'A name stands twice in one JSON object'],
  'forbidden-key': [400, 'The JSON holds a name that is not allowed'],
  'invalid-body': [400, 'The body does not have the expected shape'],
  'invalid-path': [400, 'The address is not well formed'],
  'invalid-query': [400, 'A part of the query is missing or not understood'],
  'idempotency-key-missing': [400, 'The Idempotency-Key header is missing'],
  'idempotency-key-invalid': [400, 'The Idempotency-Key header is not a UUID'],
  'text-nul': [400, 'A text holds the character U+0000'],
  'text-not-well-formed': [400, 'A text holds half a character (a lone surrogate)'],
  'text-control-character': [400, 'A text holds control or direction-override characters'],
  'source-not-allowed': [403, 'This server does not embed that source'],
  'origin-not-allowed': [403, 'This page may not send answers here'],
  'consultation-closed': [403, 'This consultation is closed'],
  'consultation-upcoming': [403, 'This consultation has not opened yet'],
  'results-not-yet': [403, 'The result is shown after the consultation closes'],
  'results-not-published': [403, 'The result of this consultation is not shown here'],
  'results-too-few': [403, 'Too few answers have come in to show a result'],
  'consultation-unknown': [404, 'There is no such consultation'],
  'directory-unknown': [404, 'There is no such directory'],
  'service-unknown': [404, 'There is no such service in this directory'],
  'places-missing': [404, 'This server has no list of places'],
  'receipt-unknown': [404, 'There is no answer with this receipt'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'stalled': [408, 'The request took too long to arrive'],
  'results-not-countable': [
    409,
    'The questions were changed after people had answered, so the result can not be counted',
  ],
  'too-large': [413, 'The request is too large'],
  'content-type': [415, 'The content type is not one that this address takes'],
  'answers-invalid': [422, 'Some answers do not fit their questions'],
  'idempotency-key-reused': [422, 'This Idempotency-Key was used with another body'],
  'too-many-requests': [429, 'Too many requests from this address'],
  'internal': [500, 'Something went wrong on the server'],
  'source-failed': [502, 'The source could not be read'],
  'directory-unread': [503, 'This directory has not been read for the first time yet'],
  'busy': [503, 'The server is busy: try again shortly'],
} as const satisfies Record<string, readonly [status: number, title: string]>;
export type ProblemCode = keyof typeof PROBLEMS;

/** The body of every error: `code` for programs, `title` and `detail` for people, `errors` one a question. */
export const Problem = v.object({
  type: v.optional(v.string()),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
  instance: v.optional(v.string()),
  errors: v.optional(
    v.array(
      v.object({
        question: v.string(),
        code: v.string(),
        detail: v.optional(v.string()),
        limit: v.optional(v.number()),
        value: v.optional(v.string()),
        option: v.optional(v.string()),
      }),
    ),
  ),
});
export type Problem = v.InferOutput<typeof Problem>;

/** What the server gives back for an answer that it has stored. */
export const Receipt = v.object({receipt: v.string(), consultation: v.optional(Id)});
export type Receipt = v.InferOutput<typeof Receipt>;
