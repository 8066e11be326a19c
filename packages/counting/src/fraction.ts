/** An exact quotient of whole numbers; what it is divided by is never negative, and nothing only for what is beyond all numbers. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  return {over: BigInt(over), under: BigInt(under)};
}

export function compareFractions(a: Fraction, b: Fraction): number {
  return compareBigInts(a.over * b.under, b.over * a.under);
}

/** In its lowest terms, `7/3`, or a whole number where it is one. */
export function formatFraction({over, under}: Fraction): string {
  const common = greatestCommonDivisor(over, under);
  if (common === 0n) return '0';
  return under / common === 1n ? String(over / common) : `${over / common}/${under / common}`;
}

export function compareBigInts(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}
