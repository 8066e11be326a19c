import type {RankedElection} from '../ballots.js';

/** For each pair, on how many ballots the first is liked better than the second: `[row][column]`, candidates by their place. */
export type Pairwise = readonly (readonly number[])[];

/**
 * Compares every two candidates on every ballot. Whom a ballot does not name it likes less than all whom it names, and the same as each
 * other; in an election whose `unranked` is `open` it says nothing of them.
 */
export function comparePairs({ballots, withdrawn = [], unranked = 'worst'}: RankedElection): number[][] {
  const count = ballots.candidates.length;
  const pairs = Array.from({length: count}, () => new Array<number>(count).fill(0));
  const unnamed = count;
  const worst = unranked === 'worst' ? unnamed : unnamed - 1;
  const ranks = new Int32Array(count);
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    ranks.fill(unnamed);
    let rank = -1;
    for (let place = 0; place < ballots.depthOf(ballot); place += 1) {
      if (!ballots.isTiedAt(ballot, place)) rank += 1;
      ranks[ballots.candidateAt(ballot, place)] = rank;
    }
    const weight = ballots.weightOf(ballot);
    for (let better = 0; better < count; better += 1) {
      const row = pairs[better];
      const rankOfBetter = ranks[better] ?? unnamed;
      if (!row || rankOfBetter === unnamed) continue;
      for (let worse = 0; worse < count; worse += 1) {
        const rankOfWorse = ranks[worse] ?? unnamed;
        if (rankOfBetter < rankOfWorse && rankOfWorse <= worst) row[worse] = (row[worse] ?? 0) + weight;
      }
    }
  }
  for (const gone of withdrawn) {
    pairs[gone]?.fill(0);
    for (const row of pairs) row[gone] = 0;
  }
  return pairs;
}

export function votesFor(pairs: Pairwise, one: number, over: number): number {
  return pairs[one]?.[over] ?? 0;
}

export function margin(pairs: Pairwise, one: number, over: number): number {
  return votesFor(pairs, one, over) - votesFor(pairs, over, one);
}
