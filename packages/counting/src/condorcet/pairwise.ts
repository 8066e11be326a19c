import type {RankedElection} from '../ballots.js';

/** For each pair, on how many ballots the first is liked better than the second: `[row][column]`, candidates by their place. */
export type Pairwise = readonly (readonly number[])[];

/** Whom a ballot does not name it likes less than all whom it names, and the same as each other. */
export function comparePairs({ballots, withdrawn = []}: RankedElection): number[][] {
  const count = ballots.candidates.length;
  const pairs = Array.from({length: count}, () => new Array<number>(count).fill(0));
  const ranks = new Int32Array(count);
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    ranks.fill(count);
    let rank = 0;
    for (let place = 0; place < ballots.depthOf(ballot); place += 1) {
      if (!ballots.isTiedAt(ballot, place)) rank += 1;
      ranks[ballots.candidateAt(ballot, place)] = rank;
    }
    const weight = ballots.weightOf(ballot);
    for (let better = 0; better < count; better += 1) {
      const row = pairs[better];
      if (!row || ranks[better] === count) continue;
      for (let worse = 0; worse < count; worse += 1) {
        if ((ranks[better] ?? 0) < (ranks[worse] ?? 0)) row[worse] = (row[worse] ?? 0) + weight;
      }
    }
  }
  for (const gone of withdrawn) {
    pairs[gone]?.fill(0);
    for (const row of pairs) row[gone] = 0;
  }
  return pairs;
}

/** Whoever wins against each other one, if there is somebody: the Condorcet winner. */
export function condorcetWinner(pairs: Pairwise, standing: readonly number[]): number | undefined {
  return standing.find((one) => standing.every((other) => one === other || margin(pairs, one, other) > 0));
}

/** Whoever loses against each other one. */
export function condorcetLoser(pairs: Pairwise, standing: readonly number[]): number | undefined {
  if (standing.length < 2) return undefined;
  return standing.find((one) => standing.every((other) => one === other || margin(pairs, one, other) < 0));
}

export function votesFor(pairs: Pairwise, one: number, over: number): number {
  return pairs[one]?.[over] ?? 0;
}

export function margin(pairs: Pairwise, one: number, over: number): number {
  return votesFor(pairs, one, over) - votesFor(pairs, over, one);
}
