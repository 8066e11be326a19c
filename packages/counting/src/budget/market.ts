import {
  compareBigInts,
  compareFractions,
  fraction,
  greatestCommonDivisor,
  type Fraction,
} from '../fraction.js';
import type {BudgetElection, Project} from './election.js';

/** Projects of the same price for what they are worth, and what told them apart. */
export interface PurchaseTie {
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: 'cost' | 'votes' | 'order';
}

/** What was bought with equal shares, in order. */
export interface Outcome {
  readonly bought: readonly Purchase[];
  readonly spent: bigint;
  readonly ties: readonly PurchaseTie[];
}

export interface Purchase {
  readonly project: Project;
  /** The most that one supporter pays. */
  readonly price: Fraction;
  /** How many supporters pay all they have left. */
  readonly paidAll: number;
}

/** Ballots that approve of the same projects: they have the same money at all times. */
interface Group {
  readonly size: bigint;
  /** Money of one ballot, in parts of the common denominator. */
  money: bigint;
}

/** Whoever wants a project. */
interface Supporters {
  readonly groups: Group[];
  ballots: number;
}

/** A project that its supporters can pay, and what one of them would pay at most. */
interface Offer {
  readonly project: Project;
  readonly price: Fraction;
}

/** Where ballots buy projects with equal shares of the money. */
export class Market {
  readonly #projects: readonly Project[];
  readonly #groups: Group[] = [];
  readonly #supporters = new Map<string, Supporters>();
  readonly #voters: bigint;
  /** What one unit of money is divided into. */
  #denominator = 1n;

  constructor({projects, ballots}: BudgetElection) {
    this.#voters = BigInt(Math.max(1, ballots.length));
    const sizes = new Map<string, {ids: readonly string[]; size: number}>();
    for (const ballot of ballots) {
      const ids = [...ballot.keys()].filter((id) => (ballot.get(id) ?? 0) > 0).sort();
      const key = ids.join('\u0000');
      const known = sizes.get(key);
      if (known) known.size += 1;
      else sizes.set(key, {ids, size: 1});
    }
    for (const {id} of projects) this.#supporters.set(id, {groups: [], ballots: 0});
    for (const {ids, size} of sizes.values()) {
      const group: Group = {size: BigInt(size), money: 0n};
      this.#groups.push(group);
      for (const id of ids) {
        const supporters = this.#supporters.get(id);
        supporters?.groups.push(group);
        if (supporters) supporters.ballots += size;
      }
    }
    this.#projects = projects.filter(({id}) => this.supportersOf(id) > 0);
  }

  /** How many ballots want a project. */
  supportersOf(id: string): number {
    return this.#supporters.get(id)?.ballots ?? 0;
  }

  /** Money that the supporters of a project have left together after the last purchases, in whole units. */
  moneyOf(id: string): bigint {
    const groups = this.#supporters.get(id)?.groups ?? [];
    return groups.reduce((sum, {money, size}) => sum + money * size, 0n) / this.#denominator;
  }

  /** Whether nothing that anybody wants fits into what an outcome leaves of a budget. */
  isExhausted({bought, spent}: Outcome, budget: bigint): boolean {
    const taken = new Set(bought.map(({project}) => project.id));
    return this.#projects.every(({id, cost}) => taken.has(id) || spent + cost > budget);
  }

  /** Gives each ballot its share of an endowment, and buys with them. */
  buy(endowment: bigint): Outcome {
    this.#denominator = this.#voters;
    for (const group of this.#groups) group.money = endowment;
    const bought: Purchase[] = [];
    const ties: PurchaseTie[] = [];
    // A price only rises as supporters spend: the last one known is a bound below, so most need not be worked out again.
    const bounds = new Map<Project, number>(this.#projects.map((project) => [project, 0]));
    let spent = 0n;
    for (;;) {
      const chosen = this.#choose(this.#best(bounds), ties);
      if (!chosen) return {bought, spent, ties};
      bounds.delete(chosen.project);
      bought.push({...chosen, paidAll: this.#pay(chosen)});
      spent += chosen.project.cost;
    }
  }

  /** The offers of the lowest price for each unit of cost; what can't be paid any more is taken from the bounds. */
  #best(bounds: Map<Project, number>): Offer[] {
    let best: Offer[] = [];
    for (const [project, bound] of [...bounds].sort(([, a], [, b]) => a - b)) {
      const [leader] = best;
      if (leader && bound > approximately(rateOf(leader)) * (1 + 1e-9)) break;
      const price = this.#priceOf(project);
      if (!price) {
        bounds.delete(project);
        continue;
      }
      const offer = {project, price};
      bounds.set(project, approximately(rateOf(offer)));
      const order = leader ? compareFractions(rateOf(offer), rateOf(leader)) : -1;
      if (order < 0) best = [offer];
      else if (order === 0) best.push(offer);
    }
    return best;
  }

  /** The least that each supporter must be ready to pay so that all of it is paid; nothing when they have not enough. */
  #priceOf({id, cost}: Project): Fraction | undefined {
    const groups = this.#supporters.get(id)?.groups ?? [];
    let missing = cost * this.#denominator;
    let payers = BigInt(this.supportersOf(id));
    const evenly = {over: missing, under: payers * this.#denominator};
    // Mostly all can pay the same, and nobody need be put in order.
    if (groups.every(({money}) => payers * money >= missing)) return evenly;
    for (const {money, size} of [...groups].sort((a, b) => compareBigInts(a.money, b.money))) {
      if (payers * money >= missing) return {over: missing, under: payers * this.#denominator};
      missing -= money * size;
      payers -= size;
    }
    return undefined;
  }

  /** Takes the price from each supporter, or all that is left; says from how many it took all. */
  #pay({project, price: {over, under}}: Offer): number {
    // The price in parts of a denominator that both share.
    const factor = under / greatestCommonDivisor(under, this.#denominator);
    if (factor > 1n) {
      this.#denominator *= factor;
      for (const group of this.#groups) group.money *= factor;
    }
    const price = (over * this.#denominator) / under;
    let paidAll = 0;
    for (const group of this.#supporters.get(project.id)?.groups ?? []) {
      if (group.money <= price) {
        group.money = 0n;
        paidAll += Number(group.size);
      } else {
        group.money -= price;
      }
    }
    return paidAll;
  }

  /** Of equal offers the cheaper project, then the one with more votes, then the first on the paper. */
  #choose(best: readonly Offer[], ties: PurchaseTie[]): Offer | undefined {
    if (best.length < 2) return best[0];
    const votes = ({project}: Offer) => this.supportersOf(project.id);
    const [first, second] = [...best].sort(
      (a, b) =>
        compareBigInts(a.project.cost, b.project.cost) ||
        votes(b) - votes(a) ||
        this.#projects.indexOf(a.project) - this.#projects.indexOf(b.project),
    );
    if (!first || !second) return first;
    const by =
      first.project.cost !== second.project.cost
        ? 'cost'
        : votes(first) !== votes(second)
          ? 'votes'
          : 'order';
    ties.push({among: best.map(({project}) => project.id), chosen: first.project.id, by});
    return first;
  }
}

/** Price for each unit of cost; what costs nothing has none. */
function rateOf({project, price}: Offer): Fraction {
  return project.cost === 0n ? fraction(0) : {over: price.over, under: price.under * project.cost};
}

/** A fraction as a number: near enough to leave out what is far behind, and no more. */
function approximately({over, under}: Fraction): number {
  const shift = BigInt(Math.max(0, String(under).length - String(over).length + 20));
  return Number((over * 10n ** shift) / under) / 10 ** Number(shift);
}
