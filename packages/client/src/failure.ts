import type {Problem} from '@civic-widgets/model';

/**
 * Why the network did not give what was asked, in the terms a person can act on: `offline` and `network` pass by themselves,
 * `busy` and `server` after a while, `missing`, `invalid` and `refused` only when somebody changes something.
 */
export type FailureCode = 'offline' | 'network' | 'busy' | 'server' | 'missing' | 'invalid' | 'refused';

/** Thrown by every call of the client. The cause is kept; `problem` is what the server said, if it said anything. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly problem: Problem | undefined;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: FailureCode,
    message: string,
    {problem, retryAfter, cause}: {problem?: Problem | undefined; retryAfter?: number | undefined; cause?: unknown} = {},
  ) {
    super(message, {cause});
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get passes(): boolean {
    return ['offline', 'network', 'busy', 'server'].includes(this.code);
  }
}
