import type {Answer, Results} from '@civic-widgets/model';

/** The count of one question. */
export interface Part {
  readonly id: string;
  readonly add: (answer: Answer) => void;
  readonly result: () => Results['questions'][number];
  /** Where the ballots can be counted again. */
  readonly ballots?: () => readonly DistinctBallot[];
}

/** Equal ballots, and how many they are. */
export interface DistinctBallot {
  readonly answer: readonly string[] | Readonly<Record<string, number>>;
  readonly count: number;
}

/** An answer that its question does not take. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

/** A list of options as it was answered. */
export function listOf(answer: Answer | undefined): readonly string[] {
  if (!Array.isArray(answer)) throw new MisfitError();
  return answer as readonly string[];
}

/** A value for each option as it was answered. */
export function entriesOf(answer: Answer): readonly (readonly [string, string | number])[] {
  if (typeof answer !== 'object' || Array.isArray(answer)) throw new MisfitError();
  return Object.entries(answer);
}
