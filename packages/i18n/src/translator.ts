import type {Catalogue} from '@civic-widgets/model';
import {directionOf} from './direction.js';
import {isDraft} from './languages.js';

/** What fills the gaps in a sentence. `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Sentences in one language. All that an element knows of languages is this; who stands behind it is the host's choice. */
export interface Translator {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The sentence of this key; English where the language lacks it. */
  t(key: string, values?: Values): string;
  /** The language that {@link t} answers this key in, for the `lang` attribute around it. */
  languageOf(key: string): string;
}

/** A language and its sentences. */
export interface Chapter {
  readonly lang: string;
  readonly entries: Catalogue;
}

/**
 * The chapters in the order in which a sentence is looked for: the language, then English. Sentences that ask for
 * consent (`….consent.…`) never come from a draft, since nobody has checked what people would be agreeing to.
 */
export function chaptersOf(lang: string, entries: Catalogue | undefined, english: Catalogue): readonly Chapter[] {
  const last = {lang: 'en', entries: english};
  if (lang === 'en' || entries === undefined) return [last];
  return [{lang, entries: withForms(isDraft(lang) ? withoutConsent(entries) : entries)}, last];
}

// Plural forms that read the same need to be written, and sent, only once: what is missing is said as `_other`.
function withForms(entries: Catalogue): Catalogue {
  const all: Record<string, string> = {...entries};
  for (const [key, sentence] of Object.entries(entries)) {
    if (!key.endsWith('_other')) continue;
    for (const form of ['zero', 'one', 'two', 'few', 'many']) all[key.replace(/other$/, form)] ??= sentence;
  }
  return all;
}

function withoutConsent(entries: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !key.includes('.consent.')));
}

/**
 * Reads i18next JSON v4 catalogues without i18next, which would be half of the poll's bytes. It knows the part of the
 * format that our catalogues use: flat keys, `{{name}}`, `{{name, number}}`, cardinal plural suffixes and `_zero`.
 * A conformance test holds it against i18next on every key, language and plural form.
 */
export function createReader(chapters: readonly Chapter[]): Translator {
  const lang = chapters[0]?.lang ?? 'en';
  const find = (key: string, count: unknown) => {
    for (const chapter of chapters) {
      for (const form of formsOf(key, count, chapter.lang)) {
        const sentence = Object.hasOwn(chapter.entries, form) ? chapter.entries[form] : undefined;
        if (sentence) return {sentence, lang: chapter.lang};
      }
    }
    return {sentence: key, lang: 'en'};
  };
  return {
    lang,
    dir: directionOf(lang),
    t(key, values = {}) {
      const {sentence, lang: own} = find(key, values['count']);
      return sentence.replace(/{{\s*([\w.]+)\s*(?:,\s*(number)\s*)?}}/g, (_, name: string, format?: string) => {
        const value = values[name];
        if (typeof value === 'number') return format ? numberFormat(own).format(value) : String(value);
        return typeof value === 'string' ? value : '';
      });
    },
    // Every plural has a form for one.
    languageOf: (key) => find(key, 1).lang,
  };
}

function formsOf(key: string, count: unknown, lang: string): string[] {
  if (typeof count !== 'number') return [key];
  const zero = count === 0 ? [`${key}_zero`] : [];
  return [...zero, `${key}_${pluralRules(lang).select(count)}`, key];
}

const rules = new Map<string, Intl.PluralRules>();
function pluralRules(lang: string): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known;
}

const numbers = new Map<string, Intl.NumberFormat>();
function numberFormat(lang: string): Intl.NumberFormat {
  // Chromium has no Welsh formats: without a second choice it takes those of the device, Arabic digits among them.
  const known = numbers.get(lang) ?? new Intl.NumberFormat([lang, 'en']);
  numbers.set(lang, known);
  return known;
}
