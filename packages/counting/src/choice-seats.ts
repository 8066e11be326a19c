import type {RankedElection} from './ballots.js';
import type {SeatCount, SeatTie} from './result.js';
import {Seating} from './seats.js';

/** A count of votes that fills seats. */
export interface ChoiceSeatCount extends SeatCount {
  readonly method: 'plurality' | 'approval';
  /** Most votes first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  readonly votes: Readonly<Record<string, number>>;
  readonly ties: readonly SeatTie[];
}

/**
 * One vote each; the most votes win.
 *
 * Plurality (first past the post; for several seats, the single non-transferable vote). A ballot's vote is whom it puts first; one that
 * puts several first is not valid.
 */
export function electByPlurality(election: RankedElection): ChoiceSeatCount {
  return elect('plurality', election, (ballot) => {
    const first = election.ballots.candidateAt(ballot, 0);
    return first < 0 || (election.ballots.depthOf(ballot) > 1 && election.ballots.isTiedAt(ballot, 1))
      ? []
      : [first];
  });
}

/**
 * A tick for each candidate that is acceptable; the most ticks win.
 *
 * Approval voting (Brams and Fishburn, 1983): one vote for everybody whom the ballot names.
 */
export function electByApproval(election: RankedElection): ChoiceSeatCount {
  return elect('approval', election, (ballot) => election.ballots.rankingOf(ballot).flat());
}

function elect(
  method: ChoiceSeatCount['method'],
  election: RankedElection,
  chosenOn: (ballot: number) => readonly number[],
): ChoiceSeatCount {
  const {ballots, seats} = election;
  const seating = Seating.of(election);
  const votes = ballots.candidates.map(() => 0);
  let valid = 0;
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const chosen = chosenOn(ballot).filter((place) => seating.isStanding[place]);
    for (const place of chosen) votes[place] = (votes[place] ?? 0) + ballots.weightOf(ballot);
    if (chosen.length > 0) valid += ballots.weightOf(ballot);
  }
  const votesOf = (place: number) => votes[place] ?? 0;
  const ranking = seating.rankBy(votesOf, (a, b) => a - b);
  const filled = seating.fill(ranking);
  return {
    method,
    seats,
    elected: filled.elected.map(seating.nameOf),
    ranking: seating.named(ranking),
    votes: seating.each(votesOf),
    ties: filled.ties,
    losses: seating.losses(filled, (place, last) => {
      const facts = {by: seating.nameOf(last), votes: String(votesOf(place))};
      if (votesOf(place) === votesOf(last)) return {reason: 'lot', ...facts};
      return {reason: 'fewer', ...facts, short: String(votesOf(last) - votesOf(place))};
    }),
    valid,
  };
}
