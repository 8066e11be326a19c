import {BallotError} from '../ballot-error.js';

/** Ballots that give each candidate a score, or none, held tightly. */
export class ScoredBallots {
  /** The ids of the candidates; a ballot's scores stand in this order. */
  readonly candidates: readonly string[];
  /** Decimal places of a score: with one, a score of 25 is 2.5. */
  readonly places: number;
  #length = 0;
  #scores: Int32Array;
  #weights = new Float64Array(16);

  constructor(candidates: readonly string[], {places = 0}: {places?: number} = {}) {
    this.candidates = candidates;
    this.places = places;
    this.#scores = new Int32Array(16 * candidates.length);
  }

  get length(): number {
    return this.#length;
  }

  /**
   * Adds a ballot, or `weight` of the same ones: scores in units of the last decimal place, `undefined` where it gives none.
   *
   * @throws BallotError when it has scores for others than the candidates, or one that can't be counted exactly.
   */
  add(scores: readonly (number | undefined)[], weight = 1): void {
    const number = this.#length + 1;
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new BallotError('broken-weight', number, String(weight));
    if (scores.length > this.candidates.length)
      throw new BallotError('unknown-option', number, String(scores.length));
    for (const score of scores) {
      if (score !== undefined && (!Number.isInteger(score) || Math.abs(score) > highest)) {
        throw new BallotError('broken-score', number, String(score));
      }
    }
    if (number > this.#weights.length) this.#grow();
    const start = this.#length * this.candidates.length;
    for (let place = 0; place < this.candidates.length; place += 1)
      this.#scores[start + place] = scores[place] ?? noScore;
    this.#weights[this.#length] = weight;
    this.#length = number;
  }

  weightOf(ballot: number): number {
    return this.#weights[ballot] ?? 0;
  }

  /** In units of the last decimal place; nothing where the ballot gives no score. */
  scoreOf(ballot: number, candidate: number): number | undefined {
    const score = this.#scores[ballot * this.candidates.length + candidate];
    return score === noScore ? undefined : score;
  }

  #grow(): void {
    const scores = new Int32Array(this.#scores.length * 2);
    const weights = new Float64Array(this.#weights.length * 2);
    scores.set(this.#scores);
    weights.set(this.#weights);
    this.#scores = scores;
    this.#weights = weights;
  }
}

const noScore = -0x80000000;
const highest = 0x7fffffff;

/** An election by scores: what is on the ballots, and how many are to be elected. */
export interface ScoredElection {
  readonly title?: string | undefined;
  readonly seats: number;
  readonly ballots: ScoredBallots;
  /** The highest score that a ballot may give, in units: five stars, for example. Without it, the highest that one gives. */
  readonly max?: number | undefined;
  /** How many points a ballot may share out, in units. */
  readonly points?: number | undefined;
  readonly withdrawn?: readonly number[] | undefined;
  readonly lots?: readonly number[] | undefined;
}

/** The weight of ballots that give at least one score to somebody who stands. */
export function validScores({ballots}: ScoredElection, standing: readonly number[]): number {
  let valid = 0;
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    if (standing.some((place) => ballots.scoreOf(ballot, place) !== undefined))
      valid += ballots.weightOf(ballot);
  }
  return valid;
}
