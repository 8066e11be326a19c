import {LitElement, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {check, cross, error, info, warning, type Icon} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {styles} from './civic-tag.styles.js';

export const TAG_TONES = ['neutral', 'info', 'success', 'warning', 'error'] as const;
export type TagTone = (typeof TAG_TONES)[number];

const icons: Partial<Record<TagTone, Icon>> = {info, success: check, warning, error};

/** Fired when somebody wants a filter gone. Whoever put the tag there takes it away, and moves focus to what is next. */
export class CivicTagRemoveEvent extends Event {
  constructor() {
    super('civic-tag-remove', {bubbles: true, composed: true});
  }
}

/**
 * A word or two on how something stands: "Open", "Full", "Closing soon". With `removable` it is a filter that somebody has chosen
 * and can take away again.
 *
 * Use it beside what it is about, and let its words say all: the tone is a colour and a shape, for finding it. Do not use it for a
 * sentence (a notice) or for what is pressed (a button). When a filter has been removed, move focus to the next one, or to the
 * heading of the list when it was the last.
 *
 * @tagname civic-tag
 * @slot - The words.
 * @fires {CivicTagRemoveEvent} civic-tag-remove - The person pressed a removable tag.
 * @csspart tag - The box around the words; the button where the tag is removable.
 * @csspart icon - The shape of its tone, or the cross of a removable tag.
 */
export class CivicTag extends LitElement {
  static override styles = [base, iconStyles, styles];

  /** How it stands: quiet, worth knowing, good, to be minded, or over. */
  @property({reflect: true}) tone: TagTone = 'neutral';
  /** Whether it is a filter that the person can take away. */
  @property({type: Boolean, reflect: true}) removable = false;

  readonly #locale = new TranslatorController(this);
  // The button's name holds the words, which may change in place without the slot noticing.
  readonly #observer = new MutationObserver(() => this.requestUpdate());

  /** Moves focus to the button of a removable tag. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, {characterData: true, childList: true, subtree: true});
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override render() {
    const {tone, removable} = this;
    if (removable) {
      const label = this.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return html`<button
        type="button"
        class="tag"
        part="tag"
        aria-label=${this.#locale.translator.t('ui.tag.remove', {label})}
        @click=${this.#onClick}
      >
        <slot></slot>${renderIcon(cross)}
      </button>`;
    }
    const icon = icons[tone];
    return html`<span class="tag ${tone}" part="tag">${icon ? renderIcon(icon) : nothing}<slot></slot></span>`;
  }

  #onClick(): void {
    this.dispatchEvent(new CivicTagRemoveEvent());
  }
}
