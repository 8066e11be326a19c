import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {prepare} from './build.js';
import {root, say, stopOnSignals} from './run.js';

/**
 * Each module `test/bench/<name>.bench.ts` exports `bench()`, which measures what we do and its baseline in one run.
 *
 * @typedef {{name: string, unit: string, ours: number, baseline: number, against: string}} Measurement
 */

stopOnSignals();
await prepare({staleOnly: true});

const sources = join(root, 'test/bench');
const names = existsSync(sources) ? readdirSync(sources).filter((name) => name.endsWith('.bench.ts')).sort() : [];
if (names.length === 0) say('There is no benchmark yet: test/bench/ has no *.bench.ts.');

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
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  writeFileSync(join(sources, 'results.json'), `${JSON.stringify({at: new Date().toISOString(), machine, results}, null, 2)}\n`);
}
