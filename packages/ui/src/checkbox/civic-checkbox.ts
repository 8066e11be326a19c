import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {base} from '../base.styles.js';
import {choiceStyles} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';
import {plain, renderWords} from '../words.js';

/**
 * Asks people to agree to one thing, or to switch it on: “I agree that …”, “Write to me about the result”.
 *
 * Use it for one box; for several, a checkbox group. Its label says what a tick means, in the words of the person who ticks it. It is
 * never ticked beforehand where it is for consent: that would be no consent. One that needn't be ticked does not say “optional”,
 * since leaving it empty is an answer.
 *
 * @tagname civic-checkbox
 * @fires input - The person ticked or unticked the box; read `checked`.
 * @fires change - The same, after `input`.
 * @csspart field - The box around everything.
 * @csspart error - What is wrong and how to put it right.
 * @csspart choice - The label with its box.
 * @csspart checkbox - The box alone.
 * @csspart label - What a tick means.
 * @csspart hint - The sentence that helps to decide.
 */
export class CivicCheckbox extends FormField {
  static override styles = [
    base,
    fieldStyles,
    choiceStyles,
    css`
      /* Under the words, not under the box. */
      #hint {
        margin-block: calc((1.5em - var(--_control-size)) / 2) var(--_space-2);
        padding-inline-start: calc(1.5em + var(--_space-3));
      }
      #error {
        margin-block-end: 0;
      }
    `,
  ];

  /** Whether the box is ticked. */
  @property({type: Boolean}) checked = false;
  /** What is sent under `name` when it is ticked. */
  @property() value = 'on';

  /** Moves focus to the box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  /** Ticks or unticks the box, as the person does. */
  override click(): void {
    this.renderRoot.querySelector('input')?.click();
  }

  protected override get answer(): boolean {
    return this.checked;
  }

  protected override set answer(answer: unknown) {
    this.checked = answer === true;
  }

  protected override get initialValue(): boolean {
    return this.hasAttribute('checked');
  }

  protected override get formValue(): string | null {
    return this.checked ? this.value : null;
  }

  protected override get fault(): FieldFault | undefined {
    if (!this.required || this.checked) return undefined;
    const message = this.locale.translator.t('ui.checkbox.missing', {label: plain(this.label)});
    return {flag: 'valueMissing', message};
  }

  protected override render() {
    return html`<div class="field ${this.error ? 'invalid' : ''}" part="field">
      ${this.renderError()}
      <label class="choice" part="choice">
        <input
          id="control"
          part="checkbox"
          type="checkbox"
          .checked=${live(this.checked)}
          ?disabled=${this.isDisabled}
          ?required=${this.required}
          aria-describedby=${this.described}
          aria-invalid=${this.error ? 'true' : nothing}
          @input=${this.#onInput}
          @change=${this.tellChange}
        />
        <span class="choice-label" part="label">${renderWords(this.label, this.locale.translator.lang)}</span>
      </label>
      ${this.renderHint()}
    </div>`;
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.checked = event.target.checked;
  }
}
