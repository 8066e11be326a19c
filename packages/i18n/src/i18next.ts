import i18next, {type i18n} from 'i18next';
import type {Catalogue} from '@civic-widgets/model';
import {formatNumber} from './formats.js';
import {directionOf} from './direction.js';
import {chaptersOf, type Translator} from './translator.js';

/**
 * Starts an i18next of our own over whole catalogues, English as the last resort. For the server, print, e-mail and the
 * catalogue, where its size does not reach a visitor.
 */
export async function createI18next(catalogues: Readonly<Record<string, Catalogue>>): Promise<i18n> {
  const english = catalogues['en'] ?? {};
  const resources: Record<string, {translation: Catalogue}> = {};
  for (const [lang, entries] of Object.entries(catalogues)) {
    resources[lang] = {translation: chaptersOf(lang, entries, english)[0]?.entries ?? english};
  }
  const instance = i18next.createInstance();
  await instance.init({
    resources,
    lng: 'en',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    // The sentences are put into text, never into markup; whoever prints HTML escapes the whole.
    interpolation: {escapeValue: false},
  });
  // i18next's own writes NaN for a number that was not given.
  instance.services.formatter?.add('number', (value: unknown, lang = 'en') =>
    typeof value === 'number' ? formatNumber(lang, value) : String(value ?? ''),
  );
  return instance;
}

/**
 * A {@link Translator} over an i18next instance: ours, or the one that a host page already has, whatever its settings. It
 * says what the reader says: English in full (its number format too) where the language lacks a sentence, nothing for a value
 * that was not given, and values as they are, whatever they look like.
 */
export function fromI18next(instance: i18n, lang: string): Translator {
  const options = {
    interpolation: {escapeValue: false, skipOnVariables: true},
    missingInterpolationHandler: () => '',
  };
  const languageOf = (key: string, count: number) =>
    instance.exists(key, {lng: lang, fallbackLng: [], count}) ? lang : 'en';
  return {
    lang,
    dir: directionOf(lang),
    t: (key, values = {}) => {
      const {count} = values;
      const own = typeof count === 'number' ? {...options, count} : options;
      // As `replace`, a value may have the name of one of i18next's options.
      return instance.getFixedT(languageOf(key, Number(count ?? 1)))(key, {...own, replace: {...values}});
    },
    // Every plural has a form for one.
    languageOf: (key) => languageOf(key, 1),
  };
}
