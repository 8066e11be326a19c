import type {AnswerFault, Answers, Consultation} from '@civic-widgets/model';
import {localise, safeUrl} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';
import {printCheck, printPoll, printReceipt, printResults} from '@civic-widgets/poll/print.js';
import {markup} from '@civic-widgets/ui/markup.js';
import type {Results} from '@civic-widgets/model';
import {languagesOf} from './languages.js';
import {printPage, type Page} from './shell.js';

/** What every page of a consultation needs. */
export interface ConsultationPage {
  readonly consultation: Consultation;
  readonly translator: Translator;
}

/** The consultation as a page: the printed form inside the tag, so that a browser that can makes it a widget. */
export function printConsultationPage(
  page: ConsultationPage & {answers?: Answers; faults?: readonly AnswerFault[]; results?: Results | undefined},
): string {
  const {consultation, translator, answers = {}, faults = [], results} = page;
  const {links, status} = consultation;
  const printed = printPoll({consultation, translator, action: links.responses ?? '', answers, faults});
  const result = results && printResults({consultation, translator, results, headingLevel: 2});
  // Typed values that came back from the server stand in the form; the widget takes them over as they are.
  const main =
    status === 'open'
      ? markup`<civic-poll src=${links.self} lang=${translator.lang}>${printed}</civic-poll>${result}`
      : markup`${printed}${result}`;
  return printPage({
    ...frameOf(page),
    title: titleOf(page),
    main,
    isError: faults.length > 0,
    hasWidgets: true,
    // A page that answers a form has no address to come back to in another language.
    ...(answers === page.answers ? {} : {languages: {tags: languagesOf(consultation), path: links.page ?? ''}}),
  });
}

export function printCheckPage(page: ConsultationPage & {answers: Answers; key: string}): string {
  const {consultation, translator, answers, key} = page;
  const main = printCheck({consultation, translator, answers, key, action: consultation.links.responses ?? '', headingLevel: 1});
  return printPage({...frameOf(page), title: translator.t('poll.check.heading'), main, hasHeading: true});
}

export function printReceiptPage(page: ConsultationPage & {receipt: string; results: Results | undefined}): string {
  const {consultation, translator, receipt, results} = page;
  const main = printReceipt({consultation, translator, receipt, headingLevel: 1, ...(results && {results})});
  const path = `${consultation.links.page}/receipts/${receipt}`;
  return printPage({
    ...frameOf(page),
    title: translator.t('poll.sent.heading'),
    main,
    hasHeading: true,
    languages: {tags: languagesOf(consultation), path},
    back: {href: `${consultation.links.page}?lang=${translator.lang}`, text: translator.t('page.home')},
  });
}

export function titleOf({consultation, translator}: ConsultationPage): string {
  return localise(consultation.title, translator.lang, consultation.lang).value;
}

function frameOf({consultation, translator}: ConsultationPage): Pick<Page, 'translator' | 'site'> {
  const {site, lang} = consultation;
  return {translator, site: {name: localise(site.name, translator.lang, lang).value, url: safeUrl(site.url)}};
}
