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
