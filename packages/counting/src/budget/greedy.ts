import {formatMoney, totalsOf, type BudgetElection, type BudgetLoss, type Project} from './election.js';

/** What happened to a project when it was its turn. */
export interface GreedyRound {
  readonly round: number;
  readonly project: string;
  readonly points: number;
  readonly supporters: number;
  readonly cost: string;
  readonly funded: boolean;
  /** Money left afterwards. */
  readonly left: string;
}

export interface GreedyCount {
  readonly method: 'greedy';
  /** Funded projects, in the order in which they were taken. */
  readonly elected: readonly string[];
  readonly rounds: readonly GreedyRound[];
  readonly losses: readonly BudgetLoss[];
  readonly spent: string;
  readonly budget: string;
  readonly valid: number;
  /** Projects with equal points whose order decided something. */
  readonly ties: readonly {readonly among: readonly string[]; readonly by: 'order'}[];
}

export interface GreedyOptions {
  /** Stop at the first project that does not fit, instead of going on to cheaper ones. */
  readonly stopsAtFirstMiss?: boolean;
}

/**
 * The most popular project is funded first, then the next, as long as money is left. So do most participatory budgets.
 *
 * The "greedy" rule of Pabulib (Talmon and Faliszewski, A Framework for Approval-Based Budgeting Methods, AAAI 2019). What costs more than the whole budget, or has fewer points than the threshold, is not
 * considered. Equal points: the order of the ballot paper.
 */
export function countGreedy(
  election: BudgetElection,
  {stopsAtFirstMiss = false}: GreedyOptions = {},
): GreedyCount {
  const {projects, budget, unit, ballots, threshold = 0} = election;
  const totals = totalsOf(election);
  const pointsOf = ({id}: Project) => totals.get(id)?.points ?? 0;
  const money = (amount: bigint) => formatMoney(amount, unit);
  const losses: BudgetLoss[] = [];
  const considered = projects.filter((project) => {
    const points = pointsOf(project);
    if (project.cost > budget)
      losses.push({project: project.id, reason: 'too-expensive', missing: money(project.cost - budget)});
    else if (points < threshold)
      losses.push({project: project.id, reason: 'below-threshold', points, needed: threshold});
    else if (points === 0) losses.push({project: project.id, reason: 'no-votes', points, needed: 1});
    else return true;
    return false;
  });
  const order = [...considered].sort((a, b) => pointsOf(b) - pointsOf(a));
  const elected: string[] = [];
  const rounds: GreedyRound[] = [];
  let left = budget;
  let hasStopped = false;
  for (const project of order) {
    const points = pointsOf(project);
    const funded = !hasStopped && project.cost <= left;
    if (funded) {
      left -= project.cost;
      elected.push(project.id);
    } else {
      losses.push({
        project: project.id,
        reason: hasStopped ? 'stopped' : 'not-enough-left',
        left: money(left),
        missing: money(project.cost > left ? project.cost - left : 0n),
        points,
      });
      hasStopped ||= stopsAtFirstMiss;
    }
    rounds.push({
      round: rounds.length + 1,
      project: project.id,
      points,
      supporters: totals.get(project.id)?.supporters ?? 0,
      cost: money(project.cost),
      funded,
      left: money(left),
    });
  }
  return {
    method: 'greedy',
    elected,
    rounds,
    losses,
    spent: money(budget - left),
    budget: money(budget),
    valid: ballots.length,
    ties: tiesIn(order, pointsOf, new Set(elected)),
  };
}

/** Equal points matter only where one got the money and another did not. */
function tiesIn(
  order: readonly Project[],
  pointsOf: (project: Project) => number,
  elected: ReadonlySet<string>,
): GreedyCount['ties'] {
  const groups = new Map<number, Project[]>();
  for (const project of order)
    groups.set(pointsOf(project), [...(groups.get(pointsOf(project)) ?? []), project]);
  return [...groups.values()]
    .filter((group) => group.some(({id}) => elected.has(id)) && !group.every(({id}) => elected.has(id)))
    .map((group) => ({among: group.map(({id}) => id), by: 'order' as const}));
}
