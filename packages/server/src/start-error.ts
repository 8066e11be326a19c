/**
 * The server can't start, for a reason that whoever runs it can put right. The message is for them: whole
 * sentences, without a stack.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
