import {html, nothing, type TemplateResult} from 'lit';
import type {ServiceRecord} from '@civic-widgets/directory/search.js';
import {directionOf} from '@civic-widgets/i18n';
import {adopt} from '../views/adopt.js';
import {renderHeading, type Scene} from '../views/scene.js';
import {savedStyles} from './saved.styles.js';

/** Keeps a service for later, or takes it off the list again. What that means is said before the first time. */
export interface SaveShown {
  readonly record: ServiceRecord;
  readonly isSaved: boolean;
  /** Whether the person is being told what saving means. */
  readonly isAsking: boolean;
  readonly hasFailed: boolean;
  readonly onSave: () => void;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onRemove: () => void;
}

export function renderSave(
  {translator}: Scene,
  {record, isSaved, isAsking, hasFailed, onSave, onAsk, onRemove}: SaveShown,
): TemplateResult {
  const {t} = translator;
  if (isSaved) {
    return html`<button type="button" part="button" data-save=${record.id} @click=${onRemove}>
      ${t('finder.saved.remove')}
    </button>`;
  }
  if (!isAsking) {
    return html`<button type="button" part="button" data-save=${record.id} @click=${() => onAsk(true)}>
      ${t('finder.saved.save')}
    </button>`;
  }
  const lang = translator.languageOf('finder.saved.consent.keep');
  const isForeign = lang !== translator.lang;
  return html`<civic-notice class="asking" data-ask=${record.id} tabindex="-1">
    <p lang=${isForeign ? lang : nothing} dir=${isForeign ? directionOf(lang) : nothing}>
      ${t('finder.saved.consent.keep')}
    </p>
    ${hasFailed ? html`<p class="failed">${t('finder.saved.failed')}</p>` : nothing}
    <button slot="actions" type="button" part="button primary" class="primary" @click=${onSave}>
      ${t('finder.saved.save-here')}
    </button>
    <button slot="actions" type="button" part="button" @click=${() => onAsk(false)}>
      ${t('finder.saved.cancel')}
    </button>
  </civic-notice>`;
}

export interface ListShown {
  readonly kind: 'mine' | 'shared';
  readonly count: number;
  /** How many of the list are not in the directory any more. */
  readonly gone: number;
  readonly root: ShadowRoot | null;
  /** The link that was made, to be copied by hand where it could not be by us. */
  readonly link: string;
  readonly isCopied: boolean;
  readonly entries: unknown;
  readonly onPrint: () => void;
  readonly onShare: () => void;
  readonly onBack: () => void;
  readonly onDelete: () => void;
}

/** The person's own list, or one that somebody has sent them. */
export function renderList(scene: Scene, shown: ListShown): TemplateResult {
  adopt(shown.root, savedStyles);
  const {t} = scene.translator;
  const {kind, count, gone, link, isCopied} = shown;
  return html`<div id="results" part="results">
    ${renderHeading(scene, t(`finder.saved.${kind}`, {count}), {deeper: 1, id: 'count'})}
    <p class="quiet">${t(kind === 'mine' ? 'finder.saved.where' : 'finder.saved.shared-hint')}</p>
    ${gone > 0 ? html`<p class="quiet">${t('finder.saved.gone', {count: gone})}</p>` : nothing}
    <div class="actions saved-actions">
      <button type="button" part="button" @click=${shown.onBack}>${t('finder.saved.back')}</button>
      ${
        count === 0
          ? nothing
          : html`<button type="button" part="button" @click=${shown.onPrint}>
                ${t('finder.saved.print')}
              </button>
              <button type="button" part="button" @click=${shown.onShare}>${t('finder.saved.share')}</button>`
      }
      ${kind === 'mine' && count + gone > 0 ? html`<button type="button" part="button" class="danger" @click=${shown.onDelete}>${t('finder.saved.delete')}</button>` : nothing}
    </div>
    ${
      link
        ? html`<p>${t(isCopied ? 'finder.saved.copied' : 'finder.saved.copy')}</p>
            <p class="link" dir="ltr"><a href=${link}>${link}</a></p>`
        : nothing
    }
    ${shown.entries}
  </div>`;
}
