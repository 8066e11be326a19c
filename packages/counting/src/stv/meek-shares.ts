import type {RankedBallots} from '../ballots.js';

/** Decimal places of a vote, and one whole vote in units of the last. */
export const meekPlaces = 9;
export const wholeVote = 10n ** BigInt(meekPlaces);

/**
 * Votes of each candidate, in units: each ballot gives to one after the other the share that the candidate keeps of what is left of it,
 * rounded up.
 */
export function shareOut(ballots: RankedBallots, keep: readonly bigint[]): bigint[] {
  const votes = keep.map(() => 0n);
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const weight = BigInt(ballots.weightOf(ballot));
    let left = wholeVote;
    for (let place = 0; left > 0n; place += 1) {
      const candidate = ballots.candidateAt(ballot, place);
      if (candidate < 0) break;
      const share = keep[candidate] ?? 0n;
      if (share === 0n) continue;
      const kept = share === wholeVote ? left : dividedUp(left * share, wholeVote);
      votes[candidate] = (votes[candidate] ?? 0n) + kept * weight;
      left -= kept;
    }
  }
  return votes;
}

/** The share that an elected candidate needs to keep only the quota: rounded up at each step, so that rounding never takes them below it. */
export function shareForQuota(share: bigint, votes: bigint, quota: bigint): bigint {
  return votes === 0n ? share : dividedUp(dividedUp(share * quota, wholeVote) * wholeVote, votes);
}

function dividedUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
