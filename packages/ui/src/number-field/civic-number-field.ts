import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {readNumber, writeNumber} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {nearestLanguage} from '../controllers/locale-controller.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';
import {plain, renderWords, type Words} from '../words.js';

/**
 * Asks people how many or how much: hours, people, pounds.
 *
 * It reads numbers as people of the page’s language write them, with thousands apart or not, and in the digits of any script.
 * What was written stays as it is, even if it is no number: `value` is then `null`, and `validity.badInput` says so. It is not the
 * platform’s number input, which turns with the mouse wheel, drops what it can’t read, and is hard to fill in by voice. Use it for
 * what can be counted or measured; a code, a year or a telephone number is a text field.
 *
 * @tagname civic-number-field
 * @fires input - The person typed; read `value`.
 * @fires change - The person has finished typing and moved on.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart control - The box to write in.
 * @csspart unit - What is counted, beside the box.
 */
export class CivicNumberField extends FormField {
  static override styles = [
    base,
    fieldStyles,
    inputStyles,
    css`
      /* Figures run from left to right in every language; they begin at the side where the page's lines do. */
      input {
        text-align: -webkit-match-parent;
        text-align: match-parent;
        font-variant-numeric: tabular-nums;
      }
      .affixed .input {
        min-inline-size: 0;
      }
      .unit {
        line-height: var(--_leading);
      }
    `,
  ];

  /** The smallest number that is an answer. */
  @property({type: Number}) min: number | null = null;
  /** The largest number that is an answer. */
  @property({type: Number}) max: number | null = null;
  /** How far apart answers are, counted from `min`: 1 for whole numbers, 0.01 for pounds and pence; 0 takes any fraction. */
  @property({type: Number}) step = 1;
  /** What is counted: `hours`, `£`. It is shown and read out beside the box. */
  @property() unit: Words = '';
  /** Whether the unit stands before the box or after it. */
  @property({attribute: 'unit-position'}) unitPosition: 'before' | 'after' = 'after';
  /** Width in characters; 0 means the whole width. */
  @property({type: Number}) size = 10;

  /** The number as it stands in the field; `null` while there is none, or none that can be read. */
  @property({type: Number})
  get value(): number | null {
    return this.#value;
  }
  set value(value: number | null) {
    const number = value !== null && Number.isFinite(Number(value)) ? Number(value) : null;
    // Whoever hands back what was read leaves the typing alone: “12.” is 12 on its way to 12.5.
    if (number === this.#value) return;
    this.#value = number;
    this.#typed = undefined;
  }

  #value: number | null = null;
  /** What the person has typed, as long as the page sets nothing else. */
  #typed: string | undefined;

  /** Moves focus to the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  /** What was typed is kept as it is, read or not. */
  protected override get answer(): number | string | null {
    return this.#typed ?? this.#value;
  }
  protected override set answer(answer: unknown) {
    if (typeof answer === 'string') this.#read(answer);
    else {
      this.#typed = undefined;
      this.value = answer as number | null;
      this.requestUpdate();
    }
  }

  protected override get initialValue(): number | null {
    const written = this.getAttribute('value');
    return written ? Number(written) : null;
  }

  protected override get formValue(): string | null {
    return this.#value === null ? null : String(this.#value);
  }

  protected override get fault(): FieldFault | undefined {
    const {t, lang} = this.locale.translator;
    const {min, max} = this;
    const value = this.#value;
    const label = plain(this.label);
    if (value === null) {
      if (!this.#typed?.trim()) return super.fault;
      return {flag: 'badInput', message: t('ui.number-field.unreadable', {label})};
    }
    if (min !== null && value < min)
      return {flag: 'rangeUnderflow', message: t('ui.number-field.below', {label, min})};
    if (max !== null && value > max)
      return {flag: 'rangeOverflow', message: t('ui.number-field.above', {label, max})};
    const [below, above] = neighbours(value, this.step, min ?? 0).map((number) => writeNumber(lang, number));
    if (!below || !above) return undefined;
    const kind = this.step === 1 ? 'whole' : 'step';
    const message = t(`ui.number-field.${kind}`, {label, below, above, step: writeNumber(lang, this.step)});
    return {flag: 'stepMismatch', message};
  }

  protected override render() {
    const unit = this.unit
      ? html`<span class="unit" id="unit" part="unit"
          >${renderWords(this.unit, this.locale.translator.lang)}</span
        >`
      : nothing;
    const isBefore = this.unitPosition === 'before';
    return html`<div class="field ${this.error ? 'invalid' : ''}" part="field">
      <label class="name" part="label" for="control">${this.renderLabel()}</label>
      ${this.renderMessages()}
      <div class="affixed">
        ${isBefore ? unit : nothing}<input
          id="control"
          class="input"
          part="control"
          .value=${live(this.#text)}
          size=${this.size || nothing}
          inputmode=${this.#keys}
          autocomplete="off"
          spellcheck="false"
          dir="ltr"
          ?disabled=${this.isDisabled}
          ?required=${this.required}
          aria-describedby=${this.#described}
          aria-invalid=${this.error ? 'true' : nothing}
          @input=${this.#onInput}
          @change=${this.tellChange}
          @keydown=${this.submitOnEnter}
        />${isBefore ? nothing : unit}
      </div>
    </div>`;
  }

  get #text(): string {
    if (this.#typed !== undefined) return this.#typed;
    return this.#value === null ? '' : writeNumber(nearestLanguage(this), this.#value);
  }

  // The keys for figures have no minus on most phones.
  get #keys(): 'text' | 'numeric' | 'decimal' {
    if (this.min !== null && this.min < 0) return 'text';
    return this.step > 0 && Number.isInteger(this.step) ? 'numeric' : 'decimal';
  }

  get #described(): string | typeof nothing {
    const messages = this.described;
    if (!this.unit) return messages;
    return messages === nothing ? 'unit' : `unit ${messages}`;
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.#read(event.target.value);
  }

  #read(text: string): void {
    const old = this.#value;
    // “£50” and “3 hours” say what stands beside the field once more.
    const number = readNumber(text.replace(plain(this.unit), ''), nearestLanguage(this));
    this.#typed = text;
    this.#value = Number.isNaN(number) ? null : number;
    this.requestUpdate('value', old);
    // The words can change, and with them what is wrong, while the number does not.
    this.requestUpdate();
  }
}

/** The answers next to a number that lies between two of them; none if it is one. */
function neighbours(value: number, step: number, from: number): number[] {
  if (step <= 0) return [];
  const steps = (value - from) / step;
  if (Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps))) return [];
  // Without the tail that binary fractions have: 0.3, not 0.30000000000000004.
  return [Math.floor(steps), Math.ceil(steps)].map((count) => Number((from + count * step).toPrecision(12)));
}
