import {FORM_FIELDS, isKnown, localise, parseUrl, safeUrl, type AnswerFault, type Answers, type Results} from '@civic-widgets/model';
import {deeper, markup, printHeading, type Markup} from '@civic-widgets/ui/markup.js';
import {hidden, idOf, langOf, moment, printLate, printNotice, printParagraphs, words, type Printed} from './print/page.js';
import {printQuestion} from './print/question.js';
import {printFeedback, printWeights} from './print/remarks.js';
import {printResults} from './print/results.js';
import {faultSentence} from './sentences.js';

export {printCheck} from './print/check.js';
export {printResults} from './print/results.js';
export {faultSentence} from './sentences.js';

export interface PollToPrint extends Printed {
  /** Where the form is sent: the consultation's `links.responses`; absolute where the form is to be pasted into other pages. */
  readonly action: string;
  /** What was typed before, so that nothing has to be typed twice. */
  readonly answers?: Answers;
  readonly faults?: readonly AnswerFault[];
  /** The result, where it may be seen. */
  readonly results?: Results;
  /** It has closed since, and what was begun before may still be sent: the form stands. */
  readonly isLate?: boolean | undefined;
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
      ? markup`<br>${t('poll.closes', {moment: moment(input, consultation.closes)})}${printGrace(input)}`
      : undefined
  }</p>
${printDocuments(input)}
${consultation.status !== 'closed' && printWeights(input.translator, consultation)}
${printBody(input)}
${consultation.status === 'closed' && printFeedback(input)}
${input.results && printResults({...input, results: input.results, headingLevel: deeper(input.headingLevel ?? 2)})}
${printContact(input)}
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
${results && printResults({...input, results, headingLevel: deeper(input.headingLevel ?? 2)})}
</section>`;
}

function printBody(input: PollToPrint): Markup {
  const {consultation, translator} = input;
  const {t} = translator;
  switch (input.isLate ? 'open' : consultation.status) {
    case 'upcoming':
      return printNotice(t('poll.remarks.upcoming.heading'), t('poll.remarks.upcoming.text', {moment: moment(input, consultation.opens)}));
    case 'closed':
      return printNotice(
        t('poll.remarks.closed.heading'),
        consultation.closes ? t('poll.remarks.closed.text', {moment: moment(input, consultation.closes)}) : t('poll.remarks.closed.plain'),
      );
    default:
      return printForm(input);
  }
}

function printGrace({consultation: {grace = 0}, translator: {t}}: Printed): Markup | undefined {
  return grace > 0 ? markup`<br>${t('poll.beside.closing.grace', {count: grace})}` : undefined;
}

function printForm(input: PollToPrint): Markup {
  const {consultation, translator, action} = input;
  const {t, lang} = translator;
  return markup`${input.isLate && printLate(input)}<form class="civic-form" data-civic-form method="post" action=${action} novalidate accept-charset="utf-8">
${hidden(FORM_FIELDS.lang, lang)}
${consultation.questions.filter(isKnown).map((question) => printQuestion(input, question))}
<div class="civic-privacy">${printHeading(deeper(input.headingLevel ?? 2), undefined, t('poll.privacy.heading'))}
${consultation.privacy && printParagraphs(translator, consultation.privacy, consultation.lang)}
<p${langOf(translator, 'poll.consent.stored')}>${t('poll.consent.stored', {site: localise(consultation.site.name, translator.languageOf('poll.consent.stored'), consultation.lang).value})}</p></div>
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('poll.print.continue')}</button></p>
</form>`;
}

function printFaults(input: PollToPrint, faults: readonly AnswerFault[]): Markup {
  const {consultation, translator} = input;
  const summary = `${idOf(consultation)}-errors`;
  return markup`<div class="civic-error-summary" role="group" aria-labelledby=${summary} tabindex="-1" autofocus>
${printHeading(deeper(input.headingLevel ?? 2), summary, translator.t('ui.error-summary.heading'))}
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
  return markup`<div class="civic-contact">${printHeading(deeper(input.headingLevel ?? 2), undefined, t('poll.contact.heading'))}
${formats && printParagraphs(translator, formats, own)}
<ul>${contact?.name && markup`<li>${words(translator, contact.name, own)}</li>`}
${phone && markup`<li>${t('poll.contact.phone')}: <a href=${phone} dir="ltr">${contact?.phone}</a>${contact?.hours && markup` (${words(translator, contact.hours, own)})`}</li>`}
${email && markup`<li>${t('poll.contact.email')}: <a href=${email} dir="ltr">${contact?.email}</a></li>`}
${contact?.post && markup`<li>${t('poll.contact.post')}: ${words(translator, contact.post, own)}</li>`}</ul></div>`;
}
