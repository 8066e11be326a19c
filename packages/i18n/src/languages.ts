import {baseOf, closest} from '@civic-widgets/model';

/** A language that we have sentences in. */
export interface Language {
  readonly tag: string;
  /** Its name in itself, as a language switch shows it. */
  readonly name: string;
  /**
   * No native reader has reviewed the catalogue yet. A site opts in by publishing its own words in that language;
   * until then the page shows English rather than words nobody has checked.
   */
  readonly draft: boolean;
}

/** English first: it is the language that every key exists in. */
export const LANGUAGES: readonly Language[] = [
  {tag: 'en', name: 'English', draft: false},
  {tag: 'cy', name: 'Cymraeg', draft: true},
  {tag: 'ur', name: 'اردو', draft: true},
];

/** The language whose catalogue serves the wanted one best: the same tag, its base, or English. */
export function matchLanguage(wanted: string, available: readonly string[]): string {
  return closest(wanted, available) ?? 'en';
}

/** Whether the sentences of this language still wait for a native reader. */
export function isDraft(lang: string): boolean {
  return LANGUAGES.some(({tag, draft}) => draft && tag === baseOf(lang));
}

// Browsers disagree on Intl.Locale's text direction (Firefox has none), so the scripts are listed here:
// languages that are written right to left when the tag names no script, from CLDR's likely subtags.
const rightToLeft = new Set(
  'acm aeb apc ar ary arz azb bal ckb dv fa he iw ji ks pnb prs ps rhg sd sdh skr syr ug ur yi'.split(' '),
);

/**
 * Writing direction of a language tag: a script in the tag (`az-Arab`, `ur-Latn`) decides before the language does. Four
 * letters further on are something else: `ar-u-nu-latn` is Arabic with Latin digits.
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const script = /^[a-z]+(?:-[a-z]{3}){0,3}-([a-z]{4})(?:-|$)/i.exec(lang)?.[1]?.toLowerCase();
  if (script) return ['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(baseOf(lang)) ? 'rtl' : 'ltr';
}
