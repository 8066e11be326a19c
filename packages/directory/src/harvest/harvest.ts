import {idOf, isRecord, isShallow, onePage, readEnvelope, type Envelope} from './envelope.js';
import {HarvestError, type HarvestFault} from './harvest-error.js';
import {
  PoliteClient,
  type Answer,
  type HarvestTools,
  type PoliteOptions,
  type RequestCounts,
} from './polite-client.js';

export interface HarvestOptions extends PoliteOptions {
  /** Entries on a page, 100 by default; the feed may give fewer. */
  readonly perPage?: number;
  /** A feed with more pages than this never ends: 5,000 by default. */
  readonly maxPages?: number;
  /** Whether each service's own address is asked for what the list leaves out: `auto` where a list is shallow. */
  readonly details?: 'auto' | 'always' | 'never';
  readonly onProgress?: (progress: HarvestProgress) => void;
}

/** How far a harvest is. `of` is a guess: feeds miscount. */
export interface HarvestProgress {
  readonly step: 'pages' | 'details';
  readonly done: number;
  readonly of?: number;
  /** Services so far. */
  readonly services: number;
}

/** Something that could not be had, while the rest could. */
export interface MissedAnswer {
  readonly url: string;
  readonly code: HarvestFault;
  readonly status?: number;
}

/** A feed's services, each as whole as the feed gives it. */
export interface HarvestedFeed {
  readonly kind: 'feed';
  /** Without the paging that the harvest added. */
  readonly url: string;
  readonly services: readonly unknown[];
  /** The same as one page of the feed, for `readDirectory`. */
  readonly page: Readonly<Record<string, unknown>>;
  /** What the feed says it has, where it says so: not always what it has. */
  readonly claimed?: number;
  readonly pages: number;
  /** False when a page or a service is missing that the feed should have given. */
  readonly complete: boolean;
  readonly missed: readonly MissedAnswer[];
  readonly counts: RequestCounts;
}

/** A file: CSV, GeoJSON, or one that is not a list of services. */
export interface HarvestedFile {
  readonly kind: 'file';
  readonly url: string;
  readonly text: string;
  readonly type: string;
  readonly counts: RequestCounts;
}

/** So many services that their own addresses don't give in a row, and the feed has no such addresses. */
const deadDetails = 5;
const brokeDown: ReadonlySet<HarvestFault> = new Set([
  'unreachable',
  'timed-out',
  'asked-to-wait',
  'failed',
  'too-large',
]);
const detailsAtOnce = 4;
const failedPagesInARow = 3;

/**
 * Brings home a directory from its address: a feed page by page, with the details that its lists leave out, or a file in one go. What the
 * envelope says is not believed: pages are read until one is empty or has nothing new, whatever `total_pages` is.
 *
 * Rejects with a `HarvestError` when the first answer doesn't come or is no directory. What is missing later is told in `missed`.
 */
export async function harvest(
  address: string,
  tools: HarvestTools,
  options: HarvestOptions,
): Promise<HarvestedFeed | HarvestedFile> {
  const client = new PoliteClient(tools, options);
  const first = await firstAnswer(address, client, options);
  if (!first.envelope)
    return {
      kind: 'file',
      url: address,
      text: first.answer.text,
      type: first.answer.type,
      counts: client.counts,
    };
  const run = new FeedHarvest(first.list, first.parameters, client, options);
  return await run.harvest(first.envelope);
}

interface FirstAnswer {
  readonly answer: Answer;
  readonly list: URL;
  /** Whether the list takes `page` and `per_page`. */
  readonly parameters: boolean;
  readonly envelope?: Envelope;
}

async function firstAnswer(
  address: string,
  client: PoliteClient,
  options: HarvestOptions,
): Promise<FirstAnswer> {
  const list = addressOf(address);
  const isFile = /\.(?:csv|tsv|txt|json|geojson)$/i.test(list.pathname);
  let parameters = !isFile;
  let answer: Answer;
  try {
    answer = await client.get(isFile ? list.href : pageUrl(list, undefined, options));
  } catch (error) {
    // A strict host may refuse parameters that it doesn't know: then as the address was given.
    if (
      isFile ||
      !(error instanceof HarvestError) ||
      (error.status !== 400 && error.status !== 404 && error.status !== 422)
    )
      throw error;
    parameters = false;
    answer = await client.get(list.href);
  }
  const json = readJson(answer);
  if (json === undefined) return {answer: checkedFile(answer), list, parameters};
  const envelope = readEnvelope(json);
  if (envelope) return {answer, list, parameters, envelope};
  // The root of an Open Referral API says which version it speaks; its services are one step further.
  if (
    isRecord(json) &&
    ('openapi_url' in json || 'profile' in json) &&
    !/\/services\/?$/.test(list.pathname)
  ) {
    const services = new URL(list);
    services.pathname = `${list.pathname.replace(/\/$/, '')}/services`;
    return firstAnswer(services.href, client, options);
  }
  return {answer, list, parameters};
}

/** One feed, from its first page to its last detail. */
class FeedHarvest {
  readonly #list: URL;
  readonly #parameters: boolean;
  readonly #client: PoliteClient;
  readonly #options: HarvestOptions;
  readonly #services: unknown[] = [];
  /** How many services of the feed have an id, or where there is none the very same content. */
  readonly #ids = new Map<string, number>();
  readonly #missed: MissedAnswer[] = [];
  #complete = true;
  #pages = 1;

  constructor(list: URL, parameters: boolean, client: PoliteClient, options: HarvestOptions) {
    this.#list = list;
    this.#parameters = parameters;
    this.#client = client;
    this.#options = options;
  }

  async harvest(first: Envelope): Promise<HarvestedFeed> {
    this.#add(first.items);
    this.#tell('pages', 1, first.pages);
    if (this.#parameters || first.last === false || (first.pages ?? 1) > 1) await this.#otherPages(first);
    const {details = 'auto'} = this.#options;
    const wanted = this.#services.flatMap((item, at) =>
      details === 'always' || isShallow(item) ? [at] : [],
    );
    if (details !== 'never') await this.#details(wanted.filter((at) => this.#hasOwnId(at)));
    const services = this.#services;
    return {
      kind: 'feed',
      url: this.#list.href,
      services,
      page: onePage(first, services),
      ...(first.total !== undefined && {claimed: first.total}),
      pages: this.#pages,
      complete: this.#complete,
      missed: this.#missed,
      counts: this.#client.counts,
    };
  }

  async #otherPages(first: Envelope): Promise<void> {
    // A list that counts from nought has its second page at 1; where it doesn't say, page 1 is asked for and repeats the first.
    const {maxPages = 5000} = this.#options;
    let failed = 0;
    if (first.items.length === 0) return;
    for (let page = first.page === 1 ? 2 : 1; ; page++) {
      if (this.#pages >= maxPages) return this.#miss(new HarvestError('too-many-pages', this.#list.href));
      const claimed = this.#claimsAll(first);
      const envelope = await this.#page(page, claimed ? 1 : undefined);
      if (envelope === undefined) return;
      if (envelope instanceof HarvestError) {
        // Behind what the feed says is its last page, a failure is only its way to say so.
        if (claimed) return;
        this.#miss(envelope);
        if (++failed >= failedPagesInARow) return;
        continue;
      }
      failed = 0;
      const added = this.#add(envelope.items);
      const repeatsFirst = page === 1 && added === 0 && envelope.items.length > 0;
      if (added === 0 && !repeatsFirst) return;
      if (!repeatsFirst) this.#pages++;
      this.#tell('pages', this.#pages, envelope.pages ?? first.pages);
    }
  }

  /** A page; nothing where the feed says that there is none. */
  async #page(page: number, tries: number | undefined): Promise<Envelope | HarvestError | undefined> {
    const url = pageUrl(this.#list, page, this.#options);
    try {
      const answer = await this.#client.get(url, tries === undefined ? {} : {tries});
      const json = readJson(answer);
      return json === undefined ? new HarvestError('not-json', url) : readEnvelope(json);
    } catch (error) {
      if (!(error instanceof HarvestError) || error.code === 'stopped') throw error;
      const isEnd =
        error.status === 404 || error.status === 400 || error.status === 422 || error.status === 416;
      return isEnd ? undefined : error;
    }
  }

  async #details(numbers: readonly number[]): Promise<void> {
    let done = 0;
    let given = 0;
    let next = 0;
    const work = async () => {
      for (let at = numbers[next++]; at !== undefined; at = numbers[next++]) {
        // The feed has lists only.
        if (given === 0 && done >= deadDetails) return;
        if (await this.#detail(at)) given++;
        this.#tell('details', ++done, numbers.length);
      }
    };
    await Promise.all(Array.from({length: detailsAtOnce}, work));
    // A feed without addresses for its services is no less complete for it; one that broke down on the way is.
    if (this.#missed.some(({code, status}) => brokeDown.has(code) && (status === undefined || status >= 429)))
      this.#complete = false;
  }

  async #detail(at: number): Promise<boolean> {
    const listed = this.#services[at];
    const url = new URL(this.#list);
    url.pathname = `${this.#list.pathname.replace(/\/$/, '')}/${encodeURIComponent(idOf(listed) ?? '')}`;
    url.search = '';
    try {
      const json = readJson(await this.#client.get(url.href));
      const whole = Array.isArray(json) ? json[0] : json;
      if (!isRecord(whole) || idOf(whole) !== idOf(listed)) throw new HarvestError('not-json', url.href);
      this.#services[at] = {...(isRecord(listed) && listed), ...whole};
      return true;
    } catch (error) {
      if (!(error instanceof HarvestError) || error.code === 'stopped') throw error;
      this.#missed.push(missedOf(error));
      return false;
    }
  }

  #claimsAll({pages, total}: Envelope): boolean {
    return (
      (pages !== undefined && this.#pages >= pages) || (total !== undefined && this.#services.length >= total)
    );
  }

  /**
   * How many of them are new. What earlier pages had is not; on one page two services may share an id, as an official example does with
   * all of its 128, and both stay.
   */
  #add(items: readonly unknown[]): number {
    const fresh = items.filter((item) => !this.#ids.has(keyOf(item)));
    for (const item of fresh) this.#ids.set(keyOf(item), (this.#ids.get(keyOf(item)) ?? 0) + 1);
    this.#services.push(...fresh);
    return fresh.length;
  }

  /** Whether its own address would tell about it, and about no other. */
  #hasOwnId(at: number): boolean {
    const item = this.#services[at];
    return idOf(item) !== undefined && this.#ids.get(keyOf(item)) === 1;
  }

  #miss(error: HarvestError): void {
    this.#complete = false;
    this.#missed.push(missedOf(error));
  }

  #tell(step: HarvestProgress['step'], done: number, of: number | undefined): void {
    this.#options.onProgress?.({step, done, ...(of !== undefined && {of}), services: this.#services.length});
  }
}

function addressOf(address: string): URL {
  try {
    return new URL(address);
  } catch (error) {
    throw new HarvestError('bad-address', address, undefined, {cause: error});
  }
}

function pageUrl(list: URL, page: number | undefined, {perPage = 100}: HarvestOptions): string {
  const url = new URL(list);
  if (page !== undefined) url.searchParams.set('page', String(page));
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(perPage));
  // Open Referral UK 3.0: whole services in the list, where the host knows how. It saves a request for each of them.
  if (!url.searchParams.has('full')) url.searchParams.set('full', 'true');
  return url.href;
}

/** Nothing when it is no JSON. */
function readJson({text}: Answer): unknown {
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch {
    // CSV, or a page for people: the caller tells.
    return undefined;
  }
}

function checkedFile(answer: Answer): Answer {
  const {text, type, url} = answer;
  if (type.includes('html') || /^\s*(?:<!doctype|<html)/i.test(text))
    throw new HarvestError('not-a-feed', url);
  if (type.includes('json') || /^\s*[[{]/.test(text)) throw new HarvestError('not-json', url);
  return answer;
}

function keyOf(item: unknown): string {
  return idOf(item) ?? JSON.stringify(item);
}

function missedOf({url, code, status}: HarvestError): MissedAnswer {
  return {url, code, ...(status !== undefined && {status})};
}
