import type {RankedElection} from '../ballots.js';
import type {Loss, TieBreak, Transfer, TransferCount, TransferRound} from '../result.js';
import {Seating} from '../seats.js';
import type {InactiveReason} from './marks.js';

/** A ranked election whose ballots may end for other reasons than that they name nobody more. */
export interface RunoffElection extends RankedElection {
  /** For each ballot, why it ends where its ranking does; without it, since it names nobody more. */
  readonly endings?: readonly InactiveReason[] | undefined;
}

export interface RunoffOptions {
  /** Exclude at once all those who together have fewer votes than the next one, since none of them can get past that one. */
  readonly batchElimination?: boolean | undefined;
  /** A candidate, by place, who stands for all names that were written in, and goes out first. */
  readonly writeIns?: number | undefined;
  /**
   * The count of the whole contest, when these ballots are a part of it, those of one district for example: then who goes out and who is
   * elected is what all ballots decided, and the votes are those of the part.
   */
  readonly partOf?: RunoffCount | undefined;
}

/** Ballots that count for nobody any more, by the reason. */
export type Inactive = Readonly<Record<InactiveReason, number>>;

/** One round: the votes on which it decides, and the transfers that lead to the next. `quota` is the majority of them. */
export interface RunoffRound extends TransferRound {
  readonly inactive: Inactive;
}

export interface RunoffCount extends TransferCount {
  readonly method: 'irv';
  readonly rounds: readonly RunoffRound[];
}

/**
 * People rank candidates, and one is elected. Each ballot counts for whoever it puts first among those still in. Whoever has more than
 * half of these votes is elected; while nobody has, whoever has the fewest goes out.
 *
 * Instant runoff (the alternative vote; in the United States, ranked-choice voting). The majority is of the ballots that still count in
 * the round. Ties are broken by the lots drawn beforehand: whoever they name first goes out. Where a ballot likes several the same, it counts
 * while only one of them is in, and ends, as an overvote, where more are.
 */
export function countIrv(election: RunoffElection, options: RunoffOptions = {}): RunoffCount {
  return new Count(election, options).run();
}

/** Nobody holds the ballot. */
const nobody = -1;

class Count {
  readonly #election: RunoffElection;
  readonly #options: RunoffOptions;
  readonly #seating: Seating;
  readonly #isIn: Uint8Array;
  /** Who holds each ballot. */
  readonly #holders: Int16Array;
  readonly #votes: number[];
  readonly #inactive: Record<InactiveReason, number> = {
    'overvotes': 0,
    'skipped-rankings': 0,
    'exhausted-choices': 0,
    'repeated-rankings': 0,
  };
  readonly #rounds: RunoffRound[] = [];
  readonly #losses: Loss[] = [];
  #left: readonly number[];

  constructor(election: RunoffElection, options: RunoffOptions) {
    this.#election = election;
    this.#options = options;
    this.#seating = Seating.of(election);
    this.#left = this.#seating.standing;
    this.#isIn = Uint8Array.from(this.#seating.isStanding, Number);
    this.#votes = election.ballots.candidates.map(() => 0);
    this.#holders = new Int16Array(election.ballots.length).fill(nobody);
  }

  run(): RunoffCount {
    const {ballots} = this.#election;
    const {nameOf} = this.#seating;
    for (let ballot = 0; ballot < ballots.length; ballot += 1) this.#pass(ballot);
    const valid = this.#active();
    const neverActive = this.#inactiveInAll();
    const firstVotes = this.#votesByName();
    let winner: number | undefined;
    for (let isDecided = false; !isDecided;) {
      const ties: TieBreak[] = [];
      const majority = Math.floor(this.#active() / 2) + 1;
      winner = this.#winner(majority);
      isDecided = winner !== undefined || this.#left.length === 0;
      const excluded = isDecided ? [] : this.#chooseExcluded(ties);
      const before = {
        votes: this.#votesByName(),
        nonTransferable: String(this.#inactiveInAll() - neverActive),
        inactive: {...this.#inactive},
      };
      this.#rounds.push({
        round: this.#rounds.length + 1,
        quota: String(majority),
        ...before,
        elected: winner === undefined ? [] : [nameOf(winner)],
        excluded: excluded.map(nameOf),
        transfers: this.#exclude(excluded),
        ties,
      });
    }
    return {
      method: 'irv',
      seats: 1,
      elected: winner === undefined ? [] : [nameOf(winner)],
      firstVotes,
      rounds: this.#rounds,
      losses: [...this.#losses, ...this.#lossesAtTheEnd(winner)],
      valid,
    };
  }

  /** Whoever has a majority, or is the only one left. */
  #winner(majority: number): number | undefined {
    const {partOf} = this.#options;
    if (partOf) {
      const [elected] = partOf.rounds[this.#rounds.length]?.elected ?? partOf.elected;
      return this.#left.find((place) => this.#seating.nameOf(place) === elected);
    }
    return this.#left.find((place) => this.#left.length === 1 || this.#votesOf(place) >= majority);
  }

  /** Gives a ballot to the next who is in, or to nobody. */
  #pass(ballot: number): number {
    const {ballots, endings} = this.#election;
    const weight = ballots.weightOf(ballot);
    const place = ballots.placeOfNext(ballot, 0, this.#isIn);
    const isOvervote = place >= 0 && this.#hasEqual(ballot, place);
    if (place < 0 || isOvervote) {
      const reason = isOvervote ? 'overvotes' : (endings?.[ballot] ?? 'exhausted-choices');
      // A blank paper never was a vote.
      if (ballots.depthOf(ballot) > 0 || endings) this.#inactive[reason] += weight;
      this.#holders[ballot] = nobody;
      return nobody;
    }
    const holder = ballots.candidateAt(ballot, place);
    this.#holders[ballot] = holder;
    this.#votes[holder] = this.#votesOf(holder) + weight;
    return holder;
  }

  /** Whether somebody else who is in is liked the same as the one at a place. */
  #hasEqual(ballot: number, place: number): boolean {
    const {ballots} = this.#election;
    for (
      let other = place + 1;
      ballots.candidateAt(ballot, other) >= 0 && ballots.isTiedAt(ballot, other);
      other += 1
    ) {
      if (this.#isIn[ballots.candidateAt(ballot, other)] === 1) return true;
    }
    return false;
  }

  #chooseExcluded(ties: TieBreak[]): readonly number[] {
    const {writeIns, batchElimination = false, partOf} = this.#options;
    if (partOf) {
      const excluded = partOf.rounds[this.#rounds.length]?.excluded ?? [];
      return this.#left.filter((place) => excluded.includes(this.#seating.nameOf(place)));
    }
    if (writeIns !== undefined && this.#isIn[writeIns] === 1 && this.#votesOf(writeIns) > 0)
      return [writeIns];
    const batch = batchElimination ? this.#batch() : [];
    if (batch.length > 0) return batch;
    const fewest = Math.min(...this.#left.map((place) => this.#votesOf(place)));
    const equal = this.#left.filter((place) => this.#votesOf(place) === fewest);
    const [chosen = nobody] = [...equal].sort(this.#seating.byLot);
    const {nameOf} = this.#seating;
    if (equal.length > 1)
      ties.push({about: 'exclusion', among: equal.map(nameOf), chosen: nameOf(chosen), by: 'lot'});
    return [chosen];
  }

  /** As many of the last as have fewer votes together than the next one. */
  #batch(): readonly number[] {
    const sorted = [...this.#left].sort((a, b) => this.#votesOf(a) - this.#votesOf(b) || a - b);
    let together = 0;
    let size = 0;
    for (const [index, place] of sorted.entries()) {
      if (together < this.#votesOf(place)) size = index;
      together += this.#votesOf(place);
    }
    return sorted.slice(0, size);
  }

  #exclude(excluded: readonly number[]): Transfer[] {
    const {ballots} = this.#election;
    const {nameOf} = this.#seating;
    const before = excluded.map((place) => this.#votesOf(place));
    this.#left = this.#left.filter((place) => !excluded.includes(place));
    const next = Math.min(...this.#left.map((place) => this.#votesOf(place)));
    for (const [index, place] of excluded.entries()) {
      const votes = before[index] ?? 0;
      const facts = {
        candidate: nameOf(place),
        round: this.#rounds.length + 1,
        votes: String(votes),
        short: String(Math.max(0, next - votes)),
      };
      this.#losses.push({reason: 'excluded', ...facts});
      this.#isIn[place] = 0;
      this.#votes[place] = 0;
    }
    const moved = new Map(excluded.map((place) => [place, new Map<number, number>()]));
    if (excluded.length > 0) {
      for (let ballot = 0; ballot < ballots.length; ballot += 1) {
        const to = moved.get(this.#holders[ballot] ?? nobody);
        if (!to) continue;
        const holder = this.#pass(ballot);
        to.set(holder, (to.get(holder) ?? 0) + ballots.weightOf(ballot));
      }
    }
    return excluded.map((place): Transfer => {
      const got = [...(moved.get(place) ?? [])].sort(([a], [b]) => a - b);
      return {
        from: nameOf(place),
        because: 'exclusion',
        to: Object.fromEntries(
          got
            .filter(([holder]) => holder !== nobody)
            .map(([holder, votes]) => [nameOf(holder), String(votes)]),
        ),
        nonTransferable: String(moved.get(place)?.get(nobody) ?? 0),
        rounding: '0',
      };
    });
  }

  #lossesAtTheEnd(winner: number | undefined): Loss[] {
    const {nameOf, isStanding} = this.#seating;
    const most = winner === undefined ? 0 : this.#votesOf(winner);
    const stayed = this.#left
      .filter((place) => place !== winner)
      .map((place): Loss => {
        const votes = this.#votesOf(place);
        return {
          candidate: nameOf(place),
          reason: 'not-reached',
          votes: String(votes),
          short: String(most - votes),
        };
      });
    const withdrawn = [...isStanding.keys()].filter((place) => !isStanding[place]);
    return [...stayed, ...withdrawn.map((place): Loss => ({candidate: nameOf(place), reason: 'withdrawn'}))];
  }

  #votesOf(place: number): number {
    return this.#votes[place] ?? 0;
  }

  #active(): number {
    return this.#votes.reduce((sum, votes) => sum + votes, 0);
  }

  #inactiveInAll(): number {
    return Object.values(this.#inactive).reduce((sum, number) => sum + number, 0);
  }

  #votesByName(): Record<string, string> {
    return Object.fromEntries(
      this.#votes.map((votes, place) => [this.#seating.nameOf(place), String(votes)]),
    );
  }
}
