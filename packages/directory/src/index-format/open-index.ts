import {baseOf, closest, type Service} from '@civic-widgets/model';
import {DirectorySearch} from '../search/directory-search.js';
import {Lexemes} from '../search/lexemes.js';
import type {SearchRequest, SearchResult, ServiceRecord} from '../search/request.js';
import {byteLines, ItemBytes, type Line} from './byte-lines.js';
import {Columns} from './columns.js';
import {
  IndexError,
  type DirectoryIndex,
  type IndexInput,
  type IndexProgress,
  type OpenOptions,
  type ServiceDetails,
} from './directory-index.js';
import {INDEX_VERSION, type IndexHead, type ListLine, type TextLine} from './format.js';
import {Pacer} from './pacer.js';
import {recordOf} from './records.js';

const dayLength = 86_400_000;

/**
 * Opens a directory. Resolves with the first records, as soon as those have arrived; the rest follows in the background, in slices. Search
 * works all the while, over what there is.
 *
 * @throws IndexError when the file is not an index, or a newer kind of one. What goes wrong later rejects `complete`.
 */
export async function openIndex(input: IndexInput, options: OpenOptions = {}): Promise<DirectoryIndex> {
  const lines = byteLines(input);
  const first = await lines.next();
  const head = readHead(first.done ? undefined : first.value);
  const directory = new OpenDirectory(head, options);
  const started = directory.load(lines);
  await Promise.race([directory.first, started]);
  return directory;
}

function readHead(line: Line | undefined): IndexHead {
  const head = readLine(line ?? new Uint8Array(), 1, 'not-an-index');
  if (!isHead(head)) throw new IndexError('not-an-index', 1);
  if (head.version > INDEX_VERSION) throw new IndexError('version-too-new', 1);
  return head;
}

function isHead(value: unknown): value is IndexHead {
  return (
    isRecord(value) &&
    value['format'] === 'civic-directory-index' &&
    typeof value['version'] === 'number' &&
    typeof value['lang'] === 'string' &&
    typeof value['count'] === 'number' &&
    Array.isArray(value['categories']) &&
    isRecord(value['synonyms'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The whole file is one JSON array: brackets and commas between its lines are left away here.
function readLine(line: Line, number: number, fault: 'not-an-index' | 'line-broken'): unknown {
  const text = textOf(line);
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IndexError(fault, number, {cause: error});
  }
}

const decoder = new TextDecoder();

function textOf(line: Line): string {
  let text = decoder.decode(line).trim();
  if (text.startsWith('[')) text = text.slice(1);
  return text.endsWith(',') || text.endsWith(']') ? text.slice(0, -1) : text;
}

class OpenDirectory implements DirectoryIndex {
  readonly listed: Promise<void>;
  readonly complete: Promise<void>;
  readonly first: Promise<void>;
  readonly #columns: Columns;
  readonly #lexemes: Lexemes;
  readonly #search: DirectorySearch;
  readonly #texts = new Map<string, ItemBytes[]>();
  readonly #details: ItemBytes[] = [];
  readonly #oldest: number;
  readonly #pacer: Pacer;
  #described = 0;
  #detailed = 0;
  #ended = false;
  #resolve: Readonly<Record<'first' | 'listed' | 'complete', () => void>>;
  #reject: (error: unknown) => void = () => undefined;
  #waiting: (() => void)[] = [];

  constructor(
    readonly head: IndexHead,
    readonly options: OpenOptions,
  ) {
    this.#columns = new Columns(head);
    this.#lexemes = new Lexemes(head);
    this.#pacer = new Pacer(options.slice ?? 12, options.yieldNow);
    const today = (options.today ?? new Date()).getTime() / dayLength;
    this.#oldest = Math.floor(today) - (options.staleAfter ?? 365);
    let first = () => {};
    let listed = () => {};
    let complete = () => {};
    this.first = new Promise((resolve) => (first = resolve));
    this.listed = new Promise((resolve, reject) => {
      listed = resolve;
      this.#reject = reject;
    });
    this.complete = new Promise((resolve, reject) => {
      const rejectListed = this.#reject;
      complete = resolve;
      this.#reject = (error) => {
        rejectListed(error);
        reject(error);
      };
    });
    this.#resolve = {first, listed, complete};
    // Who does not wait for the end is told by `progress`; a promise that nobody looks at must not end a program.
    this.listed.catch(() => undefined);
    this.complete.catch(() => undefined);
    this.#search = new DirectorySearch({
      columns: this.#columns,
      lexemes: this.#lexemes,
      oldest: this.#oldest,
      ...(options.holidays && {holidays: options.holidays}),
      pacer: () => new Pacer(options.slice ?? 12, options.yieldNow),
      record: (number, lang) => this.#record(number, lang),
      descriptions: (number) => this.#descriptions(number),
      isPartial: () => this.#described < this.head.count || this.#columns.length < this.head.count,
    });
  }

  get progress(): IndexProgress {
    return {listed: this.#columns.length, described: this.#described, total: this.head.count};
  }

  /** Reads the rest of the file. Never rejects: what goes wrong is told by `complete`. */
  async load(lines: AsyncGenerator<Line>): Promise<void> {
    let number = 1;
    try {
      this.#pacer.begin();
      for await (const line of lines) {
        number += 1;
        this.options.signal?.throwIfAborted();
        await this.#take(line, number);
        this.options.onProgress?.(this.progress);
        await this.#pacer.pause();
      }
      if (this.#columns.length < this.head.count) throw new IndexError('incomplete', number);
      this.#described = this.head.count;
      this.#lexemes.finish();
      this.options.onProgress?.(this.progress);
      this.#resolve.listed();
      this.#resolve.complete();
    } catch (error) {
      this.#reject(error);
    } finally {
      this.#ended = true;
      this.#resolve.first();
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }

  async #take(line: Line, number: number): Promise<void> {
    const value = readLine(line, number, 'line-broken');
    if (!isRecord(value)) return;
    if (typeof value['list'] === 'number') await this.#takeList(value as unknown as ListLine, number);
    else if (typeof value['text'] === 'number') await this.#takeText(value as unknown as TextLine, line);
    else if (typeof value['details'] === 'number' && Array.isArray(value['services'])) {
      this.#details.push(new ItemBytes(line, value['details'], value['services'].length));
      this.#detailed = value['details'] + value['services'].length;
      for (const wake of this.#waiting.splice(0)) wake();
    }
    // Lines of other kinds are for later readers.
  }

  async #takeList(line: ListLine, number: number): Promise<void> {
    const from = this.#columns.length;
    if (line.list !== from || !Array.isArray(line.id)) throw new IndexError('line-broken', number);
    try {
      this.#columns.add(line);
    } catch (error) {
      if (error instanceof TypeError) throw new IndexError('line-broken', number, {cause: error});
      throw error;
    }
    for (let record = from; record < this.#columns.length; record += 1) {
      this.#lexemes.addListed(record, this.#columns);
      if ((record & 15) === 15) await this.#pacer.pause();
    }
    this.#resolve.first();
    if (this.#columns.length >= this.head.count) this.#resolve.listed();
  }

  async #takeText(line: TextLine, bytes: Line): Promise<void> {
    const {text: from, lang, description} = line;
    const kept = this.#texts.get(lang) ?? [];
    this.#texts.set(lang, [...kept, new ItemBytes(bytes, from, description.length)]);
    const {languages} = this.options;
    if (!languages || languages.some((one) => baseOf(one) === baseOf(lang))) {
      for (const [at, words] of description.entries()) {
        if (words) this.#lexemes.addDescribed(from + at, words);
        if ((at & 15) === 15) await this.#pacer.pause();
      }
    }
    this.#described = Math.max(this.#described, from + description.length);
  }

  search(request: SearchRequest = {}): Promise<SearchResult> {
    return this.#search.search(request);
  }

  record(number: number, lang = this.head.lang): ServiceRecord | undefined {
    return Number.isInteger(number) && number >= 0 && number < this.#columns.length
      ? this.#record(number, lang)
      : undefined;
  }

  numberOf(id: string): number | undefined {
    return this.#columns.numberOf(id);
  }

  async service(number: number): Promise<ServiceDetails | undefined> {
    while (number >= this.#detailed && !this.#ended) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const record = this.record(number);
    if (!record) return undefined;
    const rest = itemOf(this.#details, number);
    const descriptions = new Map(
      this.head.languages.flatMap((lang) => {
        const words = itemOf(this.#texts.get(lang) ?? [], number);
        return typeof words === 'string' ? [[lang, words] as const] : [];
      }),
    );
    const names = new Map(
      [...this.#columns.names].flatMap(([lang, list]) =>
        list[number] ? [[lang, String(list[number])] as const] : [],
      ),
    );
    // Most people read the list and few details: what puts those together is loaded with the first.
    const {serviceOf} = await import('./details.js');
    const service: Service = serviceOf(
      record,
      isRecord(rest) ? rest : {},
      names,
      descriptions,
      this.head.lang,
    );
    return {...service, number};
  }

  #record(number: number, lang: string): ServiceRecord {
    return recordOf(this.#columns, number, lang, this.#oldest, this.#description(number, lang));
  }

  #description(number: number, wanted: string): {value: string; lang: string} | undefined {
    const tags = [...this.#texts.keys()];
    const best = closest(wanted, tags);
    const order = new Set([
      ...(best ? [best] : []),
      ...(tags.includes(this.head.lang) ? [this.head.lang] : []),
      ...tags,
    ]);
    for (const lang of order) {
      const value = itemOf(this.#texts.get(lang) ?? [], number);
      if (typeof value === 'string') return {value, lang};
    }
    return undefined;
  }

  #descriptions(number: number): string[] {
    return [...this.#texts.values()].flatMap((lines) => {
      const value = itemOf(lines, number);
      return typeof value === 'string' ? [value] : [];
    });
  }
}

function itemOf(lines: readonly ItemBytes[], record: number): unknown {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (!line) return undefined;
    if (record < line.first) high = middle;
    else if (record >= line.first + line.length) low = middle + 1;
    else return line.item(record);
  }
  return undefined;
}
