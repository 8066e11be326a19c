import {BallotError} from './ballot-error.js';

/** A ballot as people read it: the places of candidates in the list, best liked first. Those in an inner list are liked the same. */
export type Ranking = readonly (number | readonly number[])[];

/** Ranked ballots of one election, held tightly: a million of them take some twenty megabytes. */
export class RankedBallots {
  /** The ids of the candidates; a ranking names them by their place in this list. */
  readonly candidates: readonly string[];
  #length = 0;
  #size = 0;
  #ranks = new Uint16Array(64);
  #starts = new Uint32Array(16);
  #weights = new Float64Array(16);
  /** The last ballot that named each candidate. */
  readonly #namedOn: Uint32Array;
  #firstWithEqualRanks = -1;

  constructor(candidates: readonly string[]) {
    if (candidates.length > mostCandidates)
      throw new RangeError(`No more than ${mostCandidates} candidates can be counted`);
    this.candidates = candidates;
    this.#namedOn = new Uint32Array(candidates.length);
  }

  /** How many rankings there are; equal ballots may have been added as one. */
  get length(): number {
    return this.#length;
  }

  /** How many ballots there are in all. */
  get total(): number {
    let total = 0;
    for (let ballot = 0; ballot < this.#length; ballot += 1) total += this.weightOf(ballot);
    return total;
  }

  /**
   * Adds a ballot, or `weight` of the same ones.
   *
   * @throws BallotError when it names a candidate whom there is not, or one twice, or when the weight is no whole number.
   */
  add(ranking: Ranking, weight = 1): void {
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new BallotError('broken-weight', this.#length + 1, String(weight));
    this.#makeRoom();
    const start = this.#size;
    try {
      for (const rank of ranking) {
        if (typeof rank === 'number') this.#push(rank, false);
        else for (const [index, candidate] of rank.entries()) this.#push(candidate, index > 0);
      }
    } catch (error) {
      this.#size = start;
      if (this.#firstWithEqualRanks === this.#length) this.#firstWithEqualRanks = -1;
      throw error;
    }
    this.#weights[this.#length] = weight;
    this.#length += 1;
    this.#starts[this.#length] = this.#size;
  }

  weightOf(ballot: number): number {
    return this.#weights[ballot] ?? 0;
  }

  /** How many candidates the ballot ranks. */
  depthOf(ballot: number): number {
    return (this.#starts[ballot + 1] ?? 0) - (this.#starts[ballot] ?? 0);
  }

  /** The candidate at a place of the ballot, -1 after the last. */
  candidateAt(ballot: number, place: number): number {
    const at = (this.#starts[ballot] ?? 0) + place;
    return at < (this.#starts[ballot + 1] ?? 0) ? (this.#ranks[at] ?? 0) & ~tied : -1;
  }

  /** Whether the candidate at a place is liked the same as the one before. */
  isTiedAt(ballot: number, place: number): boolean {
    return ((this.#ranks[(this.#starts[ballot] ?? 0) + place] ?? 0) & tied) !== 0;
  }

  /** The first place, from one on, of a candidate who is marked with 1 in `wanted`; -1 when there is none. */
  placeOfNext(ballot: number, from: number, wanted: Uint8Array): number {
    const ranks = this.#ranks;
    const start = this.#starts[ballot] ?? 0;
    const end = this.#starts[ballot + 1] ?? 0;
    for (let at = start + from; at < end; at += 1) {
      if (wanted[(ranks[at] ?? 0) & ~tied] === 1) return at - start;
    }
    return -1;
  }

  /** The ballot as it was added. */
  rankingOf(ballot: number): (number | number[])[] {
    const ranking: (number | number[])[] = [];
    for (let place = 0; place < this.depthOf(ballot); place += 1) {
      const candidate = this.candidateAt(ballot, place);
      const last = ranking.at(-1);
      if (!this.isTiedAt(ballot, place)) ranking.push(candidate);
      else if (Array.isArray(last)) last.push(candidate);
      else if (last !== undefined) ranking[ranking.length - 1] = [last, candidate];
    }
    return ranking;
  }

  /**
   * For methods that need one candidate after the other.
   *
   * @throws BallotError when a ballot likes two candidates the same.
   */
  refuseEqualRanks(): void {
    const ballot = this.#firstWithEqualRanks;
    if (ballot < 0) return;
    const equal = this.rankingOf(ballot).find((rank) => Array.isArray(rank)) as number[];
    throw new BallotError(
      'equal-ranks',
      ballot + 1,
      equal.map((candidate) => this.candidates[candidate]).join(' = '),
    );
  }

  #push(candidate: number, isTied: boolean): void {
    const number = this.#length + 1;
    if (this.#namedOn[candidate] === undefined)
      throw new BallotError('unknown-option', number, String(candidate));
    if (this.#namedOn[candidate] === number && this.#isNamed(candidate)) {
      throw new BallotError('doubled-option', number, this.candidates[candidate] ?? '');
    }
    this.#namedOn[candidate] = number;
    if (isTied && this.#firstWithEqualRanks < 0) this.#firstWithEqualRanks = this.#length;
    if (this.#size === this.#ranks.length) this.#ranks = grown(this.#ranks, new Uint16Array(this.#size * 2));
    this.#ranks[this.#size] = isTied ? candidate | tied : candidate;
    this.#size += 1;
  }

  /** A refused ballot leaves its number on candidates whom it named: then a look at the ballot itself tells. */
  #isNamed(candidate: number): boolean {
    for (let at = this.#starts[this.#length] ?? 0; at < this.#size; at += 1) {
      if (((this.#ranks[at] ?? 0) & ~tied) === candidate) return true;
    }
    return false;
  }

  #makeRoom(): void {
    const room = this.#weights.length;
    if (this.#length + 2 <= room) return;
    this.#starts = grown(this.#starts, new Uint32Array(room * 2));
    this.#weights = grown(this.#weights, new Float64Array(room * 2));
  }
}

/** The bit that says "the same as the one before". */
const tied = 0x8000;
const mostCandidates = tied - 1;

function grown<T extends Uint16Array | Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** An election by ranking: what is on the ballots, and how many are to be elected. */
export interface RankedElection {
  readonly title?: string | undefined;
  readonly seats: number;
  readonly ballots: RankedBallots;
  /** Candidates, by their place, who take no part although ballots may name them. */
  readonly withdrawn?: readonly number[] | undefined;
  /** The order, drawn by lot beforehand, that settles what the rules leave to chance: candidates by their place. */
  readonly lots?: readonly number[] | undefined;
  /** What a ballot says of those whom it does not name: that they are worse than all others, or, if `open`, nothing. */
  readonly unranked?: 'worst' | 'open' | undefined;
}
