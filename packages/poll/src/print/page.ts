import {localise, paragraphs, settlesAt, type Consultation, type Text} from '@civic-widgets/model';
import {directionOf, formatMoment, type Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';

/** What every printed piece of a poll needs. */
export interface Printed {
  readonly consultation: Consultation;
  readonly translator: Translator;
  /** Level of the heading, 1 where the poll is the page. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
}

export function printNotice(heading: string, text: string): Markup {
  return markup`<div class="civic-notice"><p class="civic-lead">${heading}</p><p>${text}</p></div>`;
}

/** It has closed while somebody was answering: until when they can still send. */
export function printLate(input: Printed): Markup {
  const end = settlesAt(input.consultation);
  if (end === undefined) return markup``;
  const {t} = input.translator;
  return printNotice(t('poll.beside.closing.closed'), t('poll.beside.closing.until', {moment: moment(input, new Date(end).toISOString())}));
}

export function printParagraphs(translator: Translator, text: Text, own: string, className?: string): Markup {
  const {value, lang} = localise(text, translator.lang, own);
  const foreign = lang === translator.lang ? undefined : lang;
  return markup`${paragraphs(value).map((part) => markup`<p class=${className} lang=${foreign} dir=${foreign && directionOf(foreign)}>${part}</p>`)}`;
}

/** Words from data, marked with their language where it is not the page's. */
export function words(translator: Translator, text: Text, own: string): Markup {
  const {value, lang} = localise(text, translator.lang, own);
  return lang === translator.lang ? markup`${value}` : markup`<span lang=${lang} dir=${directionOf(lang)}>${value}</span>`;
}

export function printHeading(level: number, id: string | undefined, content: Markup | string): Markup {
  switch (level) {
    case 1:
      return markup`<h1 id=${id}>${content}</h1>`;
    case 2:
      return markup`<h2 id=${id}>${content}</h2>`;
    case 3:
      return markup`<h3 id=${id}>${content}</h3>`;
    case 4:
      return markup`<h4 id=${id}>${content}</h4>`;
    case 5:
      return markup`<h5 id=${id}>${content}</h5>`;
    default:
      return markup`<h6 id=${id}>${content}</h6>`;
  }
}

export function deeper(level: Printed['headingLevel'] = 2): 2 | 3 | 4 | 5 | 6 {
  return Math.min(level + 1, 6) as 2 | 3 | 4 | 5 | 6;
}

export function hidden(name: string, value: string): Markup {
  return markup`<input type="hidden" name=${name} value=${value}>`;
}

export function langOf(translator: Translator, key: string): Markup | undefined {
  const lang = translator.languageOf(key);
  return lang === translator.lang ? undefined : markup` lang=${lang} dir=${directionOf(lang)}`;
}

export function moment({consultation, translator}: Printed, instant: string | undefined): string {
  return instant ? formatMoment(translator.lang, instant, consultation.site.timeZone) : '';
}

export function idOf(consultation: Consultation, question?: string): string {
  return question === undefined ? `civic-${consultation.id}` : `civic-${consultation.id}-${question}`;
}

export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
