import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {countScottishStv, RankedBallots} from '@civic-widgets/counting';
import {compare, randomNumbers, type Measurement} from './measurement.js';

const candidates = Array.from({length: 12}, (_, n) => `Candidate ${n + 1}`);
const seats = 4;
const sizes = [10_000, 100_000, 1_000_000];

/** A ward as large as a country: three to nine preferences on each ballot, some candidates better liked than others. */
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

/** Ballots, and the same preferences bare. */
function fill(size: number): {ballots: RankedBallots; preferences: Uint16Array} {
  const random = randomNumbers(12);
  const ballots = new RankedBallots(candidates);
  const preferences = new Uint16Array(size * 9);
  let at = 0;
  const order = [...candidates.keys()];
  for (let ballot = 0; ballot < size; ballot += 1) {
    const length = 3 + Math.floor(random() * 7);
    for (let place = 0; place < length; place += 1) {
      const from = place + Math.floor(random() ** 1.5 * (order.length - place));
      const [here = 0, there = 0] = [order[place], order[from]];
      order[place] = there;
      order[from] = here;
      preferences[at] = there;
      at += 1;
    }
    ballots.add(order.slice(0, length));
    order.sort((a, b) => a - b);
  }
  return {ballots, preferences: preferences.slice(0, at)};
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
