import {html, nothing, type TemplateResult} from 'lit';
import type {Consultation} from '@civic-widgets/model';
import type {OpenState} from '../poll-state.js';
import {momentOf, renderHeading, sayConsent, type Scene} from './scene.js';

/** What a person can do while an answer waits. */
export interface SendingActions {
  readonly onRetry: () => void;
  readonly onEdit: () => void;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}

type Waiting = Extract<OpenState['sending'], {step: 'waiting'}>;
type Refused = Extract<OpenState['sending'], {step: 'refused'}>;

/** The answer has not gone out, is not lost, and goes out by itself. Takes the place of the form, so that nobody sends twice. */
export function renderWaiting(
  scene: Scene,
  {error, kept, isTrying}: Waiting,
  {consultation, keepFailed}: {consultation: Consultation; keepFailed: boolean},
  {onRetry, onEdit, onKeep, onForget}: SendingActions,
): TemplateResult {
  const {t} = scene.translator;
  const isBusy = error.code === 'busy' || error.code === 'server';
  return html`<civic-notice tone="warning">
      ${renderHeading(scene, t('poll.waiting.heading'), {deeper: 1, id: 'waiting'})}
      <p>${t(isBusy ? 'poll.send-failed.busy' : 'poll.waiting.text')}</p>
      ${kept ? html`<p id="kept" tabindex="-1">${t('poll.kept', {moment: momentOf(scene, new Date(kept.until).toISOString(), consultation)})}</p>` : nothing}
    </civic-notice>
    <p class="actions">
      <button type="button" class="primary" part="button primary" aria-disabled=${isTrying ? 'true' : nothing} @click=${onRetry}>
        ${t(isTrying ? 'poll.sending' : 'poll.send-now')}
      </button>
      <button type="button" part="button" @click=${onEdit}>${t('poll.change')}</button>
      ${kept ? html`<button type="button" part="button" @click=${onForget}>${t('poll.kept.delete')}</button>` : nothing}
    </p>
    ${kept
      ? nothing
      : html`<details>
          <summary>${t('poll.keep.summary')}</summary>
          ${sayConsent(scene, 'poll.consent.keep', consultation)}
          <p class="actions"><button type="button" part="button" @click=${onKeep}>${t('poll.keep.button')}</button></p>
          ${keepFailed ? html`<p class="failed">${t('poll.keep.failed')}</p>` : nothing}
        </details>`}`;
}

/** The server has said no, and says so again until somebody changes something. The form stays as it was filled in. */
export function renderRefused(scene: Scene, {error, fromDevice}: Refused, plainPage: string | undefined): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice tone="error">
    ${renderHeading(scene, t('poll.send-failed.heading'), {deeper: 1, id: 'refused'})}
    <p>${t(sentenceFor(error.problem?.code))}</p>
    ${fromDevice ? html`<p>${t('poll.kept.refused')}</p>` : nothing}
    ${plainPage && error.problem?.code !== 'consultation-closed' ? html`<p><a href=${plainPage}>${t('poll.plain')}</a></p>` : nothing}
  </civic-notice>`;
}

function sentenceFor(code: string | undefined): string {
  if (code === 'origin-not-allowed') return 'poll.send-failed.origin';
  return code === 'consultation-closed' ? 'poll.send-failed.closed' : 'poll.send-failed.refused';
}
