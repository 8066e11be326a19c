import type {RankedElection} from '../ballots.js';
import type {TransferCount} from '../result.js';
import {countGregory} from './gregory.js';

/**
 * Single transferable vote as Scotland's councils are elected: the Scottish Local Government Elections Order 2011 (SSI 2011/399),
 * schedule 1, part III.
 *
 * The quota is the whole number above valid ballots ÷ (seats + 1) (rule 46). A surplus goes on at surplus × worth ÷ votes,
 * five decimal places kept and the rest ignored (rule 48). Equal candidates are told apart by the last stage before at whose end they
 * had different votes, and by lot where there is none (rules 49 and 51).
 */
export function countScottishStv(election: RankedElection): TransferCount {
  const count = countGregory(election, {
    places: 5,
    quota: (valid, seats) => (valid / 100_000n / BigInt(seats + 1) + 1n) * 100_000n,
    electsBeforeRounds: true,
    looksBack: true,
  });
  return {method: 'scottish-stv', seats: election.seats, ...count};
}
