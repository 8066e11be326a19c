import {localise, paragraphs, settlesAt, type Consultation, type Text} from '@civic-widgets/model';
import {directionOf, formatMoment, type Translator} from '@civic-widgets/i18n';
import {markup, printWords, type HeadingLevel, type Markup} from '@civic-widgets/ui/markup.js';

/** What every printed piece of a poll needs. */
export interface Printed {
  readonly consultation: Consultation;
  readonly translator: Translator;
  /** Level of the heading, 1 where the poll is the page. */
  readonly headingLevel?: HeadingLevel;
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
  return printWords(translator, localise(text, translator.lang, own));
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
