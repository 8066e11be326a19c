import type {RankedElection} from '../ballots.js';
import type {Fraction} from '../fraction.js';
import {Comparison, type CondorcetCount} from './comparison.js';
import {compareStrengths, formatStrength, strengthOf, type Strength} from './strength.js';

/**
 * Whoever would win against each other candidate one to one is elected. Where there is no such candidate, the strongest chains of wins
 * decide.
 *
 * Schulze's method (Schulze, Social Choice and Welfare 36, 2011): a candidate is better than another when the weakest win on the
 * strongest path of wins to them is stronger than on the strongest path back. For several seats: the first of the ranking.
 */
export function countSchulze(election: RankedElection, strength: Strength = 'winning'): CondorcetCount {
  const comparison = new Comparison(election);
  const {standing} = comparison.seating;
  const paths = comparison.pairs.map((row, one) =>
    row.map((_, other) => strengthOf(comparison.pairs, one, other, strength)),
  );
  const at = (one: number, other: number): Fraction => paths[one]?.[other] ?? {over: 0n, under: 1n};
  for (const via of standing) {
    for (const one of standing) {
      const row = paths[one];
      if (!row || one === via) continue;
      for (const other of standing) {
        if (other === via || other === one) continue;
        const path = weaker(at(one, via), at(via, other));
        if (compareStrengths(path, at(one, other)) > 0) row[other] = path;
      }
    }
  }
  const ranking = comparison.layers((one, other) => compareStrengths(at(one, other), at(other, one)) > 0);
  const scores = comparison.table((one, other) => formatStrength(at(one, other)));
  return comparison.result('schulze', ranking, {variant: strength, scores});
}

function weaker(a: Fraction, b: Fraction): Fraction {
  return compareStrengths(a, b) < 0 ? a : b;
}
