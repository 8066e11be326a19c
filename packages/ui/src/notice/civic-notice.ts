import {LitElement, css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {base} from '../base.styles.js';

export const NOTICE_TONES = ['info', 'success', 'warning', 'error'] as const;
export type NoticeTone = (typeof NOTICE_TONES)[number];

/**
 * Sets a message apart from the text around it. The tone is also said in a word, for those who can't see the colour.
 *
 * @tagname civic-notice
 * @slot - The message.
 */
export class CivicNotice extends LitElement {
  static override styles = [
    base,
    css`
      #box {
        padding: 1em 1.25em;
        border: 1px solid var(--_line);
        border-inline-start: 4px solid var(--_accent);
        border-radius: var(--_radius);
        background: var(--_soft);
      }
      :host([tone='success']) #box {
        border-inline-start-color: var(--_success);
      }
      :host([tone='warning']) #box {
        border-inline-start-color: var(--_warning);
      }
      :host([tone='error']) #box {
        border-inline-start-color: var(--_danger);
      }
      ::slotted(:first-child) {
        margin-block-start: 0 !important;
      }
      ::slotted(:last-child) {
        margin-block-end: 0 !important;
      }
    `,
  ];

  /** What kind of message it is. */
  @property({reflect: true}) tone: NoticeTone = 'info';

  readonly #locale = new TranslatorController(this);

  protected override render() {
    return html`<div id="box">
      <span class="hidden">${this.#locale.translator.t(`ui.notice.${this.tone}`)}:</span>
      <slot></slot>
    </div>`;
  }
}
