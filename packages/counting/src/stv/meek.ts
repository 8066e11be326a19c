import type {RankedElection} from '../ballots.js';
import {formatDecimal} from '../decimal.js';
import {compareBigInts} from '../fraction.js';
import type {Loss, TieBreak, TransferCount, TransferRound} from '../result.js';
import {Seating} from '../seats.js';
import {meekPlaces, shareForQuota, shareOut, wholeVote} from './meek-shares.js';

/** Sharing out ends when the surplus is less: a millionth of a vote. */
const enough = wholeVote / 1_000_000n;

/**
 * As other transferable votes, but votes also go on to those who are elected already, and on from them: each elected candidate keeps the
 * same share of every vote, just enough for the quota, so that no vote's weight depends on the order of the count. It needs a computer.
 *
 * Single transferable vote by Meek's method (Hill, Wichmann and Woodall, The Computer Journal 30, 1987), as the Proportional
 * Representation Foundation's reference rule writes it: nine decimal places, a surplus of less than a millionth ends the sharing out of a
 * round, and ties, also those that the surplus left could undo, are broken by lot.
 *
 * @throws BallotError when a ballot likes two candidates the same.
 */
export function countMeek(election: RankedElection): TransferCount {
  election.ballots.refuseEqualRanks();
  return new Count(election).run();
}

class Count {
  readonly #election: RankedElection;
  readonly #seating: Seating;
  /** The share of each vote that each candidate keeps. */
  readonly #keep: bigint[];
  readonly #hopeful: Set<number>;
  readonly #elected: number[] = [];
  readonly #rounds: TransferRound[] = [];
  readonly #losses: Loss[] = [];
  /** All valid votes, in units. */
  readonly #all: bigint;
  #votes: bigint[] = [];
  #quota = 0n;
  #now: {elected: number[]; excluded: number[]; ties: TieBreak[]} = {elected: [], excluded: [], ties: []};

  constructor(election: RankedElection) {
    this.#election = election;
    this.#seating = Seating.of(election);
    this.#keep = this.#seating.isStanding.map((stands) => (stands ? wholeVote : 0n));
    this.#hopeful = new Set(this.#seating.standing);
    this.#shareOut();
    this.#all = sum(this.#votes);
  }

  run(): TransferCount {
    const firstVotes = this.#named((place) => this.#votesOf(place));
    while (!this.#isComplete()) {
      this.#electOrExclude();
      if (this.#isComplete()) this.#electRest();
      this.#closeRound();
    }
    if (this.#rounds.length === 0) {
      this.#electRest();
      this.#closeRound();
    }
    return {
      method: 'meek',
      seats: this.#election.seats,
      elected: this.#elected.map(this.#seating.nameOf),
      firstVotes,
      rounds: this.#rounds,
      losses: [...this.#losses, ...this.#lossesAtTheEnd()],
      valid: Number(this.#all / wholeVote),
    };
  }

  #isComplete(): boolean {
    const open = this.#election.seats - this.#elected.length;
    return open <= 0 || this.#hopeful.size <= open;
  }

  /** Shares out until somebody has the quota, or until it is clear that nobody will: then the last goes out. */
  #electOrExclude(): void {
    let before: bigint | undefined;
    for (;;) {
      this.#shareOut();
      const winners = [...this.#hopeful]
        .filter((place) => this.#votesOf(place) >= this.#quota)
        .sort(this.#byVotes);
      for (const place of winners) this.#elect(place);
      if (winners.length > 0) return;
      const surplus = this.#surplus();
      if (surplus < enough || (before !== undefined && surplus >= before)) {
        this.#excludeLast(surplus);
        return;
      }
      before = surplus;
      for (const place of this.#elected)
        this.#keep[place] = shareForQuota(this.#keep[place] ?? 0n, this.#votesOf(place), this.#quota);
    }
  }

  #shareOut(): void {
    this.#votes = shareOut(this.#election.ballots, this.#keep);
    this.#quota = sum(this.#votes) / BigInt(this.#election.seats + 1) + 1n;
  }

  #surplus(): bigint {
    const surplus = sum(this.#elected.map((place) => this.#votesOf(place) - this.#quota));
    return surplus < 0n ? 0n : surplus;
  }

  /** Whoever has the fewest votes, or might have once the surplus was shared out. */
  #excludeLast(surplus: bigint): void {
    const hopeful = [...this.#hopeful];
    const least = hopeful.map((place) => this.#votesOf(place)).reduce((a, b) => (b < a ? b : a));
    const equal = hopeful.filter((place) => this.#votesOf(place) <= least + surplus).sort((a, b) => a - b);
    const [lost = -1] = [...equal].sort(this.#seating.byLot);
    if (equal.length > 1) {
      this.#now.ties.push({
        about: 'exclusion',
        among: equal.map(this.#seating.nameOf),
        chosen: this.#seating.nameOf(lost),
        by: 'lot',
      });
    }
    const had = this.#votesOf(lost);
    const others = hopeful.filter((place) => place !== lost).map((place) => this.#votesOf(place));
    const next = others.reduce((a, b) => (b < a ? b : a), others[0] ?? had);
    this.#losses.push({
      candidate: this.#seating.nameOf(lost),
      reason: 'excluded',
      round: this.#rounds.length + 1,
      votes: format(had),
      short: format(next > had ? next - had : 0n),
    });
    this.#hopeful.delete(lost);
    this.#keep[lost] = 0n;
    this.#now.excluded.push(lost);
  }

  #elect(place: number): void {
    this.#hopeful.delete(place);
    this.#elected.push(place);
    this.#now.elected.push(place);
  }

  /** Gives the last seats to whoever is left. */
  #electRest(): void {
    if (this.#hopeful.size > this.#election.seats - this.#elected.length) return;
    for (const place of [...this.#hopeful].sort(this.#byVotes)) this.#elect(place);
  }

  #closeRound(): void {
    const {elected, excluded, ties} = this.#now;
    for (const place of excluded) this.#votes[place] = 0n;
    this.#rounds.push({
      round: this.#rounds.length + 1,
      quota: format(this.#quota),
      votes: this.#named((place) => this.#votesOf(place)),
      nonTransferable: format(this.#all - sum(this.#votes)),
      elected: elected.map(this.#seating.nameOf),
      excluded: excluded.map(this.#seating.nameOf),
      transfers: [],
      ties,
      keep: this.#named((place) => this.#keep[place] ?? 0n),
    });
    this.#now = {elected: [], excluded: [], ties: []};
  }

  /** Those who were still there when the last seat was filled, and those who withdrew. */
  #lossesAtTheEnd(): Loss[] {
    const stayed = [...this.#hopeful].map((place): Loss => ({
      candidate: this.#seating.nameOf(place),
      reason: 'not-reached',
      votes: format(this.#votesOf(place)),
      short: format(this.#quota - this.#votesOf(place)),
    }));
    const withdrawn = [...this.#seating.isStanding.keys()].filter(
      (place) => !this.#seating.isStanding[place],
    );
    return [
      ...stayed,
      ...withdrawn.map((place): Loss => ({candidate: this.#seating.nameOf(place), reason: 'withdrawn'})),
    ];
  }

  readonly #byVotes = (a: number, b: number): number =>
    compareBigInts(this.#votesOf(b), this.#votesOf(a)) || this.#seating.byLot(a, b);

  #votesOf(place: number): bigint {
    return this.#votes[place] ?? 0n;
  }

  #named(unitsOf: (place: number) => bigint): Record<string, string> {
    return Object.fromEntries(
      [...this.#keep.keys()].map((place) => [this.#seating.nameOf(place), format(unitsOf(place))]),
    );
  }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, one) => all + one, 0n);
}

function format(units: bigint): string {
  return formatDecimal(units, meekPlaces);
}
