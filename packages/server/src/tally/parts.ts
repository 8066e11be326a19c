import {BallotError} from '@civic-widgets/counting';
import {
  AGREEMENTS,
  type AgreeQuestion,
  type AllocateQuestion,
  type KnownQuestion,
  type MatrixQuestion,
  type MultipleQuestion,
  type RatingQuestion,
  type SingleQuestion,
  type WrittenResult,
} from '@civic-widgets/model';
import {budgetPart, rankedPart, scorePart} from './elections.js';
import {entriesOf, listOf, MisfitError, type Part} from './part.js';

/** Somebody answered a question with something that it no longer offers. What they said is in no message: it is theirs. */
export class UncountableError extends Error {
  override readonly name = 'UncountableError';
  constructor(readonly question: string) {
    super(`An answer does not fit the question ${question}`);
  }
}

export function partOf(question: KnownQuestion, seed: string): Part {
  const part = makePart(question, seed);
  return {
    ...part,
    add(answer) {
      try {
        part.add(answer);
      } catch (error) {
        // Its message holds the vote.
        throw error instanceof BallotError || error instanceof MisfitError
          ? new UncountableError(question.id)
          : error;
      }
    },
  };
}

function makePart(question: KnownQuestion, seed: string): Part {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choicePart(question);
    case 'ranked':
      return rankedPart(question, seed);
    case 'score':
      return scorePart(question, seed);
    case 'budget':
      return budgetPart(question);
    case 'allocate':
      return allocatePart(question);
    case 'rating':
    case 'matrix':
    case 'agree':
      return spreadPart(question);
    case 'text':
    case 'number':
    case 'date':
    case 'postcode':
    case 'location':
      return writtenPart(question.id, question.type);
  }
}

// What people wrote is for people to read: it is not published, and only counted as given.
function writtenPart(id: string, type: WrittenResult['type']): Part {
  const kind = type === 'number' ? 'number' : type === 'location' ? 'object' : 'string';
  let answered = 0;
  return {
    id,
    add(answer) {
      if (typeof answer !== kind || Array.isArray(answer)) throw new MisfitError();
      answered += 1;
    },
    result: () => ({id, type, answered}),
  };
}

function choicePart({id, type, options}: SingleQuestion | MultipleQuestion): Part {
  const votes = new Map(options.map((option) => [option.id, 0]));
  let answered = 0;
  return {
    id,
    add(answer) {
      const chosen =
        type === 'single' && typeof answer === 'string'
          ? [answer]
          : listOf(type === 'multiple' ? answer : undefined);
      if (new Set(chosen).size < chosen.length) throw new MisfitError();
      for (const option of chosen) addTo(votes, option, 1);
      answered += chosen.length > 0 ? 1 : 0;
    },
    result: () => ({
      id,
      type,
      method: type === 'single' ? 'plurality' : 'approval',
      answered,
      options: [...votes].map(([option, count]) => ({id: option, votes: count})),
    }),
  };
}

function allocatePart({id, options}: AllocateQuestion): Part {
  const points = new Map(options.map((option) => [option.id, 0]));
  const supporters = new Map(points);
  let answered = 0;
  return {
    id,
    add(answer) {
      for (const [option, given] of entriesOf(answer)) {
        if (typeof given !== 'number') throw new MisfitError();
        addTo(points, option, given);
        addTo(supporters, option, 1);
      }
      answered += 1;
    },
    result: () => ({
      id,
      type: 'allocate',
      answered,
      options: [...points].map(([option, sum]) => ({
        id: option,
        points: sum,
        answered: supporters.get(option) ?? 0,
      })),
    }),
  };
}

function spreadPart(question: RatingQuestion | MatrixQuestion | AgreeQuestion): Part {
  const {id, type, options} = question;
  const values = valuesOf(question);
  const spread = new Map(options.map((option) => [option.id, new Map(values.map((value) => [value, 0]))]));
  let answered = 0;
  return {
    id,
    add(answer) {
      for (const [option, value] of entriesOf(answer)) {
        const row = spread.get(option);
        if (!row || (type === 'rating') !== (typeof value === 'number')) throw new MisfitError();
        addTo(row, String(value), 1);
      }
      answered += 1;
    },
    result: () => ({
      id,
      type,
      answered,
      options: [...spread].map(([option, row]) => ({
        id: option,
        answered: [...row.values()].reduce((sum, votes) => sum + votes, 0),
        values: [...row].map(([value, votes]) => ({value, votes})),
      })),
    }),
  };
}

/** What can be said of an option, in the order in which it is shown. */
function valuesOf(question: RatingQuestion | MatrixQuestion | AgreeQuestion): readonly string[] {
  if (question.type === 'agree') return AGREEMENTS;
  if (question.type === 'matrix') return question.columns.map(({id}) => id);
  return Array.from({length: question.to - question.from + 1}, (_, step) => String(question.from + step));
}

function addTo(counts: Map<string, number>, key: string, by: number): void {
  const before = counts.get(key);
  if (before === undefined) throw new MisfitError();
  counts.set(key, before + by);
}
