import {
  count,
  drawLots,
  RankedBallots,
  ScoredBallots,
  type BudgetBallot,
  type BudgetElection,
  type CountResult,
} from '@civic-widgets/counting';
import type {Answer, BudgetQuestion, RankedQuestion, ScoreQuestion} from '@civic-widgets/model';
import {entriesOf, listOf, MisfitError, type DistinctBallot, type Part} from './part.js';

/** As the result carries it on. */
type Count = {elected: string[]; [field: string]: unknown};

/** Rankings take about as many bytes as a ballot has places, twice, and twelve more. */
export function rankedPart(question: RankedQuestion, seed: string): Part {
  const {id, options, method, seats} = question;
  const ids = options.map((option) => option.id);
  const places = new Map(ids.map((option, place) => [option, place]));
  const ballots = new RankedBallots(ids);
  const lots = drawLots(ids, seed);
  const counted = onceFor(
    () => ballots.length,
    () => count(method, {seats, ballots, lots}),
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
    result: () => ({id, type: 'ranked', method, answered: ballots.length, seats, seed, count: counted()}),
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
  const counted = onceFor(
    () => distinct.total,
    () => count(method, toBudgetElection({options, budget}, distinct.all)),
  );
  return {
    id,
    add(answer) {
      const chosen = listOf(answer);
      if (new Set(chosen).size < chosen.length || !chosen.every((option) => votes.has(option)))
        throw new MisfitError();
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
      options: options.map((option) => ({
        id: option.id,
        votes: votes.get(option.id) ?? 0,
        cost: option.cost,
      })),
      count: counted(),
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

/** Scores take four bytes for each option of a ballot, and eight more. */
export function scorePart({id, options, method, seats, from, to}: ScoreQuestion, seed: string): Part {
  const ids = options.map((option) => option.id);
  const ballots = new ScoredBallots(ids);
  const lots = drawLots(ids, seed);
  const counted = onceFor(
    () => ballots.length,
    () => count(method, {seats, ballots, lots, max: to}),
  );
  return {
    id,
    add(answer) {
      const given = new Map(entriesOf(answer));
      for (const [option, score] of given) {
        if (!ids.includes(option) || typeof score !== 'number' || score < from || score > to)
          throw new MisfitError();
      }
      ballots.add(ids.map((option) => given.get(option) as number | undefined));
    },
    result: () => ({id, type: 'score', method, answered: ballots.length, seats, seed, count: counted()}),
    ballots() {
      const distinct = new Distinct();
      for (let ballot = 0; ballot < ballots.length; ballot += 1) {
        const scores = ids.flatMap((option, place) => {
          const score = ballots.scoreOf(ballot, place);
          return score === undefined ? [] : [[option, score] as const];
        });
        distinct.add(Object.fromEntries(scores));
      }
      return distinct.all;
    },
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
    return [...this.#counts].map(([key, count]) => ({
      answer: JSON.parse(key) as DistinctBallot['answer'],
      count,
    }));
  }
}

/** Counts again only when there are more ballots than the last time. Of none at all nobody is elected, not even by lot. */
function onceFor(size: () => number, make: () => CountResult): () => Count {
  let made: {readonly count: Count; readonly size: number} = {count: {elected: []}, size: 0};
  return () => {
    if (made.size !== size()) {
      const result = make();
      made = {count: {...result, elected: [...result.elected]}, size: size()};
    }
    return made.count;
  };
}
