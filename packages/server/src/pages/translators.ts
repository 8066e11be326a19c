import type {Catalogue} from '@civic-widgets/model';
import {widgets} from '@civic-widgets/embed/widgets.js';
import {createI18next, fromI18next} from '@civic-widgets/i18n/i18next.js';
import type {Translator} from '@civic-widgets/i18n';
import cy from '../locales/cy.json' with {type: 'json'};
import en from '../locales/en.json' with {type: 'json'};
import ur from '../locales/ur.json' with {type: 'json'};

/** Gives the sentences of a language; English where it lacks one. */
export type Translators = (lang: string) => Translator;

const own: Readonly<Record<string, Catalogue>> = {en, cy, ur};

/** One i18next with the sentences of our pages and of all widgets. */
export async function createTranslators(): Promise<Translators> {
  const languages = new Set([
    ...Object.keys(own),
    ...widgets.flatMap(({catalogues}) => Object.keys(catalogues)),
  ]);
  const merged: Record<string, Catalogue> = {};
  for (const lang of languages) {
    const parts = await Promise.all(widgets.map(async ({catalogues}) => catalogues[lang]?.()));
    merged[lang] = Object.assign({}, own[lang], ...parts);
  }
  const instance = await createI18next(merged);
  return (lang) => fromI18next(instance, lang);
}
