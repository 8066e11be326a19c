import type * as v from 'valibot';
import {
  ConsultationShell,
  PlainConsultation,
  Receipt,
  UNUSUAL,
  parseUrl,
  type Answers,
  type Catalogue,
  type Consultation as ConsultationData,
  type Results as ResultsData,
} from '@civic-widgets/model';
import {parse, request, type Fetch} from './request.js';

/** What the loader had already asked for when it started the widget's code. */
export interface Handover {
  readonly data?: Promise<Response>;
  readonly catalogue?: {readonly lang: string; readonly entries: Promise<Catalogue>};
}

/** An answer on its way. `key` stays the same for every attempt, so that the server stores it once. */
export interface Outgoing {
  readonly url: string;
  readonly key: string;
  readonly answers: Answers;
  readonly lang: string;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** A request that has been made already. */
  readonly handedOver?: Promise<Response>;
  /** Is told which questions there will be before they are read, so that what shows them can be loaded meanwhile. */
  readonly foresee?: (coming: ConsultationShell) => void;
}

/** Consultations as a widget uses them. Every call throws a ClientError, or the signal's reason when aborted. */
export interface ConsultationClient {
  /** Besides, throws what the browser throws where the schemas of questions can't be loaded. */
  load(src: string, options?: LoadOptions): Promise<ConsultationData>;
  submit(outgoing: Outgoing, options?: {signal?: AbortSignal}): Promise<Receipt>;
  results(url: string, options?: {signal?: AbortSignal}): Promise<ResultsData>;
  /** The text of published ballots, up to {@link mostBallots} bytes of it. Whoever counts them reads them: they may be too many to do so on the way. */
  ballots(url: string, options?: {signal?: AbortSignal}): Promise<string>;
}

/** A million long ballots that are all different. */
export const mostBallots = 200_000_000;

export function createConsultationClient(fetch: Fetch = (url, init) => globalThis.fetch(url, init)): ConsultationClient {
  return {
    async load(src, {signal, handedOver, foresee} = {}) {
      const get: Fetch = handedOver ? () => handedOver : fetch;
      const shell = await request(get, src, {headers: {Accept: 'application/json'}}, ConsultationShell, signal);
      foresee?.(shell);
      return parse(await schemaFor(shell), shell, src);
    },
    submit({url, key, answers, lang}, {signal} = {}) {
      const init: RequestInit = {
        method: 'POST',
        // 307 and 308 would send the answer on, to an origin that nobody has named. Reading may be redirected.
        redirect: 'error',
        headers: {'Content-Type': 'application/json', 'Accept': 'application/json', 'Idempotency-Key': key},
        body: JSON.stringify({answers, lang}),
      };
      return request(fetch, url, init, Receipt, signal);
    },
    async results(url, {signal} = {}) {
      // The result changes with every answer, the person's own among them: a kept copy would leave it out.
      const init: RequestInit = {headers: {Accept: 'application/json'}, cache: 'no-cache'};
      // Most pages that ask show no result yet: what reads one is loaded with the first.
      const {Results} = await import('@civic-widgets/model/results.js');
      return request(fetch, url, init, Results, signal);
    },
    async ballots(url, {signal} = {}) {
      // Few people count again.
      const {requestText} = await import('./long-text.js');
      return requestText(fetch, url, {headers: {Accept: 'application/json'}}, mostBallots, signal);
    },
  };
}

// One choice is what most consultations ask; the schema of all that there is is loaded with the first that needs it.
async function schemaFor(shell: ConsultationShell): Promise<v.GenericSchema<unknown, ConsultationData>> {
  const isPlain = shell.questions.every(({type}) => type === 'single') && !UNUSUAL.some((name) => name in shell);
  return isPlain ? PlainConsultation : (await import('@civic-widgets/model/consultation-content.js')).Consultation;
}

/**
 * Resolves a link that a consultation gives. It is followed only to the origin that the consultation itself came from
 * (or to that of `api`), so that data can't make a visitor's browser send answers elsewhere. Files and `data:` have no origin,
 * and `blob:` has that of the page that made it: only http and https are followed.
 */
export function followable(link: string | undefined, src: string, api?: string): string | undefined {
  const url = parseUrl(link, src);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return [src, api].some((base) => parseUrl(base)?.origin === url.origin) ? url.href : undefined;
}

/** A version 4 UUID, also on pages without a secure context, where `crypto.randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
