import type {RankedElection} from '../ballots.js';
import {Comparison, type CondorcetCount} from './comparison.js';
import {margin} from './pairwise.js';

/**
 * Like a league: everybody plays everybody, one to one, and whoever has the best balance of wins and defeats is elected.
 *
 * Copeland's method (Copeland, 1951): duels won less duels lost.
 */
export function countCopeland(election: RankedElection): CondorcetCount {
  const comparison = new Comparison(election);
  const {seating, pairs} = comparison;
  const balance = (one: number) =>
    seating.standing.reduce((sum, other) => sum + Math.sign(margin(pairs, one, other)), 0);
  const ranking = seating.rankBy(balance, (a, b) => a - b);
  return comparison.result('copeland', ranking, {scores: seating.each(balance)});
}
