/** How the command ends: nought is well, the rest say what kind of trouble. */
export const EXIT = {
  well: 0,
  /** The file or the feed: not there, unreadable, no directory, too large. */
  failed: 1,
  /** What was typed after `civic`. */
  usage: 2,
  /** A feed gave only a part: what stood before was left as it is. */
  incomplete: 3,
  /** Ctrl-C. */
  stopped: 130,
} as const;

/** Ends the command with one line for whoever typed it. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What was typed makes no sense; the line says what would. */
export class UsageFailure extends Failure {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.usage, options);
  }
}
