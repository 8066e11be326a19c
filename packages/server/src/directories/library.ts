import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {brotliDecompress} from 'node:zlib';
import {promisify} from 'node:util';
import {setTimeout as wait} from 'node:timers/promises';
import {openIndex, sensitiveList} from '@civic-widgets/directory';
import type {DirectoryIndex} from '@civic-widgets/directory/search.js';
import type {Text} from '@civic-widgets/model';
import type {Content, SiteContent} from '../content.js';
import type {DirectoryContent} from '../content-directories.js';
import {ProblemError} from '../errors.js';
import type {Directories, Edition, PackedIndex} from '../repositories/directories.js';
import {prepareInThread} from './prepare-thread.js';
import type {Source} from './prepare.js';

/** A directory that can be read now. */
export interface Standing {
  readonly content: DirectoryContent;
  readonly edition: Edition;
  readonly name: Text;
  readonly site: SiteContent | undefined;
}

/** The directories of this server. */
export interface Library {
  /** Those that have been read once at least. */
  list(): Promise<readonly Standing[]>;
  find(id: string): Promise<Standing | undefined>;
  /** Throws a problem where there is no such directory, or where it has not been read for the first time yet. */
  get(id: string): Promise<Standing>;
  /** Whose the directories are; nobody's where no site is known. */
  readonly sites: readonly (SiteContent | undefined)[];
  /** The index as it is sent. */
  packed(standing: Standing): Promise<PackedIndex>;
  /** The index in memory, as the pages search it. */
  opened(standing: Standing): Promise<DirectoryIndex>;
  /**
   * Reads the files of the content folder that have changed. What stood before is shown until then. Rejects where that could not be
   * done, not where `close` ended it.
   */
  readFiles(): Promise<void>;
  /** Puts what a harvest brought in the place of what stands, where it is new and holds any service. */
  take(
    content: DirectoryContent,
    input: unknown,
    repeats: 'keep' | 'drop',
  ): Promise<'stored' | 'unchanged' | 'empty'>;
  /** Gives up files that are still being read: the next start reads them anew. */
  close(): Promise<void>;
}

const decompress = promisify(brotliDecompress);
/** Long enough for the largest directory; a process that ended on the way gives it up then. */
export const leaseTime = 5 * 60_000;

/** Higher when what is made of a source changes, so that what was stored before is made anew. */
const preparation = 2;

/** What has the same print needs not be read again. */
export function fingerprintOf(bytes: Uint8Array | string, {reading, building}: Source): string {
  return createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([preparation, reading, building]))
    .digest('base64url');
}

/** Another address is another directory, which nobody waits a day for. */
export function feedPrint({feed = ''}: DirectoryContent): string {
  return createHash('sha256').update(feed).digest('base64url').slice(0, 12);
}

export function createLibrary(
  {directories: contents, sites}: Content,
  directories: Directories,
  clock: () => number,
): Library {
  const packs = new Map<string, Promise<PackedIndex>>();
  const indexes = new Map<string, Promise<DirectoryIndex>>();
  const closing = new AbortController();
  let reading: Promise<void> | undefined;
  const siteOf = (id: string) => sites.get(contents.get(id)?.site ?? id);

  const library: Library = {
    sites: [...contents.keys()].map(siteOf),

    async list() {
      const editions = await directories.editions();
      return [...contents.values()].flatMap((content) => {
        const edition = editions.get(content.id);
        return edition ? [standingOf(content, edition)] : [];
      });
    },

    async find(id) {
      const content = contents.get(id);
      const edition = content && (await directories.editions()).get(id);
      return content && edition && standingOf(content, edition);
    },

    async get(id) {
      const standing = await library.find(id);
      if (standing) return standing;
      if (!contents.has(id)) throw new ProblemError('directory-unknown');
      throw new ProblemError('directory-unread', {headers: {'retry-after': '30'}});
    },

    packed: ({edition}) => kept(packs, edition, () => directories.index(edition)),

    opened: (standing) =>
      kept(indexes, standing.edition, async () => {
        const {brotli} = await library.packed(standing);
        const index = await openIndex([await decompress(brotli)], {
          yieldNow: () => new Promise((resume) => setImmediate(resume)),
        });
        await index.complete;
        return index;
      }),

    readFiles: () => (reading ??= readFiles()),

    async take(content, input, repeats) {
      const source = sourceOf(content, input, repeats);
      const print = fingerprintOf(typeof input === 'string' ? input : JSON.stringify(input), source);
      const fingerprint = `${feedPrint(content)} ${print}`;
      const stands = (await directories.states()).find(({directory}) => directory === content.id);
      if (stands?.fingerprint === fingerprint) {
        await directories.note(content.id, clock(), undefined);
        return 'unchanged';
      }
      const prepared = await prepareInThread(source, clock(), closing.signal);
      if (prepared.services.length === 0) return 'empty';
      await directories.replace(content.id, fingerprint, prepared);
      return 'stored';
    },

    async close() {
      closing.abort();
      // Whoever asked for the files is told what went wrong with them.
      await reading?.catch(() => undefined);
    },
  };
  return library;

  function standingOf(content: DirectoryContent, edition: Edition): Standing {
    const site = siteOf(content.id);
    return {content, edition, site, name: content.name ?? site?.name ?? content.id};
  }

  // One version of each directory is kept; what nobody asks for is never read.
  async function kept<T>(
    cache: Map<string, Promise<T>>,
    {directory, tag}: Edition,
    read: () => Promise<T>,
  ): Promise<T> {
    const key = `${directory} ${tag}`;
    const known = cache.get(key);
    if (known) return known;
    for (const other of cache.keys()) if (other.startsWith(`${directory} `)) cache.delete(other);
    const reading = read();
    cache.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      cache.delete(key);
      throw error;
    }
  }

  async function readFiles(): Promise<void> {
    try {
      await directories.keepOnly([...contents.keys()]);
      await directories.freeOwn();
      for (const content of contents.values()) {
        if (closing.signal.aborted) return;
        await readFileOf(content);
      }
    } catch (error) {
      if (!closing.signal.aborted) throw error;
    }
  }

  async function readFileOf(content: DirectoryContent): Promise<void> {
    if (content.file === undefined) return;
    const bytes = await readFile(content.file);
    const fingerprint = fingerprintOf(bytes, sourceOf(content, undefined, 'keep'));
    for (;;) {
      const stands = (await directories.states()).find(({directory}) => directory === content.id);
      if (stands?.fingerprint === fingerprint) return;
      if (await directories.lease(content.id, clock() + leaseTime, clock())) break;
      // Another process has begun: what it writes is what we would.
      await wait(200, undefined, {signal: closing.signal});
    }
    try {
      const prepared = await prepareInThread(sourceOf(content, bytes, 'keep'), clock(), closing.signal);
      await directories.replace(content.id, fingerprint, prepared);
    } finally {
      await directories.release(content.id);
    }
  }

  function sourceOf(content: DirectoryContent, input: unknown, repeats: 'keep' | 'drop'): Source {
    const {id, columns, country, lang, nation, licence, categoryNames, sensitive} = content;
    const site = siteOf(id);
    const name = content.name ?? site?.name;
    return {
      directory: id,
      input,
      reading: {columns, country, repeats},
      building: {
        lang,
        ...(site && {timeZone: site.timeZone}),
        ...(nation && {nation}),
        ...(categoryNames && {categoryNames}),
        ...(sensitive && {sensitive: sensitiveList(sensitive)}),
        source: {
          ...(name !== undefined && {
            name: typeof name === 'string' ? name : (name[lang] ?? Object.values(name)[0] ?? id),
          }),
          ...(licence !== undefined && {licence}),
        },
      },
    };
  }
}
