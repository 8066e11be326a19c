import type {RankedElection} from '../ballots.js';
import {Comparison, type CondorcetCount} from './comparison.js';
import {margin, votesFor} from './pairwise.js';
import {compareStrengths, strengthOf, type Strength} from './strength.js';

/**
 * Whoever would win against each other candidate one to one is elected. Where wins go round in a circle, the weakest of them is left out.
 *
 * Ranked pairs (Tideman, Social Choice and Welfare 4, 1987): the strongest wins are locked in one after the other, but none that would
 * close a circle. Equal wins are taken by fewer votes against, then by lot: first those of whom the lot names first, and of them first
 * those over whom it names last.
 */
export function countRankedPairs(
  election: RankedElection,
  strength: Exclude<Strength, 'ratio'> = 'winning',
): CondorcetCount {
  const comparison = new Comparison(election);
  const {pairs} = comparison;
  const {standing, nameOf, byLot} = comparison.seating;
  const wins = standing.flatMap((winner) =>
    standing
      .filter((loser) => margin(pairs, winner, loser) > 0)
      .map((loser) => ({
        winner,
        loser,
        against: votesFor(pairs, loser, winner),
        power: strengthOf(pairs, winner, loser, strength),
      })),
  );
  wins.sort(
    (a, b) =>
      compareStrengths(b.power, a.power) ||
      a.against - b.against ||
      byLot(a.winner, b.winner) ||
      byLot(b.loser, a.loser),
  );
  const order = new Order(standing);
  const locked = wins.map(({winner, loser, against}) => {
    const fits = !order.isBefore(loser, winner);
    if (fits) order.put(winner, loser);
    return {
      winner: nameOf(winner),
      loser: nameOf(loser),
      votes: votesFor(pairs, winner, loser),
      against,
      locked: fits,
    };
  });
  const ranking = comparison.layers((one, other) => order.isBefore(one, other));
  return comparison.result('ranked-pairs', ranking, {variant: strength, scores: {}, locked});
}

/** Who stands before whom, by what was locked in and what follows from it. */
class Order {
  readonly #after: Map<number, Set<number>>;

  constructor(candidates: readonly number[]) {
    this.#after = new Map(candidates.map((one) => [one, new Set<number>()]));
  }

  isBefore(one: number, other: number): boolean {
    return this.#after.get(one)?.has(other) === true;
  }

  put(one: number, other: number): void {
    const behind = [other, ...(this.#after.get(other) ?? [])];
    for (const [before, after] of this.#after) {
      if (before === one || after.has(one)) for (const each of behind) after.add(each);
    }
  }
}
