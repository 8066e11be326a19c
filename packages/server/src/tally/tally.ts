import {isKnown, type Answers, type Constituencies, type Question, type Results} from '@civic-widgets/model';
import {tellGroups} from './constituencies.js';
import type {DistinctBallot, Part} from './part.js';
import {partOf} from './parts.js';

export {UncountableError} from './parts.js';

/** What is told of the constituencies of a result. */
export type GroupResults = Pick<Results, 'constituencies' | 'weighted'>;

interface Group {
  readonly id: string;
  responses: number;
  readonly parts: readonly Part[];
}

/**
 * A count to which answers are added as they come. Votes add up; rankings, scores and budgets are kept and counted when somebody asks,
 * once for as many as there are. Constituencies are counted in the same way, each by itself.
 */
export class Tally {
  #responses = 0;
  readonly #parts: readonly Part[];
  readonly #constituencies: Constituencies | undefined;
  readonly #groups: ReadonlyMap<unknown, Group>;

  /** The seed is what lots are drawn from. */
  constructor(questions: readonly Question[], seed: string, constituencies?: Constituencies) {
    const makeParts = () =>
      questions.flatMap((question) => (isKnown(question) ? partOf(question, seed) : []));
    this.#parts = makeParts();
    this.#constituencies = constituencies;
    const by = questions.find(({id}) => id === constituencies?.question);
    const ids = by && isKnown(by) && by.type === 'single' ? by.options.map(({id}) => id) : [];
    this.#groups = new Map(ids.map((id) => [id, {id, responses: 0, parts: makeParts()}]));
  }

  get responses(): number {
    return this.#responses;
  }

  get questions(): Results['questions'] {
    return this.#parts.map(({result}) => result());
  }

  /** Each constituency by itself, as far as that tells nothing of somebody in a small one; nothing where there are none. */
  get groups(): GroupResults {
    if (!this.#constituencies) return {};
    const groups = [...this.#groups.values()].map(({id, responses, parts}) => ({
      id,
      responses,
      questions: parts.map(({result}) => result()),
    }));
    return tellGroups(groups, this.#constituencies);
  }

  /** The ballots on a question that can be counted again, equal ones as one. */
  ballotsOf(question: string): readonly DistinctBallot[] | undefined {
    return this.#parts.find(({id}) => id === question)?.ballots?.();
  }

  /** After an {@link UncountableError} the tally is of no use any more. */
  add(ballots: readonly Answers[]): void {
    addTo(this.#parts, ballots);
    this.#responses += ballots.length;
    if (!this.#constituencies) return;
    for (const answers of ballots) {
      const group = this.#groups.get(answers[this.#constituencies.question]);
      if (!group) continue;
      addTo(group.parts, [answers]);
      group.responses += 1;
    }
  }
}

function addTo(parts: readonly Part[], ballots: readonly Answers[]): void {
  for (const {id, add} of parts) {
    // A question may have the name of something that every object inherits.
    for (const answers of ballots) if (Object.hasOwn(answers, id)) add(answers[id] as Answers[string]);
  }
}
