import {html, nothing, type TemplateResult} from 'lit';
import type {Consultation} from '@civic-widgets/model';
import type {ClientError} from '@civic-widgets/client';
import {momentOf, renderHeading, type Scene} from './scene.js';

/** Nothing has come yet. */
export function renderLoading({translator: {t}}: Scene): TemplateResult {
  return html`<p class="loading">${t('poll.loading')}</p>`;
}

/** Loading failed: why, in words a person can act on. */
export function renderLoadFailed(scene: Scene, error: ClientError, onRetry: () => void): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice tone="error">
    ${renderHeading(scene, t('poll.load-failed.heading'), {id: 'heading'})}
    <p>${t(`poll.load-failed.${reasonOf(error)}`)}</p>
    ${error.passes
      ? html`<p class="actions"><button type="button" part="button" @click=${onRetry}>${t('poll.retry')}</button></p>`
      : nothing}
  </civic-notice>`;
}

/** Not open yet: from when on. */
export function renderUpcoming(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice>
    <p class="lead">${t('poll.upcoming.heading')}</p>
    ${consultation.opens
      ? html`<p>${t('poll.upcoming.text', {moment: momentOf(scene, consultation.opens, consultation)})}</p>`
      : nothing}
  </civic-notice>`;
}

/** Closed: since when, and thanks. */
export function renderClosed(scene: Scene, consultation: Consultation): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice>
    <p class="lead">${t('poll.closed.heading')}</p>
    <p>
      ${consultation.closes
        ? t('poll.closed.text', {moment: momentOf(scene, consultation.closes, consultation)})
        : t('poll.closed.plain')}
    </p>
  </civic-notice>`;
}

/** The consultation asks something that this version can't ask: the plain page can. */
export function renderUnknown(scene: Scene, plainPage: string | undefined): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice>
    <p class="lead">${t('poll.unknown.heading')}</p>
    <p>${t('poll.unknown.text')}</p>
    ${plainPage ? html`<p><a href=${plainPage}>${t('poll.plain')}</a></p>` : nothing}
  </civic-notice>`;
}

function reasonOf({code}: ClientError): string {
  if (code === 'busy') return 'server';
  return code === 'refused' ? 'missing' : code;
}
