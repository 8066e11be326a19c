import {html, nothing, type TemplateResult} from 'lit';
import type {Consultation} from '@civic-widgets/model';
import {formatDay} from '@civic-widgets/i18n';
import type {PollState} from '../poll-state.js';
import {pagesStyles} from '../views/pages.styles.js';
import {adopt, momentOf, renderHeading, renderParagraphs, wordsOf, type Scene} from '../views/scene.js';
import {groupNames, weightsSentence} from '../words/weights.js';

type Told = Extract<PollState, {readonly consultation: Consultation}>;

/** What is said of a poll that takes no answers now; of a closed one, what came of it; and beside questions, whose answers are weighted. */
export function render(scene: Scene, {status, consultation}: Told, plainPage: string | undefined) {
  switch (status) {
    case 'closed':
      return html`${renderClosed(scene, consultation)} ${renderFeedback(scene, consultation)}`;
    case 'unknown':
      return renderUnknown(scene, plainPage);
    case 'upcoming':
      return html`${renderUpcoming(scene, consultation)} ${renderWeights(scene, consultation)}`;
    default:
      return renderWeights(scene, consultation);
  }
}

function renderFeedback(scene: Scene, consultation: Consultation) {
  const {t} = scene.translator;
  const {feedback} = consultation;
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

function renderWeights(scene: Scene, consultation: Consultation) {
  const {t} = scene.translator;
  const {constituencies} = consultation;
  if (!constituencies?.weights) return nothing;
  const names = groupNames(consultation, (text) => wordsOf(scene, text, consultation));
  return html`<civic-notice>
    <p class="lead">${t('poll.remarks.weighted')}</p>
    <p>${weightsSentence(scene.translator, constituencies.weights, names)}</p>
  </civic-notice>`;
}

/** Not open yet: from when on. */
function renderUpcoming(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice>
    <p class="lead">${t('poll.remarks.upcoming.heading')}</p>
    ${consultation.opens
      ? html`<p>${t('poll.remarks.upcoming.text', {moment: momentOf(scene, consultation.opens, consultation)})}</p>`
      : nothing}
  </civic-notice>`;
}

/** Closed: since when, and thanks. */
function renderClosed(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice>
    <p class="lead">${t('poll.remarks.closed.heading')}</p>
    <p>
      ${consultation.closes
        ? t('poll.remarks.closed.text', {moment: momentOf(scene, consultation.closes, consultation)})
        : t('poll.remarks.closed.plain')}
    </p>
  </civic-notice>`;
}

/** The consultation asks something that this version can't ask: the plain page can. */
function renderUnknown(scene: Scene, plainPage: string | undefined): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice>
    <p class="lead">${t('poll.remarks.unknown.heading')}</p>
    <p>${t('poll.remarks.unknown.text')}</p>
    ${plainPage ? html`<p><a href=${plainPage}>${t('poll.plain')}</a></p>` : nothing}
  </civic-notice>`;
}
