import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {formatNumber} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {choiceStyles} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {renderWords, type Words} from '../words.js';
import {styles} from './civic-rating.styles.js';

/**
 * Asks people how much, how well or how likely, on a scale of a few steps.
 *
 * Use it for one scale; for the same scale on several things, a matrix. Say in `low` and `high` what the ends mean, or in `words`
 * what each step means: a bare number means something else to everybody. There are no stars, which are read as praise, and
 * no slider, which begins with an answer that nobody gave. Offer “Don’t know” in `unsureLabel` where it can be true.
 *
 * @tagname civic-rating
 * @fires input - The person chose another step; read `value`.
 * @fires change - The same, after `input`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart choice - A step with its radio button.
 * @csspart radio - The radio button alone.
 */
export class CivicRating extends FormField {
  static override styles = [base, fieldStyles, choiceStyles, styles];

  /** The chosen step; null when none is, or when the person is unsure. */
  @property({type: Number}) value: number | null = null;
  /** The lowest step. */
  @property({type: Number}) min = 1;
  /** The highest step. */
  @property({type: Number}) max = 5;
  /** What the lowest step means: “Not at all”. */
  @property() low: Words = '';
  /** What the highest step means: “Very well”. */
  @property() high: Words = '';
  /** What each step means, from the lowest up, in place of numbers; then `max` follows from them. */
  @property({attribute: false}) words: readonly Words[] = [];
  /** The words of one more choice, after “or”, for whoever can’t say: “Don’t know”. Empty offers none. */
  @property({attribute: 'unsure-label'}) unsureLabel: Words = '';
  /** Whether the person chose the words of `unsureLabel`: an answer, which is sent as empty text. */
  @property({type: Boolean}) unsure = false;

  /** Moves focus to the chosen step, or to the first. */
  override focus(options?: FocusOptions): void {
    const input =
      this.renderRoot.querySelector<HTMLInputElement>('input:checked') ??
      this.renderRoot.querySelector('input');
    input?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== null) this.unsure = false;
    super.willUpdate(changed);
  }

  protected override get answer(): number | 'unsure' | null {
    return this.value ?? (this.unsure ? 'unsure' : null);
  }

  protected override set answer(answer: unknown) {
    this.value = typeof answer === 'number' ? answer : null;
    this.unsure = answer === 'unsure';
  }

  protected override get initialValue(): number | null {
    const text = this.getAttribute('value');
    return text === null ? null : Number(text);
  }

  protected override get formValue(): string | null {
    if (this.value !== null) return String(this.value);
    return this.unsure ? '' : null;
  }

  protected override render() {
    const {t, lang} = this.locale.translator;
    const count = this.words.length || this.max - this.min + 1;
    return this.renderGroup(
      html`<div class="scale">
        <div class="steps ${count > 7 ? 'many' : ''}">
          ${Array.from({length: count}, (_, index) => this.#renderStep(index, count))}
        </div>
        ${
          this.unsureLabel
            ? html`<p class="or">${t('ui.or')}</p>
                ${this.#renderRadio('', this.answer === 'unsure', html`<span class="choice-label">${renderWords(this.unsureLabel, lang)}</span>`)}`
            : nothing
        }
      </div>`,
      this.#onInput,
    );
  }

  #renderStep(index: number, count: number) {
    const {lang} = this.locale.translator;
    const step = this.min + index;
    const end = (index === 0 && this.low) || (index === count - 1 && this.high);
    const meaning = this.words[index];
    const name = html`<span class="choice-label ${meaning ? '' : 'number'}"
        >${renderWords(meaning ?? formatNumber(lang, step), lang)}</span
      >
      ${end ? html`<span class="end">${renderWords(end, lang)}</span>` : nothing}`;
    return this.#renderRadio(String(step), this.value === step, name);
  }

  #renderRadio(value: string, isChosen: boolean, name: unknown) {
    return html`<label class="choice step" part="choice"
      ><input
        part="radio"
        type="radio"
        name="step"
        value=${value}
        .checked=${live(isChosen)}
        ?disabled=${this.isDisabled}
      /><span>${name}</span></label
    >`;
  }

  #onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const {value} = event.target;
    this.answer = value === '' ? 'unsure' : Number(value);
  }
}
