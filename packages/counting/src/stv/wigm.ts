import type {RankedElection} from '../ballots.js';
import type {TransferCount} from '../result.js';
import {countGregory} from './gregory.js';

/**
 * As the Scottish rules, but with a quota that is not rounded to whole votes, so that small elections waste fewer of them.
 *
 * Single transferable vote by the weighted inclusive Gregory method, as the Proportional Representation Foundation's reference
 * rule writes it: four decimal places, a quota of votes ÷ (seats + 1) and one in the last place, ties by lot.
 *
 * @throws BallotError when a ballot likes two candidates the same.
 */
export function countWigm(election: RankedElection): TransferCount {
  const count = countGregory(election, {
    places: 4,
    quota: (valid, seats) => valid / BigInt(seats + 1) + 1n,
    electsBeforeRounds: false,
    looksBack: false,
  });
  return {method: 'wigm', ...count};
}
