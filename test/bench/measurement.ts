/** What `.scripts/bench.js` prints and keeps: a thing of ours and its baseline, measured in the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number;
  /** What the baseline is. */
  readonly against: string;
}

type Work = () => unknown;

/**
 * Milliseconds that each of two works takes: the median of some rounds, in turn, so that what else the machine does falls on both.
 * A first round, which warms both up, is not counted.
 */
export async function compare(rounds: number, works: readonly [Work, Work]): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    for (const index of [0, 1] as const) {
      const from = performance.now();
      await works[index]();
      if (round > 0) times[index].push(performance.now() - from);
    }
  }
  return [median(times[0]), median(times[1])];
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
