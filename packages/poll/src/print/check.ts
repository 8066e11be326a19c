import {FORM_FIELDS, isAsked, isKnown, writeForm, type Answers} from '@civic-widgets/model';
import {markup, printHeading, type Markup} from '@civic-widgets/ui/markup.js';
import {printAnswer} from './answer.js';
import {hidden, idOf, printLate, words, type Printed} from './page.js';

/** The page between filling in and sending: what will be stored, word for word, and the button that stores it. */
export function printCheck(input: Printed & {action: string; answers: Answers; key: string; isLate?: boolean | undefined}): Markup {
  const {consultation, translator, answers} = input;
  const {t, lang, dir} = translator;
  const asked = consultation.questions.filter(isKnown).filter((question) => isAsked(consultation.questions, question, answers));
  const heading = `${idOf(consultation)}-heading`;
  return markup`<section class="civic-poll" lang=${lang} dir=${dir} aria-labelledby=${heading}>
<p class="civic-eyebrow">${words(translator, consultation.title, consultation.lang)}</p>
${printHeading(input.headingLevel ?? 2, heading, t('poll.print.check'))}
<dl class="civic-check">${asked.map(
    (question) => markup`
<div><dt>${words(translator, question.label, consultation.lang)}</dt>
<dd>${printAnswer(input, question, answers[question.id])}</dd></div>`,
  )}
</dl>
${input.isLate && printLate(input)}
<p>${t('poll.print.check-text')}</p>
<form class="civic-form" method="post" action=${input.action}>
${hidden(FORM_FIELDS.lang, lang)}${hidden(FORM_FIELDS.key, input.key)}
${writeForm(consultation.questions, answers).map(([name, value]) => hidden(name, value))}
<p class="civic-actions"><button class="civic-button civic-primary" type="submit">${t('poll.send')}</button>
<button class="civic-button" type="submit" name=${FORM_FIELDS.edit} value="1">${t('poll.change')}</button></p>
</form>
</section>`;
}
