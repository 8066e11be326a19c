import type {RankedElection} from '../ballots.js';
import {standing as standingOf} from '../stv/standing.js';
import {comparePairs, condorcetLoser, condorcetWinner, margin, votesFor, type Pairwise} from './pairwise.js';

/** How strong one candidate's win over another is: the votes for it, by how many more they are, or how many times as many. */
export type Strength = 'winning' | 'margin' | 'ratio';

/** A duel that was locked in, or left out since it would have closed a circle. */
export interface LockedPair {
  readonly winner: string;
  readonly loser: string;
  readonly votes: number;
  readonly against: number;
  readonly locked: boolean;
}

/** A count that compares every two candidates. */
export interface CondorcetCount {
  readonly method: 'schulze' | 'ranked-pairs' | 'copeland' | 'minimax';
  readonly variant?: string;
  readonly seats: number;
  /** The first of the ranking; where equal ones would be too many, the lot decides among them. */
  readonly elected: readonly string[];
  /** Best first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  readonly condorcetWinner?: string | undefined;
  readonly condorcetLoser?: string | undefined;
  /** On how many ballots the first is liked better than the second. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What the method made of the pairs: path strengths, balances, worst defeats. */
  readonly scores: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly locked?: readonly LockedPair[];
  /** Equal candidates of whom the lot chose some. */
  readonly ties: readonly {readonly among: readonly string[]; readonly chosen: readonly string[]}[];
  readonly valid: number;
}

/**
 * Schulze's method: a candidate is better than another when the weakest win on the strongest path of wins to them is stronger than on
 * the way back (Schulze, Social Choice and Welfare 36, 2011).
 */
export function countSchulze(election: RankedElection, strength: Strength = 'winning'): CondorcetCount {
  const count = new Comparison(election);
  const {pairs, standing} = count;
  const paths = pairs.map((row, one) => row.map((_, other) => strengthOf(pairs, one, other, strength)));
  const at = (one: number, other: number) => paths[one]?.[other] ?? 0;
  for (const via of standing) {
    for (const one of standing) {
      if (one === via) continue;
      for (const other of standing) {
        const row = paths[one];
        if (!row || other === via || other === one) continue;
        row[other] = Math.max(at(one, other), Math.min(at(one, via), at(via, other)));
      }
    }
  }
  const ranking = layers(standing, (one, other) => at(one, other) > at(other, one));
  return count.result('schulze', ranking, {variant: strength, scores: count.named((one, other) => at(one, other))});
}

/**
 * Ranked pairs: the strongest wins are locked in one after the other, but none that would close a circle (Tideman, Social Choice and
 * Welfare 4, 1987). Equal wins are taken by fewer votes against, then by lot.
 */
export function countRankedPairs(election: RankedElection, strength: Exclude<Strength, 'ratio'> = 'winning'): CondorcetCount {
  const count = new Comparison(election);
  const {pairs, standing, lot} = count;
  const duels = standing.flatMap((winner) =>
    standing.filter((loser) => margin(pairs, winner, loser) > 0).map((loser) => ({winner, loser, power: strengthOf(pairs, winner, loser, strength)})),
  );
  duels.sort(
    (a, b) =>
      b.power - a.power ||
      votesFor(pairs, a.loser, a.winner) - votesFor(pairs, b.loser, b.winner) ||
      lot(a.winner) - lot(b.winner) ||
      lot(b.loser) - lot(a.loser),
  );
  const beats = new Map(standing.map((one) => [one, new Set<number>()]));
  const reaches = (from: number, to: number): boolean =>
    from === to || [...(beats.get(from) ?? [])].some((next) => reaches(next, to));
  const locked = duels.map(({winner, loser}) => {
    const isLocked = !reaches(loser, winner);
    if (isLocked) beats.get(winner)?.add(loser);
    return {winner: count.name(winner), loser: count.name(loser), votes: votesFor(pairs, winner, loser), against: votesFor(pairs, loser, winner), locked: isLocked};
  });
  const ranking = layers(standing, (one, other) => beats.get(one)?.has(other) === true);
  return count.result('ranked-pairs', ranking, {variant: strength, scores: {}, locked});
}

/** Copeland's method: duels won less duels lost (Copeland, 1951). */
export function countCopeland(election: RankedElection): CondorcetCount {
  const count = new Comparison(election);
  const {pairs, standing} = count;
  const balance = (one: number) => standing.reduce((sum, other) => sum + Math.sign(margin(pairs, one, other)), 0);
  return count.result('copeland', count.rankBy(balance, 'most'), {scores: count.each(balance)});
}

/**
 * Minimax: whose worst defeat is the least (Simpson, 1969; Kramer, 1977). A defeat is measured by the votes of whoever won it
 * (`winning`), by their lead (`margin`), or by the votes against even without defeat (`opposition`).
 */
export function countMinimax(election: RankedElection, variant: 'winning' | 'margin' | 'opposition' = 'winning'): CondorcetCount {
  const count = new Comparison(election);
  const {pairs, standing} = count;
  const worst = (one: number) => {
    const against = standing
      .filter((other) => other !== one)
      .map((other) => {
        if (variant === 'margin') return margin(pairs, other, one);
        if (variant === 'opposition' || margin(pairs, other, one) > 0) return votesFor(pairs, other, one);
        return 0;
      });
    return against.length === 0 ? 0 : Math.max(...against);
  };
  return count.result('minimax', count.rankBy(worst, 'fewest'), {variant, scores: count.each(worst)});
}

/** Whom nobody beats, then whom nobody of the rest beats, and so on. */
function layers(standing: readonly number[], beats: (one: number, other: number) => boolean): number[][] {
  const ranking: number[][] = [];
  for (let left = [...standing]; left.length > 0; ) {
    const top = left.filter((one) => !left.some((other) => beats(other, one)));
    ranking.push(top);
    left = left.filter((one) => !top.includes(one));
  }
  return ranking;
}

function strengthOf(pairs: Pairwise, one: number, other: number, strength: Strength): number {
  if (margin(pairs, one, other) <= 0) return 0;
  const [votes, against] = [votesFor(pairs, one, other), votesFor(pairs, other, one)];
  if (strength === 'margin') return votes - against;
  // No ballot against is a stronger win than any with one.
  return strength === 'winning' ? votes : against === 0 ? Number.MAX_SAFE_INTEGER - 1 + votes / (votes + 1) : votes / against;
}

/** What all methods that compare pairs share. */
class Comparison {
  readonly pairs: Pairwise;
  readonly standing: readonly number[];
  readonly #election: RankedElection;
  readonly #lot: readonly number[];

  constructor(election: RankedElection) {
    const {isStanding, lot} = standingOf(election);
    this.#election = election;
    this.#lot = lot;
    this.standing = [...isStanding.keys()].filter((place) => isStanding[place]);
    this.pairs = comparePairs(election);
  }

  readonly lot = (place: number): number => this.#lot[place] ?? 0;
  readonly name = (place: number): string => this.#election.ballots.candidates[place] ?? '';

  rankBy(scoreOf: (place: number) => number, best: 'most' | 'fewest'): number[][] {
    const byScore = new Map<number, number[]>();
    for (const place of this.standing) byScore.set(scoreOf(place), [...(byScore.get(scoreOf(place)) ?? []), place]);
    return [...byScore].sort(([a], [b]) => (best === 'most' ? b - a : a - b)).map(([, places]) => places);
  }

  each(scoreOf: (place: number) => number): Record<string, number> {
    return Object.fromEntries(this.standing.map((place) => [this.name(place), scoreOf(place)]));
  }

  named(valueOf: (one: number, other: number) => number): Record<string, Record<string, number>> {
    return Object.fromEntries(
      this.standing.map((one) => [
        this.name(one),
        Object.fromEntries(this.standing.filter((other) => other !== one).map((other) => [this.name(other), valueOf(one, other)])),
      ]),
    );
  }

  result(
    method: CondorcetCount['method'],
    ranking: readonly (readonly number[])[],
    rest: Pick<CondorcetCount, 'scores'> & Partial<Pick<CondorcetCount, 'variant' | 'locked'>>,
  ): CondorcetCount {
    const {seats, ballots} = this.#election;
    const elected: number[] = [];
    const ties: {among: string[]; chosen: string[]}[] = [];
    for (const group of ranking) {
      const room = seats - elected.length;
      if (room <= 0) break;
      const drawn = [...group].sort((a, b) => this.lot(a) - this.lot(b)).slice(0, room);
      if (drawn.length < group.length) ties.push({among: group.map(this.name), chosen: drawn.map(this.name)});
      elected.push(...drawn);
    }
    const winner = condorcetWinner(this.pairs, this.standing);
    const loser = condorcetLoser(this.pairs, this.standing);
    return {
      method,
      ...rest,
      seats,
      elected: elected.map(this.name),
      ranking: ranking.map((group) => group.map(this.name)),
      condorcetWinner: winner === undefined ? undefined : this.name(winner),
      condorcetLoser: loser === undefined ? undefined : this.name(loser),
      pairs: this.named((one, other) => votesFor(this.pairs, one, other)),
      ties,
      valid: ballots.total,
    };
  }
}
