import {issue, type Issue} from '../reading/issues.js';
import {
  addsTo,
  idOf,
  isRecord,
  isShallow,
  nameOf,
  onePage,
  readEnvelope,
  saysWhere,
  type Envelope,
} from './envelope.js';
import {firstAnswer, nextUrl, pageUrl, readJson, type Parameters} from './first-answer.js';
import {HarvestError, type HarvestFault} from './harvest-error.js';
import {PoliteClient, type HarvestTools, type PoliteOptions, type RequestCounts} from './polite-client.js';

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
  /** The service that it would have told more of; nothing for a page of the list. */
  readonly service?: {readonly id: string | undefined; readonly name: string | undefined};
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
  /** How many services came again on a later page, and were left out there. */
  readonly repeated: number;
  readonly counts: RequestCounts;
}

/** What a harvest could not have, for the report of the directory's quality, entry by entry. */
export function harvestIssues({missed}: HarvestedFeed): Issue[] {
  return missed.map(({url, code, status, service}) => {
    const why = `${url}: ${code}${status === undefined ? '' : ` (${String(status)})`}`;
    return service ? issue('details-missing', service, 'id', why) : issue('page-missing', {}, '', why);
  });
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
/** More than any country has. Sixty million bytes can hold twenty million empty records, which no memory can. */
const mostServices = 500_000;

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

/** One feed, from its first page to its last detail. */
class FeedHarvest {
  readonly #list: URL;
  readonly #parameters: Parameters;
  readonly #client: PoliteClient;
  readonly #options: HarvestOptions;
  readonly #services: unknown[] = [];
  readonly #seen = new Set<string>();
  /** How many services of the feed have an id. */
  readonly #ids = new Map<string, number>();
  #repeated = 0;
  readonly #missed: MissedAnswer[] = [];
  #complete = true;
  #saysMore = false;
  #pages = 1;

  constructor(list: URL, parameters: Parameters, client: PoliteClient, options: HarvestOptions) {
    this.#list = list;
    this.#parameters = parameters;
    this.#client = client;
    this.#options = options;
  }

  async harvest(first: Envelope): Promise<HarvestedFeed> {
    this.#add(first.items);
    this.#saysMore = first.pages !== undefined || first.total !== undefined;
    this.#tell('pages', 1, first.pages);
    if (this.#parameters !== 'none' || first.next || first.last === false || (first.pages ?? 1) > 1)
      await this.#otherPages(first);
    const {details = 'auto'} = this.#options;
    const isListDeep = this.#services.some(saysWhere);
    const wanted = this.#services.flatMap((item, at) =>
      details === 'always' || !isListDeep || isShallow(item) ? [at] : [],
    );
    // A file has no addresses below it.
    const isAsked = details === 'always' || (details === 'auto' && this.#parameters !== 'none');
    if (isAsked) await this.#details(wanted.filter((at) => this.#hasOwnId(at)));
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
      repeated: this.#repeated,
      counts: this.#client.counts,
    };
  }

  async #otherPages(first: Envelope): Promise<void> {
    // A list that counts from nought has its second page at 1; where it doesn't say, page 1 is asked for and repeats the first.
    const {maxPages = 5000} = this.#options;
    let failed = 0;
    let {next} = first;
    const isLinked = next !== undefined;
    if (first.items.length === 0) return;
    for (let page = first.page === 1 ? 2 : 1; ; page++) {
      if (isLinked && next === undefined) return;
      if (this.#pages >= maxPages) return this.#miss(new HarvestError('too-many-pages', this.#list.href));
      const claimed = this.#claimsAll(first);
      const url =
        next === undefined
          ? pageUrl(this.#list, page, this.#parameters, this.#options)
          : nextUrl(this.#list, next);
      const envelope = await this.#page(url, claimed);
      if (envelope === undefined) return;
      if (envelope instanceof HarvestError) {
        // Behind what the feed says is its last page, a failure is only its way to say so.
        if (claimed) return;
        this.#miss(envelope);
        if (++failed >= failedPagesInARow || next !== undefined) return;
        continue;
      }
      failed = 0;
      ({next} = envelope);
      const added = this.#add(envelope.items);
      const repeatsFirst = !isLinked && page === 1 && added === 0 && envelope.items.length > 0;
      if (!repeatsFirst) this.#repeated += envelope.items.length - added;
      if (added === 0 && !repeatsFirst) return;
      if (!repeatsFirst) this.#pages++;
      this.#tell('pages', this.#pages, envelope.pages ?? first.pages);
    }
  }

  /** A page; nothing where the feed says that there is none. What is behind the last is asked for once. */
  async #page(url: string, isBehindLast: boolean): Promise<Envelope | HarvestError | undefined> {
    try {
      const answer = await this.#client.get(url, isBehindLast ? {tries: 1} : {});
      const json = readJson(answer);
      if (json === undefined) return new HarvestError('not-json', url);
      // `{"message": "no such page"}`: the end, unless the feed has said that there is more.
      const envelope = readEnvelope(json);
      const hasMore = !isBehindLast && this.#saysMore;
      return envelope ?? (hasMore ? new HarvestError('not-a-feed', url) : undefined);
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
    url.pathname = `${this.#list.pathname.replace(/\/$/, '')}/${encodeURIComponent((idOf(listed) ?? '').replace(/\p{Surrogate}/gu, '\ufffd'))}`;
    url.search = '';
    try {
      const json = readJson(await this.#client.get(url.href));
      const whole = Array.isArray(json) ? json[0] : json;
      if (!isRecord(whole) || idOf(whole) !== idOf(listed)) throw new HarvestError('not-json', url.href);
      this.#services[at] = {...(isRecord(listed) && listed), ...whole};
      return addsTo(listed, whole);
    } catch (error) {
      if (!(error instanceof HarvestError) || error.code === 'stopped') throw error;
      this.#missed.push({...missedOf(error), service: {id: idOf(listed), name: nameOf(listed)}});
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
   * all of its 128, and both stay. So do services of different pages that share an id and have different names.
   */
  #add(items: readonly unknown[]): number {
    if (this.#services.length + items.length > mostServices)
      throw new HarvestError('too-large', this.#list.href);
    const fresh = items.filter((item) => !this.#seen.has(keyOf(item)));
    for (const item of fresh) {
      this.#seen.add(keyOf(item));
      const id = idOf(item);
      if (id !== undefined) this.#ids.set(id, (this.#ids.get(id) ?? 0) + 1);
    }
    // One by one: as arguments of one call, 100,000 are too many.
    for (const item of fresh) this.#services.push(item);
    return fresh.length;
  }

  /** Whether its own address would tell about it, and about no other. */
  #hasOwnId(at: number): boolean {
    const id = idOf(this.#services[at]);
    // An address that ends in dots leads up, to another list.
    return id !== undefined && !/^\.{1,2}$/.test(id) && this.#ids.get(id) === 1;
  }

  #miss(error: HarvestError): void {
    this.#complete = false;
    this.#missed.push(missedOf(error));
  }

  #tell(step: HarvestProgress['step'], done: number, of: number | undefined): void {
    this.#options.onProgress?.({step, done, ...(of !== undefined && {of}), services: this.#services.length});
  }
}

function keyOf(item: unknown): string {
  const id = idOf(item);
  return id === undefined ? JSON.stringify(item) : `${id} ${nameOf(item) ?? ''}`;
}

function missedOf({url, code, status}: HarvestError): MissedAnswer {
  return {url, code, ...(status !== undefined && {status})};
}
