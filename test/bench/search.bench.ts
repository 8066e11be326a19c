import {constants, brotliCompressSync} from 'node:zlib';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {buildIndex, openIndex} from '@civic-widgets/directory';
import cySynonyms from '@civic-widgets/directory/synonyms/cy.json' with {type: 'json'};
import enSynonyms from '@civic-widgets/directory/synonyms/en.json' with {type: 'json'};
import urSynonyms from '@civic-widgets/directory/synonyms/ur.json' with {type: 'json'};
import type {Service} from '@civic-widgets/model';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {manyServices} from '../support/many-services.js';
import type {Measurement} from './measurement.js';

const COUNT = Number(process.env['CIVIC_BENCH_SERVICES'] ?? 50_000);

/** What people type, letter by letter: names, things by other words, typos, in the three languages. */
const typed = [
  'warm space',
  'library barking',
  'help with heating',
  'food bank shrewsbury',
  'debt advise',
  'parent and toddler',
  'cyngor ar ddyled',
  'llyfrgell',
  'قرض کا مشورہ',
  'wheelchair loan manchester',
  'swiming lessons',
  'dementia cafe',
  'bus pass',
  'free legal clinic leeds',
  'counseling',
];
const keystrokes = typed.flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1)));

/** Something that finds services: what it costs to carry, to open and to ask. */
interface Figures {
  readonly bytes: number;
  readonly load: number;
  readonly longestTask: number;
  readonly memory: number;
  readonly p50: number;
  readonly p95: number;
}

/** Words of a service, as the libraries index them. */
interface Doc {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly category: string;
  readonly place: string;
  readonly description: string;
}
const fields = ['name', 'organisation', 'category', 'place', 'description'] as const;

/**
 * 50,000 services in three languages: our index beside MiniSearch, Fuse.js and FlexSearch, each with the same words and asked the same
 * keystrokes. Ours holds the whole records, orders by all the filters and explains; theirs hold the words alone and give numbers.
 */
export async function bench(): Promise<Measurement[]> {
  const services = manyServices(COUNT);
  if (!services) {
    console.log('The search was not measured: the shared data that the services are made of are not there.');
    return [];
  }
  const docs = services.map(docOf);
  const ours = await measureOurs(
    buildIndex(services, {synonyms: {en: enSynonyms, cy: cySynonyms, ur: urSynonyms}}),
  );
  services.length = 0;
  const others = [
    ['MiniSearch, the words alone', measureMiniSearch(docs)],
    ['FlexSearch, the words alone', measureFlexSearch(docs)],
    ['Fuse.js, the words alone', measureFuse(docs)],
  ] as const;
  const what = `${COUNT.toLocaleString('en-GB')} services`;
  return others.flatMap(([against, theirs]) =>
    (
      [
        ['Index', 'bytes a record, brotli 9', 'bytes'],
        ['Index to searchable', 'ms of work', 'load'],
        ['Longest task while the index loads', 'ms of work', 'longestTask'],
        ['Memory of the open index', 'MB', 'memory'],
        ['A keystroke, median', 'ms of work', 'p50'],
        ['A keystroke, 95th percentile', 'ms of work', 'p95'],
      ] as const
    ).map(([name, unit, figure]) => ({
      name: `${name}: ${what}`,
      unit,
      ours: ours[figure],
      baseline: theirs[figure],
      against,
    })),
  );
}

async function measureOurs(file: string): Promise<Figures> {
  const bytes = new TextEncoder().encode(file);
  const before = memory();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 1 << 16) pieces.push(bytes.subarray(at, at + (1 << 16)));
  let [since, longestTask] = [clock(), 0];
  const yieldNow = () => {
    longestTask = Math.max(longestTask, clock() - since);
    return new Promise<void>((resolve) => setImmediate(() => ((since = clock()), resolve())));
  };
  const start = clock();
  const index = await openIndex(pieces, {yieldNow});
  await index.complete;
  longestTask = Math.max(longestTask, clock() - since);
  const load = clock() - start;
  const used = memory() - before;
  for (const text of keystrokes) await index.search({text});
  const times: number[] = [];
  for (const text of keystrokes) {
    const from = clock();
    await index.search({text});
    times.push(clock() - from);
  }
  return {bytes: bytesPerRecord(bytes), load, longestTask, memory: used, ...percentiles(times)};
}

function measureMiniSearch(docs: readonly Doc[]): Figures {
  const options = {fields: [...fields]};
  const built = new MiniSearch<Doc>(options);
  built.addAll(docs);
  const file = JSON.stringify(built);
  return measure(
    file,
    () => MiniSearch.loadJSON<Doc>(file, options),
    (index, text) =>
      index.search(text, {
        prefix: true,
        fuzzy: (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
        combineWith: 'AND',
        boost: {name: 3},
      }),
    keystrokes,
  );
}

function measureFlexSearch(docs: readonly Doc[]): Figures {
  const open = () => {
    const index = new FlexSearch.Document<Doc & Record<string, string>>({
      document: {id: 'id', index: fields.map((field) => ({field, tokenize: 'forward' as const}))},
    });
    for (const doc of docs) index.add(doc as Doc & Record<string, string>);
    return index;
  };
  // Its export writes what is in memory, several times what it is made of: a page would send the words and build.
  return measure(JSON.stringify(docs), open, (index, text) => index.search(text, {limit: 20}), keystrokes);
}

function measureFuse(docs: readonly Doc[]): Figures {
  const keys = [...fields];
  const words = JSON.stringify(docs);
  const file = JSON.stringify([docs, Fuse.createIndex(keys, docs).toJSON()]);
  const open = () => {
    const [read, index] = JSON.parse(file) as [Doc[], Parameters<typeof Fuse.parseIndex<Doc>>[0]];
    return new Fuse(read, {keys, ignoreLocation: true, threshold: 0.3}, Fuse.parseIndex<Doc>(index));
  };
  // It looks through everything each time: one keystroke in twenty-five is enough to know.
  const some = keystrokes.filter((_, at) => at % 25 === 12);
  return measure(words, open, (index, text) => index.search(text, {limit: 20}), some);
}

function measure<Index>(
  file: string,
  open: () => Index,
  search: (index: Index, text: string) => unknown,
  asked: readonly string[],
): Figures {
  const before = memory();
  const start = clock();
  const index = open();
  const load = clock() - start;
  const used = memory() - before;
  const times = asked.map((text) => {
    search(index, text);
    const from = clock();
    search(index, text);
    return clock() - from;
  });
  return {
    bytes: bytesPerRecord(new TextEncoder().encode(file)),
    load,
    longestTask: load,
    memory: used,
    ...percentiles(times),
  };
}

function docOf({
  id,
  name,
  description = '',
  translations = {},
  organization,
  attributes = [],
  service_at_locations: places = [],
}: Service): Doc {
  const all = Object.values(translations);
  return {
    id,
    name: [name, ...all.map((words) => words.name)].join(' '),
    organisation: organization?.name ?? '',
    category: attributes.map(({taxonomy_term: term}) => term?.name).join(' '),
    place: places.map(({location}) => `${location?.name} ${location?.addresses?.[0]?.city}`).join(' '),
    description: [description, ...all.map((words) => words.description)].join(' '),
  };
}

function bytesPerRecord(bytes: Uint8Array): number {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24};
  return brotliCompressSync(bytes, {params}).length / COUNT;
}

function percentiles(times: readonly number[]): {p50: number; p95: number} {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** Megabytes in use, once what nobody needs is gone. */
function memory(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Milliseconds of work that this process has done: what else the machine does is not counted. Garbage collection is, in all its threads. */
function clock(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}
