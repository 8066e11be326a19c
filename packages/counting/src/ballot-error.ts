/** A ballot that can't be counted: the caller let something through that was never on the paper, or that the method can't use. */
export class BallotError extends Error {
  override readonly name = 'BallotError';
  constructor(
    readonly code:
      | 'unknown-option'
      | 'doubled-option'
      | 'equal-ranks'
      | 'broken-weight'
      | 'broken-score'
      | 'too-many-points',
    /** Its number, counted from 1. */
    readonly ballot: number,
    /** What is wrong on it. */
    readonly value: string,
  ) {
    super(`Ballot ${ballot}: ${code} (${JSON.stringify(value)})`);
  }
}
