import {html, nothing, type TemplateResult} from 'lit';
import {isKnown, type Consultation, type CountedResult, type Option, type Results} from '@civic-widgets/model';
import type {Outcome} from '../poll-state.js';
import {momentOf, renderHeading, say, wordsOf, type Scene} from './scene.js';

/** The result, or why there is none yet. */
export function renderOutcome(scene: Scene, consultation: Consultation, outcome: Outcome, isAnswered: boolean) {
  const {t} = scene.translator;
  switch (outcome.status) {
    case 'ready':
      return renderResults(scene, consultation, outcome.results);
    case 'failed':
      return html`<p>${t('poll.results.failed')}</p>`;
    case 'withheld':
      return outcome.code === 'results-too-few' ? html`<p>${t('poll.results.too-few')}</p>` : nothing;
    case 'none':
      return isAnswered && consultation.results.when === 'after-close' ? renderLater(scene, consultation) : nothing;
    case 'loading':
      return nothing;
  }
}

function renderLater(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  const {closes} = consultation;
  return html`<p>
    ${closes ? t('poll.results.not-yet', {moment: momentOf(scene, closes, consultation)}) : t('poll.results.after-close')}
  </p>`;
}

function renderResults(scene: Scene, consultation: Consultation, results: Results): TemplateResult {
  const {t} = scene.translator;
  return html`<div class="results">
    ${renderHeading(scene, t(results.final ? 'poll.results.final' : 'poll.results.heading'), {deeper: 1})}
    <p class="meta">
      ${t('poll.results.responses', {count: results.responses})}
      ${results.final ? nothing : html`<br />${t('poll.results.as-of', {moment: momentOf(scene, results.asOf, consultation)})}`}
    </p>
    ${results.responses === 0 ? nothing : results.questions.map((result) => renderResult(scene, consultation, result, results.responses))}
  </div>`;
}

function renderResult(scene: Scene, consultation: Consultation, result: Results['questions'][number], responses: number) {
  const {t} = scene.translator;
  const question = consultation.questions.find(({id}) => id === result.id);
  if (!question || !isKnown(question)) return nothing;
  const label = wordsOf(scene, question.label, consultation);
  if (question.type === 'text') {
    const answered = 'answered' in result ? Number(result.answered) : 0;
    return html`${renderHeading(scene, say(scene, label), {deeper: 2})}
      <p>${t('poll.results.written', {count: answered})}</p>`;
  }
  if (!('options' in result)) return nothing;
  const counted = result as CountedResult;
  return html`<civic-bar-chart
      .caption=${label}
      .columns=${[t('poll.results.option'), t('poll.results.votes'), t('poll.results.share')]}
      .bars=${counted.options.map(({id, votes}) => ({label: labelOf(scene, consultation, question.options, id), value: votes}))}
      .whole=${counted.answered}
    ></civic-bar-chart>
    <p class="meta">
      ${counted.answered === responses ? nothing : t('poll.results.answered', {count: counted.answered})}
      ${counted.options.reduce((sum, {votes}) => sum + votes, 0) > counted.answered ? t('poll.results.several') : nothing}
    </p>`;
}

function labelOf(scene: Scene, consultation: Consultation, options: readonly Option[], id: string) {
  const option = options.find((candidate) => candidate.id === id);
  return option ? wordsOf(scene, option.label, consultation) : id;
}
