import type {RankedElection} from '../ballots.js';
import {Comparison, type CondorcetCount} from './comparison.js';
import {margin, votesFor} from './pairwise.js';

/**
 * Whoever has the mildest worst defeat, one to one, is elected.
 *
 * Minimax (Simpson, 1969; Kramer, 1977). A defeat is measured by the votes of whoever won it (`winning`), by their lead (`margin`), or by
 * the votes against even without a defeat (`opposition`; then whoever wins every duel may still lose).
 */
export function countMinimax(
  election: RankedElection,
  variant: 'winning' | 'margin' | 'opposition' = 'winning',
): CondorcetCount {
  const comparison = new Comparison(election);
  const {seating, pairs} = comparison;
  const defeat = (one: number, by: number): number => {
    if (variant === 'margin') return margin(pairs, by, one);
    return variant === 'opposition' || margin(pairs, by, one) > 0 ? votesFor(pairs, by, one) : 0;
  };
  const worst = (one: number) => {
    const others = seating.standing.filter((other) => other !== one);
    return others.length === 0 ? 0 : Math.max(...others.map((by) => defeat(one, by)));
  };
  const ranking = seating.rankBy(worst, (a, b) => b - a);
  return comparison.result('minimax', ranking, {variant, scores: seating.each(worst)});
}
