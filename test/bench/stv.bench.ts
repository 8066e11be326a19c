import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {countScottishStv} from '@civic-widgets/counting';
import {compare, type Measurement} from './measurement.js';
import {fill, seats} from './stv-ward.js';

const sizes = [10_000, 100_000, 1_000_000];

export async function bench(): Promise<Measurement[]> {
  const results: Measurement[] = [];
  for (const size of sizes) {
    const {ballots, preferences} = fill(size);
    const [ours, baseline] = await compare(size > 100_000 ? 3 : 7, [
      () => countScottishStv({seats, ballots}),
      () => readOnce(preferences),
    ]);
    const name = `Counting ${size.toLocaleString('en')} ballots of 12 candidates for 4 seats by the Scottish rules`;
    results.push({name, unit: 'ms', ours, baseline, against: 'a bare loop that reads each preference once'});
  }
  const size = sizes.at(-1) ?? 0;
  results.push({
    name: `Peak memory of Node while it counts ${size.toLocaleString('en')} of them`,
    unit: 'MB',
    ours: peakOf('count', size),
    baseline: peakOf('hold', size),
    against: 'the same ballots only held',
  });
  return results;
}

function readOnce(preferences: Uint16Array): number {
  let sum = 0;
  for (const preference of preferences) sum += preference;
  return sum;
}

/** Megabytes that a Node of its own needs at most. */
function peakOf(what: 'count' | 'hold', size: number): number {
  const {stdout} = spawnSync(process.execPath, [fileURLToPath(import.meta.url), what, String(size)], {
    encoding: 'utf8',
  });
  return Number(stdout) / 1024;
}

const [, file, what, size] = process.argv;
if (file === fileURLToPath(import.meta.url) && what !== undefined) {
  const {ballots} = fill(Number(size));
  if (what === 'count') countScottishStv({seats, ballots});
  process.stdout.write(String(process.resourceUsage().maxRSS));
}
