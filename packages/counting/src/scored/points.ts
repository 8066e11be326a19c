import {BallotError} from '../ballot-error.js';
import {formatDecimal} from '../decimal.js';
import type {SeatCount, SeatTie} from '../result.js';
import {Seating} from '../seats.js';
import {validScores, type ScoredElection} from './ballots.js';

export interface PointsCount extends SeatCount {
  readonly method: 'points';
  /** Best first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  /** Points of each, and how many ballots gave it any. */
  readonly totals: Readonly<Record<string, {readonly points: string; readonly supporters: number}>>;
  readonly ties: readonly SeatTie[];
}

/**
 * Everybody has the same number of points and shares them out as they like; the points are added up.
 *
 * Cumulative voting: whoever puts all points on one candidate has as much weight as whoever spreads them.
 *
 * @throws BallotError when a ballot gives more points than it has, or fewer than none.
 */
export function countPoints(election: ScoredElection): PointsCount {
  const {ballots, seats, withdrawn, lots} = election;
  const seating = new Seating({candidates: ballots.candidates, seats, withdrawn, lots});
  const {points, supporters} = addUp(election);
  const pointsOf = (place: number) => points[place] ?? 0n;
  const format = (units: bigint) => formatDecimal(units, ballots.places);
  const ranking = seating.rankBy(pointsOf, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const filled = seating.fill(ranking);
  return {
    method: 'points',
    seats,
    elected: filled.elected.map(seating.nameOf),
    ranking: seating.named(ranking),
    totals: seating.each((place) => ({points: format(pointsOf(place)), supporters: supporters[place] ?? 0})),
    ties: filled.ties,
    losses: seating.losses(filled, (place, last) => {
      const facts = {by: seating.nameOf(last), votes: format(pointsOf(place))};
      if (pointsOf(place) === pointsOf(last)) return {reason: 'lot', ...facts};
      return {reason: 'fewer', ...facts, short: format(pointsOf(last) - pointsOf(place))};
    }),
    valid: validScores(election, seating.standing),
  };
}

function addUp({ballots, points: most}: ScoredElection): {points: bigint[]; supporters: number[]} {
  const points = ballots.candidates.map(() => 0n);
  const supporters = ballots.candidates.map(() => 0);
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const weight = ballots.weightOf(ballot);
    let given = 0;
    for (let place = 0; place < ballots.candidates.length; place += 1) {
      const score = ballots.scoreOf(ballot, place) ?? 0;
      if (score < 0) throw new BallotError('broken-score', ballot + 1, formatDecimal(score, ballots.places));
      if (score === 0) continue;
      given += score;
      points[place] = (points[place] ?? 0n) + BigInt(score) * BigInt(weight);
      supporters[place] = (supporters[place] ?? 0) + weight;
    }
    if (most !== undefined && given > most)
      throw new BallotError('too-many-points', ballot + 1, formatDecimal(given, ballots.places));
  }
  return {points, supporters};
}
