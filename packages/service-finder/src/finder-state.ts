import type {DirectoryIndex, Filters, Point, SearchResult} from '@civic-widgets/directory/search.js';
import type {ClientError} from '@civic-widgets/client';

/** Where distances are measured from. */
export interface Near {
  /** What it is called: a place, the first half of a postcode; nothing where it is where the person is. */
  readonly label: string | undefined;
  readonly point: Point;
  /** A whole postcode was written, and only its first half, the label, was looked for: say so. */
  readonly shortened?: boolean;
}

/** What the person looks for. */
export interface Wishes {
  readonly text: string;
  readonly near: Near | undefined;
  readonly filters: Filters;
}

/** Why no place was found for what was typed. */
export type {NoPlaceReason} from '@civic-widgets/directory/places.js';

export const noWishes: Wishes = {text: '', near: undefined, filters: {}};

/** Everything that the finder can be. Two of these at once can't be written. */
export type FinderState =
  | {readonly status: 'idle' | 'loading'}
  | {readonly status: 'failed'; readonly error: ClientError}
  | {
      readonly status: 'ready';
      readonly index: DirectoryIndex;
      /** What was asked for when `result` was found. */
      readonly wishes: Wishes;
      readonly result: SearchResult;
      /** When the list was last fetched, where it could not be fetched now and is the one kept on this device. ISO 8601. */
      readonly kept?: string | undefined;
      /** The connection died while the list was coming: there may be more. */
      readonly broken?: ClientError | undefined;
    };

export type ReadyState = Extract<FinderState, {status: 'ready'}>;
