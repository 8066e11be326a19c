import {isKnown, type Consultation, type LocalText, type Text} from '@civic-widgets/model';
import {formatNumber, type Translator} from '@civic-widgets/i18n';
import {listOf} from '../results/report.js';

/** What the constituencies of a consultation are called, by id. */
export function groupNames({questions, constituencies}: Consultation, say: (text: Text) => LocalText): ReadonlyMap<string, LocalText> {
  const question = questions.find(({id}) => id === constituencies?.question);
  const options = question && isKnown(question) && question.type === 'single' ? question.options : [];
  return new Map(options.map(({id, label}) => [id, say(label)]));
}

/** The rule by which constituencies are weighted, with the weight of each. */
export function weightsSentence(translator: Translator, weights: Readonly<Record<string, number>>, names: ReadonlyMap<string, LocalText>): string {
  const {t, lang} = translator;
  const each = [...names].map(([id, {value}]) => t('poll.remarks.weight', {name: value, weight: formatNumber(lang, weights[id] ?? 0)}));
  return t('poll.remarks.rule', {weights: listOf(translator, each)});
}
