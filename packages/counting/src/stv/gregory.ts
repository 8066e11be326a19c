import type {RankedElection} from '../ballots.js';
import {formatDecimal} from '../decimal.js';
import type {Loss, TieBreak, Transfer, TransferRound} from '../result.js';
import {standing} from './standing.js';

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

type State = 'hopeful' | 'pending' | 'elected' | 'excluded' | 'withdrawn';

export interface GregoryCount {
  readonly elected: readonly string[];
  readonly rounds: readonly TransferRound[];
  readonly losses: readonly Loss[];
  readonly valid: number;
}

/** Counts by the weighted inclusive Gregory method: one surplus or one exclusion a round. */
export function countGregory(election: RankedElection, rules: GregoryRules): GregoryCount {
  return new Count(election, rules).run();
}

class Count {
  readonly #election: RankedElection;
  readonly #rules: GregoryRules;
  readonly #names: readonly string[];
  readonly #states: State[];
  readonly #votes: number[];
  readonly #quota: number;
  readonly #total: number;
  readonly #valid: number;
  /** The ballots with each candidate. */
  readonly #piles: number[][];
  /** Where on each ballot its holder stands, and what one such ballot is worth, in units. */
  readonly #place: Uint16Array;
  readonly #worth: Float64Array;
  /** A place in the lots for each candidate: the lowest is drawn first. */
  readonly #lot: number[];
  readonly #history: number[][] = [];
  readonly #rounds: TransferRound[] = [];
  readonly #losses: Loss[] = [];
  readonly #elected: number[] = [];
  #nonTransferable = 0;
  #now: {elected: number[]; excluded: number[]; transfers: Transfer[]; ties: TieBreak[]} = fresh();

  constructor(election: RankedElection, rules: GregoryRules) {
    const {ballots, seats} = election;
    const {isStanding, lot} = standing(election);
    this.#election = election;
    this.#rules = rules;
    this.#names = ballots.candidates;
    this.#lot = lot;
    this.#states = isStanding.map((stands) => (stands ? 'hopeful' : 'withdrawn'));
    this.#votes = this.#names.map(() => 0);
    this.#piles = this.#names.map(() => []);
    this.#place = new Uint16Array(ballots.length);
    this.#worth = new Float64Array(ballots.length);
    const unit = 10 ** rules.places;
    let valid = 0;
    for (let ballot = 0; ballot < ballots.length; ballot += 1) {
      const first = this.#next(ballot, 0);
      if (first < 0) continue;
      valid += ballots.weightOf(ballot);
      this.#worth[ballot] = unit;
      this.#piles[first]?.push(ballot);
      this.#votes[first] = (this.#votes[first] ?? 0) + ballots.weightOf(ballot) * unit;
    }
    this.#valid = valid;
    this.#total = valid * unit;
    if (!Number.isSafeInteger(this.#total)) throw new RangeError('There are too many ballots to count them exactly');
    this.#quota = Number(rules.quota(BigInt(this.#total), seats));
  }

  run(): GregoryCount {
    this.#history.push([...this.#votes]);
    if (this.#rules.electsBeforeRounds) this.#elect();
    while (!this.#isComplete()) {
      if (!this.#rules.electsBeforeRounds) this.#elect();
      const pending = this.#those('pending');
      if (pending.length > 0) this.#transferSurplus(this.#choose('surplus', pending, 'most'));
      else if (!this.#isComplete()) this.#exclude(this.#choose('exclusion', this.#those('hopeful'), 'fewest'));
      if (this.#rules.electsBeforeRounds) this.#elect();
      if (this.#isComplete()) this.#fill();
      this.#close();
    }
    if (this.#rounds.length === 0 || this.#now.elected.length > 0) {
      this.#fill();
      this.#close();
    }
    return {
      elected: this.#elected.map((candidate) => this.#nameOf(candidate)),
      rounds: this.#rounds,
      losses: [...this.#losses, ...this.#left()],
      valid: this.#valid,
    };
  }

  #isComplete(): boolean {
    const seats = this.#election.seats - this.#elected.length;
    return seats <= 0 || this.#those('hopeful').length <= seats;
  }

  /** Whoever has the quota, the most votes first. */
  #elect(): void {
    const reached = this.#those('hopeful').filter((candidate) => this.#votesOf(candidate) >= this.#quota);
    for (const candidate of reached.sort((a, b) => this.#votesOf(b) - this.#votesOf(a) || this.#lotOf(a) - this.#lotOf(b))) {
      this.#win(candidate, 'pending');
    }
  }

  /** The last seats go to whoever is left, without a quota. */
  #fill(): void {
    const seats = this.#election.seats - this.#elected.length;
    const left = this.#those('hopeful');
    if (left.length > seats) return;
    for (const candidate of left.sort((a, b) => this.#votesOf(b) - this.#votesOf(a) || this.#lotOf(a) - this.#lotOf(b))) {
      this.#win(candidate, 'elected');
    }
  }

  #win(candidate: number, state: State): void {
    this.#states[candidate] = state;
    this.#elected.push(candidate);
    this.#now.elected.push(candidate);
  }

  #transferSurplus(from: number): void {
    const votes = this.#votesOf(from);
    const surplus = votes - this.#quota;
    this.#states[from] = 'elected';
    // What one ballot is worth afterwards depends only on what it was worth: one exact division for each worth.
    const worths = new Map<number, number>();
    this.#move(from, 'surplus', surplus, (worth) => {
      let after = worths.get(worth);
      if (after === undefined) worths.set(worth, (after = Number((BigInt(surplus) * BigInt(worth)) / BigInt(votes))));
      return after;
    });
    this.#votes[from] = this.#quota;
  }

  #exclude(candidate: number): void {
    const votes = this.#votesOf(candidate);
    const others = this.#those('hopeful').filter((other) => other !== candidate);
    const least = Math.min(...others.map((other) => this.#votesOf(other)));
    this.#states[candidate] = 'excluded';
    this.#now.excluded.push(candidate);
    this.#losses.push({
      candidate: this.#nameOf(candidate),
      reason: 'excluded',
      round: this.#rounds.length + 1,
      votes: this.#format(votes),
      short: this.#format(Number.isFinite(least) ? least - votes : 0),
    });
    this.#move(candidate, 'exclusion', votes, (worth) => worth);
    this.#votes[candidate] = 0;
  }

  #move(from: number, because: Transfer['because'], amount: number, worthAfter: (worth: number) => number): void {
    const {ballots} = this.#election;
    const got = new Map<number, number>();
    let moved = 0;
    let exhausted = 0;
    // Nothing moves with a surplus of nothing: the ballots stay where they are.
    const pile = amount > 0 ? (this.#piles[from] ?? []) : [];
    for (const ballot of pile) {
      const next = this.#next(ballot, (this.#place[ballot] ?? 0) + 1);
      const worth = worthAfter(this.#worth[ballot] ?? 0);
      const votes = worth * ballots.weightOf(ballot);
      moved += votes;
      if (next < 0) {
        exhausted += votes;
        continue;
      }
      this.#worth[ballot] = worth;
      this.#piles[next]?.push(ballot);
      got.set(next, (got.get(next) ?? 0) + votes);
    }
    this.#piles[from] = [];
    this.#nonTransferable += exhausted;
    for (const [candidate, votes] of got) this.#votes[candidate] = this.#votesOf(candidate) + votes;
    this.#now.transfers.push({
      from: this.#nameOf(from),
      because,
      to: Object.fromEntries([...got].sort(([a], [b]) => a - b).map(([candidate, votes]) => [this.#nameOf(candidate), this.#format(votes)])),
      nonTransferable: this.#format(exhausted),
      rounding: this.#format(amount > 0 ? amount - moved : 0),
    });
  }

  /** The next candidate on a ballot who can still be elected, from a place on; -1 when there is none. */
  #next(ballot: number, from: number): number {
    const {ballots} = this.#election;
    for (let place = from; ; place += 1) {
      const candidate = ballots.candidateAt(ballot, place);
      if (candidate < 0) return -1;
      if (this.#states[candidate] === 'hopeful') {
        this.#place[ballot] = place;
        return candidate;
      }
    }
  }

  /** The one with the most or the fewest votes; equal ones as the rules tell them apart. */
  #choose(about: TieBreak['about'], candidates: readonly number[], which: 'most' | 'fewest'): number {
    const best = extreme(candidates, which, (candidate) => this.#votesOf(candidate));
    if (best.length === 1) return best[0] ?? -1;
    return this.#breakTie(about, best, which);
  }

  #breakTie(about: TieBreak['about'], candidates: readonly number[], which: 'most' | 'fewest'): number {
    const among = candidates.map((candidate) => this.#nameOf(candidate));
    let left = candidates;
    if (this.#rules.looksBack) {
      for (const [round, votes] of [...this.#history.entries()].reverse()) {
        const best = extreme(left, which, (candidate) => votes[candidate] ?? 0);
        if (best.length < left.length) left = best;
        const [chosen] = left;
        if (left.length === 1 && chosen !== undefined) {
          this.#now.ties.push({about, among, chosen: this.#nameOf(chosen), by: 'earlier-round', round});
          return chosen;
        }
      }
    }
    const [chosen = -1] = [...left].sort((a, b) => this.#lotOf(a) - this.#lotOf(b));
    this.#now.ties.push({about, among, chosen: this.#nameOf(chosen), by: 'lot'});
    return chosen;
  }

  /** Writes down the round as it stands at its end. */
  #close(): void {
    const {elected, excluded, transfers, ties} = this.#now;
    this.#rounds.push({
      round: this.#rounds.length + 1,
      quota: this.#format(this.#quota),
      votes: Object.fromEntries(this.#names.map((name, candidate) => [name, this.#format(this.#votesOf(candidate))])),
      nonTransferable: this.#format(this.#nonTransferable),
      elected: elected.map((candidate) => this.#nameOf(candidate)),
      excluded: excluded.map((candidate) => this.#nameOf(candidate)),
      transfers,
      ties,
    });
    this.#history.push([...this.#votes]);
    this.#now = fresh();
  }

  /** Those who were still there when the last seat was filled, and those who withdrew. */
  #left(): Loss[] {
    const last = Math.min(...this.#elected.map((candidate) => this.#votesOf(candidate)));
    const stayed = this.#those('hopeful').map((candidate): Loss => ({
      candidate: this.#nameOf(candidate),
      reason: 'not-reached',
      votes: this.#format(this.#votesOf(candidate)),
      short: this.#format(Math.max(0, Math.min(last, this.#quota) - this.#votesOf(candidate))),
    }));
    return [...stayed, ...this.#those('withdrawn').map((candidate): Loss => ({candidate: this.#nameOf(candidate), reason: 'withdrawn'}))];
  }

  #those(state: State): number[] {
    return [...this.#states.keys()].filter((candidate) => this.#states[candidate] === state);
  }

  #votesOf(candidate: number): number {
    return this.#votes[candidate] ?? 0;
  }

  #lotOf(candidate: number): number {
    return this.#lot[candidate] ?? 0;
  }

  #nameOf(candidate: number): string {
    return this.#names[candidate] ?? '';
  }

  #format(units: number): string {
    return formatDecimal(units, this.#rules.places);
  }
}

function fresh() {
  return {elected: [], excluded: [], transfers: [], ties: []};
}

function extreme(candidates: readonly number[], which: 'most' | 'fewest', votesOf: (candidate: number) => number): number[] {
  const all = candidates.map(votesOf);
  const best = which === 'most' ? Math.max(...all) : Math.min(...all);
  return candidates.filter((candidate) => votesOf(candidate) === best);
}
