import {constants, brotliCompressSync} from 'node:zlib';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {buildIndex, openIndex} from '@civic-widgets/directory';
import cySynonyms from '@civic-widgets/directory/synonyms/cy.json' with {type: 'json'};
import enSynonyms from '@civic-widgets/directory/synonyms/en.json' with {type: 'json'};
import urSynonyms from '@civic-widgets/directory/synonyms/ur.json' with {type: 'json'};
import {manyServices} from '../support/many-services.js';
import type {Measurement} from './measurement.js';
import {docOf, engines, keystrokes, percentiles, type Doc, type Engine} from './search-engines.js';

const COUNT = Number(process.env['CIVIC_BENCH_SERVICES'] ?? 50_000);

/** Something that finds services: what it costs to carry, to open and to ask. */
interface Figures {
  readonly bytes: number;
  readonly load: number;
  readonly longestTask: number;
  readonly memory: number;
  readonly p50: number;
  readonly p95: number;
}

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
  const others = Object.entries(engines).map(
    ([against, engine]) => [against, measure(engine, docs)] as const,
  );
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

function measure({file: fileOf, open, asked}: Engine, docs: readonly Doc[]): Figures {
  const file = fileOf(docs);
  const before = memory();
  const start = clock();
  const search = open(file);
  const load = clock() - start;
  const used = memory() - before;
  const times = asked.map((text) => {
    search(text);
    const from = clock();
    search(text);
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

function bytesPerRecord(bytes: Uint8Array): number {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24};
  return brotliCompressSync(bytes, {params}).length / COUNT;
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
