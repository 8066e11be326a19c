import type {RankedElection} from './ballots.js';
import {formatDecimal} from './decimal.js';
import type {SeatCount, SeatTie} from './result.js';
import {Seating} from './seats.js';

export interface BordaCount extends SeatCount {
  readonly method: 'borda';
  /** Best first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  /** Points, with one decimal place. */
  readonly points: Readonly<Record<string, string>>;
  readonly ties: readonly SeatTie[];
}

/**
 * Points by place: whoever is widely liked goes before whoever a few like best.
 *
 * Borda's count (Borda, 1784): as many points for the first as there are candidates, one fewer for each place after, one for the last.
 * Candidates whom a ballot likes the same, or does not name, share the points of their places equally.
 */
export function countBorda(election: RankedElection): BordaCount {
  const {ballots, seats} = election;
  const seating = Seating.of(election);
  const {halves, valid} = halfPoints(election, seating);
  const pointsOf = (place: number) => halves[place] ?? 0;
  const format = (points: number) => formatDecimal(points * 5, 1);
  const ranking = seating.rankBy(pointsOf, (a, b) => a - b);
  const filled = seating.fill(ranking);
  return {
    method: 'borda',
    seats,
    elected: filled.elected.map(seating.nameOf),
    ranking: seating.named(ranking),
    points: seating.each((place) => format(pointsOf(place))),
    ties: filled.ties,
    losses: seating.losses(filled, (place, last) => {
      const by = ballots.candidates[last];
      const votes = format(pointsOf(place));
      if (pointsOf(place) === pointsOf(last)) return {reason: 'lot', by, votes};
      return {reason: 'fewer', by, votes, short: format(pointsOf(last) - pointsOf(place))};
    }),
    valid,
  };
}

/** In half points: the mean of neighbouring whole numbers is one or a half. */
function halfPoints(
  {ballots}: RankedElection,
  {standing, isStanding}: Seating,
): {halves: number[]; valid: number} {
  const halves = ballots.candidates.map(() => 0);
  let valid = 0;
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const weight = ballots.weightOf(ballot);
    const groups = ballots
      .rankingOf(ballot)
      .map((rank) => [rank].flat().filter((place) => isStanding[place]));
    const named = new Set(groups.flat());
    if (named.size > 0) valid += weight;
    let best = standing.length;
    for (const group of [...groups, standing.filter((place) => !named.has(place))]) {
      if (group.length === 0) continue;
      const least = best - group.length + 1;
      for (const place of group) halves[place] = (halves[place] ?? 0) + (best + least) * weight;
      best = least - 1;
    }
  }
  return {halves, valid};
}
