import {
  countBorda,
  countCopeland,
  countEqualShares,
  countGreedy,
  countMeek,
  countMinimax,
  countRankedPairs,
  countSchulze,
  countScottishStv,
  countWigm,
  drawLots,
  RankedBallots,
  type BudgetBallot,
  type BudgetElection,
  type RankedElection,
} from '@civic-widgets/counting';
import type {Answer, BudgetQuestion, RankedQuestion, RankingMethod, ScoreQuestion} from '@civic-widgets/model';
import {entriesOf, listOf, MisfitError, type DistinctBallot, type Part} from './part.js';

type Count = {elected: string[]; [field: string]: unknown};

const rankingMethods = {
  'scottish-stv': countScottishStv,
  'wigm': countWigm,
  'meek': countMeek,
  'irv': countScottishStv,
  'borda': countBorda,
  'schulze': countSchulze,
  'ranked-pairs': countRankedPairs,
  'copeland': countCopeland,
  'minimax': countMinimax,
} as const satisfies Record<RankingMethod, (election: RankedElection) => object>;

/** Rankings take about as many bytes as a ballot has places, twice, and twelve more. */
export function rankedPart(question: RankedQuestion, seed: string): Part {
  const {id, options, method, seats} = question;
  const ids = options.map((option) => option.id);
  const places = new Map(ids.map((option, place) => [option, place]));
  const ballots = new RankedBallots(ids);
  const lots = drawLots(ids, seed);
  const count = onceFor(
    () => ballots.length,
    () => toCount(rankingMethods[method]({seats, ballots, lots})),
  );
  return {
    id,
    add: (answer) =>
      ballots.add(
        listOf(answer).map((option) => {
          const place = places.get(option);
          if (place === undefined) throw new MisfitError();
          return place;
        }),
      ),
    result: () => ({id, type: 'ranked', method, answered: ballots.length, seats, seed, count: count()}),
    ballots() {
      const distinct = new Distinct();
      for (let ballot = 0; ballot < ballots.length; ballot += 1) {
        distinct.add(ballots.rankingOf(ballot).map((place) => ids[Number(place)] ?? ''));
      }
      return distinct.all;
    },
  };
}

/** Equal ballots are kept once: there are fewer of them than of people. */
export function budgetPart({id, options, method, budget, currency}: BudgetQuestion): Part {
  const votes = new Map(options.map((option) => [option.id, 0]));
  const distinct = new Distinct();
  const count = onceFor(
    () => distinct.total,
    () => toCount((method === 'greedy' ? countGreedy : countEqualShares)(toBudgetElection({options, budget}, distinct.all))),
  );
  return {
    id,
    add(answer) {
      const chosen = listOf(answer);
      if (new Set(chosen).size < chosen.length || !chosen.every((option) => votes.has(option))) throw new MisfitError();
      for (const option of chosen) votes.set(option, (votes.get(option) ?? 0) + 1);
      distinct.add(chosen);
    },
    result: () => ({
      id,
      type: 'budget',
      method,
      answered: distinct.total,
      budget,
      currency,
      options: options.map((option) => ({id: option.id, votes: votes.get(option.id) ?? 0, cost: option.cost})),
      count: count(),
    }),
    ballots: () => distinct.all,
  };
}

export function toBudgetElection(
  {options, budget}: Pick<BudgetQuestion, 'options' | 'budget'>,
  distinct: readonly DistinctBallot[],
): BudgetElection {
  const ballots = distinct.flatMap(({answer, count}) => {
    const ballot: BudgetBallot = new Map(listOf(answer as Answer).map((option) => [option, 1]));
    return Array.from({length: count}, () => ballot);
  });
  const projects = options.map(({id, cost}) => ({id, cost: BigInt(cost)}));
  return {budget: BigInt(budget), unit: 1n, projects, ballots};
}

export function scorePart({id, options, method, seats, from, to}: ScoreQuestion, seed: string): Part {
  const ids = new Set(options.map((option) => option.id));
  const distinct = new Distinct();
  return {
    id,
    add(answer) {
      for (const [option, score] of entriesOf(answer)) {
        if (!ids.has(option) || typeof score !== 'number' || score < from || score > to) throw new MisfitError();
      }
      distinct.add(answer as Readonly<Record<string, number>>);
    },
    result: () => ({id, type: 'score', method, answered: distinct.total, seats, seed, count: {elected: []}}),
    ballots: () => distinct.all,
  };
}

/** Ballots of which equal ones are kept as one. */
class Distinct {
  readonly #counts = new Map<string, number>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  add(answer: DistinctBallot['answer']): void {
    const key = JSON.stringify(answer);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#total += 1;
  }

  get all(): DistinctBallot[] {
    return [...this.#counts].map(([key, count]) => ({answer: JSON.parse(key) as DistinctBallot['answer'], count}));
  }
}

/** Counts again only when there are more ballots than the last time. */
function onceFor<T>(size: () => number, make: () => T): () => T {
  let made: {readonly value: T; readonly size: number} | undefined;
  return () => {
    if (made?.size !== size()) made = {value: make(), size: size()};
    return made.value;
  };
}

function toCount(count: {readonly elected: readonly string[]}): Count {
  return {...count, elected: [...count.elected]};
}
