import {LitElement, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {styles} from './civic-button.styles.js';

export const BUTTON_VARIANTS = ['secondary', 'primary', 'danger'] as const;
export type ButtonVariant = (typeof BUTTON_VARIANTS)[number];

/**
 * Does something: sends, adds, opens. What leads to another page is a link, or a link-button where it begins something.
 *
 * Give the one that matters most on a page `primary`, and no other. Words say what happens ("Send my answer", not "OK"). While
 * something is on its way, `busy` keeps the button where it is and in focus, and takes no second press.
 *
 * @tagname civic-button
 * @slot - The words.
 * @csspart button - The button itself; also named by its variant: `primary`, `secondary` or `danger`.
 */
export class CivicButton extends LitElement {
  static readonly formAssociated = true;
  static override styles = [base, buttonStyles, styles];

  /** What pressing does in a form, as for the platform's button. */
  @property() type: 'button' | 'submit' | 'reset' = 'button';
  /** How much it matters: one `primary` a page; `danger` for what can't be put back. */
  @property({reflect: true}) variant: ButtonVariant = 'secondary';
  /** What was pressed is on its way: the button stays, and takes no second press. */
  @property({type: Boolean}) busy = false;
  /** Nobody can press it now. Prefer to say what is missing when it is pressed. */
  @property({type: Boolean, reflect: true}) disabled = false;
  /** The name under which `value` is sent, by the button that sends the form. */
  @property({reflect: true}) name = '';
  /** What is sent under `name`. */
  @property() value = '';

  readonly #internals = this.attachInternals();

  /** The form that it sends or resets. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Moves focus to the button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  /** Presses it. */
  override click(): void {
    this.renderRoot.querySelector('button')?.click();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  protected override render() {
    return html`<button
      type="button"
      class=${this.variant}
      part="button ${this.variant}"
      ?disabled=${this.disabled || this.closest('fieldset:disabled') !== null}
      aria-disabled=${this.busy ? 'true' : nothing}
      @click=${this.#onClick}
    >
      <slot></slot>
    </button>`;
  }

  #onClick(event: Event): void {
    if (this.busy) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    const {form} = this;
    if (!form || this.type === 'button') return;
    // After the page's own listeners: one of them may prevent it, as with the platform's button.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (this.type === 'reset') return form.reset();
      this.#internals.setFormValue(this.name ? this.value : null);
      form.requestSubmit();
      this.#internals.setFormValue(null);
    });
  }
}
