import {html, nothing, type TemplateResult} from 'lit';
import type {ClientError} from '@civic-widgets/client';
import {renderHeading, type Scene} from './scene.js';

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

function reasonOf({code}: ClientError): string {
  if (code === 'busy') return 'server';
  return code === 'refused' ? 'missing' : code;
}
