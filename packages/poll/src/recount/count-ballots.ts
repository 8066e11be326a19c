import * as v from 'valibot';
import {Ballots, type BudgetResult} from '@civic-widgets/model/results.js';
import {
  BallotError,
  count,
  drawLots,
  RankedBallots,
  ScoredBallots,
  type BudgetBallot,
  type BudgetElection,
  type CountResult,
} from '@civic-widgets/counting';
import {cutBallots} from './ballot-pieces.js';
import {firstDifference} from './compare.js';
import type {Expected, RecountableResult, Verdict} from './expected.js';

/** Lets the page do what it has to do; comes back after that. */
export type Pause = () => Promise<void>;

const {item: Paper} = Ballots.entries.ballots;
type Paper = v.InferOutput<typeof Paper>;
const Papers = v.array(Paper);

/** A ballot that this question can't have had. */
class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

/**
 * Counts published ballots by the methods that the server counts by, and holds the count against the server's. It says that they agree only when
 * all ballots could be read, are as many as answered, and give the same count.
 */
export async function countBallots(text: string, expected: Expected, pause: Pause): Promise<Verdict> {
  const cut = await cutBallots(text, pause);
  const head = cut && read(Ballots, cut.head);
  if (!head) return {status: 'unreadable'};
  if (!isAsExpected(head, expected)) return {status: 'other-question'};
  const box = boxFor(expected);
  try {
    for (const piece of cut.pieces) {
      await pause();
      const papers = read(Papers, piece);
      if (!papers) return {status: 'unreadable'};
      for (const paper of papers) box.add(paper);
    }
    const {answered} = expected.result;
    if (box.total !== answered) return {status: 'wrong-number', here: box.total, there: answered};
    await pause();
    const result = box.result();
    const difference = firstDifference(result, expected.result);
    return difference ? {status: 'differs', result, difference} : {status: 'agrees', result};
  } catch (error) {
    if (error instanceof MisfitError || error instanceof BallotError) return {status: 'unreadable'};
    throw error;
  }
}

function read<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether these are the ballots on the question that the page shows, to be counted by the rules that it names. */
function isAsExpected(head: Ballots, {consultation, options, from, to, result}: Expected): boolean {
  const facts = ({consultation, question, type, method, seats, seed, budget, currency, from, to, options}: Partial<Ballots>) =>
    JSON.stringify([consultation, question, type, method, seats, seed, budget, currency, from, to, options?.map(({id, cost}) => [id, cost])]);
  const {id: question, ...rules} = result;
  return facts(head) === facts({...rules, options: [...options], consultation, question, from, to} as Partial<Ballots>);
}

/** Takes ballots, and counts them. */
interface Box {
  readonly total: number;
  add(paper: Paper): void;
  result(): RecountableResult;
}

function boxFor(expected: Expected): Box {
  const {result, options} = expected;
  const ids = options.map(({id}) => id);
  switch (result.type) {
    case 'ranked': {
      const places = placesOf(ids);
      const ballots = new RankedBallots(ids);
      const {method, seats, seed = ''} = result;
      return box(
        ({answer, count: weight}) => ballots.add(listIn(answer).map((id) => placeIn(places, id)), weight),
        (answered) => ({...result, answered, count: counted(answered, () => count(method, {seats, ballots, lots: drawLots(ids, seed)}))}),
      );
    }
    case 'score': {
      const ballots = new ScoredBallots(ids);
      const places = placesOf(ids);
      const {method, seats, seed = ''} = result;
      const {from = 0, to} = expected;
      return box(
        ({answer, count: weight}) => {
          const scores = ids.map((): number | undefined => undefined);
          for (const [id, score] of Object.entries(scoresIn(answer))) {
            if (score < from || (to !== undefined && score > to)) throw new MisfitError();
            scores[placeIn(places, id)] = score;
          }
          ballots.add(scores, weight);
        },
        (answered) => ({
          ...result,
          answered,
          count: counted(answered, () => count(method, {seats, ballots, lots: drawLots(ids, seed), max: to})),
        }),
      );
    }
    case 'budget':
      return budgetBox(result, options, result.answered);
  }
}

function budgetBox(result: BudgetResult, options: Expected['options'], limit: number): Box {
  const {method, budget} = result;
  const projects = options.map(({id, cost = 0}) => ({id, cost: BigInt(cost)}));
  const votes = new Map(options.map(({id}) => [id, 0]));
  const ballots: BudgetBallot[] = [];
  return box(
    ({answer, count: weight}) => {
      const chosen = listIn(answer);
      const ballot: BudgetBallot = new Map(chosen.map((id) => [id, 1]));
      if (ballot.size < chosen.length || !chosen.every((id) => votes.has(id))) throw new MisfitError();
      for (const id of chosen) votes.set(id, (votes.get(id) ?? 0) + weight);
      // More than there can be are not counted: they need no room.
      for (let one = 0; one < weight && ballots.length <= limit; one += 1) ballots.push(ballot);
    },
    (answered) => {
      const election: BudgetElection = {budget: BigInt(budget), unit: 1n, projects, ballots};
      return {
        ...result,
        answered,
        options: options.map(({id, cost = 0}) => ({id, votes: votes.get(id) ?? 0, cost})),
        count: counted(answered, () => count(method, election)),
      };
    },
  );
}

function box(add: (paper: Paper) => void, result: (answered: number) => RecountableResult): Box {
  let total = 0;
  return {
    get total() {
      return total;
    },
    add(paper) {
      add(paper);
      total += paper.count;
    },
    result: () => result(total),
  };
}

/** Of no ballots at all nobody is elected, not even by lot. */
function counted(answered: number, make: () => CountResult): RecountableResult['count'] {
  if (answered === 0) return {elected: []};
  const result = make();
  return {...result, elected: [...result.elected]};
}

function listIn(answer: Paper['answer']): readonly string[] {
  if (!Array.isArray(answer)) throw new MisfitError();
  return answer;
}

function scoresIn(answer: Paper['answer']): Readonly<Record<string, number>> {
  if (Array.isArray(answer)) throw new MisfitError();
  return answer;
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

function placeIn(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new MisfitError();
  return place;
}
