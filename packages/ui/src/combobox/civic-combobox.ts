import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import type {Choice} from '../form-field/choices.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {plain, renderWords, type Words} from '../words.js';
import {styles} from './civic-combobox.styles.js';

/** How long a person has paused before a screen reader says how many suggestions there are. */
const pause = 700;

/** Fired when somebody asks to search for what is written; unless it is prevented, the form around the field is sent. */
export class CivicComboboxSearchEvent extends Event {
  constructor(
    /** What is written in the field. */
    readonly value: string,
  ) {
    super('civic-combobox-search', {bubbles: true, composed: true, cancelable: true});
  }
}

/**
 * Asks people to write something, and suggests what they may mean: a place, a street, a group.
 *
 * Suggestions are help, not a fence: whatever is written is an answer. Where only what is in the list will do, use a select. On
 * `input`, look for suggestions and set them; without any, it is a plain text field, and with `button-label` a field and a
 * button. It finds nothing by itself and sends nothing anywhere. A screen reader hears how many suggestions there are when the
 * person pauses.
 *
 * @tagname civic-combobox
 * @fires input - The person typed; read `value` and set `suggestions`.
 * @fires change - The person chose a suggestion, or has finished typing and moved on; read `value` and `chosen`.
 * @fires {CivicComboboxSearchEvent} civic-combobox-search - The person pressed the button, or Enter where there is one; `value` is what is written. The form is sent unless it is prevented.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart control - The box to write in.
 * @csspart button - The button beside it.
 * @csspart list - The suggestions, below the box.
 * @csspart suggestion - A suggestion.
 * @csspart active - The suggestion that Enter chooses, beside `suggestion`.
 */
export class CivicCombobox extends FormField {
  static override styles = [base, fieldStyles, inputStyles, buttonStyles, styles];

  /** What is written. A suggestion that is chosen is written into the field by its label. */
  @property() value = '';
  /**
   * What the person may mean; only `value`, `label` and `hint` are used. An empty list says that there is nothing to suggest now;
   * `null` that there never will be: then it is a plain text field for screen readers too.
   */
  @property({attribute: false}) suggestions: readonly Choice[] | null = null;
  /** The words on a button beside the field, such as “Find”; empty means there is none. */
  @property({attribute: 'button-label'}) buttonLabel: Words = '';
  /** What the browser may fill in, by the HTML standard's names: `postal-code`, `address-level2`. */
  @property() autocomplete: AutoFill = '';
  /** Which keys a phone shows: `search` where pressing Enter looks for something. */
  @property() override inputMode = '';

  /** The suggestion that was chosen, as long as nobody has written anything else since. */
  get chosen(): Choice | undefined {
    return this.#chosen && plain(this.#chosen.label) === this.value ? this.#chosen : undefined;
  }

  /** The place in the list of the suggestion that Enter chooses; -1 while the person is in the text. */
  @state() private _active = -1;
  /** Whether the person is writing, so that suggestions help. */
  @state() private _isWriting = false;

  readonly #announcer = new AnnouncerController(this);
  #chosen: Choice | undefined;
  /** The value that the page knows of. */
  #told = '';

  /** Moves focus to the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._isWriting = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('suggestions')) return;
    this._active = -1;
    if (this._isWriting) this.#announce();
  }

  protected override render() {
    const {t, lang} = this.locale.translator;
    const isList = this.suggestions !== null;
    const isOpen = this.#isOpen;
    return html`<div class="field ${this.error ? 'invalid' : ''}" part="field">
      <label class="name" part="label" for="control">${this.renderLabel()}</label>
      ${this.renderMessages()}
      <div class="row">
        <div class="box">
          <input
            id="control"
            class="input"
            part="control"
            .value=${live(this.value)}
            role=${isList ? 'combobox' : nothing}
            aria-autocomplete=${isList ? 'list' : nothing}
            aria-expanded=${isList ? String(isOpen) : nothing}
            aria-controls=${isList ? 'list' : nothing}
            aria-activedescendant=${isOpen && this._active >= 0 ? `suggestion-${this._active}` : nothing}
            autocomplete=${this.autocomplete || (isList ? 'off' : nothing)}
            inputmode=${this.inputMode || nothing}
            spellcheck="false"
            dir="auto"
            ?disabled=${this.isDisabled}
            ?required=${this.required}
            aria-describedby=${this.described}
            aria-invalid=${this.error ? 'true' : nothing}
            @focus=${this.#onFocus}
            @blur=${this.#onBlur}
            @input=${this.#onInput}
            @change=${this.#settle}
            @keydown=${this.#onKeydown}
          />
          ${
            isList
              ? html`<ul
                  id="list"
                  part="list"
                  role="listbox"
                  aria-label=${t('ui.combobox.suggestions')}
                  ?hidden=${!isOpen}
                  @mousedown=${keepFocus}
                >
                  ${isOpen ? this.suggestions?.map((choice, index) => this.#renderSuggestion(choice, index)) : nothing}
                </ul>`
              : nothing
          }
        </div>
        ${
          this.buttonLabel
            ? html`<button type="button" part="button" ?disabled=${this.isDisabled} @click=${this.#search}>
                ${renderWords(this.buttonLabel, lang)}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderSuggestion(choice: Choice, index: number): TemplateResult {
    const {lang} = this.locale.translator;
    const isActive = index === this._active;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- its keys are those of the field, which keeps focus
    return html`<li
      id="suggestion-${index}"
      class="suggestion ${isActive ? 'active' : ''}"
      part="suggestion ${isActive ? 'active' : ''}"
      role="option"
      aria-selected=${isActive ? 'true' : 'false'}
      @click=${() => this.#choose(choice)}
    >
      <span>${renderWords(choice.label, lang)}</span> ${
        choice.hint ? html`<span class="suggestion-hint">${renderWords(choice.hint, lang)}</span>` : nothing
      }
    </li>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('_active')) this.renderRoot.querySelector('.active')?.scrollIntoView({block: 'nearest'});
  }

  get #isOpen(): boolean {
    return this._isWriting && !this.isDisabled && (this.suggestions?.length ?? 0) > 0;
  }

  #onFocus(): void {
    this.#told = this.value;
  }

  #onBlur(): void {
    this.#close();
    this.#settle();
  }

  #onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.value = event.target.value;
    this._active = -1;
    // A browser that fills in a form writes where nobody is.
    this._isWriting = event.target.matches(':focus');
    // What is shown may be all that comes. That there is nothing is told when it is certain.
    if (this.#isOpen) this.#announce();
    else this.#announcer.cancel();
  }

  #onKeydown(event: KeyboardEvent): void {
    // While somebody composes a character, keys belong to that; Safari says so only in the old way.
    if (event.isComposing || event.keyCode === 229) return;
    const {key} = event;
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) this._active = -1;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isHandled =
      (key === 'ArrowDown' && this.#move(1, event.altKey)) ||
      (key === 'ArrowUp' && this.#move(-1, event.altKey)) ||
      (key === 'Enter' && this.#onEnter()) ||
      (key === 'Escape' && this.#onEscape());
    if (isHandled) event.preventDefault();
  }

  /** Moves to the next or the previous suggestion, around the ends; with Alt, only opens or closes the list. */
  #move(by: 1 | -1, isAlt: boolean): boolean {
    const {length} = this.suggestions ?? [];
    if (length === 0 || (isAlt && by === -1 && !this.#isOpen)) return false;
    if (isAlt) {
      this._isWriting = by === 1;
      this._active = -1;
      return true;
    }
    this._isWriting = true;
    const from = this._active === -1 && by === -1 ? length : this._active;
    this._active = (from + by + length) % length;
    return true;
  }

  #onEnter(): boolean {
    const choice = this.#isOpen ? this.suggestions?.[this._active] : undefined;
    if (choice) {
      this.#choose(choice);
      return true;
    }
    this.#close();
    this.#settle();
    if (this.buttonLabel) this.#search();
    else this.form?.requestSubmit();
    return true;
  }

  // First the list, then the words. With neither, the key is for what is around: a dialog closes.
  #onEscape(): boolean {
    if (this.#isOpen) this.#close();
    else if (this.value !== '') {
      this.value = '';
      this.#close();
      this.dispatchEvent(
        new InputEvent('input', {bubbles: true, composed: true, inputType: 'deleteContent'}),
      );
    } else return false;
    return true;
  }

  #choose(choice: Choice): void {
    this.#chosen = choice;
    this.value = plain(choice.label);
    this.#close();
    this.#settle();
  }

  readonly #search = () => {
    if (this.dispatchEvent(new CivicComboboxSearchEvent(this.value))) this.form?.requestSubmit();
  };

  #close(): void {
    this.#announcer.cancel();
    this._isWriting = false;
    this._active = -1;
  }

  /** Tells the page of a new value, once, however it came about. */
  #settle(): void {
    if (this.value === this.#told) return;
    this.#told = this.value;
    this.tellChange();
  }

  #announce(): void {
    this.#announcer.cancel();
    if (this.suggestions === null || this.value.trim() === '') return;
    const {translator} = this.locale;
    const count = this.suggestions.length;
    const said = translator.t(count === 0 ? 'ui.combobox.none' : 'ui.combobox.count', {count});
    this.#announcer.announceAfter(pause, () => [said, translator]);
  }
}

/** A press on a suggestion leaves focus, and a phone's keys, where they are. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
