import {BallotError, countApproval, countPlurality} from '@civic-widgets/counting';
import type {Answer, Answers, Question, Results} from '@civic-widgets/model';

type QuestionResult = Results['questions'][number];

/** Somebody answered a question with something that it no longer offers. What they said is in no message: it is theirs. */
export class UncountableError extends Error {
  override readonly name = 'UncountableError';
  constructor(readonly question: string) {
    super(`An answer does not fit the question ${question}`);
  }
}

/** A count to which answers are added as they come: votes add up, so the parts may be counted apart. */
export class Tally {
  #responses = 0;
  readonly #parts: readonly Part[];

  constructor(questions: readonly Question[]) {
    this.#parts = questions.flatMap((question) => partOf(question) ?? []);
  }

  get responses(): number {
    return this.#responses;
  }

  get questions(): Results['questions'] {
    return this.#parts.map(({result}) => result());
  }

  /** After an {@link UncountableError} the tally is of no use any more. */
  add(ballots: readonly Answers[]): void {
    for (const {id, add} of this.#parts) {
      // A question may have the name of something that every object inherits.
      add(ballots.map((answers) => (Object.hasOwn(answers, id) ? answers[id] : undefined)));
    }
    this.#responses += ballots.length;
  }
}

interface Part {
  readonly id: string;
  add(given: readonly (Answer | undefined)[]): void;
  result(): QuestionResult;
}

function partOf(question: Question): Part | undefined {
  const {id, type} = question;
  if (type === 'text') return textPart(id);
  if (type !== 'single' && type !== 'multiple') return undefined;
  return choicePart(id, type, question.options as readonly {readonly id: string}[]);
}

function textPart(id: string): Part {
  let answered = 0;
  return {
    id,
    add(given) {
      if (!given.every(isTextOrNothing)) throw new UncountableError(id);
      answered += given.filter((answer) => answer !== undefined).length;
    },
    result: () => ({id, type: 'text', answered}),
  };
}

function choicePart(
  id: string,
  type: 'single' | 'multiple',
  options: readonly {readonly id: string}[],
): Part {
  const ids = options.map((option) => option.id);
  const count = (given: readonly (Answer | undefined)[]) => {
    if (type === 'single' && given.every(isTextOrNothing)) return countPlurality(ids, given);
    if (type === 'multiple' && given.every(isListOrNothing)) return countApproval(ids, given);
    throw new UncountableError(id);
  };
  const {method} = count([]);
  const votes = ids.map(() => 0);
  let answered = 0;
  return {
    id,
    add(given) {
      try {
        const part = count(given);
        part.options.forEach((option, index) => (votes[index] = (votes[index] ?? 0) + option.votes));
        answered += part.answered;
      } catch (error) {
        // Its message holds the vote.
        throw error instanceof BallotError ? new UncountableError(id) : error;
      }
    },
    result: () => ({
      id,
      type,
      method,
      answered,
      options: ids.map((option, index) => ({id: option, votes: votes[index] ?? 0})),
    }),
  };
}

function isTextOrNothing(answer: Answer | undefined): answer is string | undefined {
  return answer === undefined || typeof answer === 'string';
}

function isListOrNothing(answer: Answer | undefined): answer is readonly string[] | undefined {
  return answer === undefined || Array.isArray(answer);
}
