import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {choiceStyles, renderChoices, type Choice} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {tokens} from '../tokens.styles.js';

/**
 * Asks people to choose as many as they like of a few things.
 *
 * If there is a limit, say it in `note` and check it when the form is sent. Boxes are never disabled when the limit
 * is reached: people could not find out why, or change their mind in the order they like.
 *
 * @tagname civic-checkbox-group
 * @fires change - The person ticked or unticked a box; read `value`.
 */
export class CivicCheckboxGroup extends FormField {
  static override styles = [tokens, fieldStyles, choiceStyles];

  /** The chosen values, in the order of the choices. */
  @property({attribute: false}) value: readonly string[] = [];
  /** What can be chosen, in the order shown. */
  @property({attribute: false}) choices: readonly Choice[] = [];

  /** Moves focus to the first box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  formResetCallback(): void {
    this.value = [];
  }

  protected override willUpdate(): void {
    const data = new FormData();
    for (const value of this.value) data.append(this.name, value);
    this.internals.setFormValue(data);
  }

  protected override render() {
    const {lang} = this.locale.translator;
    return html`<fieldset class="field ${this.error ? 'invalid' : ''}" aria-describedby=${this.described}>
      <legend>${this.renderLabel()}</legend>
      ${this.renderMessages()}
      ${renderChoices('checkbox', this.choices, this.value, {lang, disabled: this.disabled, onChange: this.#onChange})}
    </fieldset>`;
  }

  readonly #onChange = () => {
    const checked = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')];
    this.value = checked.map(({value}) => value);
    this.dispatchEvent(new Event('change', {bubbles: true}));
  };
}
