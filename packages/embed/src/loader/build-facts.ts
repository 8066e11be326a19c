/** A widget as the loader knows it. */
export interface LoaderWidget {
  readonly name: string;
  readonly tag: string;
  /** The module with `define`, then the pieces that it shares with other widgets, all relative to the version's folder. */
  readonly files: readonly string[];
  /** English first. */
  readonly languages: readonly string[];
  /** The attributes that a placeholder's `data-*` may set. */
  readonly attributes: readonly string[];
}

/** What the build tells the loader of itself. It is made from the manifests (`src/build/loader-facts.ts`). */
export interface BuildFacts {
  readonly version: string;
  /** Where this loader is served, such as `v1/civic.js`. */
  readonly self: string;
  /** The way from the loader to its version's folder: `./`, or `../1.2.3/` from `/v1/`. */
  readonly folder: string;
  readonly widgets: readonly LoaderWidget[];
}
