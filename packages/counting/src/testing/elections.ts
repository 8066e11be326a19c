import {RankedBallots, type RankedElection} from '../ballots.js';
import {ScoredBallots, type ScoredElection} from '../scored/ballots.js';

/** An election from lines such as `4 Anna > Ben = Cleo`: how many such ballots, and what is on them. */
export function ranked(
  candidates: string,
  lines: readonly string[],
  rest: Partial<RankedElection> = {},
): RankedElection {
  const names = candidates.split(' ').filter(Boolean);
  const ballots = new RankedBallots(names);
  for (const line of lines) {
    const [, weight = '', ranking = ''] = /^(\d+)\s*(.*)$/.exec(line) ?? [];
    const ranks = ranking
      .split('>')
      .map((rank) => rank.split('=').map((name) => names.indexOf(name.trim())))
      .filter(([first]) => first !== undefined && first >= 0);
    ballots.add(ranks, Number(weight));
  }
  return {seats: 1, ballots, ...rest};
}

/** An election from lines such as `4 5 0 -`: how many such ballots, and the score of each candidate, `-` for none. */
export function scored(
  candidates: string,
  lines: readonly string[],
  rest: Partial<ScoredElection> & {places?: number} = {},
): ScoredElection {
  const ballots = new ScoredBallots(candidates.split(' '), {places: rest.places ?? 0});
  for (const line of lines) {
    const [weight, ...scores] = line.split(/\s+/);
    ballots.add(
      scores.map((score) => (score === '-' ? undefined : Number(score))),
      Number(weight),
    );
  }
  return {seats: 1, ballots, ...rest};
}
