import {html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {localise, paragraphs, type Consultation, type LocalText, type Text} from '@civic-widgets/model';
import {directionOf, formatMoment, type Translator} from '@civic-widgets/i18n';
import {renderWords, type Words} from '@civic-widgets/ui';
import type {RecountHost} from '../recount/ballots.js';

/** What every view needs to speak: the sentences, the language of the place, and how deep the widget stands in the page. */
export interface Scene {
  readonly translator: Translator;
  /** The language of the page; data is shown in it even where our own sentences are not. */
  readonly place: string;
  readonly headingLevel: number;
  /** Address of the consultation: what relative links in the data are relative to. */
  readonly base: string;
  /** The poll itself, where results can be counted again in it. */
  readonly poll?: RecountHost;
}

/** Words of the data, in the best language there is for this page. */
export function wordsOf(scene: Scene, text: Text, consultation: Consultation): LocalText {
  return localise(text, scene.place, consultation.lang);
}

/** Renders words of the data, marked with their language where it is not the widget's. */
export function say(scene: Scene, words: Words): TemplateResult | string {
  return renderWords(words, scene.translator.lang);
}

/** A paragraph that asks for consent. It may be in another language than the page: consent is never asked for in a draft. */
export function sayConsent({translator}: Scene, key: string, {site, lang: own}: Consultation): TemplateResult {
  const lang = translator.languageOf(key);
  const sentence = translator.t(key, {site: localise(site.name, lang, own).value});
  return lang === translator.lang ? html`<p>${sentence}</p>` : html`<p lang=${lang} dir=${directionOf(lang)}>${sentence}</p>`;
}

/** Plain text from the data, in paragraphs at its blank lines. */
export function renderParagraphs(scene: Scene, text: Text | undefined, consultation: Consultation) {
  if (text === undefined) return nothing;
  const {value, lang} = wordsOf(scene, text, consultation);
  const foreign = lang !== scene.translator.lang;
  return paragraphs(value).map((part) =>
    foreign ? html`<p lang=${lang} dir=${directionOf(lang)}>${part}</p>` : html`<p>${part}</p>`,
  );
}

/** A moment of the consultation, told in its site's own time zone. */
export function momentOf({translator}: Scene, instant: string | number, consultation: Consultation): string {
  return formatMoment(translator.lang, instant, consultation.site.timeZone);
}

/** A real heading, `deeper` levels under the widget's own, never deeper than 6. Level 1 is for a page that is nothing but the poll. */
export function renderHeading(scene: Scene, content: unknown, {deeper = 0, id = ''} = {}): TemplateResult {
  const part = deeper === 0 ? 'heading' : nothing;
  switch (Math.min(6, Math.max(1, scene.headingLevel + deeper))) {
    case 1:
      return html`<h1 id=${id || nothing} part=${part} tabindex=${id ? '-1' : nothing}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id || nothing} part=${part} tabindex=${id ? '-1' : nothing}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id || nothing} part=${part} tabindex=${id ? '-1' : nothing}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id || nothing} part=${part} tabindex=${id ? '-1' : nothing}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id || nothing} part=${part} tabindex=${id ? '-1' : nothing}>${content}</h5>`;
    default:
      return html`<h6 id=${id || nothing} part=${part} tabindex=${id ? '-1' : nothing}>${content}</h6>`;
  }
}

/** Gives the poll the style sheet of a part: a page that doesn't have the part has not loaded it. */
export function adopt({poll}: Scene, {styleSheet}: CSSResult): void {
  const root = poll?.host.shadowRoot;
  // A new list each time: browsers of some years ago froze the one they gave.
  if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
