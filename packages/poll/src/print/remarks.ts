import {localise, type Consultation} from '@civic-widgets/model';
import {formatDay, type Translator} from '@civic-widgets/i18n';
import {deeper, markup, printHeading, type Markup} from '@civic-widgets/ui/markup.js';
import {groupNames, weightsSentence} from '../words/weights.js';
import {printNotice, printParagraphs, type Printed} from './page.js';

/** What came of a consultation: what was asked, what people said, what was done. */
export function printFeedback({consultation, translator, headingLevel}: Printed): Markup | undefined {
  const {feedback, lang} = consultation;
  const {t} = translator;
  if (!feedback) return undefined;
  return markup`<div class="civic-feedback">${printHeading(deeper(headingLevel ?? 2), undefined, t('poll.remarks.feedback'))}
<dl class="civic-check">${(['asked', 'said', 'did'] as const).map(
    (part) => markup`<div><dt>${t(`poll.remarks.${part}`)}</dt><dd>${printParagraphs(translator, feedback[part], lang)}</dd></div>`,
  )}</dl>
${feedback.date !== undefined && markup`<p class="civic-meta">${t('poll.remarks.date', {day: formatDay(translator.lang, `${feedback.date}T00:00:00Z`, 'UTC')})}</p>`}</div>`;
}

/** That the answers of some groups count for more than others', and by which rule. */
export function printWeights(translator: Translator, consultation: Consultation): Markup | undefined {
  const weights = consultation.constituencies?.weights;
  if (!weights) return undefined;
  const names = groupNames(consultation, (text) => localise(text, translator.lang, consultation.lang));
  return printNotice(translator.t('poll.remarks.weighted'), weightsSentence(translator, weights, names));
}
