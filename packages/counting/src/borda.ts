import type {RankedElection} from './ballots.js';
import {formatDecimal} from './decimal.js';
import {standing as standingOf} from './stv/standing.js';

export interface BordaCount {
  readonly method: 'borda';
  readonly seats: number;
  readonly elected: readonly string[];
  /** Best first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  /** Points, with one decimal place. */
  readonly points: Readonly<Record<string, string>>;
  readonly ties: readonly {readonly among: readonly string[]; readonly chosen: readonly string[]}[];
  readonly valid: number;
}

/**
 * Borda's count: as many points for the first as there are candidates, one fewer for each place after, one for the last (Borda, 1784).
 * Candidates whom a ballot likes the same, or does not name, share the points of their places equally.
 */
export function countBorda(election: RankedElection): BordaCount {
  const {ballots, seats} = election;
  const {isStanding, lot} = standingOf(election);
  const names = ballots.candidates;
  const standing = [...names.keys()].filter((place) => isStanding[place]);
  // In half points: the mean of neighbouring whole numbers is one or a half.
  const halves = names.map(() => 0);
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const weight = ballots.weightOf(ballot);
    const groups = ballots.rankingOf(ballot).map((rank) => [rank].flat().filter((place) => isStanding[place]));
    const named = new Set(groups.flat());
    let best = standing.length;
    for (const group of [...groups, standing.filter((place) => !named.has(place))]) {
      if (group.length === 0) continue;
      const least = best - group.length + 1;
      for (const place of group) halves[place] = (halves[place] ?? 0) + (best + least) * weight;
      best = least - 1;
    }
  }
  const byPoints = new Map<number, number[]>();
  for (const place of standing) byPoints.set(halves[place] ?? 0, [...(byPoints.get(halves[place] ?? 0) ?? []), place]);
  const ranking = [...byPoints].sort(([a], [b]) => b - a).map(([, places]) => places);
  const elected: number[] = [];
  const ties: {among: string[]; chosen: string[]}[] = [];
  const nameOf = (place: number) => names[place] ?? '';
  for (const group of ranking) {
    const drawn = [...group].sort((a, b) => (lot[a] ?? 0) - (lot[b] ?? 0)).slice(0, Math.max(0, seats - elected.length));
    if (drawn.length > 0 && drawn.length < group.length) ties.push({among: group.map(nameOf), chosen: drawn.map(nameOf)});
    elected.push(...drawn);
  }
  return {
    method: 'borda',
    seats,
    elected: elected.map(nameOf),
    ranking: ranking.map((group) => group.map(nameOf)),
    points: Object.fromEntries(standing.map((place) => [nameOf(place), formatDecimal((halves[place] ?? 0) * 5, 1)])),
    ties,
    valid: ballots.total,
  };
}
