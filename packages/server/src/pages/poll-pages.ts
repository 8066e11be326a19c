import {
  FORM_FIELDS,
  localise,
  safeUrl,
  writeForm,
  type AnswerFault,
  type Answers,
  type Consultation,
  type Results,
} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {printCheck, printPoll, printReceipt} from '@civic-widgets/poll/print.js';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {languagesOf} from './languages.js';
import {printPage, type LanguageChoice, type Page} from './shell.js';

type Fields = NonNullable<LanguageChoice['form']>['fields'];

/** What every page of a consultation needs. */
export interface ConsultationPage {
  readonly consultation: Consultation;
  readonly translator: Translator;
  /** This server's address as the reader knows it. */
  readonly base: string;
  /** What shows that this answer was begun before closing: it goes on with it from page to page. */
  readonly begun?: string | undefined;
  /** It has closed since, and what was begun before may still be sent. */
  readonly isLate?: boolean;
}

/** The result, if it may be seen; `not-countable` if it may, but the questions no longer fit what people answered. */
export type ShownResults = Results | 'not-countable' | undefined;

/** The consultation as a page; with its result where that may be seen. */
export function printConsultationPage(page: ConsultationPage & {results: ShownResults}): string {
  const {consultation, translator, results} = page;
  const printed = printPoll({
    consultation,
    translator,
    action: actionOf(page),
    headingLevel: 1,
    ...countedOnly(results),
  });
  const languages = {tags: languagesOf(consultation), path: consultation.links.page ?? ''};
  return printPage({
    ...frameOf(page),
    title: titleOf(page),
    eyebrow: translator.t('page.have-your-say'),
    main: markup`${inTag(page, printed)}${printNotCountable(page)}`,
    languages,
    hasWidgets: true,
  });
}

/** The form once more, with what was typed and with what has to be put right. */
export function printFormAgain(
  page: ConsultationPage & {answers: Answers; faults: readonly AnswerFault[]},
): string {
  const {consultation, translator, answers, faults, isLate} = page;
  const input = {
    consultation,
    translator,
    action: actionOf(page),
    answers,
    faults,
    isLate,
    headingLevel: 1,
  } as const;
  const printed = printPoll(input);
  const isError = faults.length > 0;
  return printPage({
    ...frameOf(page),
    title: titleOf(page),
    // Nothing stands above the summary of faults.
    eyebrow: isError ? undefined : translator.t('page.have-your-say'),
    main: inTag(page, printed),
    isError,
    languages: languagesAgain(page, isError ? [] : [[FORM_FIELDS.edit, '1']]),
    hasWidgets: true,
  });
}

/** The printed form stands inside the tag, so that a browser that can makes it a widget. */
function inTag({consultation, translator}: ConsultationPage, printed: Markup): Markup {
  // Where votes are published, whoever can run the widget can count them again.
  if (consultation.status !== 'open' && !consultation.links.ballots) return printed;
  return markup`<civic-poll src=${consultation.links.self} lang=${translator.lang} heading-level="1">${printed}</civic-poll>`;
}

export function printCheckPage(page: ConsultationPage & {answers: Answers; key: string}): string {
  const {consultation, translator, answers, key, isLate} = page;
  const input = {consultation, translator, answers, key, isLate, headingLevel: 1} as const;
  const main = printCheck({...input, action: actionOf(page)});
  return printPage({
    ...frameOf(page),
    title: `${translator.t('poll.print.check')} – ${titleOf(page)}`,
    main,
    languages: languagesAgain(page),
  });
}

export function printReceiptPage(page: ConsultationPage & {receipt: string; results: ShownResults}): string {
  const {consultation, translator, receipt, results} = page;
  const printed = printReceipt({
    consultation,
    translator,
    receipt,
    headingLevel: 1,
    ...countedOnly(results),
  });
  const main = markup`${printed}${printNotCountable(page)}`;
  const path = `${consultation.links.page}/receipts/${receipt}`;
  return printPage({
    ...frameOf(page),
    title: `${translator.t('poll.sent.heading')} – ${titleOf(page)}`,
    eyebrow: titleOf(page),
    main,
    languages: {tags: languagesOf(consultation), path},
    back: {href: `${consultation.links.page}?lang=${translator.lang}`, text: translator.t('page.home')},
  });
}

function countedOnly(results: ShownResults): {results?: Results} {
  return typeof results === 'object' ? {results} : {};
}

function printNotCountable({
  translator,
  results,
}: ConsultationPage & {results: ShownResults}): Markup | undefined {
  if (results !== 'not-countable') return undefined;
  return markup`
<p class="civic-notice">${translator.t('page.results.not-countable')}</p>`;
}

/** The languages of a page that a form led to: what was typed is sent again, and comes back in the other language. */
function languagesAgain(page: ConsultationPage & {answers: Answers}, more: Fields = []): LanguageChoice {
  const typed = writeForm(page.consultation.questions, page.answers);
  return {
    tags: languagesOf(page.consultation),
    path: page.consultation.links.page ?? '',
    form: {action: actionOf(page), fields: [...more, ...typed]},
  };
}

/** Absolute, since relative links to documents are resolved against it. */
function actionOf({consultation, base, begun}: ConsultationPage): string {
  const action = new URL(consultation.links.responses ?? '', base);
  if (begun !== undefined) action.searchParams.set('begun', begun);
  return action.href;
}

export function titleOf({
  consultation,
  translator,
}: Pick<ConsultationPage, 'consultation' | 'translator'>): string {
  return localise(consultation.title, translator.lang, consultation.lang).value;
}

function frameOf({consultation, translator}: ConsultationPage): Pick<Page, 'translator' | 'site'> {
  const {site, lang} = consultation;
  const {value: name, lang: nameLang} = localise(site.name, translator.lang, lang);
  return {translator, site: {name, lang: nameLang, url: safeUrl(site.url)}};
}
