import type {ServiceRecord} from '@civic-widgets/directory/search.js';
import type {Translator} from '@civic-widgets/i18n';
import {
  cleanText,
  FORM_FIELDS,
  paragraphs,
  REPORT_LENGTH,
  REPORT_PROBLEMS,
  type ReportProblem,
} from '@civic-widgets/model';
import {
  deeper,
  markup,
  printHeading,
  printWords,
  type HeadingLevel,
  type Markup,
} from '@civic-widgets/ui/markup.js';

/** What somebody says is wrong with an entry, as it was typed: nothing is checked yet. */
export interface TypedReport {
  /** One of the problems that can be chosen; empty where none was. */
  readonly problem: ReportProblem | '';
  readonly text: string;
}

/** What keeps a report from being sent, and where it stands in the form. */
export type ReportFault = 'missing' | 'too-long';

export interface ReportToPrint {
  readonly translator: Translator;
  /** The entry that it is about. */
  readonly record: Pick<ServiceRecord, 'name' | 'lang'>;
  /** Where the form is sent (POST). */
  readonly action: string;
  readonly typed: TypedReport;
  /** Level of the heading, 1 where the form is the page. */
  readonly headingLevel?: HeadingLevel;
}

/** The names of the fields; besides them there are those of every form of ours. */
export const REPORT_FIELDS = {problem: 'problem', text: 'text'} as const;

const id = 'civic-report';
const places: Readonly<Record<ReportFault, string>> = {'missing': `${id}-problem`, 'too-long': `${id}-text`};

/** Reads what a printed form sent. Typed text is tidied, since nobody can see what an API would refuse. */
export function readReport(fields: URLSearchParams): TypedReport {
  const given = fields.get(REPORT_FIELDS.problem);
  return {
    problem: REPORT_PROBLEMS.find((problem) => problem === given) ?? '',
    text: cleanText(fields.get(REPORT_FIELDS.text) ?? '').trim(),
  };
}

/** The fields in which a form carries a report on; {@link readReport} reads them back. */
export function writeReport({problem, text}: TypedReport): [name: string, value: string][] {
  return [
    [REPORT_FIELDS.problem, problem],
    [REPORT_FIELDS.text, text],
  ];
}

/** What has to be put right before it can be sent. */
export function reportFaults({problem, text}: TypedReport): ReportFault[] {
  return [
    ...(problem === '' ? (['missing'] as const) : []),
    ...(text.length > REPORT_LENGTH ? (['too-long'] as const) : []),
  ];
}

/** “Something is wrong with this entry”, as a form that works without any script. */
export function printReportForm(input: ReportToPrint & {readonly faults?: readonly ReportFault[]}): Markup {
  const {translator, action, typed, faults = [], headingLevel = 2} = input;
  const {t, lang, dir} = translator;
  const [problem, text] = [noteOf(input, 'missing', faults), noteOf(input, 'too-long', faults)];
  return markup`<section class="civic-report" lang=${lang} dir=${dir} aria-labelledby=${`${id}-heading`}>
${faults.length > 0 && printFaults(input, faults)}
${printEntry(input)}
${printHeading(headingLevel, `${id}-heading`, t('finder.print.report.heading'))}
<form class="civic-form" method="post" action=${action} novalidate accept-charset="utf-8">
${hidden(FORM_FIELDS.lang, lang)}
<fieldset class=${problem.classes} aria-describedby=${problem.described}><legend>${t('finder.report.problem')}</legend>
${problem.words}${REPORT_PROBLEMS.map((value, at) => {
    const option = at === 0 ? places.missing : `${places.missing}-${value}`;
    return markup`<div class="civic-option"><input type="radio" id=${option} name=${REPORT_FIELDS.problem} value=${value} checked=${typed.problem === value} aria-invalid=${problem.invalid}><label for=${option}>${t(`finder.report.${value}`)}</label></div>`;
  })}</fieldset>
<div class=${text.classes}><label for=${places['too-long']}>${t('finder.report.text')} <span class="civic-optional">${t('ui.optional')}</span></label>
<p class="civic-hint" id=${`${places['too-long']}-hint`}>${t('finder.report.hint')}</p>
${text.words}<textarea id=${places['too-long']} name=${REPORT_FIELDS.text} rows="5" dir="auto" aria-describedby=${[`${places['too-long']}-hint`, text.described].filter(Boolean).join(' ')} aria-invalid=${text.invalid}>
${typed.text}</textarea></div>
<p class="civic-meta">${t('finder.report.privacy')}</p>
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('finder.print.report.continue')}</button></p>
</form>
</section>`;
}

/** The page between writing and sending: what will be sent, word for word, and the button that sends it. */
export function printReportCheck(input: ReportToPrint & {readonly key: string}): Markup {
  const {translator, action, typed, key, headingLevel = 2} = input;
  const {t, lang, dir} = translator;
  const written = paragraphs(typed.text);
  return markup`<section class="civic-report" lang=${lang} dir=${dir} aria-labelledby=${`${id}-heading`}>
${printEntry(input)}
${printHeading(headingLevel, `${id}-heading`, t('finder.print.report.check'))}
<dl class="civic-check">
<div><dt>${t('finder.report.problem')}</dt><dd>${typed.problem && t(`finder.report.${typed.problem}`)}</dd></div>
<div><dt>${t('finder.report.text')}</dt><dd>${written.length > 0 ? written.map((part) => markup`<p dir="auto">${part}</p>`) : t('finder.print.report.nothing')}</dd></div>
</dl>
<p>${t('finder.print.report.check-text')}</p>
<form class="civic-form" method="post" action=${action} accept-charset="utf-8">
${hidden(FORM_FIELDS.lang, lang)}${hidden(FORM_FIELDS.key, key)}
${writeReport(typed).map(([name, value]) => hidden(name, value))}
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('finder.report.send')}</button>
<button class="civic-button" type="submit" name=${FORM_FIELDS.edit} value="1">${t('finder.print.report.change')}</button></p>
</form>
</section>`;
}

/** The page after sending. */
export function printReportSent({
  translator,
  headingLevel = 2,
}: Pick<ReportToPrint, 'translator' | 'headingLevel'>): Markup {
  const {t, lang, dir} = translator;
  return markup`<section class="civic-report" lang=${lang} dir=${dir} aria-labelledby=${`${id}-heading`}>
<div class="civic-notice civic-success">
${printHeading(headingLevel, `${id}-heading`, t('finder.print.report.sent'))}
<p>${t('finder.print.report.sent-text')}</p>
</div>
</section>`;
}

function printEntry({translator, record: {name, lang}}: ReportToPrint): Markup {
  return markup`<p class="civic-eyebrow">${printWords(translator, {value: name, lang})}</p>`;
}

function printFaults({translator, headingLevel = 2}: ReportToPrint, faults: readonly ReportFault[]): Markup {
  const summary = `${id}-errors`;
  return markup`<div class="civic-error-summary" role="group" aria-labelledby=${summary} tabindex="-1" autofocus>
${printHeading(deeper(headingLevel), summary, translator.t('ui.error-summary.heading'))}
<ul>${faults.map((fault) => markup`<li><a href=${`#${places[fault]}`}>${sentenceOf(translator, fault)}</a></li>`)}</ul></div>`;
}

/** How a field says what is wrong with what stands in it. */
function noteOf({translator}: ReportToPrint, fault: ReportFault, faults: readonly ReportFault[]) {
  if (!faults.includes(fault)) return {classes: 'civic-question'};
  const described = `${places[fault]}-error`;
  const words = markup`<p class="civic-error" id=${described}><span class="civic-hidden">${translator.t('ui.error')} </span>${sentenceOf(translator, fault)}</p>`;
  return {classes: 'civic-question civic-invalid', described, words, invalid: 'true'};
}

function sentenceOf({t}: Translator, fault: ReportFault): string {
  return fault === 'missing'
    ? t('finder.report.missing')
    : t('finder.print.report.too-long', {limit: REPORT_LENGTH});
}

function hidden(name: string, value: string): Markup {
  return markup`<input type="hidden" name=${name} value=${value}>`;
}
