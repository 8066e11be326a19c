import {LitElement, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {error, info, success, warning} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {renderWords, type Words} from '../words.js';
import {styles} from './civic-notice.styles.js';

export const NOTICE_TONES = ['info', 'success', 'warning', 'error'] as const;
export type NoticeTone = (typeof NOTICE_TONES)[number];

const icons = {info, success, warning, error};

/**
 * Sets a message apart from the text around it. Its tone is a colour, a shape, and a word for those who see neither.
 *
 * Use it for what people must not miss: that something was sent, is closed, went wrong. One a page is heard, three are not. Do not use it
 * for what is wrong in a field (the field says so) or for help with an answer (a hint). It does not speak by itself: what appears
 * after the page has come is moved to with focus, or said by an announcer.
 *
 * @tagname civic-notice
 * @slot - The message.
 * @slot actions - What can be done about it: buttons and links.
 * @csspart box - The box around everything.
 * @csspart icon - The shape of its tone.
 * @csspart heading - The heading.
 * @csspart actions - The row of buttons and links.
 */
export class CivicNotice extends LitElement {
  static override styles = [base, iconStyles, styles];

  /** What kind of message it is. */
  @property({reflect: true}) tone: NoticeTone = 'info';
  /** The message in a few words, above a longer one. */
  @property() heading: Words = '';
  /** Level of the heading among the page's headings; 0 makes it a bold line and no heading. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 0;

  readonly #locale = new TranslatorController(this);

  protected override render() {
    const {tone, heading, headingLevel} = this;
    const {t, lang} = this.#locale.translator;
    const role = headingLevel > 0 ? 'heading' : nothing;
    return html`<div id="box" part="box">
      ${renderIcon(icons[tone] ?? info)}
      <div class="words">
        <span class="hidden">${t(`ui.notice.${tone}`)}:</span>
        ${heading
          ? html`<p id="heading" part="heading" role=${role} aria-level=${headingLevel || nothing}>${renderWords(heading, lang)}</p>`
          : nothing}
        <slot></slot>
        <slot name="actions" part="actions"></slot>
      </div>
    </div>`;
  }
}
