import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import type {Choice} from '../form-field/choices.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';
import {arrowDown, arrowUp, move} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {plain, renderWords} from '../words.js';
import {styles} from './civic-ranking.styles.js';
import {DragController} from './drag-controller.js';

/** The controls of a row, one of which has focus when the row has moved. */
type RowControl = 'position' | 'up' | 'down';

/**
 * Asks people to put things in order: what matters most first.
 *
 * Each thing has a list to choose its place from and buttons that move it; focus goes with it, and a screen reader hears
 * the new place. Dragging by the handle is an extra. What has no place is not ranked, which is an answer too. Use it for up
 * to about ten things; where only the first matters, ask with a radio group.
 *
 * @tagname civic-ranking
 * @fires change - The person gave something another place; read `value`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart heading - The words above the ordered things, and above the others.
 * @csspart item - A thing with its controls.
 * @csspart ranked - A thing that has a place, beside `item`.
 * @csspart control - The list that its place is chosen from.
 * @csspart button - A button that moves it.
 * @csspart icon - The arrow of a button, and the dots of the handle.
 */
export class CivicRanking extends FormField {
  static override styles = [base, fieldStyles, inputStyles, buttonStyles, iconStyles, styles];

  /** The values of what is ranked, the first choice first. */
  @property({attribute: false}) value: readonly string[] = [];
  /** What can be ranked, in the order shown while it is not. */
  @property({attribute: false}) choices: readonly Choice[] = [];
  /** How many have to be ranked, if any are; 0 means that any number will do. */
  @property({type: Number}) min = 0;
  /** How many may be ranked; 0 means all. Once it is reached, giving another one a place pushes the last one out. */
  @property({type: Number}) max = 0;

  readonly #announcer = new AnnouncerController(this);
  readonly #drag = new DragController(this, {
    rows: () => [...this.renderRoot.querySelectorAll<HTMLElement>('ol > .row')],
    empty: () => this.renderRoot.querySelector('.empty'),
    below: () => this.renderRoot.querySelector('#rest'),
    onDrop: (row, place) => {
      const choice = this.choices[Number(row.dataset['index'])];
      if (choice) this.#put(choice, place);
    },
  });

  /** Moves focus to the place of the first thing. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('select')?.focus(options);
  }

  protected override get initialValue(): readonly string[] {
    return [];
  }

  protected override get formValue(): FormData | null {
    const ranked = this.#ranked;
    if (ranked.length === 0) return null;
    const data = new FormData();
    for (const {value} of ranked) data.append(this.name, value);
    return data;
  }

  protected override get fault(): FieldFault | undefined {
    const {length} = this.#ranked;
    const {t} = this.locale.translator;
    const label = plain(this.label);
    if (length > 0 && length < this.min) {
      return {flag: 'rangeUnderflow', message: t('ui.ranking.min', {count: this.min, label})};
    }
    if (this.max && length > this.max) {
      return {flag: 'rangeOverflow', message: t('ui.ranking.max', {count: this.max, label})};
    }
    return super.fault;
  }

  protected override render() {
    const {t} = this.locale.translator;
    const ranked = this.#ranked;
    const rest = this.choices.filter((choice) => !ranked.includes(choice));
    const places = Math.min(ranked.length + 1, this.max || Infinity);
    const rowsOf = (choices: readonly Choice[], count: number) =>
      repeat(choices, ({value}) => value, (choice) => this.#renderRow(choice, ranked, count));
    return html`<fieldset part="field" class="field ${this.error ? 'invalid' : ''}" aria-describedby=${this.described}>
      <legend part="label">${this.renderLabel()}</legend>
      ${this.renderMessages()}
      <div id="lists">
        <p id="order" class="heading" part="heading">${t('ui.ranking.order')}</p>
        ${ranked.length > 0
          ? html`<ol role="list" aria-labelledby="order">
              ${rowsOf(ranked, ranked.length)}
            </ol>`
          : html`<p class="empty">${t('ui.ranking.empty')}</p>`}
        ${rest.length > 0
          ? html`<div id="rest">
              <p id="others" class="heading" part="heading">${t('ui.ranking.rest')}</p>
              <ul role="list" aria-labelledby="others">
                ${rowsOf(rest, places)}
              </ul>
            </div>`
          : nothing}
      </div>
    </fieldset>`;
  }

  #renderRow(choice: Choice, ranked: readonly Choice[], places: number): TemplateResult {
    const {t, lang} = this.locale.translator;
    const index = this.choices.indexOf(choice);
    const place = ranked.indexOf(choice) + 1;
    const label = plain(choice.label);
    const disabled = this.isDisabled;
    return html`<li class="row" part="item ${place ? 'ranked' : ''}" data-index=${index}>
      <div class="what">
        ${disabled
          ? nothing
          : html`<span class="handle" aria-hidden="true" @pointerdown=${this.#drag.start}>${renderIcon(move)}</span>`}
        ${place ? html`<span class="place">${place}</span>` : nothing}
        <span class="words"
          >${renderWords(choice.label, lang)}${choice.hint || choice.picture
            ? html`<span class="item-hint" id="item-hint-${index}">${choice.picture}${renderWords(choice.hint ?? '', lang)}</span>`
            : nothing}</span
        >
      </div>
      <div class="controls">
        <select
          id="position-${index}"
          class="input"
          part="control"
          aria-label=${t('ui.ranking.position', {label})}
          aria-describedby=${choice.hint || choice.picture ? `item-hint-${index}` : nothing}
          ?disabled=${disabled}
          @input=${(event: Event) => this.#onPosition(event, choice)}
        >
          <option value="0" .selected=${place === 0}>${t('ui.ranking.none')}</option>
          ${Array.from({length: places}, (_, before) => before + 1).map(
            (n) => html`<option value=${n} .selected=${place === n}>${n}</option>`,
          )}
        </select>
        ${place
          ? html`<span class="arrows"
              >${this.#renderArrow('up', choice, place - 1, place > 1)}${this.#renderArrow(
                'down',
                choice,
                place + 1,
                place < ranked.length,
              )}</span
            >`
          : html`<button
              type="button"
              part="button"
              aria-label=${t('ui.ranking.add-item', {label})}
              aria-disabled=${places === ranked.length ? 'true' : nothing}
              ?disabled=${disabled}
              @click=${() => this.#onAdd(choice, ranked.length)}
            >
              ${t('ui.ranking.add')}
            </button>`}
      </div>
    </li>`;
  }

  // At the ends the button stays and keeps focus: whoever pressed it to get there is still on it.
  #renderArrow(way: 'up' | 'down', choice: Choice, place: number, canMove: boolean): TemplateResult {
    return html`<button
      type="button"
      id="${way}-${this.choices.indexOf(choice)}"
      class="arrow"
      part="button"
      aria-label=${this.locale.translator.t(`ui.ranking.${way}`, {label: plain(choice.label)})}
      aria-disabled=${canMove ? nothing : 'true'}
      ?disabled=${this.isDisabled}
      @click=${() => (canMove ? this.#put(choice, place - 1, way) : this.#tellPlace(choice))}
    >
      ${renderIcon(way === 'up' ? arrowUp : arrowDown)}
    </button>`;
  }

  // At `input` and not at `change`, which comes when the row has already left the page.
  #onPosition(event: Event, choice: Choice): void {
    const place = Number((event.target as HTMLSelectElement).value);
    this.#put(choice, place === 0 ? undefined : place - 1, 'position');
  }

  #onAdd(choice: Choice, place: number): void {
    if (this.max && place >= this.max) this.#say('ui.ranking.full', {count: this.max});
    else this.#put(choice, place, 'position');
  }

  /** Gives it this place, or none; what had the place, and all below it, move on by one. */
  #put(choice: Choice, place: number | undefined, focus?: RowControl): void {
    const before = this.#ranked;
    const after = before.filter((one) => one !== choice);
    if (place !== undefined) after.splice(place, 0, choice);
    const pushedOut = this.max ? after.splice(this.max) : [];
    if (after.map(({value}) => value).join('\n') === before.map(({value}) => value).join('\n')) return;
    this.value = after.map(({value}) => value);
    this.#tellPlace(choice);
    for (const other of pushedOut) if (other !== choice) this.#tellPlace(other);
    this.tellChange();
    if (focus) void this.#focusOn(`#${focus}-${this.choices.indexOf(choice)}`);
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #tellPlace(choice: Choice): void {
    const label = plain(choice.label);
    const ranked = this.#ranked;
    const place = ranked.indexOf(choice) + 1;
    if (place === 0) this.#say('ui.ranking.out', {label});
    else this.#say('ui.ranking.place', {label, place, total: ranked.length});
  }

  #say(key: string, values: Record<string, string | number>): void {
    this.#announcer.announce(this.locale.translator.t(key, values), this.locale.translator);
  }

  /** What is ranked, in order. Values that are no choice are left out: the choices may come later, or have changed. */
  get #ranked(): Choice[] {
    return [...new Set(this.value)].flatMap((value) => this.choices.find((choice) => choice.value === value) ?? []);
  }
}
