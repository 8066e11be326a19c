import type {BallotFormat, Constituencies, Consultation, Question, Results} from '@civic-widgets/model';
import type {RecountableQuestion} from '../ballots.js';

/** What is counted, and by what. */
export interface Plan {
  readonly questions: readonly Question[];
  readonly seed: string;
  readonly constituencies?: Constituencies | undefined;
}

/** What goes to the thread that counts. It is done in the order in which it is sent; only what has an `id` is replied to. */
export type Order =
  | {readonly kind: 'open'; readonly tally: number; readonly plan: Plan}
  /** Answers as canonical JSON. */
  | {readonly kind: 'add'; readonly tally: number; readonly answers: readonly string[]}
  | {readonly kind: 'close'; readonly tally: number}
  | {readonly kind: 'count'; readonly tally: number; readonly id: number; readonly byGroup: boolean}
  | {
      readonly kind: 'write';
      readonly tally: number;
      readonly id: number;
      readonly consultation: Consultation;
      readonly question: RecountableQuestion;
      readonly format: BallotFormat;
    };

/** A count, and of how many answers it is. */
export type Counted = Pick<Results, 'responses' | 'questions' | 'constituencies' | 'weighted'>;

export type Reply =
  | {readonly id: number; readonly value: unknown}
  /** `question` where an answer does not fit it. */
  | {readonly id: number; readonly error: {readonly message: string; readonly question?: string}};
