import {compareBigInts, compareFractions, formatFraction, fraction, greatestCommonDivisor, type Fraction} from '../fraction.js';
import {formatMoney, totalsOf, type BudgetElection, type BudgetLoss, type Project} from './election.js';

/** One project that its supporters paid for. */
export interface EqualSharesRound {
  readonly round: number;
  readonly project: string;
  readonly cost: string;
  readonly supporters: number;
  /** The most that one supporter paid; whoever had less left paid what there was. A fraction of the currency, as `numerator/denominator`. */
  readonly price: string;
  /** How many of the supporters paid all they had left. */
  readonly paidAll: number;
}

export interface EqualSharesCount {
  readonly method: 'equal-shares';
  /** Funded projects, in the order in which they were bought. */
  readonly elected: readonly string[];
  readonly rounds: readonly EqualSharesRound[];
  readonly losses: readonly BudgetLoss[];
  readonly spent: string;
  readonly budget: string;
  /** What each ballot was given to spend. Shares are raised above budget ÷ ballots while what they buy can be paid. */
  readonly share: string;
  /** By how many whole units of the currency the share was raised. */
  readonly raised: number;
  readonly valid: number;
  readonly ties: readonly PurchaseTie[];
}

/** Projects of the same price for what they are worth, and what told them apart. */
export interface PurchaseTie {
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: 'cost' | 'votes' | 'order';
}

interface Outcome {
  readonly bought: readonly Purchase[];
  readonly spent: bigint;
  readonly ties: EqualSharesCount['ties'];
}

interface Purchase {
  readonly project: Project;
  readonly price: Fraction;
  readonly paidAll: number;
}

/** Ballots that approve of the same projects have the same money at all times. */
interface Group {
  readonly size: bigint;
  /** Money of one ballot, in parts of the common denominator. */
  money: bigint;
}

/**
 * The method of equal shares with cost utilities (Peters, Pierczyński and Skowron, NeurIPS 2021), raised by one unit of the currency per
 * ballot while the outcome can be paid ("add1"), without a completion after it.
 *
 * The budget is shared out equally. The next project is the one whose supporters get the most of it for their money: if each
 * pays the same, or all they have left, the one with the lowest price for each unit of its cost. Equal ones: the cheaper first, then the
 * one with more votes, then the order of the ballot paper. All arithmetic is exact.
 */
export function countEqualShares(election: BudgetElection): EqualSharesCount {
  const {projects, ballots, budget, unit} = election;
  const totals = totalsOf(election);
  const money = (amount: bigint) => formatMoney(amount, unit);
  const voters = BigInt(Math.max(1, ballots.length));
  const market = new Market(election, totals);
  let endowment = budget;
  let raised = 0;
  let outcome = market.buy(endowment);
  while (!isExhausted(projects, outcome, budget, totals)) {
    const next = market.buy(endowment + voters * unit);
    if (next.spent > budget) break;
    endowment += voters * unit;
    raised += 1;
    outcome = next;
    if (endowment > budget * voters + voters * unit) break;
  }
  // The market still holds what the last try left; losses are told from what was bought.
  outcome = market.buy(endowment);
  const elected = outcome.bought.map(({project}) => project.id);
  return {
    method: 'equal-shares',
    elected,
    rounds: outcome.bought.map(({project, price, paidAll}, index) => ({
      round: index + 1,
      project: project.id,
      cost: money(project.cost),
      supporters: totals.get(project.id)?.supporters ?? 0,
      price: formatFraction({over: price.over, under: price.under * unit}),
      paidAll,
    })),
    losses: projects.filter(({id}) => !elected.includes(id)).map((project): BudgetLoss => lossOf(project)),
    spent: money(outcome.spent),
    budget: money(budget),
    share: formatFraction({over: endowment, under: voters * unit}),
    raised,
    valid: ballots.length,
    ties: outcome.ties,
  };

  function lossOf({id, cost}: Project): BudgetLoss {
    const supporters = totals.get(id)?.supporters ?? 0;
    const left = budget - outcome.spent;
    if (supporters === 0) return {project: id, reason: 'no-votes', points: 0, needed: 1};
    if (cost > budget) return {project: id, reason: 'too-expensive', missing: money(cost - budget)};
    return {project: id, reason: 'supporters-could-not-pay', points: supporters, left: money(left), missing: money(cost - market.moneyOf(id))};
  }
}

/** Whether nothing that anybody wants fits into what is left. */
function isExhausted(projects: readonly Project[], {bought, spent}: Outcome, budget: bigint, totals: ReturnType<typeof totalsOf>): boolean {
  const taken = new Set(bought.map(({project}) => project.id));
  return projects.every(({id, cost}) => taken.has(id) || spent + cost > budget || (totals.get(id)?.supporters ?? 0) === 0);
}

class Market {
  readonly #projects: readonly Project[];
  readonly #votes: (project: Project) => number;
  readonly #groups: Group[] = [];
  readonly #supporters = new Map<string, Group[]>();
  readonly #voters: bigint;
  /** What one unit of money is divided into. */
  #denominator = 1n;

  constructor({projects, ballots}: BudgetElection, totals: ReturnType<typeof totalsOf>) {
    this.#projects = projects.filter(({id}) => (totals.get(id)?.supporters ?? 0) > 0);
    this.#votes = ({id}) => totals.get(id)?.supporters ?? 0;
    this.#voters = BigInt(Math.max(1, ballots.length));
    const sizes = new Map<string, {ids: string[]; size: number}>();
    for (const ballot of ballots) {
      const ids = [...ballot].filter(([, points]) => points > 0).map(([id]) => id).sort();
      const key = ids.join('\u0000');
      const known = sizes.get(key);
      if (known) known.size += 1;
      else sizes.set(key, {ids, size: 1});
    }
    for (const {ids, size} of sizes.values()) {
      const group: Group = {size: BigInt(size), money: 0n};
      this.#groups.push(group);
      for (const id of ids) this.#supporters.set(id, [...(this.#supporters.get(id) ?? []), group]);
    }
  }

  /** Money that the supporters of a project have left after the last round. */
  moneyOf(id: string): bigint {
    return (this.#supporters.get(id) ?? []).reduce((sum, {money, size}) => sum + money * size, 0n) / this.#denominator;
  }

  buy(endowment: bigint): Outcome {
    this.#denominator = this.#voters;
    for (const group of this.#groups) group.money = endowment;
    const bought: Purchase[] = [];
    const ties: PurchaseTie[] = [];
    // A price only rises as supporters spend: an old one is a bound below, so most need not be worked out again.
    const bounds = new Map<Project, number>(this.#projects.map((project) => [project, 0]));
    let spent = 0n;
    for (;;) {
      let best: Offer[] = [];
      const waiting = [...bounds].sort(([, a], [, b]) => a - b);
      for (const [project, bound] of waiting) {
        const [leader] = best;
        if (leader && bound > approximately(rateOf(leader)) * (1 + 1e-9)) break;
        const price = this.#priceOf(project);
        if (!price) {
          bounds.delete(project);
          continue;
        }
        bounds.set(project, approximately(rateOf({project, price})));
        const order = leader ? compareFractions(rateOf({project, price}), rateOf(leader)) : -1;
        if (order < 0) best = [{project, price}];
        else if (order === 0) best.push({project, price});
      }
      const chosen = this.#choose(best, ties);
      if (!chosen) return {bought, spent, ties};
      bounds.delete(chosen.project);
      bought.push({...chosen, paidAll: this.#pay(chosen.project, chosen.price)});
      spent += chosen.project.cost;
    }
  }

  /** The least that each supporter must be ready to pay so that all of it is paid; nothing when they have not enough. */
  #priceOf({id, cost}: Project): Fraction | undefined {
    const supporters = [...(this.#supporters.get(id) ?? [])].sort((a, b) => compareBigInts(a.money, b.money));
    let missing = cost * this.#denominator;
    let payers = supporters.reduce((sum, {size}) => sum + size, 0n);
    for (const {money, size} of supporters) {
      if (payers * money >= missing) return {over: missing, under: payers * this.#denominator};
      missing -= money * size;
      payers -= size;
    }
    return undefined;
  }

  #pay({id}: Project, {over, under}: Fraction): number {
    // The price in parts of a denominator that both share.
    const factor = under / greatestCommonDivisor(under, this.#denominator);
    if (factor > 1n) {
      this.#denominator *= factor;
      for (const group of this.#groups) group.money *= factor;
    }
    const price = (over * this.#denominator) / under;
    let paidAll = 0;
    for (const group of this.#supporters.get(id) ?? []) {
      if (group.money <= price) {
        group.money = 0n;
        paidAll += Number(group.size);
      } else {
        group.money -= price;
      }
    }
    return paidAll;
  }

  #choose(best: readonly Offer[], ties: PurchaseTie[]): Offer | undefined {
    if (best.length < 2) return best[0];
    const [first, second] = [...best].sort(
      (a, b) =>
        compareBigInts(a.project.cost, b.project.cost) ||
        this.#votes(b.project) - this.#votes(a.project) ||
        this.#projects.indexOf(a.project) - this.#projects.indexOf(b.project),
    );
    if (!first || !second) return first;
    const by = first.project.cost !== second.project.cost ? 'cost' : this.#votes(first.project) !== this.#votes(second.project) ? 'votes' : 'order';
    ties.push({among: best.map(({project}) => project.id), chosen: first.project.id, by});
    return first;
  }
}

interface Offer {
  readonly project: Project;
  readonly price: Fraction;
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
