import type {CountedResult} from '@civic-widgets/model';
import {labelIn, voteColumns, type Block, type Told} from './report.js';

/** Choices: options are counted, not combinations. */
export function tellCounted(told: Told<CountedResult>): Block[] {
  const {translator, question, result, responses, say} = told;
  const {t} = translator;
  const isSeveral = result.options.reduce((sum, {votes}) => sum + votes, 0) > result.answered;
  const text = [
    result.answered === responses ? '' : t('poll.results.answered', {count: result.answered}),
    isSeveral ? t('poll.results.several') : '',
  ].filter(Boolean);
  return [
    {
      kind: 'bars',
      caption: say(question.label),
      columns: voteColumns(translator),
      bars: result.options.map(({id, votes}) => ({label: labelIn(told, id), value: votes})),
      whole: result.answered,
    },
    ...text.map((sentence): Block => ({kind: 'text', text: sentence})),
    {
      kind: 'more',
      summary: t(`poll.results.method.${result.method}.name`),
      blocks: [{kind: 'text', text: t(`poll.results.method.${result.method}.text`)}],
    },
  ];
}
