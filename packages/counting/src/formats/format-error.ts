/** A file that can't be read, and where. The message is one line for whoever wrote the file. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  constructor(
    /** The line, counted from 1. */
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${shown(reason)}`);
  }
}

/** What is quoted from a file may be anything: one line without signs that steer a terminal, and not too long. */
function shown(reason: string): string {
  const clean = reason.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return clean.length > 200 ? `${clean.slice(0, 100)}…${clean.slice(-99)}` : clean;
}
