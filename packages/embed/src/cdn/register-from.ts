import type {Handover} from '@civic-widgets/client';
import type {Catalogue} from '@civic-widgets/model';
import {requestCatalogue} from './request.js';

/** What each widget's `register.js` takes. */
export interface Registration {
  readonly languages: readonly string[];
  readonly loadCatalogue: (lang: string, isOfParts: boolean) => Promise<Catalogue>;
  readonly handover?: (host: Element) => Handover | undefined;
}

/** Which widget a CDN file holds, and where it stands. */
export interface Origin {
  readonly name: string;
  /** The address of the version's folder. */
  readonly folder: URL;
  readonly languages: readonly string[];
  /** Sentences that the file has inside, by language. */
  readonly inside?: Readonly<Record<string, Catalogue>>;
}

/** Registers a widget that takes its languages from the folder that its code came from. */
export function registerFrom(
  {name, folder, languages, inside}: Origin,
  register: (registration: Registration) => void,
  options?: Pick<Registration, 'handover'>,
): void {
  const loadCatalogue = async (lang: string, isOfParts: boolean): Promise<Catalogue> =>
    inside?.[lang] ?? requestCatalogue(new URL(`locales/${name}${isOfParts ? '-parts' : ''}.${lang}.json`, folder).href);
  register({...options, languages, loadCatalogue});
}
