import {html, nothing, type TemplateResult} from 'lit';
import type {ClientError} from '@civic-widgets/client';
import {formatMoment} from '@civic-widgets/i18n';
import type {ReadyState} from '../finder-state.js';
import {renderHeading, type Scene} from './scene.js';

/** Nothing has come yet. */
export function renderLoading({translator: {t}}: Scene): TemplateResult {
  return html`<p class="quiet">${t('finder.loading')}</p>`;
}

/** Loading failed: why, in words a person can act on. */
export function renderLoadFailed(scene: Scene, error: ClientError, onRetry: () => void): TemplateResult {
  const {t} = scene.translator;
  return html`<civic-notice tone="error">
    ${renderHeading(scene, t('finder.load-failed.heading'), {id: 'heading'})}
    <p>${t(`finder.load-failed.${reasonOf(error)}`)}</p>
    ${
      error.passes
        ? html`<button slot="actions" type="button" part="button" @click=${onRetry}>
            ${t('finder.retry')}
          </button>`
        : nothing
    }
  </civic-notice>`;
}

/** What is shown is not all, or not new. */
export function renderOld(scene: Scene, {kept, broken, index}: ReadyState, onRetry: () => void) {
  const {t, lang} = scene.translator;
  if (kept === undefined && !broken) return nothing;
  return html`<civic-notice tone="warning">
    <p>
      ${kept === undefined ? t('finder.broken') : t('finder.old', {moment: formatMoment(lang, kept, index.head.timeZone)})}
    </p>
    <button slot="actions" type="button" part="button" @click=${onRetry}>${t('finder.retry')}</button>
  </civic-notice>`;
}

function reasonOf({code}: ClientError): string {
  if (code === 'busy') return 'server';
  return code === 'refused' ? 'missing' : code;
}
