import {isKnown, type Answers, type Question, type Results} from '@civic-widgets/model';
import type {DistinctBallot, Part} from './part.js';
import {partOf} from './parts.js';

export {UncountableError} from './parts.js';

/**
 * A count to which answers are added as they come. Votes add up; rankings, scores and budgets are kept and counted when somebody asks,
 * once for as many as there are.
 */
export class Tally {
  #responses = 0;
  readonly #parts: readonly Part[];

  /** The seed is what lots are drawn from. */
  constructor(questions: readonly Question[], seed: string) {
    this.#parts = questions.flatMap((question) => (isKnown(question) ? partOf(question, seed) : []));
  }

  get responses(): number {
    return this.#responses;
  }

  get questions(): Results['questions'] {
    return this.#parts.map(({result}) => result());
  }

  /** The ballots on a question that can be counted again, equal ones as one. */
  ballotsOf(question: string): readonly DistinctBallot[] | undefined {
    return this.#parts.find(({id}) => id === question)?.ballots?.();
  }

  /** After an {@link UncountableError} the tally is of no use any more. */
  add(ballots: readonly Answers[]): void {
    for (const {id, add} of this.#parts) {
      // A question may have the name of something that every object inherits.
      for (const answers of ballots) if (Object.hasOwn(answers, id)) add(answers[id] as Answers[string]);
    }
    this.#responses += ballots.length;
  }
}
