import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {formatNumber} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import type {Choice} from '../form-field/choices.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';
import {minus, plus, type Icon} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {plain, renderWords, type Words} from '../words.js';
import {styles} from './civic-allocation.styles.js';

/** How much each thing got, by its value; what got nothing is left out. */
export type Allocation = Readonly<Record<string, number>>;

const pause = 1000;

/**
 * Asks people to share out points, pounds or hours among several things.
 *
 * Each thing has a field for a number, with buttons beside it for less and more. What is left is in sight all the time, and a
 * screen reader hears it when the person pauses. Giving too much is possible on the way, so that a number can be changed
 * before another one; a message says how much to take away. Where order is enough, use a ranking.
 *
 * @tagname civic-allocation
 * @fires input - The person typed; read `value`.
 * @fires change - The person gave a thing another share; read `value`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart item - A thing with its controls.
 * @csspart control - The field for its number.
 * @csspart button - A button for less or more.
 * @csspart icon - The sign on a button.
 * @csspart left - How much there is left to give.
 */
export class CivicAllocation extends FormField {
  static override styles = [base, fieldStyles, inputStyles, buttonStyles, iconStyles, styles];

  /** How much each thing got, by its value; only what got something. */
  @property({attribute: false}) value: Allocation = {};
  /** What the shares go to, in the order shown. */
  @property({attribute: false}) choices: readonly Choice[] = [];
  /** How much there is to give. */
  @property({type: Number}) total = 10;
  /** What is given, as it is written after a number: hours. A sign of a currency, such as £, is written before it. Empty means points. */
  @property() unit: Words = '';
  /** How much the buttons add and take away. */
  @property({type: Number}) step = 1;
  /** Whether everything has to be given away, once anything is. */
  @property({type: Boolean}) exact = false;

  readonly #announcer = new AnnouncerController(this);
  // What was typed stays as it was typed, wrong or right, for as long as the value is the one that came of it.
  #typed: Readonly<Record<string, string>> = {};
  #valueOfTyped: Allocation | undefined;

  /** Moves focus to the first number that can't be read, or to the first of all. */
  override focus(options?: FocusOptions): void {
    const input = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]') ?? this.renderRoot.querySelector('input');
    input?.focus(options);
  }

  protected override get initialValue(): Allocation {
    return {};
  }

  protected override get formValue(): FormData | null {
    const data = new FormData();
    for (const {value} of this.choices) {
      const share = this.value[value];
      if (share) data.append(`${this.name}.${value}`, String(share));
    }
    return [...data].length > 0 ? data : null;
  }

  protected override get fault(): FieldFault | undefined {
    const {t} = this.locale.translator;
    const unread = this.choices.find(({value}) => this.#isUnread(value));
    if (unread) return {flag: 'badInput', message: t('ui.allocation.number', {label: plain(unread.label)})};
    const values = {label: plain(this.label), ...this.#amounts};
    if (this.#left < 0) return {flag: 'rangeOverflow', message: t('ui.allocation.too-much', values)};
    if (this.exact && this.#left > 0 && this.#left < this.total) {
      return {flag: 'rangeUnderflow', message: t('ui.allocation.too-little', values)};
    }
    return super.fault;
  }

  protected override render() {
    return html`<fieldset part="field" class="field ${this.error ? 'invalid' : ''}" aria-describedby=${this.#described}>
      <legend part="label">${this.renderLabel()}</legend>
      ${this.renderMessages()}
      <div class="rows">${this.choices.map((choice, index) => this.#renderRow(choice, index))}</div>
      <span class="hidden" id="limit">${this.locale.translator.t('ui.allocation.limit', this.#amounts)}</span>
      <p id="left" class=${this.#left < 0 ? 'over' : ''} part="left">${this.#leftSentence}</p>
    </fieldset>`;
  }

  #renderRow(choice: Choice, index: number): TemplateResult {
    const {t, lang} = this.locale.translator;
    const label = plain(choice.label);
    const share = this.value[choice.value] ?? 0;
    const button = (key: string, by: number, canDo: boolean, icon: Icon) =>
      html`<button
        type="button"
        part="button"
        aria-label=${t(key, {label, amount: this.#figureOf(this.step)})}
        aria-disabled=${canDo ? nothing : 'true'}
        ?disabled=${this.isDisabled}
        @click=${() => this.#onStep(choice, canDo ? by : 0)}
      >
        ${renderIcon(icon)}
      </button>`;
    return html`<div class="row" part="item">
      <div class="what">
        <label for="control-${index}">${renderWords(choice.label, lang)}</label>${choice.hint || choice.picture
          ? html`<span class="item-hint" id="item-hint-${index}">${choice.picture}${renderWords(choice.hint ?? '', lang)}</span>`
          : nothing}
      </div>
      <div class="controls">
        ${button('ui.allocation.less', -this.step, share > 0, minus)}
        <input
          id="control-${index}"
          class="input"
          part="control"
          inputmode="numeric"
          autocomplete="off"
          dir="ltr"
          .value=${this.#textOf(choice.value)}
          ?disabled=${this.isDisabled}
          aria-describedby=${choice.hint || choice.picture ? `item-hint-${index}` : nothing}
          aria-invalid=${this.error && this.#isUnread(choice.value) ? 'true' : nothing}
          @input=${(event: Event) => this.#onInput(event, choice)}
          @change=${this.tellChange}
          @keydown=${this.submitOnEnter}
        />
        ${button('ui.allocation.more', this.step, this.#left > 0, plus)}
      </div>
    </div>`;
  }

  #onInput(event: Event, choice: Choice): void {
    if (event.target instanceof HTMLInputElement) this.#give(choice, event.target.value);
  }

  // A button that can do no more tells why: how much is left.
  #onStep(choice: Choice, by: number): void {
    const share = this.value[choice.value] ?? 0;
    const next = Math.max(0, by > 0 ? share + Math.min(by, this.#left) : share + by);
    if (by !== 0) this.#give(choice, String(next));
    else this.#tellLeft();
    if (by !== 0) this.tellChange();
  }

  #give({value}: Choice, text: string): void {
    const {[value]: _, ...others} = this.value;
    const share = numberIn(text);
    this.#typed = {...(this.value === this.#valueOfTyped && this.#typed), [value]: text};
    this.#valueOfTyped = share ? {...others, [value]: share} : others;
    this.value = this.#valueOfTyped;
    this.#tellLeft();
  }

  #tellLeft(): void {
    this.#announcer.announceAfter(pause, () => [this.#leftSentence, this.locale.translator]);
  }

  #textOf(value: string): string {
    const typed = this.value === this.#valueOfTyped ? this.#typed[value] : undefined;
    const share = this.value[value];
    return typed ?? (share ? String(share) : '');
  }

  #isUnread(value: string): boolean {
    return Number.isNaN(numberIn(this.#textOf(value)));
  }

  get #left(): number {
    return this.choices.reduce((left, {value}) => left - (this.value[value] ?? 0), this.total);
  }

  /** What sentences say of it all: the total with its unit, the others as bare numbers or sums of money. */
  get #amounts(): Readonly<Record<string, string>> {
    const left = this.#left;
    return {
      total: this.#totalWithUnit,
      left: this.#figureOf(Math.abs(left)),
      given: this.#figureOf(this.total - left),
    };
  }

  get #leftSentence(): string {
    const left = this.#left;
    const key = left < 0 ? 'over' : left === 0 ? 'none' : 'left';
    return this.locale.translator.t(`ui.allocation.${key}`, this.#amounts);
  }

  // The limit, which stays as it is, and not what is left, which would be read again at every stop.
  get #described(): string {
    return this.described === nothing ? 'limit' : `${this.described as string} limit`;
  }

  get #totalWithUnit(): string {
    const {t} = this.locale.translator;
    const unit = plain(this.unit);
    if (unit === '') return t('ui.allocation.points', {count: this.total});
    return this.#isMoney ? this.#figureOf(this.total) : t('ui.allocation.units', {number: this.total, what: unit});
  }

  #figureOf(number: number): string {
    const {t, lang} = this.locale.translator;
    return this.#isMoney ? t('ui.allocation.money', {number, what: plain(this.unit)}) : formatNumber(lang, number);
  }

  get #isMoney(): boolean {
    return /^\p{Sc}$/u.test(plain(this.unit));
  }
}

/** The whole number that is written, in any of the digits that keyboards have; 0 where nothing is; NaN where it can't be read. */
function numberIn(text: string): number {
  const digits = text
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/^\p{Sc}\s*|(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  return /^\d{0,15}$/.test(digits) ? Number(digits) : NaN;
}
