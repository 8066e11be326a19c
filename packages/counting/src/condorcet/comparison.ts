import type {RankedElection} from '../ballots.js';
import type {Loss, SeatCount, SeatTie} from '../result.js';
import {Seating} from '../seats.js';
import {comparePairs, margin, votesFor, type Pairwise} from './pairwise.js';

/** A duel that was locked in, or left out since it would have closed a circle. */
export interface LockedPair {
  readonly winner: string;
  readonly loser: string;
  readonly votes: number;
  readonly against: number;
  readonly locked: boolean;
}

/** A count that compares every two candidates. The elected are the first of the ranking. */
export interface CondorcetCount extends SeatCount {
  readonly method: 'schulze' | 'ranked-pairs' | 'copeland' | 'minimax';
  /** How wins or defeats are measured. */
  readonly variant?: string;
  /** Best first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  /** Whoever wins against each other one, if there is somebody. */
  readonly condorcetWinner?: string | undefined;
  /** Whoever loses against each other one. */
  readonly condorcetLoser?: string | undefined;
  /** On how many ballots the first is liked better than the second. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What the method made of the pairs: path strengths, balances, worst defeats. A ratio is an exact fraction, `5/3`. */
  readonly scores: Readonly<Record<string, number | string | Readonly<Record<string, number | string>>>>;
  /** By ranked pairs: the wins, the strongest first. */
  readonly locked?: readonly LockedPair[];
  readonly ties: readonly SeatTie[];
}

/** What all methods that compare pairs share. */
export class Comparison {
  readonly pairs: Pairwise;
  readonly seating: Seating;
  readonly #election: RankedElection;

  constructor(election: RankedElection) {
    this.#election = election;
    this.seating = Seating.of(election);
    this.pairs = comparePairs(election);
  }

  /** Those whom nobody beats, then those whom nobody of the rest beats, and so on. */
  layers(beats: (one: number, other: number) => boolean): number[][] {
    const ranking: number[][] = [];
    for (let left = this.seating.standing; left.length > 0;) {
      const top = left.filter((one) => !left.some((other) => beats(other, one)));
      // A circle of wins would have nobody on top; then all of it is equal.
      const layer = top.length > 0 ? top : [...left];
      ranking.push(layer);
      left = left.filter((one) => !layer.includes(one));
    }
    return ranking;
  }

  /** A table by name, without the diagonal. */
  table<Value>(valueOf: (one: number, other: number) => Value): Record<string, Record<string, Value>> {
    const {standing, nameOf} = this.seating;
    return this.seating.each((one) => {
      const others = standing.filter((other) => other !== one);
      return Object.fromEntries(others.map((other) => [nameOf(other), valueOf(one, other)]));
    });
  }

  result(
    method: CondorcetCount['method'],
    ranking: readonly (readonly number[])[],
    rest: Pick<CondorcetCount, 'scores'> & Partial<Pick<CondorcetCount, 'variant' | 'locked'>>,
  ): CondorcetCount {
    const {standing, nameOf} = this.seating;
    const filled = this.seating.fill(ranking);
    const isFirst = (sign: 1 | -1) => (one: number) =>
      standing.every((other) => one === other || Math.sign(margin(this.pairs, one, other)) === sign);
    const winner = standing.find(isFirst(1));
    const loser = standing.length < 2 ? undefined : standing.find(isFirst(-1));
    return {
      method,
      ...rest,
      seats: this.#election.seats,
      elected: filled.elected.map(nameOf),
      ranking: this.seating.named(ranking),
      condorcetWinner: winner === undefined ? undefined : nameOf(winner),
      condorcetLoser: loser === undefined ? undefined : nameOf(loser),
      pairs: this.table((one, other) => votesFor(this.pairs, one, other)),
      ties: filled.ties,
      losses: this.seating.losses(filled, (place, last) =>
        this.#lossOf(place, last, filled.elected, ranking),
      ),
      valid: this.#valid(),
    };
  }

  /** The duel that a candidate lost to somebody elected by the fewest votes, or who went before although none did. */
  #lossOf(
    place: number,
    last: number,
    elected: readonly number[],
    ranking: readonly (readonly number[])[],
  ): Omit<Loss, 'candidate'> {
    const {nameOf} = this.seating;
    if (ranking.some((group) => group.includes(place) && group.includes(last)))
      return {reason: 'lot', by: nameOf(last)};
    const [by] = elected
      .filter((one) => margin(this.pairs, one, place) > 0)
      .sort((a, b) => margin(this.pairs, a, place) - margin(this.pairs, b, place));
    if (by === undefined) return {reason: 'outranked', by: nameOf(last)};
    const votes = votesFor(this.pairs, place, by);
    return {
      reason: 'beaten',
      by: nameOf(by),
      votes: String(votes),
      short: String(votesFor(this.pairs, by, place) - votes),
    };
  }

  #valid(): number {
    const {ballots} = this.#election;
    const isStanding = Uint8Array.from(this.seating.isStanding, Number);
    let valid = 0;
    for (let ballot = 0; ballot < ballots.length; ballot += 1) {
      if (ballots.placeOfNext(ballot, 0, isStanding) >= 0) valid += ballots.weightOf(ballot);
    }
    return valid;
  }
}
