import type {RankedBallots} from '../ballots.js';

/** What a transfer moved, in units of the last decimal place. */
export interface Moved {
  /** Votes that each candidate got, by place. */
  readonly to: Float64Array;
  /** Votes whose ballots name nobody more who can be elected. */
  readonly nonTransferable: number;
  /** All of them. */
  readonly all: number;
}

/** No ballot, at the end of a pile. */
const none = -1;

/** The papers on the counting table: which ballots lie with whom, and what each is worth now. */
export class Piles {
  /** Votes of each candidate, in units. */
  readonly votes: Float64Array;
  readonly #ballots: RankedBallots;
  /** Marked with 1: those to whom a ballot can go. */
  readonly #isHopeful: Uint8Array;
  /** The ballots of a pile hang together: the first of each candidate's, and after each ballot the next. */
  readonly #first: Int32Array;
  readonly #after: Int32Array;
  /** Where on each ballot its holder stands, and what one such ballot is worth, in units. */
  readonly #place: Uint16Array;
  readonly #worth: Float64Array;

  /** Puts each ballot with the first of its candidates who is hopeful. */
  constructor(ballots: RankedBallots, isHopeful: Uint8Array, unit: number) {
    const count = ballots.candidates.length;
    this.#ballots = ballots;
    this.#isHopeful = isHopeful;
    this.votes = new Float64Array(count);
    this.#first = new Int32Array(count).fill(none);
    this.#after = new Int32Array(ballots.length).fill(none);
    this.#place = new Uint16Array(ballots.length);
    this.#worth = new Float64Array(ballots.length);
    for (let ballot = 0; ballot < ballots.length; ballot += 1) {
      const place = ballots.placeOfNext(ballot, 0, isHopeful);
      if (place < 0) continue;
      const holder = this.#lay(ballot, place);
      this.#worth[ballot] = unit;
      this.votes[holder] = (this.votes[holder] ?? 0) + ballots.weightOf(ballot) * unit;
    }
  }

  /** Moves a candidate's ballots on to the next hopeful ones, each at what `worthAfter` makes of its worth. */
  move(from: number, worthAfter: (worth: number) => number): Moved {
    const to = new Float64Array(this.votes.length);
    let all = 0;
    let nonTransferable = 0;
    // Many ballots next to each other are worth the same.
    let before = Number.NaN;
    let worth = 0;
    let ballot = this.#first[from] ?? none;
    this.#first[from] = none;
    while (ballot !== none) {
      const following = this.#after[ballot] ?? none;
      if (this.#worth[ballot] !== before) {
        before = this.#worth[ballot] ?? 0;
        worth = worthAfter(before);
      }
      const votes = worth * this.#ballots.weightOf(ballot);
      all += votes;
      const place = this.#ballots.placeOfNext(ballot, (this.#place[ballot] ?? 0) + 1, this.#isHopeful);
      if (place < 0) {
        nonTransferable += votes;
      } else {
        this.#worth[ballot] = worth;
        const holder = this.#lay(ballot, place);
        to[holder] = (to[holder] ?? 0) + votes;
      }
      ballot = following;
    }
    for (const [candidate, votes] of to.entries())
      this.votes[candidate] = (this.votes[candidate] ?? 0) + votes;
    return {to, nonTransferable, all};
  }

  /** Lays a ballot on the pile of whoever stands at a place of it. */
  #lay(ballot: number, place: number): number {
    const holder = this.#ballots.candidateAt(ballot, place);
    this.#place[ballot] = place;
    this.#after[ballot] = this.#first[holder] ?? none;
    this.#first[holder] = ballot;
    return holder;
  }
}
