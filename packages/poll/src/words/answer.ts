import type {Answer, KnownQuestion, LocalText, Option, Text} from '@civic-widgets/model';
import {formatDay, formatNumber, type Translator} from '@civic-widgets/i18n';
import {placeLines, type PlaceAnswer} from './location.js';

/** One line of an answer: what was chosen or written, and for what, where a value goes with each option. */
export interface AnswerLine {
  readonly of?: LocalText | string;
  readonly value: LocalText | string;
}

/** An answer in words, as the person gave it; no lines where there is none. */
export function answerLines({lang, t}: Translator, question: KnownQuestion, answer: Answer | undefined, say: (text: Text) => LocalText): AnswerLine[] {
  if (answer === undefined) return [];
  const labelled = (options: readonly Pick<Option, 'id' | 'label'>[], id: string) => {
    const option = options.find((one) => one.id === id);
    return option ? say(option.label) : id;
  };
  switch (question.type) {
    case 'date':
      return [{value: formatDay(lang, `${String(answer)}T12:00:00Z`, 'UTC')}];
    case 'number':
      return [{value: formatNumber(lang, Number(answer)), ...(question.unit !== undefined && {of: say(question.unit)})}];
    case 'text':
    case 'postcode':
      return [{value: String(answer)}];
    case 'location':
      return placeLines(t, answer as PlaceAnswer).map((value) => ({value}));
    case 'ranked':
      return ([answer].flat() as string[]).map((id) => ({value: labelled(question.options, id)}));
    case 'single':
    case 'multiple':
    case 'budget':
      return question.options.filter(({id}) => [answer].flat().includes(id)).map(({label}) => ({value: say(label)}));
    default: {
      const given = answer as Readonly<Record<string, string | number>>;
      const valueOf = (value: string | number) => {
        if (question.type === 'agree') return t(`poll.scale.${value}`);
        return question.type === 'matrix' ? labelled(question.columns, String(value)) : formatNumber(lang, Number(value));
      };
      return question.options.flatMap(({id, label}) => (given[id] === undefined ? [] : [{of: say(label), value: valueOf(given[id])}]));
    }
  }
}
