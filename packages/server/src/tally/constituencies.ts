import {fraction, formatFraction, type Fraction} from '@civic-widgets/counting';
import {
  FEWEST_TOLD,
  type Constituencies,
  type ConstituencyResult,
  type Results,
  type WeightedResult,
} from '@civic-widgets/model';

type Result = Results['questions'][number];

/** The count of the answers of one constituency. */
export interface Group {
  readonly id: string;
  readonly responses: number;
  readonly questions: readonly Result[];
}

/** What can be told of constituencies without telling what somebody in a small one has said. */
export function tellGroups(
  groups: readonly Group[],
  {question, weights}: Constituencies,
): Pick<Results, 'constituencies' | 'weighted'> {
  const counted = groups[0]?.questions.filter(({id, type}) => id !== question && !written.has(type)) ?? [];
  const told = new Map(counted.map(({id}) => [id, tellable(answeredBy(groups, id))]));
  const constituencies = groups.map(({id, responses, questions}): ConstituencyResult => ({
    id,
    responses,
    questions: questions.filter((result) => told.get(result.id)?.has(id)).map(briefly),
  }));
  if (!weights) return {constituencies};
  const weighted = counted.flatMap((result): WeightedResult[] => {
    if (!('options' in result) || !isWeighable(result)) return [];
    const answered = [...answeredBy(groups, result.id)].filter(([, people]) => people > 0);
    const isTold = answered.every(([id]) => told.get(result.id)?.has(id));
    // One more equation, and what was left out could be worked out.
    return [{id: result.id, ...(isTold && {options: weigh(groups, result, weights)})}];
  });
  return {constituencies, weighted};
}

/** What people wrote is read by people, and not counted. */
const written = new Set(['text', 'number', 'date', 'postcode', 'location']);

function answeredBy(groups: readonly Group[], question: string): Map<string, number> {
  return new Map(
    groups.map(({id, questions}) => {
      const result = questions.find((one) => one.id === question);
      return [id, result ? fewest(result) : 0];
    }),
  );
}

/** How many answered; of a table, the row that fewest did, since each row is told by itself. */
function fewest(result: Result): number {
  const answered = 'answered' in result ? Number(result.answered) : 0;
  if (!('options' in result) || !tables.has(result.type)) return answered;
  const rows = (result.options as readonly {answered: number}[])
    .map((row) => row.answered)
    .filter((people) => people > 0);
  return Math.min(answered, ...rows);
}

const tables = new Set(['rating', 'matrix', 'agree']);

/**
 * Constituencies of which a count can be told, by how many in each have answered. Those with fewer than {@link FEWEST_TOLD} are not, and, since the
 * count of all is public, neither are the next smallest: until two or more are left out, of whom together there are as many. Where
 * nobody answered there is nothing to tell, and nothing to hide behind.
 */
export function tellable(answered: ReadonlyMap<string, number>): Set<string> {
  const sorted = [...answered].filter(([, people]) => people > 0).sort(([, a], [, b]) => a - b);
  let hidden = sorted.findIndex(([, people]) => people >= FEWEST_TOLD);
  if (hidden < 0) return new Set();
  const peopleIn = (count: number) => sorted.slice(0, count).reduce((sum, [, people]) => sum + people, 0);
  while (hidden > 0 && hidden < sorted.length && (hidden < 2 || peopleIn(hidden) < FEWEST_TOLD)) hidden += 1;
  return new Set(sorted.slice(hidden).map(([id]) => id));
}

/** Only who would be chosen and what each got at first: rounds and pairs of a small group could tell a whole ballot. */
function briefly(result: Result): Result {
  if (!('count' in result) || typeof result.count !== 'object' || result.count === null) return result;
  const {elected, firstVotes, points, scores, ranking, rounds} = result.count as Readonly<
    Record<string, unknown>
  >;
  const first = (rounds as readonly {scores?: unknown}[] | undefined)?.[0]?.scores;
  const kept = {elected, firstVotes, points, scores: scores ?? first, ranking};
  const there = Object.entries(kept).filter(([, value]) => value !== undefined);
  return {...result, count: Object.fromEntries(there)} as Result;
}

type Weighable = Extract<Result, {type: 'single' | 'multiple' | 'allocate'}>;

function isWeighable(result: Result): result is Weighable {
  return ['single', 'multiple', 'allocate'].includes(result.type);
}

function weigh(
  groups: readonly Group[],
  whole: Weighable,
  weights: Readonly<Record<string, number>>,
): {id: string; share: string}[] {
  const counts = groups.flatMap(({id, questions}) => {
    const result = questions.find((one): one is Weighable => one.id === whole.id && isWeighable(one));
    const all = result ? totalOf(result) : 0;
    return result && all > 0 ? [{result, all, weight: weights[id] ?? 0}] : [];
  });
  const sum = counts.reduce((all, {weight}) => all + weight, 0);
  return whole.options.map(({id}) => ({
    id,
    share: formatFraction(
      sum === 0
        ? fraction(0)
        : counts.reduce(
            (share, {result, all, weight}) => add(share, fraction(weight * valueOf(result, id), sum * all)),
            fraction(0),
          ),
    ),
  }));
}

/** What a share is a part of: people who answered, or the points that they gave. */
function totalOf(result: Weighable): number {
  if (result.type !== 'allocate') return result.answered;
  return result.options.reduce((sum, {points}) => sum + points, 0);
}

function valueOf(result: Weighable, option: string): number {
  if (result.type === 'allocate') return result.options.find(({id}) => id === option)?.points ?? 0;
  return result.options.find(({id}) => id === option)?.votes ?? 0;
}

function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}
