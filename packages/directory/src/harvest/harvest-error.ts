/** Why a request, or a whole harvest, came to nothing. */
export type HarvestFault =
  /** No connection, no such host, a broken certificate. */
  | 'unreachable'
  | 'timed-out'
  /** 404 or 410. */
  | 'not-found'
  /** 401 or 403. */
  | 'refused'
  /** The host went on saying "too many requests", or asks to come back later than this harvest waits. */
  | 'asked-to-wait'
  /** Any other status that is no success, after all the tries. */
  | 'failed'
  | 'too-large'
  /** What came is neither JSON, GeoJSON nor CSV; most often a page for people. */
  | 'not-a-feed'
  /** JSON that breaks off or never was any. */
  | 'not-json'
  /** Only http and https are harvested. */
  | 'bad-address'
  /** The pages never end. */
  | 'too-many-pages'
  | 'stopped';

/** A request came to nothing. `code` says why; `url` and `status` are for the line that tells a person. */
export class HarvestError extends Error {
  override readonly name = 'HarvestError';

  constructor(
    readonly code: HarvestFault,
    readonly url: string,
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${url}${status === undefined ? '' : ` (${status})`}`, options);
  }
}
