import {LitElement, html, type PropertyValues} from 'lit';
import {property, query} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {cross} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {renderWords, type Words} from '../words.js';
import {styles} from './civic-dialog.styles.js';

/** What closes a dialog besides its buttons, by the platform's names: Escape, or Escape and a press outside. */
export const DIALOG_CLOSED_BY = ['closerequest', 'any'] as const;
export type DialogClosedBy = (typeof DIALOG_CLOSED_BY)[number];

/**
 * Asks something that has to be settled before anything else, over the page: "Delete your sign-up?"
 *
 * Use it rarely: for a question with two answers, or for a few words that would lose their place on another page. What is long, or
 * has a form of more than a few fields, wants a page. It is the platform's modal dialog: the page behind can neither be
 * reached nor scrolled. Focus goes to the heading, so that it is read first, or to what has `autofocus` inside; and back where it came from.
 *
 * A form inside with `method="dialog"` closes it with the value of the button that sent the form.
 *
 * @tagname civic-dialog
 * @slot - What is said and asked.
 * @slot actions - Buttons, the most likely one first.
 * @fires cancel - The person wants to leave by Escape, by the close button or by a press outside. Prevent it to stay open.
 * @fires close - It has closed; read `returnValue`.
 * @csspart dialog - The platform's dialog, over the whole page.
 * @csspart box - What can be seen of it.
 * @csspart heading - The heading.
 * @csspart close - The button that closes it.
 * @csspart icon - The cross on that button.
 */
export class CivicDialog extends LitElement {
  static override styles = [base, buttonStyles, iconStyles, styles];

  /** What it is about. */
  @property() heading: Words = '';
  /** Whether it is open. */
  @property({type: Boolean, reflect: true}) open = false;
  /** What closes it besides its buttons: `closerequest` is Escape, `any` is a press outside as well. Not where something is written. */
  @property({attribute: 'closedby'}) closedBy: DialogClosedBy = 'closerequest';
  /** Level of its heading. */
  @property({type: Number}) level = 2;

  /** What it was closed with. */
  returnValue = '';

  @query('dialog') private _dialog!: HTMLDialogElement;

  readonly #locale = new TranslatorController(this);
  #stillness: CSSStyleSheet | undefined;
  #isPressOutside = false;

  /** Opens it over the page. */
  show(): void {
    this.open = true;
  }

  /** Closes it, with a word on how for `returnValue`. */
  close(returnValue?: string): void {
    if (returnValue !== undefined) this.returnValue = returnValue;
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letScroll();
    // A modal dialog that is moved in the page would come back as one that is not modal.
    this._dialog.close();
  }

  protected override render() {
    const {t, lang} = this.#locale.translator;
    return html`<dialog
      part="dialog"
      aria-labelledby="heading"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @pointerdown=${this.#onPress}
      @pointerup=${this.#onRelease}
    >
      <div id="box" part="box" @submit=${this.#onSubmit}>
        <div class="head">
          <div id="heading" part="heading" role="heading" aria-level=${this.level} tabindex="-1"
            >${renderWords(this.heading, lang)}</div
          >
          <button type="button" class="close" part="close" @click=${this.#leave}>
            ${renderIcon(cross)}${t('ui.dialog.close')}
          </button>
        </div>
        <slot></slot>
        <slot name="actions"></slot>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#follow();
  }

  /** Does with the platform's dialog what `open` says. */
  #follow(): void {
    if (this.open === this._dialog.open) return;
    if (!this.open) return this._dialog.close(this.returnValue);
    this.returnValue = '';
    this._dialog.returnValue = '';
    this._dialog.showModal();
    // The platform would choose the close button, and does not look for `autofocus` through a slot.
    const first = this.querySelector<HTMLElement>('[autofocus]') ?? this.renderRoot.querySelector<HTMLElement>('#heading');
    first?.focus();
    this.#stopScroll();
  }

  // By a sheet of our own: nothing that the page itself has set is changed, or has to be put back.
  #stopScroll(): void {
    this.#letScroll();
    const sheet = (this.#stillness = new CSSStyleSheet());
    const hasScrollbar = innerWidth > document.documentElement.clientWidth;
    sheet.replaceSync(`:root { overflow: hidden !important; ${hasScrollbar ? 'scrollbar-gutter: stable;' : ''} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  #letScroll(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#stillness);
  }

  /** The person wants to leave, unless the page has something against it. */
  readonly #leave = (): void => {
    if (this.dispatchEvent(new Event('cancel', {cancelable: true}))) this.open = false;
  };

  #onCancel(event: Event): void {
    // A file field inside has an event of the same name.
    if (event.target !== this._dialog) return;
    event.preventDefault();
    this.#leave();
  }

  #onClose(event: Event): void {
    // Also when it was closed only to be moved in the page.
    if (event.target !== this._dialog || this._dialog.open || !this.isConnected) return;
    this.#letScroll();
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }

  // Whoever selects words and lets go outside has not pressed outside.
  #onPress(event: Event): void {
    this.#isPressOutside = event.target === this._dialog;
  }

  #onRelease(event: Event): void {
    if (this.closedBy === 'any' && this.#isPressOutside && event.target === this._dialog) this.#leave();
  }

  // The platform looks for the dialog of such a form among its ancestors, and finds none through a slot.
  #onSubmit(event: SubmitEvent): void {
    const {submitter, target} = event;
    if (event.defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== 'dialog') return;
    event.preventDefault();
    this.close(submitter instanceof HTMLButtonElement ? submitter.value : '');
  }
}
