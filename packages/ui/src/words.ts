import {html, type TemplateResult} from 'lit';
import type {LocalText} from '@civic-widgets/model';
import {directionOf} from '@civic-widgets/i18n';

/** Words for an element: a string in the page's language, or words that carry their own. */
export type Words = string | LocalText;

/** The bare characters. */
export function plain(words: Words): string {
  return typeof words === 'string' ? words : words.value;
}

/** Renders words; in another language than the one around them they carry `lang` and `dir`, for voices and for line layout. */
export function renderWords(words: Words, around: string): TemplateResult | string {
  if (typeof words === 'string' || words.lang === around) return plain(words);
  return html`<span lang=${words.lang} dir=${directionOf(words.lang)}>${words.value}</span>`;
}
