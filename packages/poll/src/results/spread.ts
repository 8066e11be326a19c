import {AGREEMENTS, type AllocatedResult, type SpreadResult} from '@civic-widgets/model';
import {stepWords} from '../words/scale.js';
import {labelIn, voteColumns, type Block, type Told} from './report.js';

/** What was said of each option: a chart for each, and for points one in all. */
export function tell(told: Told<AllocatedResult | SpreadResult>): Block[] {
  const {translator, result, question, say} = told;
  const {t} = translator;
  if (result.type === 'allocate') {
    const whole = result.options.reduce((sum, {points}) => sum + points, 0);
    const unit = question.type === 'allocate' && question.unit !== undefined ? say(question.unit).value : t('poll.spread.points');
    const bars = result.options.map(({id, points}) => ({label: labelIn(told, id), value: points}));
    return [
      {kind: 'bars', caption: unit, columns: [t('poll.results.option'), unit, t('poll.results.share')], bars, whole},
      {kind: 'text', text: t('poll.results.answered', {count: result.answered})},
      {kind: 'more', summary: t('poll.spread.method.name'), blocks: [{kind: 'text', text: t('poll.spread.method.text')}]},
    ];
  }
  return result.options.map(({id, answered, values}) => ({
    kind: 'bars',
    caption: labelIn(told, id),
    columns: voteColumns(translator),
    bars: values.map(({value, votes}) => ({label: valueWords(told, value), value: votes})),
    whole: answered,
  }));
}

function valueWords({question, translator, say}: Told<unknown>, value: string) {
  if ((AGREEMENTS as readonly string[]).includes(value) && question.type === 'agree') return translator.t(`poll.spread.${value}`);
  if (question.type === 'matrix') {
    const column = question.columns.find(({id}) => id === value);
    return column ? say(column.label) : value;
  }
  return question.type === 'rating' ? stepWords(translator, question, Number(value), say, 'spread') : value;
}
