import {compareFractions, formatFraction, fraction, type Fraction} from '../fraction.js';
import {margin, votesFor, type Pairwise} from './pairwise.js';

/** How strong one candidate's win over another is: the votes for it, by how many more they are, or how many times as many. */
export type Strength = 'winning' | 'margin' | 'ratio';

/** Exact, since two ratios may be nearer to each other than a number can tell. What is no win has no strength. */
export function strengthOf(pairs: Pairwise, one: number, other: number, measure: Strength): Fraction {
  if (margin(pairs, one, other) <= 0) return fraction(0);
  const [votes, against] = [votesFor(pairs, one, other), votesFor(pairs, other, one)];
  if (measure === 'winning') return fraction(votes);
  return measure === 'margin' ? fraction(votes - against) : fraction(votes, against);
}

/** A win with no ballot against it is a stronger one than any with; of two such, the one with more votes. */
export function compareStrengths(a: Fraction, b: Fraction): number {
  if (a.under === 0n && b.under === 0n) return a.over < b.over ? -1 : a.over > b.over ? 1 : 0;
  return compareFractions(a, b);
}

/** A whole number, or a fraction in its lowest terms; `12/0` for a win with no ballot against it. */
export function formatStrength(strength: Fraction): number | string {
  if (strength.under === 0n) return `${strength.over}/0`;
  const text = formatFraction(strength);
  return text.includes('/') ? text : Number(text);
}
