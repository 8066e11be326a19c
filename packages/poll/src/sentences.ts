import type {AnswerFault, KnownQuestion, Question} from '@civic-widgets/model';
import {isKnown, localise} from '@civic-widgets/model';
import type {Translator} from '@civic-widgets/i18n';

/** Tells a person how to put an answer right: the same words in the widget, in the printed form and in the API. */
export function faultSentence(
  {t, lang}: Translator,
  questions: readonly Question[],
  fault: AnswerFault,
  own: string,
): string {
  const question = questions.find(({id}) => id === fault.question);
  const label = question ? localise(question.label, lang, own).value : fault.question;
  switch (fault.code) {
    case 'required':
      return t(`poll.fault.required.${question && isKnown(question) ? question.type : 'single'}`, {question: label});
    case 'too-few':
    case 'too-many':
    case 'too-long':
      return t(`poll.fault.${fault.code}`, {question: label, count: fault.limit ?? 0});
    case 'unknown-option':
      return t('poll.fault.unknown-option', {question: label});
    default:
      return t('poll.fault.other', {question: label});
  }
}

/** How many may be chosen, said before anybody chooses; nothing for questions that need no such sentence. */
export function choiceSentence({t}: Translator, question: KnownQuestion): string | undefined {
  if (question.type !== 'multiple') return undefined;
  const {min = 0, max, options} = question;
  const most = max !== undefined && max < options.length ? max : undefined;
  if (most !== undefined && min === most) return t('poll.choose.exact', {count: most});
  if (most !== undefined && min > 0) return t('poll.choose.between', {min, count: most});
  if (most !== undefined) return t('poll.choose.max', {count: most});
  return min > 1 ? t('poll.choose.min', {count: min}) : t('poll.choose.any');
}
