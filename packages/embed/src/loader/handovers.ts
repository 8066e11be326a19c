import type {Handover} from '@civic-widgets/client';
import {matchLanguage} from '@civic-widgets/i18n';
import type {Catalogue} from '@civic-widgets/model';
import {requestCatalogue, requestJson} from '../cdn/request.js';
import type {LoaderWidget} from './build-facts.js';
import {languageOf, sourceOf} from './surroundings.js';

/** Data and sentences that are asked for while a widget's code is still on its way. */
export interface Handovers {
  /** Asks for what this widget will need. */
  prepare(element: Element, widget: LoaderWidget): void;
  /** What was prepared, once: the widget asks for later data itself. */
  take(element: Element): Handover | undefined;
}

export function createHandovers(folder: string): Handovers {
  const prepared = new WeakMap<Element, Handover & {source: string | undefined}>();
  const catalogues = new Map<string, Promise<Catalogue>>();

  function catalogue(path: string): Promise<Catalogue> {
    const entries = catalogues.get(path) || quiet(requestCatalogue(folder + path));
    catalogues.set(path, entries);
    return entries;
  }

  return {
    prepare(element, {name, languages}) {
      const source = sourceOf(element);
      const lang = matchLanguage(languageOf(element), languages);
      prepared.set(element, {
        source,
        data: source ? quiet(requestJson(source)) : undefined,
        catalogue: lang === 'en' ? undefined : {lang, entries: catalogue(`locales/${name}.${lang}.json`)},
      });
    },

    take(element) {
      const handover = prepared.get(element);
      prepared.delete(element);
      if (!handover) return undefined;
      // Somebody may have set another `src` while the code was on its way.
      const isStill = handover.source === sourceOf(element);
      return {data: isStill ? handover.data : undefined, catalogue: handover.catalogue};
    },
  };
}

// The widget tells of a failure when it takes the promise over; until then it must not show up as an error of the page.
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
