import {formatFraction} from '../fraction.js';
import {formatMoney, type BudgetElection, type BudgetLoss, type Project} from './election.js';
import {Market, type PurchaseTie} from './market.js';

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

/**
 * Everybody has the same share of the money, and pays with it for projects that they want, together with all others who want them. So
 * each group of people decides over its part of the budget.
 *
 * The method of equal shares with cost utilities (Peters, Pierczyński and Skowron, NeurIPS 2021), the shares raised by one unit of the
 * currency at a time while the outcome can be paid ("add1"), without a completion after it. The next project is the one whose supporters
 * get the most of it for their money: if each pays the same, or all they have left, the one with the lowest price for each unit of its
 * cost. Equal ones: the cheaper first, then the one with more votes, then the order of the ballot paper. All arithmetic is exact.
 */
export function countEqualShares(election: BudgetElection): EqualSharesCount {
  const {projects, ballots, budget, unit} = election;
  const voters = BigInt(Math.max(1, ballots.length));
  const market = new Market(election);
  let endowment = budget;
  let raised = 0;
  let outcome = market.buy(endowment);
  while (!market.isExhausted(outcome, budget)) {
    const more = market.buy(endowment + voters * unit);
    if (more.spent > budget) break;
    endowment += voters * unit;
    raised += 1;
    outcome = more;
  }
  // The market still holds what the last try left; losses are told from what was bought.
  outcome = market.buy(endowment);
  const money = (amount: bigint) => formatMoney(amount, unit);
  const elected = outcome.bought.map(({project}) => project.id);
  return {
    method: 'equal-shares',
    elected,
    rounds: outcome.bought.map(({project, price, paidAll}, index) => ({
      round: index + 1,
      project: project.id,
      cost: money(project.cost),
      supporters: market.supportersOf(project.id),
      price: formatFraction({over: price.over, under: price.under * unit}),
      paidAll,
    })),
    losses: projects.filter(({id}) => !elected.includes(id)).map((project) => lossOf(project)),
    spent: money(outcome.spent),
    budget: money(budget),
    share: formatFraction({over: endowment, under: voters * unit}),
    raised,
    valid: ballots.length,
    ties: outcome.ties,
  };

  function lossOf({id, cost}: Project): BudgetLoss {
    const supporters = market.supportersOf(id);
    if (supporters === 0) return {project: id, reason: 'no-votes', points: 0, needed: 1};
    if (cost > budget) return {project: id, reason: 'too-expensive', missing: money(cost - budget)};
    const facts = {left: money(budget - outcome.spent), missing: money(cost - market.moneyOf(id))};
    return {project: id, reason: 'supporters-could-not-pay', points: supporters, ...facts};
  }
}
