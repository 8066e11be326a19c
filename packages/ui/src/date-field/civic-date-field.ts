import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {formatDay, monthNames} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {nearestLanguage} from '../controllers/locale-controller.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';
import {plain} from '../words.js';
import {
  DATE_PARTS,
  daysIn,
  isoOf,
  partsOf,
  readParts,
  type DatePart,
  type ReadDate,
  type WrittenDate,
} from './read-date.js';

/** What is wrong with the date, and in which of its parts. */
interface DateFault extends FieldFault {
  readonly parts: readonly DatePart[];
}

/**
 * Asks people for a date that they know: a birthday, the day of an event. (The pattern of GOV.UK's date input.)
 *
 * Day, month and year are written in three fields; focus never moves by itself. A month can be a number or a name, short or in full,
 * in the page’s language or in English. What was typed stays, and an error points at the part that is wrong. Say in the hint
 * how a date is written, with an example. For a day that has to be picked from a few, use a radio group.
 *
 * @tagname civic-date-field
 * @fires input - The person typed; read `value`.
 * @fires change - The person has moved on from a part and the date is another one now.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart part - A part of the date with its name.
 * @csspart part-label - The name of a part.
 * @csspart control - A box to write in.
 */
export class CivicDateField extends FormField {
  static override styles = [
    base,
    fieldStyles,
    inputStyles,
    css`
      #parts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-3) var(--_space-4);
      }
      .part {
        max-inline-size: 100%;
      }
      .part label {
        display: block;
        margin-block-end: var(--_space-1);
        line-height: var(--_leading-tight);
      }
      .input {
        max-inline-size: 100%;
        font-variant-numeric: tabular-nums;
      }
      /* Room for what is written, so that all three stand on one line of a phone. */
      #day {
        inline-size: calc(3ch + 2 * var(--_space-3));
      }
      #month {
        inline-size: calc(9.5ch + 2 * var(--_space-3));
      }
      #year {
        inline-size: calc(5ch + 2 * var(--_space-3));
      }
      /* Only the part that is wrong looks wrong. */
      .invalid .input:not([aria-invalid]) {
        border: var(--_border-width) solid var(--_control);
      }
    `,
  ];

  /** The first day that is an answer, as `YYYY-MM-DD`. */
  @property() min = '';
  /** The last day that is an answer, as `YYYY-MM-DD`. */
  @property() max = '';
  /** `bday` where it is the person’s own birthday: the browser may then fill in all three parts. */
  @property() autocomplete: '' | 'bday' = '';

  /** The date as `YYYY-MM-DD`; empty while it is not whole, or there is no such day. What is set but no date, as `2026-06-31`, is shown. */
  @property()
  get value(): string {
    return isoOf(this.#read);
  }
  set value(value: string) {
    // Whoever hands back what was read leaves the typing alone: a month stays a name.
    if (value !== this.value) this.#write(partsOf(value));
  }

  #written: WrittenDate = partsOf('');
  #read: ReadDate = {day: null, month: null, year: null};
  #isAnother = false;

  /** Moves focus to the part that is wrong, or to the first. */
  override focus(options?: FocusOptions): void {
    const [part = 'day'] = this.error ? this.#wrong : [];
    this.renderRoot.querySelector<HTMLElement>(`#${part}`)?.focus(options);
  }

  /** What was typed is kept as it is, whole or not. */
  protected override get answer(): string {
    const {day, month, year} = this.#written;
    return `${year}-${month}-${day}`;
  }
  protected override set answer(answer: unknown) {
    this.#write(partsOf(String(answer)));
  }

  protected override get fault(): DateFault | undefined {
    const {t, lang} = this.locale.translator;
    const read = this.#read;
    const fault = (flag: DateFault['flag'], key: string, parts: readonly DatePart[], values = {}) => ({
      flag,
      message: t(`ui.date-field.${key}`, {label: plain(this.label), ...values}),
      parts,
    });
    const missing = DATE_PARTS.filter((part) => read[part] === null);
    if (missing.length === 3) return super.fault && {...super.fault, parts: DATE_PARTS};
    const unread = DATE_PARTS.find((part) => Number.isNaN(read[part]));
    if (unread) return fault('badInput', `unread-${unread}`, [unread]);
    if (missing.length > 0)
      return fault('badInput', missing.length > 1 ? 'unfinished' : `no-${missing[0]}`, missing);
    const {value} = this;
    if (!value)
      return fault('badInput', 'no-such-day', ['day'], {days: daysIn(read.month ?? 1, read.year ?? 1)});
    const name = (date: string) => formatDay(lang, `${date}T12:00:00Z`, 'UTC');
    if (this.min && value < this.min)
      return fault('rangeUnderflow', 'early', DATE_PARTS, {date: name(this.min)});
    if (this.max && value > this.max)
      return fault('rangeOverflow', 'late', DATE_PARTS, {date: name(this.max)});
    return undefined;
  }

  protected override render() {
    return html`<fieldset
      part="field"
      class="field ${this.error ? 'invalid' : ''}"
      aria-describedby=${this.described}
      @input=${this.#onInput}
      @change=${this.#onChange}
    >
      <legend part="label">${this.renderLabel()}</legend>
      ${this.renderMessages()}
      <div id="parts">${DATE_PARTS.map((part) => this.#renderPart(part))}</div>
    </fieldset>`;
  }

  #renderPart(part: DatePart): TemplateResult {
    return html`<div class="part" part="part">
      <label for=${part} part="part-label">${this.locale.translator.t(`ui.date-field.${part}`)}</label>
      <input
        id=${part}
        class="input"
        part="control"
        .value=${live(this.#written[part])}
        inputmode="numeric"
        autocomplete=${this.autocomplete === 'bday' ? (`bday-${part}` as const) : 'off'}
        spellcheck="false"
        ?disabled=${this.isDisabled}
        ?required=${this.required}
        aria-invalid=${this.error && this.#wrong.includes(part) ? 'true' : nothing}
        @keydown=${this.submitOnEnter}
      />
    </div>`;
  }

  /** The parts that an error is about; all of them, where somebody else says that there is one. */
  get #wrong(): readonly DatePart[] {
    return this.fault?.parts ?? DATE_PARTS;
  }

  #onInput({target}: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const {value} = this;
    this.#write({...this.#written, [target.id]: target.value});
    if (this.value !== value) this.#isAnother = true;
  }

  #onChange(): void {
    if (!this.#isAnother) return;
    this.#isAnother = false;
    this.tellChange();
  }

  #write(written: WrittenDate): void {
    const {value} = this;
    this.#written = written;
    this.#read = readParts(written, () => this.#monthNames);
    this.requestUpdate('value', value);
    // What is written, and what is wrong with it, can change while the date does not.
    this.requestUpdate();
  }

  // Ours as well as the browser's: Chromium knows no Welsh.
  get #monthNames(): string[][][] {
    const ours = this.locale.translator.t('ui.date-field.months').split(/[,،] /);
    return [monthNames(nearestLanguage(this)), ours.map((name) => [name]), monthNames('en')];
  }
}
