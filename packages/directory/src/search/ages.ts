import {AGE_BANDS} from './request.js';

/** From and to in years, both included. */
export type AgeRange = readonly [from: number, to: number];

const OLDEST = 150;

/** Reads `12-17`, `65-`, `-4` or `14`. `undefined` where it is none of these. */
export function readAges(text: string): AgeRange | undefined {
  const [, from, dash, to] = /^(\d{0,3})(-?)(\d{0,3})$/.exec(text.trim()) ?? [];
  if (from === undefined || (from === '' && !to)) return undefined;
  const low = from === '' ? 0 : Number(from);
  const high = to ? Number(to) : dash ? OLDEST : low;
  return low <= high ? [low, high] : undefined;
}

/** Whether a service for ages from `minimum` to `maximum` (0 where it says nothing) serves somebody in the range. */
export function servesAge([from, to]: AgeRange, minimum: number, maximum: number): boolean {
  return minimum <= to && (maximum === 0 || maximum >= from);
}

export const ageBands: readonly (readonly [string, AgeRange])[] = AGE_BANDS.map((band) => [
  band,
  readAges(band) ?? [0, OLDEST],
]);

/** A bit for each band of ages that a service for these ages serves, in the order of the bands. */
export function ageBits(minimum: number, maximum: number): number {
  return ageBands.reduce(
    (bits, [, range], at) => bits | (servesAge(range, minimum, maximum) ? 1 << at : 0),
    0,
  );
}
