import {html, nothing} from 'lit';
import type {Consultation} from '@civic-widgets/model';
import {formatDay} from '@civic-widgets/i18n';
import {pagesStyles} from '../views/pages.styles.js';
import {adopt, renderHeading, renderParagraphs, wordsOf, type Scene} from '../views/scene.js';
import {groupNames, weightsSentence} from '../words/weights.js';

/** What is said before the questions of groups whose answers are weighted, and of a closed consultation what came of it. */
export function render(scene: Scene, consultation: Consultation) {
  const {t} = scene.translator;
  const {feedback, status, constituencies} = consultation;
  if (status === 'closed') {
    if (!feedback) return nothing;
    adopt(scene, pagesStyles);
    return html`<section class="feedback" aria-labelledby="feedback">
      ${renderHeading(scene, t('poll.remarks.feedback'), {deeper: 1, id: 'feedback'})}
      <dl>
        ${(['asked', 'said', 'did'] as const).map(
          (part) => html`<dt>${t(`poll.remarks.${part}`)}</dt>
            <dd>${renderParagraphs(scene, feedback[part], consultation)}</dd>`,
        )}
      </dl>
      ${feedback.date === undefined ? nothing : html`<p class="meta">${t('poll.remarks.date', {day: formatDay(scene.translator.lang, `${feedback.date}T00:00:00Z`, 'UTC')})}</p>`}
    </section>`;
  }
  if (!constituencies?.weights) return nothing;
  const names = groupNames(consultation, (text) => wordsOf(scene, text, consultation));
  return html`<civic-notice>
    <p class="lead">${t('poll.remarks.weighted')}</p>
    <p>${weightsSentence(scene.translator, constituencies.weights, names)}</p>
  </civic-notice>`;
}
