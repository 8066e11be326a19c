import {BallotError} from './ballot-error.js';

export {BallotError};

/** The count of one question whose options are chosen, not ranked. */
export interface ChoiceCount {
  readonly method: 'plurality' | 'approval';
  /** Ballots that chose at least one option. */
  readonly answered: number;
  /** Ballots that chose none. They are not votes for anything, and no share is taken of them. */
  readonly blank: number;
  /** Votes by option, in the order the options were asked in, options without a vote included. */
  readonly options: readonly {readonly id: string; readonly votes: number}[];
  /** The options with the most votes: several when they tie, none when nobody voted. */
  readonly leading: readonly string[];
}

/**
 * Plurality (first past the post): each ballot is one vote for one option. Who wins a seat is left to
 * whoever asks; a consultation only shows how many chose what.
 */
export function countPlurality(options: readonly string[], ballots: Iterable<string | undefined>): ChoiceCount {
  return count('plurality', options, toLists(ballots));
}

/**
 * Approval: each ballot gives one vote to every option on it. Votes are counted by option, never by combination,
 * so they add up to more than the ballots (Brams & Fishburn, Approval Voting, 1983).
 */
export function countApproval(options: readonly string[], ballots: Iterable<readonly string[] | undefined>): ChoiceCount {
  return count('approval', options, ballots);
}

function* toLists(ballots: Iterable<string | undefined>): Generator<readonly string[]> {
  for (const ballot of ballots) yield ballot === undefined ? [] : [ballot];
}

function count(
  method: ChoiceCount['method'],
  options: readonly string[],
  ballots: Iterable<readonly string[] | undefined>,
): ChoiceCount {
  const votes = new Map(options.map((id) => [id, 0]));
  let answered = 0;
  let blank = 0;
  let number = 0;
  for (const ballot of ballots) {
    number += 1;
    if (ballot === undefined || ballot.length === 0) {
      blank += 1;
      continue;
    }
    answered += 1;
    const seen = new Set<string>();
    for (const id of ballot) {
      const before = votes.get(id);
      if (before === undefined) throw new BallotError('unknown-option', number, id);
      if (seen.has(id)) throw new BallotError('doubled-option', number, id);
      seen.add(id);
      votes.set(id, before + 1);
    }
  }
  const most = Math.max(0, ...votes.values());
  return {
    method,
    answered,
    blank,
    options: [...votes].map(([id, n]) => ({id, votes: n})),
    leading: most === 0 ? [] : [...votes].filter(([, n]) => n === most).map(([id]) => id),
  };
}
