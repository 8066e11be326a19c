import type {RankedElection} from '../ballots.js';
import type {TransferCount} from '../result.js';
import {countGregory} from './gregory.js';

/**
 * People rank candidates, and several are elected, so that each larger group of voters gets its share of the seats. Whoever has a quota
 * of votes is elected; what they have above it goes on to those whom their voters put next. When nobody has a quota, whoever has the
 * fewest votes goes out, and those votes go on.
 *
 * Single transferable vote as Scotland's councils are elected: the Scottish Local Government Elections Order 2007 (SSI 2007/42),
 * schedule 1, rules 45 to 52; in the Order of 2011 (SSI 2011/399) they are rules 46 to 53.
 *
 * - Quota: the whole number above valid ballots ÷ (seats + 1) (rule 46). Whoever reaches it is elected at once (rule 47).
 * - Surplus: each ballot goes on at surplus × its worth ÷ votes, to five decimal places, the remainder ignored (rule 48); the largest
 *   surplus first; among equal ones that of whoever had more votes at the most recent stage at which they differed, then by lot (rule 49).
 * - Exclusion: the fewest votes, the ballots keep their worth (rule 50); equal candidates are told apart by the most recently preceding
 *   stage at which they differed, then by lot (rule 51).
 * - When as many are left as there are seats, they are elected, and nothing more is transferred (rule 52).
 *
 * @throws BallotError when a ballot likes two candidates the same.
 */
export function countScottishStv(election: RankedElection): TransferCount {
  const count = countGregory(election, {
    places: 5,
    quota: (valid, seats) => (valid / 100_000n / BigInt(seats + 1) + 1n) * 100_000n,
    electsBeforeRounds: true,
    looksBack: true,
  });
  return {method: 'scottish-stv', ...count};
}
