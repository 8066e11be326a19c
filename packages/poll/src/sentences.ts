import {isKnown, localise, type AnswerFault, type KnownQuestion, type Question} from '@civic-widgets/model';
import {formatDay, formatMoney, type Translator} from '@civic-widgets/i18n';

/** Types that are asked alike say the same. */
const groups: Readonly<Record<string, string>> = {score: 'scale', rating: 'scale', matrix: 'scale', agree: 'scale'};

/**
 * Tells a person how to put an answer right: the same words in the widget, in the printed form and in the API. What a type says of
 * its own is `poll.<type>.fault.…`; what all types can say, `poll.fault.…`.
 */
export function faultSentence({t, lang}: Translator, questions: readonly Question[], fault: AnswerFault, own: string): string {
  const question = questions.find(({id}) => id === fault.question);
  const text = question ? localise(question.label, lang, own).value : fault.question;
  const options = question && 'options' in question ? (question.options as {id: string; label: string}[]) : [];
  const option = options.find(({id}) => id === fault.option);
  const values = {
    question: text,
    option: option ? localise(option.label, lang, own).value : text,
    count: fault.limit ?? 0,
    limit: question && isKnown(question) ? limitOf(question, fault, lang) : 0,
  };
  if (question && isKnown(question)) {
    const key = `poll.${groups[question.type] ?? question.type}.fault.${fault.code}`;
    const sentence = t(key, values);
    if (sentence !== key) return sentence;
  }
  return t(fault.code === 'required' || fault.code === 'unknown-option' ? `poll.fault.${fault.code}` : 'poll.fault.other', values);
}

function limitOf(question: KnownQuestion, {limit = 0, value}: AnswerFault, lang: string): string | number {
  if (question.type === 'date' && value) return formatDay(lang, `${value}T12:00:00Z`, 'UTC');
  return question.type === 'budget' ? formatMoney(lang, limit, question.currency) : limit;
}
