import type {Answers, Receipt} from '@civic-widgets/model';
import type {ClientError} from '@civic-widgets/client';

/**
 * Fired when the person has pressed send and the answers are valid, before anything is sent. Cancel it to stop the sending;
 * call `respondWith` to send by other means: the poll then waits for the promise and believes it.
 */
export class CivicPollSubmitEvent extends Event {
  #response: Promise<Partial<Receipt> | undefined> | undefined;

  constructor(readonly answers: Answers) {
    super('civic-poll-submit', {bubbles: true, composed: true, cancelable: true});
  }

  /** Takes the sending over. Resolve when the answer is stored, with a receipt if there is one; reject if it is not. */
  respondWith(response: Promise<Partial<Receipt> | undefined>): void {
    this.preventDefault();
    this.#response = response;
  }

  /** What was handed to `respondWith`. */
  get response(): Promise<Partial<Receipt> | undefined> | undefined {
    return this.#response;
  }
}

/** Fired when the server has stored the answer. */
export class CivicPollSubmittedEvent extends Event {
  constructor(readonly receipt: string | undefined) {
    super('civic-poll-submitted', {bubbles: true, composed: true});
  }
}

/** Fired when the poll could not load or an answer could not be sent. The person has been told, and loses nothing. */
export class CivicPollFailedEvent extends Event {
  /** Why it failed, as one word that stays the same from version to version. */
  readonly code: ClientError['code'];

  constructor(readonly cause: ClientError) {
    super('civic-poll-failed', {bubbles: true, composed: true});
    this.code = cause.code;
  }
}
