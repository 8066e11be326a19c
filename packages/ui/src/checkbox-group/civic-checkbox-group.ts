import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {choiceStyles, renderChoices, type Choice} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {base} from '../base.styles.js';

/**
 * Asks people to choose as many as they like of a few things.
 *
 * If there is a limit, say it in `note` and check it when the form is sent. Boxes are never disabled when the limit
 * is reached: people could not find out why, or change their mind in the order they like.
 *
 * @tagname civic-checkbox-group
 * @fires change - The person ticked or unticked a box; read `value`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart choice - A choice with its box.
 * @csspart checkbox - The box alone.
 */
export class CivicCheckboxGroup extends FormField {
  static override styles = [base, fieldStyles, choiceStyles];

  /** The chosen values, in the order of the choices. */
  @property({attribute: false}) value: readonly string[] = [];
  /** What can be chosen, in the order shown. */
  @property({attribute: false}) choices: readonly Choice[] = [];

  /** Moves focus to the first box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override get initialValue(): readonly string[] {
    return [];
  }

  protected override get formValue(): FormData | null {
    if (this.value.length === 0) return null;
    const data = new FormData();
    for (const value of this.value) data.append(this.name, value);
    return data;
  }

  protected override render() {
    const {lang} = this.locale.translator;
    return html`<fieldset part="field" class="field ${this.error ? 'invalid' : ''}" aria-describedby=${this.described}>
      <legend part="label">${this.renderLabel()}</legend>
      ${this.renderMessages()}
      ${renderChoices('checkbox', this.choices, this.value, {lang, disabled: this.isDisabled, onChange: this.#onChange})}
    </fieldset>`;
  }

  readonly #onChange = () => {
    const checked = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')];
    this.value = checked.map(({value}) => value);
    this.tellChange();
  };
}
