import type {RankedElection} from '../ballots.js';
import {formatDecimal} from '../decimal.js';
import type {Loss, TieBreak, Transfer, TransferCount, TransferRound} from '../result.js';
import {Seating} from '../seats.js';
import {Piles, type Moved} from './piles.js';
import {Chooser} from './ties.js';

/** In what two rule books differ that both transfer a share of every ballot (the weighted inclusive Gregory method). */
export interface GregoryRules {
  /** Decimal places of a vote; what is beyond them is dropped. */
  readonly places: number;
  /** Votes that elect, in units of the last place. */
  readonly quota: (validUnits: bigint, seats: number) => bigint;
  /** Whether whoever reaches the quota with the first preferences is elected before the first round, or in it. */
  readonly electsBeforeRounds: boolean;
  /** Whether equal candidates are told apart by the latest round before at whose end they were not, before lots are drawn. */
  readonly looksBack: boolean;
}

/**
 * Counts by the weighted inclusive Gregory method: one surplus or one exclusion a round.
 *
 * @throws BallotError when a ballot likes two candidates the same.
 */
export function countGregory(election: RankedElection, rules: GregoryRules): Omit<TransferCount, 'method'> {
  election.ballots.refuseEqualRanks();
  return new Count(election, rules).run();
}

/** `pending`: elected, with a surplus that is still to be transferred. */
type State = 'hopeful' | 'pending' | 'elected' | 'excluded' | 'withdrawn';

class Count {
  readonly #rules: GregoryRules;
  readonly #seats: number;
  readonly #seating: Seating;
  readonly #chooser: Chooser;
  readonly #states: State[];
  readonly #isHopeful: Uint8Array;
  readonly #piles: Piles;
  readonly #votes: Float64Array;
  readonly #firstVotes: Record<string, string>;
  readonly #valid: number;
  readonly #quota: number;
  readonly #elected: number[] = [];
  readonly #rounds: TransferRound[] = [];
  readonly #losses: Loss[] = [];
  #nonTransferable = 0;
  #now: Happenings = nothingYet();

  constructor(election: RankedElection, rules: GregoryRules) {
    const {ballots, seats} = election;
    const unit = 10 ** rules.places;
    if (!Number.isSafeInteger(ballots.total * unit))
      throw new RangeError('There are too many ballots to count them exactly');
    this.#rules = rules;
    this.#seats = seats;
    this.#seating = Seating.of(election);
    this.#chooser = new Chooser(this.#seating, rules.looksBack);
    this.#states = this.#seating.isStanding.map((stands) => (stands ? 'hopeful' : 'withdrawn'));
    this.#isHopeful = Uint8Array.from(this.#seating.isStanding, Number);
    this.#piles = new Piles(ballots, this.#isHopeful, unit);
    this.#votes = this.#piles.votes;
    this.#firstVotes = this.#allVotes();
    const validUnits = this.#votes.reduce((sum, votes) => sum + votes, 0);
    this.#valid = validUnits / unit;
    this.#quota = Number(rules.quota(BigInt(validUnits), seats));
  }

  run(): Omit<TransferCount, 'method'> {
    const {electsBeforeRounds} = this.#rules;
    this.#chooser.remember(this.#votes);
    if (electsBeforeRounds) this.#electReached();
    while (!this.#isComplete()) {
      if (!electsBeforeRounds) this.#electReached();
      this.#transferOne();
      if (electsBeforeRounds) this.#electReached();
      if (this.#isComplete()) this.#electRest();
      this.#closeRound();
    }
    if (this.#rounds.length === 0) {
      this.#electRest();
      this.#closeRound();
    }
    return {
      seats: this.#seats,
      elected: this.#elected.map(this.#seating.nameOf),
      firstVotes: this.#firstVotes,
      rounds: this.#rounds,
      losses: [...this.#losses, ...this.#lossesAtTheEnd()],
      valid: this.#valid,
    };
  }

  #isComplete(): boolean {
    const open = this.#seats - this.#elected.length;
    return open <= 0 || this.#those('hopeful').length <= open;
  }

  /** Elects whoever has the quota, the most votes first. */
  #electReached(): void {
    const reached = this.#those('hopeful').filter((candidate) => this.#votesOf(candidate) >= this.#quota);
    for (const candidate of reached.sort(this.#byVotes)) this.#elect(candidate, 'pending');
  }

  /** Gives the last seats to whoever is left, without a quota. */
  #electRest(): void {
    const left = this.#those('hopeful');
    if (left.length > this.#seats - this.#elected.length) return;
    for (const candidate of left.sort(this.#byVotes)) this.#elect(candidate, 'elected');
  }

  #elect(candidate: number, state: State): void {
    this.#become(candidate, state);
    this.#elected.push(candidate);
    this.#now.elected.push(candidate);
  }

  #transferOne(): void {
    const pending = this.#those('pending');
    if (pending.length > 0) this.#transferSurplus(this.#choose('surplus', pending, 'most'));
    else if (!this.#isComplete()) this.#exclude(this.#choose('exclusion', this.#those('hopeful'), 'fewest'));
  }

  #transferSurplus(candidate: number): void {
    const votes = this.#votesOf(candidate);
    const surplus = votes - this.#quota;
    this.#become(candidate, 'elected');
    if (surplus > 0) {
      const share = BigInt(surplus);
      const worths = new Map<number, number>();
      const moved = this.#piles.move(candidate, (worth) => {
        const after = worths.get(worth) ?? Number((share * BigInt(worth)) / BigInt(votes));
        worths.set(worth, after);
        return after;
      });
      this.#write(candidate, 'surplus', surplus, moved);
    } else {
      // Nothing moves with a surplus of nothing: the ballots stay where they are.
      this.#write(candidate, 'surplus', 0, {
        to: new Float64Array(this.#votes.length),
        nonTransferable: 0,
        all: 0,
      });
    }
    this.#votes[candidate] = this.#quota;
  }

  #exclude(candidate: number): void {
    const votes = this.#votesOf(candidate);
    this.#become(candidate, 'excluded');
    this.#now.excluded.push(candidate);
    const others = this.#those('hopeful').map((other) => this.#votesOf(other));
    this.#losses.push({
      candidate: this.#seating.nameOf(candidate),
      reason: 'excluded',
      round: this.#rounds.length + 1,
      votes: this.#format(votes),
      short: this.#format(others.length > 0 ? Math.min(...others) - votes : 0),
    });
    this.#write(
      candidate,
      'exclusion',
      votes,
      this.#piles.move(candidate, (worth) => worth),
    );
    this.#votes[candidate] = 0;
  }

  #write(
    from: number,
    because: Transfer['because'],
    amount: number,
    {to, nonTransferable, all}: Moved,
  ): void {
    this.#nonTransferable += nonTransferable;
    const got = [...to.entries()].filter(([, votes]) => votes > 0);
    this.#now.transfers.push({
      from: this.#seating.nameOf(from),
      because,
      to: Object.fromEntries(
        got.map(([candidate, votes]) => [this.#seating.nameOf(candidate), this.#format(votes)]),
      ),
      nonTransferable: this.#format(nonTransferable),
      rounding: this.#format(amount - all),
    });
  }

  #choose(about: TieBreak['about'], candidates: readonly number[], which: 'most' | 'fewest'): number {
    const {chosen, tie} = this.#chooser.choose(about, candidates, this.#votes, which);
    if (tie) this.#now.ties.push(tie);
    return chosen;
  }

  #closeRound(): void {
    const {elected, excluded, transfers, ties} = this.#now;
    this.#rounds.push({
      round: this.#rounds.length + 1,
      quota: this.#format(this.#quota),
      votes: this.#allVotes(),
      nonTransferable: this.#format(this.#nonTransferable),
      elected: elected.map(this.#seating.nameOf),
      excluded: excluded.map(this.#seating.nameOf),
      transfers,
      ties,
    });
    this.#chooser.remember(this.#votes);
    this.#now = nothingYet();
  }

  /** Those who were still there when the last seat was filled, and those who withdrew. */
  #lossesAtTheEnd(): Loss[] {
    const last = Math.min(this.#quota, ...this.#elected.map((candidate) => this.#votesOf(candidate)));
    const stayed = this.#those('hopeful').map((candidate): Loss => ({
      candidate: this.#seating.nameOf(candidate),
      reason: 'not-reached',
      votes: this.#format(this.#votesOf(candidate)),
      short: this.#format(Math.max(0, last - this.#votesOf(candidate))),
    }));
    const withdrawn = this.#those('withdrawn').map((candidate): Loss => ({
      candidate: this.#seating.nameOf(candidate),
      reason: 'withdrawn',
    }));
    return [...stayed, ...withdrawn];
  }

  #become(candidate: number, state: State): void {
    this.#states[candidate] = state;
    this.#isHopeful[candidate] = 0;
  }

  #those(state: State): number[] {
    return [...this.#states.keys()].filter((candidate) => this.#states[candidate] === state);
  }

  readonly #byVotes = (a: number, b: number): number =>
    this.#votesOf(b) - this.#votesOf(a) || this.#seating.byLot(a, b);

  #votesOf(candidate: number): number {
    return this.#votes[candidate] ?? 0;
  }

  #allVotes(): Record<string, string> {
    return Object.fromEntries(
      [...this.#states.keys()].map((candidate) => [
        this.#seating.nameOf(candidate),
        this.#format(this.#votesOf(candidate)),
      ]),
    );
  }

  #format(units: number): string {
    return formatDecimal(units, this.#rules.places);
  }
}

/** What happened in the round so far. */
interface Happenings {
  readonly elected: number[];
  readonly excluded: number[];
  readonly transfers: Transfer[];
  readonly ties: TieBreak[];
}

function nothingYet(): Happenings {
  return {elected: [], excluded: [], transfers: [], ties: []};
}
