import type {RankedElection} from './ballots.js';
import type {Loss, SeatTie} from './result.js';

/** Whom an election is between, whatever its ballots look like. */
export interface Contest {
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly withdrawn?: readonly number[] | undefined;
  readonly lots?: readonly number[] | undefined;
}

/** Fills seats from a ranking, and finds who stands and who comes first where all else is equal. */
export class Seating {
  /** Those who stand, by their place, in the order of the ballot paper. */
  readonly standing: readonly number[];
  readonly isStanding: readonly boolean[];
  readonly #contest: Contest;
  readonly #lots: readonly number[];

  constructor(contest: Contest) {
    const {candidates, withdrawn = [], lots} = contest;
    this.#contest = contest;
    this.isStanding = candidates.map((_, place) => !withdrawn.includes(place));
    this.standing = [...candidates.keys()].filter((place) => this.isStanding[place]);
    const order = lots ?? [...candidates.keys()];
    this.#lots = candidates.map((_, place) => order.indexOf(place));
  }

  static of({ballots, seats, withdrawn, lots}: RankedElection): Seating {
    return new Seating({candidates: ballots.candidates, seats, withdrawn, lots});
  }

  readonly nameOf = (place: number): string => this.#contest.candidates[place] ?? '';

  /** For sorting: whom the lot names first; without lots drawn beforehand, whoever stands first on the ballot paper. */
  readonly byLot = (a: number, b: number): number => (this.#lots[a] ?? 0) - (this.#lots[b] ?? 0);

  /** Those with the same score in one list, the best list first. */
  rankBy<Score>(scoreOf: (place: number) => Score, compare: (a: Score, b: Score) => number): number[][] {
    const sorted = this.standing
      .map((place) => ({place, score: scoreOf(place)}))
      .sort((a, b) => compare(b.score, a.score) || a.place - b.place);
    const ranking: number[][] = [];
    for (const [index, {place, score}] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before && compare(before.score, score) === 0) ranking.at(-1)?.push(place);
      else ranking.push([place]);
    }
    return ranking;
  }

  /** The first of the ranking have the seats; where equal ones are too many for those that are left, the lot decides among them. */
  fill(ranking: readonly (readonly number[])[]): Filled {
    const elected: number[] = [];
    const ties: SeatTie[] = [];
    for (const group of ranking) {
      const room = this.#contest.seats - elected.length;
      if (room <= 0) break;
      const drawn = group.length > room ? [...group].sort(this.byLot).slice(0, room) : group;
      if (drawn.length < group.length)
        ties.push({among: group.map(this.nameOf), chosen: drawn.map(this.nameOf)});
      elected.push(...drawn);
    }
    return {elected, ties};
  }

  /** A ranking by name. */
  named(ranking: readonly (readonly number[])[]): string[][] {
    return ranking.map((group) => group.map(this.nameOf));
  }

  /** What is said of each who stands, by name. */
  each<Value>(valueOf: (place: number) => Value): Record<string, Value> {
    return Object.fromEntries(this.standing.map((place) => [this.nameOf(place), valueOf(place)]));
  }

  /** Why each of those who are not elected is not; of those who stand, as the method says. */
  losses({elected}: Filled, lossOf: (place: number, last: number) => Omit<Loss, 'candidate'>): Loss[] {
    const last = elected.at(-1);
    return [...this.#contest.candidates.keys()]
      .filter((place) => !elected.includes(place))
      .map((place): Loss => {
        const candidate = this.nameOf(place);
        if (!this.isStanding[place]) return {candidate, reason: 'withdrawn'};
        return {candidate, ...(last === undefined ? {reason: 'fewer'} : lossOf(place, last))};
      });
  }
}

/** Who has the seats, in order, by their place; and where the lot decided. */
export interface Filled {
  readonly elected: readonly number[];
  readonly ties: readonly SeatTie[];
}
