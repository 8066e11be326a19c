import {
  FORM_FIELDS,
  isKnown,
  localise,
  paragraphs,
  parseUrl,
  safeUrl,
  type Answer,
  type AnswerFault,
  type Answers,
  type Consultation,
  type CountedResult,
  type KnownQuestion,
  type Option,
  type Results,
  type Text,
} from '@civic-widgets/model';
import {directionOf, formatMoment, formatNumber, formatShare, type Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {choiceSentence, faultSentence} from './sentences.js';

export {faultSentence} from './sentences.js';

interface Printed {
  readonly consultation: Consultation;
  readonly translator: Translator;
  /** Level of the heading, 1 where the poll is the page. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface PollToPrint extends Printed {
  /** Where the form is sent: the consultation's `links.responses`; absolute where the form is to be pasted into other pages. */
  readonly action: string;
  /** What was typed before, so that nothing has to be typed twice. */
  readonly answers?: Answers;
  readonly faults?: readonly AnswerFault[];
  /** The result, where it may be seen. */
  readonly results?: Results;
}

/**
 * The poll as plain HTML: a form that works without any script, or the notice that takes its place before opening
 * and after closing. Inside `<civic-poll>` the widget takes it over; anywhere else it stands for itself.
 */
export function printPoll(input: PollToPrint): Markup {
  const {consultation, translator, faults = []} = input;
  const {t, lang, dir} = translator;
  const own = consultation.lang;
  const heading = `${idOf(consultation)}-heading`;
  return markup`<section class="civic-poll" lang=${lang} dir=${dir} aria-labelledby=${heading}>
${faults.length > 0 && printFaults(input, faults)}
${printHeading(input.headingLevel ?? 2, heading, words(translator, consultation.title, own))}
${consultation.summary && printParagraphs(translator, consultation.summary, own, 'civic-summary')}
${consultation.reasons && printParagraphs(translator, consultation.reasons, own)}
<p class="civic-meta">${t('poll.by', {site: localise(consultation.site.name, lang, own).value})}
${consultation.audience && markup`<br>${t('poll.audience', {audience: localise(consultation.audience, lang, own).value})}`}
${consultation.area && markup`<br>${t('poll.area', {area: localise(consultation.area, lang, own).value})}`}${
    consultation.status === 'open' && consultation.closes
      ? markup`<br>${t('poll.closes', {moment: moment(input, consultation.closes)})}`
      : undefined
  }</p>
${printDocuments(input)}
${printBody(input)}
${input.results && printResults({...input, results: input.results, headingLevel: deeper(input.headingLevel)})}
${printContact(input)}
</section>`;
}

/** The page between filling in and sending: what will be stored, word for word, and the button that stores it. */
export function printCheck(input: Printed & {action: string; answers: Answers; key: string}): Markup {
  const {consultation, translator, answers} = input;
  const {t, lang, dir} = translator;
  const heading = `${idOf(consultation)}-heading`;
  return markup`<section class="civic-poll" lang=${lang} dir=${dir} aria-labelledby=${heading}>
<p class="civic-eyebrow">${words(translator, consultation.title, consultation.lang)}</p>
${printHeading(input.headingLevel ?? 2, heading, t('poll.print.check'))}
<dl class="civic-check">${consultation.questions.filter(isKnown).map(
    (question) => markup`
<div><dt>${words(translator, question.label, consultation.lang)}</dt>
<dd>${printAnswer(translator, consultation, question, answers[question.id])}</dd></div>`,
  )}
</dl>
<p>${t('poll.print.check-text')}</p>
<form class="civic-form" method="post" action=${input.action}>
${hidden(FORM_FIELDS.lang, lang)}${hidden(FORM_FIELDS.key, input.key)}
${Object.entries(answers).flatMap(([name, value]) => [value].flat().map((item) => hidden(name, item)))}
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('poll.send')}</button>
<button class="civic-button" type="submit" name=${FORM_FIELDS.edit} value="1">${t('poll.change')}</button></p>
</form>
</section>`;
}

/** The page after sending: the receipt, and the result if it may be seen. */
export function printReceipt(input: Printed & {receipt: string; results?: Results}): Markup {
  const {consultation, translator, receipt, results} = input;
  const {t, lang, dir} = translator;
  const heading = `${idOf(consultation)}-heading`;
  return markup`<section class="civic-poll" lang=${lang} dir=${dir} aria-labelledby=${heading}>
<div class="civic-notice civic-success">
${printHeading(input.headingLevel ?? 2, heading, t('poll.sent.heading'))}
<p>${t('poll.sent.receipt')}: <strong class="civic-receipt" dir="ltr">${receipt}</strong></p>
<p>${t('poll.sent.keep-receipt')}</p>
</div>
${consultation.thanks && printParagraphs(translator, consultation.thanks, consultation.lang)}
${results && printResults({...input, results, headingLevel: deeper(input.headingLevel)})}
</section>`;
}

/** The result as tables whose bars are drawn from the same numbers. */
export function printResults(input: Printed & {results: Results}): Markup {
  const {consultation, translator, results} = input;
  const {t} = translator;
  const level = input.headingLevel ?? 3;
  return markup`<div class="civic-results">
${printHeading(level, undefined, t(results.final ? 'poll.results.final' : 'poll.results.heading'))}
<p class="civic-meta">${t('poll.results.responses', {count: results.responses})}${!results.final && markup`<br>${t('poll.results.as-of', {moment: moment(input, results.asOf)})}`}</p>
${(results.responses > 0 ? results.questions : []).map((result) => {
  const question = consultation.questions.find(({id}) => id === result.id);
  if (!question || !isKnown(question)) return undefined;
  const label = words(translator, question.label, consultation.lang);
  if (result.type === 'text' && 'answered' in result) {
    return markup`${printHeading(deeper(level), undefined, label)}<p>${t('poll.results.written', {count: Number(result.answered)})}</p>`;
  }
  if (question.type === 'text' || !('options' in result)) return undefined;
  return printTable(input, question.options, result as CountedResult, label);
})}
</div>`;
}

function printTable(input: Printed & {results: Results}, options: readonly Option[], result: CountedResult, label: Markup): Markup {
  const {translator, consultation} = input;
  const {t, lang} = translator;
  return markup`<table class="civic-chart"><caption>${label}</caption>
<thead><tr><th scope="col">${t('poll.results.option')}</th><th scope="col">${t('poll.results.votes')}</th><th scope="col">${t('poll.results.share')}</th></tr></thead>
<tbody>${result.options.map(({id, votes}) => {
    const option = options.find((candidate) => candidate.id === id);
    return markup`<tr><th scope="row">${option ? words(translator, option.label, consultation.lang) : id}</th>
<td>${formatNumber(lang, votes)}</td>
<td>${formatShare(lang, votes, result.answered)}<svg class="civic-bar" aria-hidden="true" width="100%" height="8"><rect width=${`${percent(votes, result.answered)}%`} height="8"></rect></svg></td></tr>`;
  })}</tbody></table>
<p class="civic-meta">${result.answered !== input.results.responses && t('poll.results.answered', {count: result.answered})} ${
    result.options.reduce((sum, {votes}) => sum + votes, 0) > result.answered && t('poll.results.several')
  }</p>`;
}

function printBody(input: PollToPrint): Markup {
  const {consultation, translator} = input;
  const {t} = translator;
  switch (consultation.status) {
    case 'upcoming':
      return printNotice(t('poll.upcoming.heading'), t('poll.upcoming.text', {moment: moment(input, consultation.opens)}));
    case 'closed':
      return printNotice(
        t('poll.closed.heading'),
        consultation.closes ? t('poll.closed.text', {moment: moment(input, consultation.closes)}) : t('poll.closed.plain'),
      );
    default:
      return printForm(input);
  }
}

function printForm(input: PollToPrint): Markup {
  const {consultation, translator, action} = input;
  const {t, lang} = translator;
  return markup`<form class="civic-form" data-civic-form method="post" action=${action} novalidate accept-charset="utf-8">
${hidden(FORM_FIELDS.lang, lang)}
${consultation.questions.filter(isKnown).map((question) => printQuestion(input, question))}
<div class="civic-privacy">${printHeading(deeper(input.headingLevel), undefined, t('poll.privacy.heading'))}
${consultation.privacy && printParagraphs(translator, consultation.privacy, consultation.lang)}
<p${langOf(translator, 'poll.consent.stored')}>${t('poll.consent.stored', {site: localise(consultation.site.name, translator.languageOf('poll.consent.stored'), consultation.lang).value})}</p></div>
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('poll.print.continue')}</button></p>
</form>`;
}

function printQuestion(input: PollToPrint, question: KnownQuestion): Markup {
  const {consultation, translator, answers = {}, faults = []} = input;
  const {t} = translator;
  const id = idOf(consultation, question.id);
  const fault = faults.find((one) => one.question === question.id);
  const choice = choiceSentence(translator, question);
  const hint = question.hint || choice;
  const described = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const label = markup`${words(translator, question.label, consultation.lang)}${
    question.required ? undefined : markup` <span class="civic-optional">${t('ui.optional')}</span>`
  }`;
  const notes = markup`${hint && markup`<p class="civic-hint" id=${`${id}-hint`}>${
    question.hint && words(translator, question.hint, consultation.lang)
  } ${choice}</p>`}
${fault && markup`<p class="civic-error" id=${`${id}-error`}><span class="civic-hidden">${t('ui.error')} </span>${faultSentence(translator, consultation.questions, fault, consultation.lang)}</p>`}`;
  const name = question.id;
  const classes = fault ? 'civic-question civic-invalid' : 'civic-question';
  if (question.type === 'text') {
    return markup`<div class=${classes}><label for=${id}>${label}</label>
${notes}<textarea id=${id} name=${name} rows="5" aria-describedby=${described} aria-invalid=${fault ? 'true' : undefined}>
${[answers[name] ?? ''].flat()[0]}</textarea></div>`;
  }
  const type = question.type === 'single' ? 'radio' : 'checkbox';
  const chosen = new Set([answers[name] ?? []].flat());
  return markup`<fieldset class=${classes} aria-describedby=${described}><legend>${label}</legend>
${notes}${question.options.map((option, index) => {
    const field = index === 0 ? id : `${id}-${option.id}`;
    return markup`<div class="civic-option"><input type=${type} id=${field} name=${name} value=${option.id} checked=${chosen.has(option.id)}><label for=${field}>${words(translator, option.label, consultation.lang)}${
      option.hint && markup` <span class="civic-hint">${words(translator, option.hint, consultation.lang)}</span>`
    }</label></div>`;
  })}</fieldset>`;
}

function printFaults(input: PollToPrint, faults: readonly AnswerFault[]): Markup {
  const {consultation, translator} = input;
  const summary = `${idOf(consultation)}-errors`;
  return markup`<div class="civic-error-summary" role="group" aria-labelledby=${summary} tabindex="-1" autofocus>
${printHeading(deeper(input.headingLevel), summary, translator.t('ui.error-summary.heading'))}
<ul>${faults.map(
    (fault) =>
      markup`<li><a href=${`#${idOf(consultation, fault.question)}`}>${faultSentence(translator, consultation.questions, fault, consultation.lang)}</a></li>`,
  )}</ul></div>`;
}

function printDocuments({consultation, translator, action}: PollToPrint): Markup | undefined {
  const documents = consultation.documents.map(({title, url, note}) => {
    const href = safeUrl(url, parseUrl(action)?.href);
    const name = words(translator, title, consultation.lang);
    return markup`<li>${href ? markup`<a href=${href}>${name}</a>` : name}${note && markup` ${words(translator, note, consultation.lang)}`}</li>`;
  });
  if (documents.length === 0) return undefined;
  return markup`<p class="civic-lead">${translator.t('poll.documents')}</p><ul class="civic-documents">${documents}</ul>`;
}

function printContact(input: Printed): Markup | undefined {
  const {consultation, translator} = input;
  const {contact, formats} = consultation;
  const {t} = translator;
  if (!contact && !formats) return undefined;
  const own = consultation.lang;
  const phone = contact?.phone && `tel:${contact.phone.replace(/\s/g, '')}`;
  const email = contact?.email && `mailto:${contact.email}`;
  return markup`<div class="civic-contact">${printHeading(deeper(input.headingLevel), undefined, t('poll.contact.heading'))}
${formats && printParagraphs(translator, formats, own)}
<ul>${contact?.name && markup`<li>${words(translator, contact.name, own)}</li>`}
${phone && markup`<li>${t('poll.contact.phone')}: <a href=${phone} dir="ltr">${contact?.phone}</a>${contact?.hours && markup` (${words(translator, contact.hours, own)})`}</li>`}
${email && markup`<li>${t('poll.contact.email')}: <a href=${email} dir="ltr">${contact?.email}</a></li>`}
${contact?.post && markup`<li>${t('poll.contact.post')}: ${words(translator, contact.post, own)}</li>`}</ul></div>`;
}

function printAnswer(translator: Translator, consultation: Consultation, question: KnownQuestion, answer?: Answer): Markup {
  if (answer === undefined || answer.length === 0) return markup`<span class="civic-hint">${translator.t('poll.print.no-answer')}</span>`;
  if (question.type === 'text') return markup`${paragraphs(String(answer)).map((part) => markup`<p dir="auto">${part}</p>`)}`;
  const chosen = question.options.filter(({id}) => [answer].flat().includes(id));
  return markup`${chosen.map(({label}, index) => markup`${index > 0 && markup`<br>`}${words(translator, label, consultation.lang)}`)}`;
}

function printNotice(heading: string, text: string): Markup {
  return markup`<div class="civic-notice"><p class="civic-lead">${heading}</p><p>${text}</p></div>`;
}

function printParagraphs(translator: Translator, text: Text, own: string, className?: string): Markup {
  const {value, lang} = localise(text, translator.lang, own);
  const foreign = lang === translator.lang ? undefined : lang;
  return markup`${paragraphs(value).map((part) => markup`<p class=${className} lang=${foreign} dir=${foreign && directionOf(foreign)}>${part}</p>`)}`;
}

/** Words from data, marked with their language where it is not the page's. */
function words(translator: Translator, text: Text, own: string): Markup {
  const {value, lang} = localise(text, translator.lang, own);
  return lang === translator.lang ? markup`${value}` : markup`<span lang=${lang} dir=${directionOf(lang)}>${value}</span>`;
}

function printHeading(level: number, id: string | undefined, content: Markup | string): Markup {
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

function deeper(level: Printed['headingLevel'] = 2): 2 | 3 | 4 | 5 | 6 {
  return Math.min(level + 1, 6) as 2 | 3 | 4 | 5 | 6;
}

function hidden(name: string, value: string): Markup {
  return markup`<input type="hidden" name=${name} value=${value}>`;
}

function langOf(translator: Translator, key: string): Markup | undefined {
  const lang = translator.languageOf(key);
  return lang === translator.lang ? undefined : markup` lang=${lang} dir=${directionOf(lang)}`;
}

function moment({consultation, translator}: Printed, instant: string | undefined): string {
  return instant ? formatMoment(translator.lang, instant, consultation.site.timeZone) : '';
}

function idOf(consultation: Consultation, question?: string): string {
  return question === undefined ? `civic-${consultation.id}` : `civic-${consultation.id}-${question}`;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
