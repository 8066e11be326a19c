import i18next, {type i18n} from 'i18next';
import type {Catalogue} from '@civic-widgets/model';
import {directionOf} from './languages.js';
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
  return instance;
}

/** A {@link Translator} over an i18next instance: ours, or the one that a host page already has. */
export function fromI18next(instance: i18n, lang: string): Translator {
  const t = instance.getFixedT(lang);
  return {
    lang,
    dir: directionOf(lang),
    t: (key, values = {}) => t(key, {...values}),
    languageOf: (key) => (hasKey(instance, lang, key) ? lang : 'en'),
  };
}

function hasKey(instance: i18n, lang: string, key: string): boolean {
  const bundle: Catalogue = instance.getResourceBundle(lang, 'translation') ?? {};
  return Object.keys(bundle).some((known) => known === key || known.startsWith(`${key}_`));
}
