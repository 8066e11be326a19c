/** A file that can't be read, and where. The message is one line for whoever wrote the file. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  constructor(
    /** The line, counted from 1. */
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}
