import * as v from 'valibot';
import {Consultation} from './consultation-content.js';
import {ConsultationList} from './consultation.js';
import {DirectoryList, ReportBody, StoredReport} from './directory.js';
import {PlaceQuery, PlacesFound} from './places.js';
import {Receipt, type ProblemCode} from './problem.js';
import {Answers, Id} from './question.js';
import {BALLOT_FORMATS, Ballots, Results} from './results.js';
import {LanguageTag} from './text.js';

/** A route of the HTTP contract: it drives the server, the OpenAPI document and the client. It holds no handler. */
export interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** RFC 6570 style, as OpenAPI writes it: `/things/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** What whoever calls it should know besides, in whole sentences. */
  readonly description?: string;
  readonly params?: v.GenericSchema<Record<string, string>>;
  readonly query?: v.GenericSchema<Record<string, string | undefined>>;
  readonly body?: v.GenericSchema;
  /** Whether a page of another origin must be on the site's list to use it. */
  readonly writes: boolean;
  /** Whether the `Idempotency-Key` header is needed. */
  readonly idempotent?: boolean;
  /** Schema of the answer by status; the status alone where the schema is the same. */
  readonly replies: Readonly<Record<number, v.GenericSchema>>;
  /** Media type of the reply where it is not JSON; its schema is that of a text then. */
  readonly media?: string;
  /** Media types in which the reply can be had instead of JSON, when the query asks for them. */
  readonly otherMedia?: readonly string[];
  readonly problems: readonly ProblemCode[];
}

const OneConsultation = v.object({id: Id});

/** What is sent to answer a consultation. `lang` is the language that the person answered in. */
export const ResponseBody = v.strictObject({answers: Answers, lang: v.optional(LanguageTag, 'en')});
export type ResponseBody = v.InferOutput<typeof ResponseBody>;

/** Answer to a receipt that is known: that the answer is stored, and on which day it came; nothing of what it said. */
export const StoredReceipt = v.object({
  receipt: v.string(),
  consultation: Id,
  received: v.pipe(v.string(), v.isoDate()),
});
export type StoredReceipt = v.InferOutput<typeof StoredReceipt>;

export const listConsultations = {
  id: 'listConsultations',
  method: 'GET',
  path: '/api/v1/consultations',
  summary: 'All consultations of this server',
  writes: false,
  replies: {200: ConsultationList},
  problems: [],
} as const satisfies Route;

export const readConsultation = {
  id: 'readConsultation',
  method: 'GET',
  path: '/api/v1/consultations/{id}',
  summary: 'One consultation with its questions',
  params: OneConsultation,
  writes: false,
  replies: {200: Consultation},
  problems: ['consultation-unknown'],
} as const satisfies Route;

export const submitResponse = {
  id: 'submitResponse',
  method: 'POST',
  path: '/api/v1/consultations/{id}/responses',
  summary:
    'Answer a consultation: 201 when it is stored, 200 with the same receipt when it was stored before',
  params: OneConsultation,
  // `links.responses` carries it for as long as the consultation is open: whoever has it had begun before closing.
  query: v.object({begun: v.optional(v.string())}),
  body: ResponseBody,
  writes: true,
  idempotent: true,
  replies: {200: Receipt, 201: Receipt},
  problems: [
    'malformed-json',
    'doubled-key',
    'forbidden-key',
    'invalid-body',
    'idempotency-key-missing',
    'idempotency-key-invalid',
    'text-nul',
    'text-not-well-formed',
    'text-control-character',
    'origin-not-allowed',
    'consultation-closed',
    'consultation-upcoming',
    'consultation-unknown',
    'stalled',
    'too-large',
    'content-type',
    'answers-invalid',
    'idempotency-key-reused',
    'busy',
  ],
} as const satisfies Route;

export const readReceipt = {
  id: 'readReceipt',
  method: 'GET',
  path: '/api/v1/consultations/{id}/receipts/{receipt}',
  summary: 'Whether an answer with this receipt is stored',
  params: v.object({id: Id, receipt: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{8,40}$/))}),
  writes: false,
  replies: {200: StoredReceipt},
  problems: ['consultation-unknown', 'receipt-unknown'],
} as const satisfies Route;

export const readResults = {
  id: 'readResults',
  method: 'GET',
  path: '/api/v1/consultations/{id}/results',
  summary: 'The result, by the rule of the consultation',
  params: OneConsultation,
  writes: false,
  replies: {200: Results},
  problems: [
    'consultation-unknown',
    'results-not-yet',
    'results-not-published',
    'results-too-few',
    'results-not-countable',
  ],
} as const satisfies Route;

export const readBallots = {
  id: 'readBallots',
  method: 'GET',
  path: '/api/v1/consultations/{id}/ballots',
  summary: 'The ballots on one question, after closing, for whoever wants to count them again',
  params: OneConsultation,
  query: v.object({question: Id, format: v.optional(v.picklist(BALLOT_FORMATS), 'json')}),
  writes: false,
  replies: {200: Ballots},
  otherMedia: ['text/csv', 'text/plain'],
  problems: [
    'invalid-query',
    'consultation-unknown',
    'results-not-yet',
    'results-not-published',
    'results-too-few',
    'results-not-countable',
  ],
} as const satisfies Route;

export const listDirectories = {
  id: 'listDirectories',
  method: 'GET',
  path: '/api/v1/directories',
  summary: 'All directories of services on this server',
  writes: false,
  replies: {200: DirectoryList},
  problems: ['busy'],
} as const satisfies Route;

export const readDirectoryIndex = {
  id: 'readDirectoryIndex',
  method: 'GET',
  path: '/api/v1/directories/{id}/index',
  summary: 'The compact index of a directory, which a service finder reads',
  params: OneConsultation,
  // The version that `links.index` of the list names never changes, and may be kept for good.
  query: v.object({version: v.optional(v.string())}),
  writes: false,
  replies: {200: v.string()},
  media: 'application/json',
  problems: ['directory-unknown', 'directory-unread', 'busy'],
} as const satisfies Route;

export const reportService = {
  id: 'reportService',
  method: 'POST',
  path: '/api/v1/reports',
  summary: 'Tell the owner of a directory that something is wrong with an entry',
  // The same words about the same entry are one report a day: whoever sends them again, after a lost connection, needs no key.
  body: ReportBody,
  writes: true,
  replies: {200: StoredReport, 201: StoredReport},
  problems: [
    'malformed-json',
    'doubled-key',
    'forbidden-key',
    'invalid-body',
    'text-nul',
    'text-not-well-formed',
    'text-control-character',
    'origin-not-allowed',
    'directory-unknown',
    'directory-unread',
    'service-unknown',
    'stalled',
    'too-large',
    'content-type',
    'busy',
  ],
} as const satisfies Route;

export const findPlaces = {
  id: 'findPlaces',
  method: 'GET',
  path: '/api/v1/places',
  summary: 'Place names and the first halves of postcodes to coordinates',
  description:
    'For programs and for pages without JavaScript. The service finder does not use it: it loads the places of one letter from `/places/`, so that nobody learns what somebody typed. Of a postcode only the first half is looked at; send no more than that. What is asked is neither stored nor logged here, but a proxy on the way may log addresses.',
  query: PlaceQuery,
  writes: false,
  replies: {200: PlacesFound},
  problems: ['invalid-query', 'text-nul', 'text-control-character', 'places-missing'],
} as const satisfies Route;

export const routes = [
  listConsultations,
  readConsultation,
  submitResponse,
  readReceipt,
  readResults,
  readBallots,
  listDirectories,
  readDirectoryIndex,
  findPlaces,
  reportService,
] as const;
