import type {TieBreak} from '../result.js';
import type {Seating} from '../seats.js';

/** Chooses one candidate by votes, and tells equal ones apart as the rules say. */
export class Chooser {
  readonly #seating: Seating;
  readonly #looksBack: boolean;
  /** Votes of each candidate at the end of each round; what people put first is round 0. */
  readonly #history: Float64Array[] = [];

  /** @param looksBack Whether the latest round at whose end equal candidates were not decides, before the lot does. */
  constructor(seating: Seating, looksBack: boolean) {
    this.#seating = seating;
    this.#looksBack = looksBack;
  }

  /** Keeps the votes at a round's end. */
  remember(votes: Float64Array): void {
    this.#history.push(votes.slice());
  }

  /** The one with the most or the fewest votes. */
  choose(
    about: TieBreak['about'],
    candidates: readonly number[],
    votes: Float64Array,
    which: 'most' | 'fewest',
  ): {chosen: number; tie?: TieBreak} {
    const equal = extremes(candidates, votes, which);
    const [only = -1] = equal;
    if (equal.length === 1) return {chosen: only};
    const {left, round} = this.#lookBack(equal, which);
    const [chosen = -1] = [...left].sort(this.#seating.byLot);
    const names = {among: equal.map(this.#seating.nameOf), chosen: this.#seating.nameOf(chosen)};
    return {
      chosen,
      tie: {about, ...names, ...(left.length > 1 ? {by: 'lot'} : {by: 'earlier-round', round})},
    };
  }

  /** Those whom no round tells apart, or the one whom a round does, with its number. */
  #lookBack(
    candidates: readonly number[],
    which: 'most' | 'fewest',
  ): {left: readonly number[]; round: number} {
    let left = candidates;
    let round = this.#looksBack ? this.#history.length - 1 : -1;
    for (; round >= 0; round -= 1) {
      const votes = this.#history[round];
      if (votes) left = extremes(left, votes, which);
      if (left.length === 1) break;
    }
    return {left, round};
  }
}

function extremes(
  candidates: readonly number[],
  votes: Float64Array,
  which: 'most' | 'fewest',
): readonly number[] {
  const all = candidates.map((candidate) => votes[candidate] ?? 0);
  const best = which === 'most' ? Math.max(...all) : Math.min(...all);
  return candidates.filter((candidate) => votes[candidate] === best);
}
