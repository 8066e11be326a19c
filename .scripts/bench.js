import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {prepare} from './build.js';
import {root, say, stopOnSignals} from './run.js';

/**
 * Each module `test/bench/<name>.bench.ts` exports `bench()`, which measures what we do and its baseline in one run. With words after
 * the command, those alone whose names begin with one of them; what the others found last time stays.
 *
 * @typedef {{name: string, unit: string, ours: number, baseline: number, against: string}} Measurement
 */

stopOnSignals();
await prepare({staleOnly: true});

const sources = join(root, 'test/bench');
const wanted = process.argv.slice(2);
const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one));
const names = existsSync(sources) ? readdirSync(sources).filter((name) => name.endsWith('.bench.ts') && isWanted(name)).sort() : [];
if (names.length === 0) say('There is no such benchmark in test/bench/.');

/** @type {(Measurement & {ratio: number})[]} */
const results = [];
for (const name of names) {
  const compiled = join(root, 'test/dist/bench', name.replace(/\.ts$/, '.js'));
  const {bench} = await import(pathToFileURL(compiled).href);
  for (const one of /** @type {Measurement[]} */ (await bench())) {
    const ratio = one.ours / one.baseline;
    results.push({...one, ratio});
    say(`${one.name}: ${ratio.toFixed(2)} × ${one.against} (${one.ours.toPrecision(4)} against ${one.baseline.toPrecision(4)} ${one.unit})`);
  }
}
if (results.length > 0) {
  mkdirSync(sources, {recursive: true});
  const file = join(sources, 'results.json');
  const isNew = (/** @type {Measurement} */ {name, against}) => !results.some((one) => one.name === name && one.against === against);
  /** @type {{results: typeof results}} */
  const before = wanted.length > 0 && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {results: []};
  results.unshift(...before.results.filter(isNew));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  writeFileSync(file, `${JSON.stringify({at: new Date().toISOString(), machine, results}, null, 2)}\n`);
}
