import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import {choiceStyles, renderChoices, type Choice} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {plain} from '../words.js';

/**
 * Asks people to choose as many as they like of a few things.
 *
 * Use it where several answers can be true at once; for one of several a radio group, for one thing to agree to a checkbox.
 * If there is a limit, say it in `note` and check it when the form is sent: boxes are never disabled when the limit
 * is reached, since people could not find out why, or change their mind in the order they like. A choice that can't be true
 * beside the others (“None of these”) is `exclusive`: ticking it unticks them, and a screen reader says so.
 *
 * @tagname civic-checkbox-group
 * @fires input - The person ticked or unticked a box; read `value`.
 * @fires change - The same, after `input`.
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

  readonly #announcer = new AnnouncerController(this);

  /** Moves focus to the first box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLInputElement>('input:enabled')?.focus(options);
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
    const {translator} = this.locale;
    return this.renderGroup(
      renderChoices('checkbox', this.choices, this.value, {translator, disabled: this.isDisabled}),
      this.#onInput,
    );
  }

  #onInput(event: Event): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    const checked = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')].map(
      ({value}) => value,
    );
    const isAlone = this.#isExclusive(box.value);
    const kept = box.checked
      ? checked.filter((value) => value === box.value || !(isAlone || this.#isExclusive(value)))
      : checked;
    this.value = kept;
    const cleared = this.choices.filter(({value}) => checked.includes(value) && !kept.includes(value));
    if (cleared.length === 0) return;
    const {translator} = this.locale;
    const labels = cleared.map(({label}) => plain(label)).join(', ');
    this.#announcer.announce(translator.t('ui.checkbox-group.cleared', {labels}), translator);
  }

  #isExclusive(value: string): boolean {
    return this.choices.some((choice) => choice.exclusive && choice.value === value);
  }
}
