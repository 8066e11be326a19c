import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {base} from '../base.styles.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';

export const TEXT_FIELD_TYPES = ['text', 'email', 'tel', 'url', 'search'] as const;
export type TextFieldType = (typeof TEXT_FIELD_TYPES)[number];

/**
 * Asks people to write a few words on one line: a name, an e-mail address, a telephone number.
 *
 * Say in `type` and `autocomplete` what it is, so that phones show the right keys and browsers can fill in what people have
 * typed a hundred times (WCAG 1.3.5). There is no placeholder: it goes when it is needed. Use a text area for more than a line.
 *
 * @tagname civic-text-field
 * @fires input - The person typed; read `value`.
 * @fires change - The person has finished typing and moved on.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart control - The box to write in.
 */
export class CivicTextField extends FormField {
  static override styles = [base, fieldStyles, inputStyles];

  /** What is written. */
  @property() value = '';
  /** What kind of words: it decides which keys a phone shows. */
  @property() type: TextFieldType = 'text';
  /** What the browser may fill in, by the HTML standard's names: `name`, `email`, `postal-code`. */
  @property() autocomplete: AutoFill = '';
  /** Which keys a phone shows, where `type` does not say enough: `numeric` for a code of digits. */
  @property() override inputMode = '';
  /** Width in characters, for answers of a known length such as a postcode; 0 means the whole width. */
  @property({type: Number}) size = 0;
  /** Whether the browser checks the spelling: not of names, codes and addresses. */
  @property({type: Boolean, attribute: 'check-spelling'}) checkSpelling = false;

  /** Moves focus to the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override get fault(): FieldFault | undefined {
    if (this.type === 'email' && !isEmailAddress(this.value)) {
      return {flag: 'typeMismatch', message: this.locale.translator.t('ui.text-field.email')};
    }
    return super.fault;
  }

  protected override render() {
    return html`<div class="field ${this.error ? 'invalid' : ''}" part="field">
      <label class="name" part="label" for="control">${this.renderLabel()}</label>
      ${this.renderMessages()}
      <input
        id="control"
        class="input"
        part="control"
        type=${this.type}
        .value=${live(this.value)}
        size=${this.size || nothing}
        autocomplete=${this.autocomplete || nothing}
        inputmode=${this.inputMode || nothing}
        spellcheck=${this.checkSpelling ? 'true' : 'false'}
        ?disabled=${this.isDisabled}
        ?required=${this.required}
        aria-describedby=${this.described}
        aria-invalid=${this.error ? 'true' : nothing}
        @input=${this.#onInput}
        @change=${this.tellChange}
        @keydown=${this.submitOnEnter}
        dir=${this.type === 'text' || this.type === 'search' ? 'auto' : 'ltr'}
      />
    </div>`;
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.value = event.target.value;
  }
}

/** By the platform's own rule. */
function isEmailAddress(text: string): boolean {
  const probe = document.createElement('input');
  probe.type = 'email';
  probe.value = text;
  return probe.validity.valid;
}
