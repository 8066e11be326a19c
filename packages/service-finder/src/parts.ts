import type {Catalogue} from '@civic-widgets/model';
import uiEnglish from '@civic-widgets/ui/locales/en.json' with {type: 'json'};
import finderEnglish from './locales/en.json' with {type: 'json'};

/** All English sentences that have come; a part adds its own before it is drawn, and readers look each one up as it is said. */
export const english: Catalogue = {...uiEnglish, ...finderEnglish};

/** What a module that is loaded when it is needed brings besides what it does. */
export interface Part {
  /** The English that only it says; in the sources there is one catalogue. */
  readonly english?: Catalogue;
}

const loaders = {
  careful: () => import('./careful/careful.js'),
  empty: () => import('./empty/empty.js'),
  details: () => import('./details/details.js'),
  filters: () => import('./filters/filters.js'),
  gazetteer: () => import('./gazetteer/gazetteer.js'),
  kept: () => import('./kept/kept.js'),
  links: () => import('./links/links.js'),
  report: () => import('./report/report.js'),
  saved: () => import('./saved/saved.js'),
};

type Loaders = typeof loaders;
export type PartName = keyof Loaders;
type Module<N extends PartName> = Awaited<ReturnType<Loaders[N]>>;

/** Every part there is. */
export const partNames = Object.keys(loaders) as readonly PartName[];

const loaded: {[N in PartName]?: Module<N>} = {};

/** What has been loaded already. */
export function partOf<N extends PartName>(name: N): Module<N> | undefined {
  return loaded[name] as Module<N> | undefined;
}

/** Loads a part of the finder. */
export async function loadPart<N extends PartName>(name: N): Promise<Module<N>> {
  const known = partOf(name);
  if (known) return known;
  const part = (await loaders[name]()) as Module<N> & Part;
  Object.assign(english, part.english);
  Object.assign(loaded, {[name]: part});
  return part;
}
