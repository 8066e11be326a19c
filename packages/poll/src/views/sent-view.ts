import {html, nothing, type TemplateResult} from 'lit';
import type {AnsweredState} from '../poll-state.js';
import {renderHeading, renderParagraphs, type Scene} from './scene.js';

/** The server has the answer, and this is its receipt. */
export function renderSent(scene: Scene, {consultation, receipt, fromDevice, tooLate}: AnsweredState): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice tone="success">
      ${renderHeading(scene, t('poll.sent.heading'), {deeper: 1, id: 'sent'})}
      ${receipt === undefined
        ? html`<p>${t('poll.sent.host')}</p>`
        : html`<p>${t('poll.sent.receipt')}: <strong part="receipt" class="receipt" dir="ltr">${receipt}</strong></p>
            <p>${t('poll.sent.keep-receipt')}</p>`}
      ${tooLate ? html`<p>${t('poll.sent.first')}</p>` : nothing}
      ${fromDevice ? html`<p>${t('poll.kept.sent')}</p>` : nothing}
    </civic-notice>
    ${renderParagraphs(scene, consultation.thanks, consultation)}`;
}
