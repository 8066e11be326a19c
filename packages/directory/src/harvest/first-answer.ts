import {isRecord, readEnvelope, type Envelope} from './envelope.js';
import {HarvestError} from './harvest-error.js';
import type {Answer, PoliteClient} from './polite-client.js';

/** Which parameters a list takes: all that Open Referral UK knows, `page` alone, or none, as a file. */
export type Parameters = 'all' | 'page' | 'none';

export interface FirstAnswer {
  readonly answer: Answer;
  readonly list: URL;
  readonly parameters: Parameters;
  /** Nothing: it is no list, and the caller tells what it is. */
  readonly envelope?: Envelope;
}

interface Options {
  readonly perPage?: number;
}

/**
 * What stands at an address that somebody gave: a list, the root of an API whose list is one step further, or a file. Rejects with a `HarvestError`
 * where there is nothing, or a page for people.
 */
export async function firstAnswer(
  address: string,
  client: PoliteClient,
  options: Options,
): Promise<FirstAnswer> {
  const list = addressOf(address);
  const isFile = /\.(?:csv|tsv|txt|json|geojson|ndjson|jsonl)$/i.test(list.pathname);
  const {answer, parameters} = await ask(list, isFile ? 'none' : 'all', client, options);
  const json = readJson(answer);
  if (json === undefined) return {answer: checkedFile(answer), list, parameters};
  const envelope = readEnvelope(json);
  if (envelope) return {answer, list: movedList(list, answer), parameters, envelope};
  // The root of an Open Referral API says which version it speaks.
  if (isRecord(json) && ('openapi_url' in json || 'profile' in json) && !isServices(list))
    return firstAnswer(servicesBelow(list), client, options);
  return {answer, list, parameters};
}

async function ask(
  list: URL,
  wanted: Parameters,
  client: PoliteClient,
  options: Options,
): Promise<{answer: Answer; parameters: Parameters}> {
  if (wanted === 'none') return {answer: await client.get(list.href), parameters: 'none'};
  try {
    return {answer: await client.get(pageUrl(list, undefined, 'all', options)), parameters: 'all'};
  } catch (error) {
    // A strict host may refuse parameters that it doesn't know: then as the address was given.
    if (!(error instanceof HarvestError) || ![400, 404, 422].includes(error.status ?? 0)) throw error;
    try {
      return {answer: await client.get(list.href), parameters: 'page'};
    } catch (second) {
      // Somebody gave the address of the API, and that has no page of its own.
      if (!(second instanceof HarvestError) || second.status !== 404 || isServices(list)) throw second;
      list.pathname = new URL(servicesBelow(list)).pathname;
      try {
        return await ask(list, 'all', client, options);
      } catch (third) {
        throw third instanceof HarvestError && third.status === 404 ? second : third;
      }
    }
  }
}

function isServices({pathname}: URL): boolean {
  return /\/(?:services|service_at_locations)\/?$/i.test(pathname);
}

function servicesBelow(root: URL): string {
  const services = new URL(root);
  services.pathname = `${root.pathname.replace(/\/$/, '')}/services`;
  return services.href;
}

// Where the list has moved to, the following pages are too; some hosts forget the number of the page on the way.
function movedList(list: URL, {movedTo}: Answer): URL {
  if (movedTo === undefined) return list;
  const moved = new URL(movedTo);
  moved.search = list.search;
  return moved;
}

function addressOf(address: string): URL {
  try {
    return new URL(address);
  } catch (error) {
    throw new HarvestError('bad-address', address, undefined, {cause: error});
  }
}

/** The address of a page of the list. */
export function pageUrl(
  list: URL,
  page: number | undefined,
  parameters: Parameters,
  {perPage = 100}: Options,
): string {
  const url = new URL(list);
  if (page !== undefined) url.searchParams.set('page', String(page));
  if (parameters !== 'all') return url.href;
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(perPage));
  // Open Referral UK 3.0: whole services in the list, where the host knows how. It saves a request for each of them.
  if (!url.searchParams.has('full')) url.searchParams.set('full', 'true');
  return url.href;
}

/** The page that a feed links to. Hosts behind others name themselves as nobody else can reach them: what counts is the list's own address. */
export function nextUrl(list: URL, next: string): string {
  const url = URL.canParse(next, list) ? new URL(next, list) : new URL(list);
  if (url.origin === list.origin) return url.href;
  const own = new URL(list);
  own.search = url.search;
  return own.href;
}

/** Nothing when it is no JSON. */
export function readJson({text}: Answer): unknown {
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch {
    // CSV, one value a line, or a page for people: the caller tells.
    return undefined;
  }
}

function checkedFile(answer: Answer): Answer {
  const {text, type, url} = answer;
  if (type.includes('html') || /^\s*(?:<!doctype|<html)/i.test(text))
    throw new HarvestError('not-a-feed', url);
  const isLines =
    /^\s*\{[^\n]*\}\s*\n/.test(text.replace('\u001e', '')) ||
    type.includes('ndjson') ||
    type.includes('jsonl');
  if (!isLines && (type.includes('json') || /^\s*[[{]/.test(text))) throw new HarvestError('not-json', url);
  return answer;
}
