
/** The sentences of one language in i18next JSON v4: keys to strings, plural forms by suffix. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * All that the house needs to know of a widget. The loader's table, the catalogue page, the print routes and the
 * CDN build come from it: a new widget is its folder and one line in `packages/embed/src/widgets.ts`.
 */
export interface WidgetManifest {
  /** The short name: the package, `data-civic`, `/embed/{name}`. */
  readonly name: string;
  readonly tag: `civic-${string}`;
  readonly title: string;
  readonly summary: string;
  /** The names of its attributes, which a placeholder may set. What they mean stands in the element's source. */
  readonly attributes: readonly string[];
  /** Languages with a catalogue, English first; it is bundled, the others are fetched when a page needs them. */
  readonly catalogues: Readonly<Record<string, () => Promise<Catalogue>>>;
  /** The widget's plain form, for the server: data and language in, HTML out. */
  readonly print: () => Promise<unknown>;
}

