import {property} from 'lit/decorators.js';
import {choiceStyles, renderChoices, type Choice} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {base} from '../base.styles.js';

/**
 * Asks people to choose one of a few things, all of which they can see.
 *
 * Use it for up to about ten choices; for more, a select, and for several answers, a checkbox group. Nothing is chosen
 * beforehand unless `value` says so: a choice that was made for somebody is not an answer. Offer “None of these” or “I don’t
 * know” where they are true of somebody, as a choice that is `exclusive`: it stands apart, after “or”.
 *
 * @tagname civic-radio-group
 * @fires input - The person chose another one; read `value`.
 * @fires change - The same, after `input`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart choice - A choice with its radio button.
 * @csspart radio - The radio button alone.
 */
export class CivicRadioGroup extends FormField {
  static override styles = [base, fieldStyles, choiceStyles];

  /** The chosen value; empty when nothing is chosen. */
  @property() value = '';
  /** What can be chosen, in the order shown. */
  @property({attribute: false}) choices: readonly Choice[] = [];

  /** Moves focus to the chosen radio, or to the first. */
  override focus(options?: FocusOptions): void {
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:enabled')];
    (radios.find(({checked}) => checked) ?? radios[0])?.focus(options);
  }

  protected override render() {
    const {translator} = this.locale;
    return this.renderGroup(
      renderChoices('radio', this.choices, [this.value], {translator, disabled: this.isDisabled}),
      this.#onInput,
    );
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.value = event.target.value;
  }
}
