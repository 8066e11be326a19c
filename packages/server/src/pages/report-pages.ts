import type {ServiceRecord} from '@civic-widgets/directory/search.js';
import {FORM_FIELDS} from '@civic-widgets/model';
import {
  printExit,
  printReportCheck,
  printReportForm,
  printReportSent,
  writeReport,
  type ReportFault,
  type TypedReport,
} from '@civic-widgets/service-finder/print.js';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {frameOf, reportHref, serviceHref, type DirectoryPage} from './directory-pages.js';
import {printPage, type LanguageChoice, type Page} from './shell.js';

/** What every page of a report needs. */
export interface ReportPage extends Omit<DirectoryPage, 'now'> {
  readonly record: ServiceRecord;
}

interface Written extends ReportPage {
  readonly typed: TypedReport;
}

/** The form: empty, or once more, with what was typed and with what has to be put right. */
export function printReportFormPage(
  page: Written & {readonly faults?: readonly ReportFault[]; readonly isFirst?: boolean},
): string {
  const {record, translator, typed, faults = [], isFirst = false} = page;
  const isError = faults.length > 0;
  const path = reportHref(page.standing, record.id);
  const query = typed.problem === '' ? '' : `problem=${typed.problem}`;
  return printPage({
    ...reportFrame(page),
    title: `${translator.t('finder.print.report.heading')} – ${record.name}`,
    main: mainOf(
      page,
      printReportForm({translator, record, action: actionOf(page), typed, faults, headingLevel: 1}),
    ),
    isError,
    languages: isFirst
      ? {tags: page.index.head.languages, path, query}
      : languagesAgain(page, isError ? [] : [[FORM_FIELDS.edit, '1']]),
  });
}

export function printReportCheckPage(page: Written & {readonly key: string}): string {
  const {record, translator, typed, key} = page;
  return printPage({
    ...reportFrame(page),
    title: `${translator.t('finder.print.report.check')} – ${record.name}`,
    main: mainOf(
      page,
      printReportCheck({translator, record, action: actionOf(page), typed, key, headingLevel: 1}),
    ),
    languages: languagesAgain(page),
  });
}

export function printReportSentPage(page: ReportPage): string {
  const {record, translator, standing} = page;
  return printPage({
    ...reportFrame(page),
    title: `${translator.t('finder.print.report.sent')} – ${record.name}`,
    main: mainOf(page, printReportSent({translator, headingLevel: 1})),
    languages: {tags: page.index.head.languages, path: `${reportHref(standing, record.id)}/sent`},
  });
}

/** The page that thanks, in the language of the form. */
export function sentHref({standing, record, translator}: ReportPage): string {
  return `${reportHref(standing, record.id)}/sent?lang=${translator.lang}`;
}

/** The language stands in the address too: who is refused before the form was read is told so in it. */
function actionOf({standing, record, translator}: ReportPage): string {
  return reportHref(standing, record.id, translator.lang);
}

/** A page about what somebody must not be seen to look for can be left at once. */
function mainOf({record, translator}: ReportPage, content: Markup): Markup {
  return markup`${record.sensitive && printExit(translator)}${content}`;
}

function reportFrame(page: ReportPage): Pick<Page, 'translator' | 'site' | 'isDirectory' | 'back'> {
  const {standing, record, translator} = page;
  return {
    ...frameOf(page),
    back: {href: serviceHref(standing, record.id, translator.lang), text: translator.t('page.report.back')},
  };
}

/** What was typed is sent again, and comes back in the other language. */
function languagesAgain(
  page: Written,
  more: readonly (readonly [name: string, value: string])[] = [],
): LanguageChoice {
  const {standing, record, index, typed} = page;
  const path = reportHref(standing, record.id);
  return {
    tags: index.head.languages,
    path,
    form: {action: actionOf(page), fields: [...more, ...writeReport(typed)]},
  };
}
