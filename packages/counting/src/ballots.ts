/** Ranked ballots of one election, held tightly: a million of them take some ten megabytes. */
export class RankedBallots {
  /** The ids of the candidates; a ranking names them by their place in this list. */
  readonly candidates: readonly string[];
  #length = 0;
  #size = 0;
  #ranks = new Uint16Array(64);
  #starts = new Uint32Array(16);
  #weights = new Float64Array(16);

  constructor(candidates: readonly string[]) {
    if (candidates.length > mostCandidates) throw new RangeError(`No more than ${mostCandidates} candidates can be counted`);
    this.candidates = candidates;
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
   * Adds a ballot, or `weight` of the same ones: the candidates' places in the list, best liked first. Those in an inner list are
   * liked the same.
   */
  add(ranking: readonly (number | readonly number[])[], weight = 1): void {
    this.#makeRoom();
    for (const rank of ranking) {
      if (typeof rank === 'number') this.#push(rank);
      else rank.forEach((candidate, index) => this.#push(index === 0 ? candidate : candidate | tied));
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

  #push(rank: number): void {
    if (this.#size === this.#ranks.length) this.#ranks = grown(this.#ranks, new Uint16Array(this.#size * 2));
    this.#ranks[this.#size] = rank;
    this.#size += 1;
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
  readonly withdrawn?: readonly number[];
  /** The order, drawn by lot beforehand, that settles what the rules leave to chance: candidates by their place. */
  readonly lots?: readonly number[];
}
