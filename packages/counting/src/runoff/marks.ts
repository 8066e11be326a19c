import {BallotError} from '../ballot-error.js';
import {RankedBallots} from '../ballots.js';

/** Why a ballot counts for nobody any more. */
export type InactiveReason = 'overvotes' | 'skipped-rankings' | 'exhausted-choices' | 'repeated-rankings';

/** What somebody marked at each rank of a paper, the first rank first: nobody, one candidate, or several. */
export type Marks = readonly (readonly string[] | 'overvote')[];

/** How marks that don't make a ranking are read. */
export interface MarkRules {
  /**
   * Several candidates at one rank: the ballot ends there (`exhaust`); the rank is left out (`skip`); or the ballot ends there only
   * while more than one of them is still in (`exhaust-if-several`).
   */
  readonly overvotes: 'exhaust' | 'skip' | 'exhaust-if-several';
  /** How many empty ranks in a row a ballot may have and still go on; any number without it. */
  readonly maxSkipped?: number | undefined;
  /** A candidate at a second rank: the ballot ends there, or the second mark is left out. */
  readonly repeats: 'exhaust' | 'ignore';
  /** The name under which everybody is counted who is not on the paper. Without it, such a name is refused. */
  readonly writeIn?: string | undefined;
}

/** Rankings that were read from marks. */
export interface MarkedBallots {
  readonly ballots: RankedBallots;
  /** For each ballot, why it ends where its ranking does. */
  readonly endings: readonly InactiveReason[];
  /** Papers without any mark; they are not among the ballots. */
  readonly undervotes: number;
}

/**
 * Reads rankings from the marks that people made, by rules that say what becomes of slips: the ones that American ranked elections name
 * in their laws.
 *
 * @throws BallotError when a name is not on the paper and the rules know no write-ins.
 */
export function readMarks(
  candidates: readonly string[],
  papers: Iterable<Marks>,
  rules: MarkRules,
): MarkedBallots {
  const ballots = new RankedBallots(candidates);
  const places = new Map(candidates.map((name, place) => [name, place]));
  const endings: InactiveReason[] = [];
  let undervotes = 0;
  let number = 0;
  for (const marks of papers) {
    number += 1;
    const ranks = marks.map((rank) => (rank === 'overvote' ? rank : rank.map((name) => placeOf(name))));
    if (ranks.every((rank) => rank.length === 0)) {
      undervotes += 1;
      continue;
    }
    const {ranking, ending} = readRanks(ranks, rules);
    ballots.add(ranking);
    endings.push(ending);
  }
  return {ballots, endings, undervotes};

  function placeOf(name: string): number {
    const place = places.get(name) ?? (rules.writeIn === undefined ? undefined : places.get(rules.writeIn));
    if (place === undefined) throw new BallotError('unknown-option', number, name);
    return place;
  }
}

function readRanks(
  ranks: readonly (readonly number[] | 'overvote')[],
  rules: MarkRules,
): {ranking: (number | number[])[]; ending: InactiveReason} {
  const {overvotes, repeats, maxSkipped = Number.POSITIVE_INFINITY} = rules;
  const ranking: (number | number[])[] = [];
  const seen = new Set<number>();
  let skipped = 0;
  for (const rank of ranks) {
    if (rank.length === 0) {
      skipped += 1;
      continue;
    }
    if (skipped > maxSkipped) return {ranking, ending: 'skipped-rankings'};
    skipped = 0;
    const marked = rank === 'overvote' ? rank : [...new Set(rank)];
    const fresh = marked === 'overvote' ? [] : marked.filter((candidate) => !seen.has(candidate));
    if (marked !== 'overvote') {
      if (repeats === 'exhaust' && fresh.length < marked.length)
        return {ranking, ending: 'repeated-rankings'};
      for (const candidate of marked) seen.add(candidate);
    }
    if (marked === 'overvote' || marked.length > 1) {
      if (overvotes === 'exhaust' || (marked === 'overvote' && overvotes !== 'skip'))
        return {ranking, ending: 'overvotes'};
      if (overvotes === 'skip') continue;
    }
    const [only] = fresh;
    if (only !== undefined) ranking.push(fresh.length === 1 ? only : fresh);
  }
  // Empty ranks at the end skip nobody.
  return {ranking, ending: 'exhausted-choices'};
}
