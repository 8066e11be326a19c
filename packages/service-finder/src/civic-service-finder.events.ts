import type {ClientError} from '@civic-widgets/client';

/** Fired when a search has been answered. It says how many services there are and never what was typed. */
export class CivicServiceFinderFoundEvent extends Event {
  constructor(
    /** How many services fit. */
    readonly total: number,
  ) {
    super('civic-service-finder-found', {bubbles: true, composed: true});
  }
}

/** Fired when the directory could not be loaded. The person has been told; where there is a kept copy, it is shown. */
export class CivicServiceFinderFailedEvent extends Event {
  /** Why it failed, as one word that stays the same from version to version. */
  readonly code: ClientError['code'];

  constructor(readonly cause: ClientError) {
    super('civic-service-finder-failed', {bubbles: true, composed: true});
    this.code = cause.code;
  }
}

/** Fired when somebody wants to leave the page at once. Cancel it to take them away by other means: nothing here may take time. */
export class CivicServiceFinderExitEvent extends Event {
  constructor(
    /** Where they are taken. */
    readonly url: string,
  ) {
    super('civic-service-finder-exit', {bubbles: true, composed: true, cancelable: true});
  }
}
