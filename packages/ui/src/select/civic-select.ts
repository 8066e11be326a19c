import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {base} from '../base.styles.js';
import type {Choice} from '../form-field/choices.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {chevronDown} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {plain, type Words} from '../words.js';
import {styles} from './civic-select.styles.js';

/** Choices that belong together, under a name of their own. */
export interface ChoiceGroup {
  readonly label: Words;
  readonly choices: readonly Choice[];
}

/**
 * Asks people to choose one of many things, in a list that opens.
 *
 * Prefer radio buttons for up to about ten choices: there, people see all of them at once, and need not know that a list can be opened
 * and moved through. Use a select where there are more and people know what to look for (a ward, a year), and a combobox where
 * there are hundreds. It is the platform’s own list, as each phone shows it. Nothing is chosen beforehand: the first line
 * asks for a choice, unless one of the choices has an empty value.
 *
 * @tagname civic-select
 * @fires input - The person chose another one; read `value`.
 * @fires change - The same, after `input`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart control - The box that opens the list.
 * @csspart icon - The arrow in it.
 */
export class CivicSelect extends FormField {
  static override styles = [base, fieldStyles, inputStyles, iconStyles, styles];

  /** The chosen value; empty when nothing is chosen. */
  @property() value = '';
  /** What can be chosen, in the order shown, in groups or not. A list has only room for labels and for why something is `unavailable`. */
  @property({attribute: false}) choices: readonly (Choice | ChoiceGroup)[] = [];
  /** What the browser may fill in, by the HTML standard's names: `country-name`, `sex`. */
  @property() autocomplete: AutoFill = '';

  /** Moves focus to the box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('select')?.focus(options);
  }

  protected override render() {
    const all = this.choices.flatMap((one) => ('choices' in one ? one.choices : one));
    const hasEmpty = all.some(({value}) => value === '');
    return html`<div class="field ${this.error ? 'invalid' : ''}" part="field">
      <label class="name" part="label" for="control">${this.renderLabel()}</label>
      ${this.renderMessages()}
      <div class="box">
        <select
          id="control"
          class="input"
          part="control"
          autocomplete=${this.autocomplete || nothing}
          ?disabled=${this.isDisabled}
          ?required=${this.required}
          aria-describedby=${this.described}
          aria-invalid=${this.error ? 'true' : nothing}
          @input=${this.#onInput}
          @change=${this.tellChange}
        >
          ${hasEmpty ? nothing : this.#renderOption({value: '', label: this.locale.translator.t('ui.select.empty')})}
          ${this.choices.map((one) =>
            'choices' in one
              ? html`<optgroup label=${plain(one.label)} lang=${langOf(one.label)}>
                  ${one.choices.map((choice) => this.#renderOption(choice))}
                </optgroup>`
              : this.#renderOption(one),
          )}</select
        >${renderIcon(chevronDown)}
      </div>
    </div>`;
  }

  #renderOption({value, label, unavailable}: Choice): TemplateResult {
    const words = unavailable ? `${plain(label)} (${plain(unavailable)})` : plain(label);
    return html`<option
      value=${value}
      lang=${langOf(label)}
      .selected=${live(value === this.value)}
      ?disabled=${unavailable !== undefined}
    >
      ${words}
    </option>`;
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.value = event.target.value;
  }
}

function langOf(words: Words): string | typeof nothing {
  return typeof words === 'string' ? nothing : words.lang;
}
