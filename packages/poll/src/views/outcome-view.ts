import {html, nothing, type TemplateResult} from 'lit';
import {settlesAt, type Consultation} from '@civic-widgets/model';
import {renderResults} from '../parts.js';
import type {Outcome} from '../poll-state.js';
import {momentOf, type Scene} from './scene.js';

/** The result, or why there is none yet. */
export function renderOutcome(scene: Scene, consultation: Consultation, outcome: Outcome, isAnswered: boolean) {
  const {t} = scene.translator;
  switch (outcome.status) {
    case 'ready':
      return renderResults(scene, consultation, outcome.results) ?? nothing;
    case 'failed':
      return html`<p>${t('poll.outcome.failed')}</p>`;
    case 'withheld':
      if (outcome.code === 'results-not-yet') return renderLater(scene, consultation);
      return outcome.code === 'results-too-few' ? html`<p>${t('poll.outcome.too-few')}</p>` : nothing;
    case 'none':
      return isAnswered && consultation.results.when === 'after-close' ? renderLater(scene, consultation) : nothing;
    case 'loading':
      return nothing;
  }
}

function renderLater(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  const end = settlesAt(consultation);
  return html`<p>${end ? t('poll.outcome.not-yet', {moment: momentOf(scene, end, consultation)}) : t('poll.outcome.after-close')}</p>`;
}
