import type {RankedElection} from '../ballots.js';
import {formatDecimal} from '../decimal.js';
import type {Loss, TieBreak, TransferCount, TransferRound} from '../result.js';
import {standing} from './standing.js';

const places = 9;
const unit = 10n ** 9n;
/** Iteration ends when the surplus is less: a millionth of a vote. */
const omega = unit / 1_000_000n;

/**
 * Single transferable vote by Meek's method, as the Proportional Representation Foundation's reference rule writes it: nine
 * decimal places, a surplus of less than a millionth ends an iteration, ties within the surplus by lot. Each elected candidate keeps
 * a share of every vote, so that votes are not wasted on those who need no more of them (Hill, Wichmann and Woodall, The Computer
 * Journal 30, 1987).
 */
export function countMeek(election: RankedElection): TransferCount {
  const {ballots, seats} = election;
  const names = ballots.candidates;
  const {isStanding, lot} = standing(election);
  const keep = names.map((_, place) => (isStanding[place] ? unit : 0n));
  const hopeful = new Set([...names.keys()].filter((place) => isStanding[place]));
  const elected: number[] = [];
  const rounds: TransferRound[] = [];
  const losses: Loss[] = [];
  const valid = validBallots(election, isStanding);
  const nameOf = (place: number) => names[place] ?? '';
  const format = (value: bigint) => formatDecimal(value, places);
  const isComplete = () => elected.length >= seats || elected.length + hopeful.size <= seats;

  let votes = distribute(election, keep);
  let quota = quotaOf(votes, seats);
  while (!isComplete()) {
    const now = {elected: [] as number[], excluded: [] as number[], ties: [] as TieBreak[]};
    let before: bigint | undefined;
    for (;;) {
      votes = distribute(election, keep);
      quota = quotaOf(votes, seats);
      const winners = [...hopeful].filter((place) => (votes[place] ?? 0n) >= quota);
      winners.sort((a, b) => compare(votes[b] ?? 0n, votes[a] ?? 0n) || (lot[a] ?? 0) - (lot[b] ?? 0));
      for (const place of winners) {
        hopeful.delete(place);
        elected.push(place);
        now.elected.push(place);
      }
      if (winners.length > 0) break;
      const surplus = surplusOf(elected, votes, quota);
      if (surplus < omega || (before !== undefined && surplus >= before)) {
        const lost = chooseFewest([...hopeful], votes, surplus, lot);
        if (lost.among.length > 1) now.ties.push({about: 'exclusion', among: lost.among.map(nameOf), chosen: nameOf(lost.chosen), by: 'lot'});
        losses.push(lossOf(lost.chosen, hopeful, votes, rounds.length + 1));
        hopeful.delete(lost.chosen);
        keep[lost.chosen] = 0n;
        now.excluded.push(lost.chosen);
        break;
      }
      before = surplus;
      for (const place of elected) {
        const had = votes[place] ?? 1n;
        // Rounded up at each step, so that rounding never takes a candidate below the quota.
        keep[place] = roundUp(roundUp((keep[place] ?? 0n) * quota, unit) * unit, had);
      }
    }
    if (isComplete()) {
      for (const place of elected.length >= seats ? [] : [...hopeful].sort((a, b) => compare(votes[b] ?? 0n, votes[a] ?? 0n) || (lot[a] ?? 0) - (lot[b] ?? 0))) {
        hopeful.delete(place);
        elected.push(place);
        now.elected.push(place);
      }
    }
    close(now);
  }
  if (rounds.length === 0) {
    const now = {elected: [...hopeful], excluded: [], ties: []};
    elected.push(...hopeful);
    hopeful.clear();
    close(now);
  }
  return {
    method: 'meek',
    seats,
    elected: elected.map(nameOf),
    rounds,
    losses: [
      ...losses,
      ...[...hopeful].map((place): Loss => ({candidate: nameOf(place), reason: 'not-reached', votes: format(votes[place] ?? 0n), short: format(quota - (votes[place] ?? 0n))})),
      ...[...names.keys()].filter((place) => !isStanding[place]).map((place): Loss => ({candidate: nameOf(place), reason: 'withdrawn'})),
    ],
    valid,
  };

  function close(now: {elected: number[]; excluded: number[]; ties: TieBreak[]}) {
    for (const place of now.excluded) votes[place] = 0n;
    const sum = votes.reduce((all, one) => all + one, 0n);
    rounds.push({
      round: rounds.length + 1,
      quota: format(quota),
      votes: Object.fromEntries(names.map((name, place) => [name, format(votes[place] ?? 0n)])),
      nonTransferable: format(BigInt(valid) * unit - sum),
      elected: now.elected.map(nameOf),
      excluded: now.excluded.map(nameOf),
      transfers: [],
      ties: now.ties,
      keep: Object.fromEntries(names.map((name, place) => [name, format(keep[place] ?? 0n)])),
    });
  }

  function lossOf(place: number, others: ReadonlySet<number>, at: readonly bigint[], round: number): Loss {
    const had = at[place] ?? 0n;
    const rest = [...others].filter((other) => other !== place).map((other) => at[other] ?? 0n);
    const least = rest.reduce((a, b) => (b < a ? b : a), rest[0] ?? had);
    return {candidate: nameOf(place), reason: 'excluded', round, votes: format(had), short: format(least - had)};
  }
}

/** Every ballot gives each candidate in turn the share that the candidate keeps of what is left of it, rounded up. */
function distribute({ballots}: RankedElection, keep: readonly bigint[]): bigint[] {
  const votes = keep.map(() => 0n);
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    const weight = BigInt(ballots.weightOf(ballot));
    let left = unit;
    for (let place = 0; left > 0n; place += 1) {
      const candidate = ballots.candidateAt(ballot, place);
      if (candidate < 0) break;
      const share = keep[candidate] ?? 0n;
      if (share === 0n) continue;
      const kept = share === unit ? left : roundUp(left * share, unit);
      votes[candidate] = (votes[candidate] ?? 0n) + kept * weight;
      left -= kept;
    }
  }
  return votes;
}

function quotaOf(votes: readonly bigint[], seats: number): bigint {
  return votes.reduce((all, one) => all + one, 0n) / BigInt(seats + 1) + 1n;
}

function surplusOf(elected: readonly number[], votes: readonly bigint[], quota: bigint): bigint {
  const sum = elected.reduce((all, place) => all + (votes[place] ?? 0n) - quota, 0n);
  return sum < 0n ? 0n : sum;
}

/** Whoever has the fewest votes, or might have once the surplus was shared out. */
function chooseFewest(hopeful: readonly number[], votes: readonly bigint[], surplus: bigint, lot: readonly number[]) {
  const least = hopeful.map((place) => votes[place] ?? 0n).reduce((a, b) => (b < a ? b : a));
  const among = hopeful.filter((place) => (votes[place] ?? 0n) <= least + surplus);
  const [chosen = -1] = [...among].sort((a, b) => (lot[a] ?? 0) - (lot[b] ?? 0));
  return {among, chosen};
}

function validBallots({ballots}: RankedElection, isStanding: readonly boolean[]): number {
  let valid = 0;
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    for (let place = 0; place < ballots.depthOf(ballot); place += 1) {
      if (!isStanding[ballots.candidateAt(ballot, place)]) continue;
      valid += ballots.weightOf(ballot);
      break;
    }
  }
  return valid;
}

function roundUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
