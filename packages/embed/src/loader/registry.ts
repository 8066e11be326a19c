/**
 * What all loaders on a page share, whatever their versions. Its shape is a promise to loaders already published: add to
 * it, never change it.
 */
export interface Registry {
  /** Which version brings the code of a tag. */
  readonly claims: Map<string, string>;
  /** How each version that has started looks through a document or shadow root. */
  readonly scans: Map<string, (root: ParentNode) => void>;
  /** Placeholders that have been given their widget. */
  readonly filled: WeakSet<Element>;
}

const key = Symbol.for('civic-widgets/loader');

export function sharedRegistry(): Registry {
  const shared = globalThis as {[key]?: Registry};
  return (shared[key] ??= {claims: new Map(), scans: new Map(), filled: new WeakSet()});
}
