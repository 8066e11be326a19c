import {formatDecimal} from '../decimal.js';
import type {Loss, SeatCount} from '../result.js';
import {Seating} from '../seats.js';
import {validScores, type ScoredElection} from './ballots.js';

/** How a tie was broken. */
export interface StarTie {
  /** Who comes into the runoff, or who wins it. */
  readonly about: 'finalist' | 'runoff';
  readonly among: readonly string[];
  /** Who goes on. */
  readonly chosen: readonly string[];
  /** One to one; by the sum of scores; by how many ballots give the highest score; or by lot. */
  readonly by: readonly ('duels' | 'scores' | 'highest-scores' | 'lot')[];
}

/** How one seat was filled. */
export interface StarRound {
  readonly round: number;
  /** The sum of scores of each who is still without a seat. */
  readonly scores: Readonly<Record<string, string>>;
  /** The two with the highest sums, or the only one. */
  readonly finalists: readonly string[];
  /** Ballots that score one finalist higher than the other. */
  readonly preferred: Readonly<Record<string, number>>;
  /** Ballots that score both the same. */
  readonly noPreference: number;
  readonly elected: readonly string[];
  readonly ties: readonly StarTie[];
}

export interface StarCount extends SeatCount {
  readonly method: 'star';
  readonly rounds: readonly StarRound[];
}

/**
 * Everybody scores the candidates. The two with the highest sums come into a runoff, and each ballot counts there for whomever it scores
 * higher. So strong support and broad support both count.
 *
 * STAR voting (Equal Vote Coalition, starvoting.org); for several seats, one after the other among those who are left (Bloc STAR). No
 * score counts as none. Ties follow the official protocol (starvoting.org/ties): for a place in the runoff, those who lose the
 * most duels among the tied go out, again and again; in the runoff, whoever has the higher sum wins. Where that leaves a tie: more
 * ballots with the highest score, then the lot.
 */
export function countStar(election: ScoredElection): StarCount {
  return new Count(election).run();
}

class Count {
  readonly #election: ScoredElection;
  readonly #seating: Seating;
  readonly #sums: readonly bigint[];
  readonly #highest: readonly number[];
  /** On how many ballots the first is scored higher than the second. */
  readonly #pairs: readonly (readonly number[])[];
  #ties: StarTie[] = [];

  constructor(election: ScoredElection) {
    const {ballots, seats, withdrawn, lots} = election;
    this.#election = election;
    this.#seating = new Seating({candidates: ballots.candidates, seats, withdrawn, lots});
    const sums = ballots.candidates.map(() => 0n);
    const highest = ballots.candidates.map(() => 0);
    const pairs = ballots.candidates.map(() => ballots.candidates.map(() => 0));
    const max = election.max ?? highestScore(election);
    const scores = new Int32Array(ballots.candidates.length);
    for (let ballot = 0; ballot < ballots.length; ballot += 1) {
      const weight = ballots.weightOf(ballot);
      for (let one = 0; one < scores.length; one += 1) scores[one] = ballots.scoreOf(ballot, one) ?? 0;
      for (let one = 0; one < scores.length; one += 1) {
        const score = scores[one] ?? 0;
        sums[one] = (sums[one] ?? 0n) + BigInt(score) * BigInt(weight);
        if (score === max) highest[one] = (highest[one] ?? 0) + weight;
        const row = pairs[one];
        for (let other = 0; row && other < scores.length; other += 1) {
          if (score > (scores[other] ?? 0)) row[other] = (row[other] ?? 0) + weight;
        }
      }
    }
    this.#sums = sums;
    this.#highest = highest;
    this.#pairs = pairs;
  }

  run(): StarCount {
    const rounds: StarRound[] = [];
    const losses: Loss[] = [];
    const elected: number[] = [];
    const {standing, nameOf} = this.#seating;
    const valid = validScores(this.#election, standing);
    for (let left = [...standing]; elected.length < this.#election.seats && left.length > 0;) {
      this.#ties = [];
      const finalists = this.#finalists(left);
      const [winner = -1, loser] = this.#runOff(finalists);
      const preferred =
        loser === undefined
          ? {}
          : {[nameOf(winner)]: this.#duel(winner, loser), [nameOf(loser)]: this.#duel(loser, winner)};
      rounds.push({
        round: rounds.length + 1,
        scores: Object.fromEntries(left.map((place) => [nameOf(place), this.#format(this.#sumOf(place))])),
        finalists: finalists.map(nameOf),
        preferred,
        noPreference:
          loser === undefined ? valid : valid - this.#duel(winner, loser) - this.#duel(loser, winner),
        elected: [nameOf(winner)],
        ties: this.#ties,
      });
      elected.push(winner);
      left = left.filter((place) => place !== winner);
      if (elected.length === this.#election.seats || left.length === 0) {
        losses.push(...left.map((place) => this.#lossOf(place, winner, finalists, rounds.length)));
      }
    }
    const withdrawn = this.#election.withdrawn ?? [];
    return {
      method: 'star',
      seats: this.#election.seats,
      elected: elected.map(nameOf),
      rounds,
      losses: [
        ...losses,
        ...withdrawn.map((place): Loss => ({candidate: nameOf(place), reason: 'withdrawn'})),
      ],
      valid,
    };
  }

  /** The two with the highest sums, the higher first. */
  #finalists(left: readonly number[]): number[] {
    const ranking = new Map<bigint, number[]>();
    for (const place of left)
      ranking.set(this.#sumOf(place), [...(ranking.get(this.#sumOf(place)) ?? []), place]);
    const finalists: number[] = [];
    for (const [, equal] of [...ranking].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))) {
      const room = 2 - finalists.length;
      if (room <= 0) break;
      finalists.push(...(equal.length > room ? this.#narrow(equal, room) : equal));
    }
    return finalists;
  }

  /** Takes from tied candidates those who lost the most duels among them, until no more are left than there is room for. */
  #narrow(among: readonly number[], room: number): readonly number[] {
    const by = new Set<StarTie['by'][number]>();
    let left = among;
    while (left.length > room) {
      const lost = (one: number) =>
        left.filter((other) => this.#duel(other, one) > this.#duel(one, other)).length;
      const step = (
        name: StarTie['by'][number],
        scoreOf: (one: number) => number,
        from: readonly number[],
      ): readonly number[] => {
        const worst = Math.max(...from.map(scoreOf));
        const out = from.filter((one) => scoreOf(one) === worst);
        if (out.length < from.length) by.add(name);
        return out;
      };
      let out = step('duels', lost, left);
      if (left.length - out.length < room)
        out = step('highest-scores', (one) => -(this.#highest[one] ?? 0), out);
      if (left.length - out.length < room) {
        by.add('lot');
        out = [...out].sort(this.#seating.byLot).slice(-1);
      }
      const gone = out;
      left = left.filter((one) => !gone.includes(one));
    }
    const {nameOf} = this.#seating;
    this.#ties.push({about: 'finalist', among: among.map(nameOf), chosen: left.map(nameOf), by: [...by]});
    return left;
  }

  /** The winner and the loser of the runoff. */
  #runOff([one, other]: readonly number[]): number[] {
    if (one === undefined || other === undefined) return one === undefined ? [] : [one];
    const order = (sign: number) => (sign >= 0 ? [one, other] : [other, one]);
    const duel = this.#duel(one, other) - this.#duel(other, one);
    if (duel !== 0) return order(duel);
    const [sums, highest] = [
      this.#sumOf(one) - this.#sumOf(other),
      (this.#highest[one] ?? 0) - (this.#highest[other] ?? 0),
    ];
    const chosen =
      sums !== 0n
        ? order(sums > 0n ? 1 : -1)
        : order(highest !== 0 ? highest : this.#seating.byLot(other, one));
    const {nameOf} = this.#seating;
    const by = sums !== 0n ? 'scores' : highest !== 0 ? 'highest-scores' : 'lot';
    this.#ties.push({
      about: 'runoff',
      among: [nameOf(one), nameOf(other)],
      chosen: chosen.slice(0, 1).map(nameOf),
      by: [by],
    });
    return chosen;
  }

  #lossOf(place: number, winner: number, finalists: readonly number[], round: number): Loss {
    const {nameOf} = this.#seating;
    const by = nameOf(winner);
    if (finalists.includes(place)) {
      const votes = this.#duel(place, winner);
      return {
        candidate: nameOf(place),
        reason: 'lost-runoff',
        by,
        round,
        votes: String(votes),
        short: String(this.#duel(winner, place) - votes),
      };
    }
    const last = finalists.at(-1) ?? winner;
    const short = this.#sumOf(last) - this.#sumOf(place);
    const facts = {
      candidate: nameOf(place),
      by: nameOf(last),
      round,
      votes: this.#format(this.#sumOf(place)),
    };
    return {...facts, reason: 'fewer', short: this.#format(short)};
  }

  #duel(one: number, over: number): number {
    return this.#pairs[one]?.[over] ?? 0;
  }

  #sumOf(place: number): bigint {
    return this.#sums[place] ?? 0n;
  }

  #format(units: bigint): string {
    return formatDecimal(units, this.#election.ballots.places);
  }
}

function highestScore({ballots}: ScoredElection): number {
  let highest = 0;
  for (let ballot = 0; ballot < ballots.length; ballot += 1) {
    for (let place = 0; place < ballots.candidates.length; place += 1)
      highest = Math.max(highest, ballots.scoreOf(ballot, place) ?? 0);
  }
  return highest;
}
