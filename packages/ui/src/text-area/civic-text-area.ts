import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {textLength} from '@civic-widgets/model';
import {base} from '../base.styles.js';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import {fieldStyles, inputStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';

const pause = 1000;

/**
 * Asks people to write something of any length, and says how much room is left.
 *
 * Use it for what may take more than a line; for less, a text field. Set `rows` to what you expect, since the height tells
 * people how much is wanted, and `max` only where there really is a limit. Typing past the limit is allowed, so that a
 * pasted text can be shortened instead of being cut. A screen reader says the limit with the question, and the count when
 * the person pauses, not at every key.
 *
 * @tagname civic-text-area
 * @fires input - The person typed; read `value`.
 * @fires change - The person has finished typing and moved on.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart control - The box to write in.
 * @csspart count - How much room is left.
 */
export class CivicTextArea extends FormField {
  static override styles = [
    base,
    fieldStyles,
    inputStyles,
    css`
      textarea {
        min-block-size: 7.5em;
        resize: vertical;
      }
      .count {
        margin: var(--_space-2) 0 0;
        color: var(--_quiet);
        line-height: var(--_leading);
        font-variant-numeric: tabular-nums;
      }
      .count.over {
        color: var(--_danger);
        font-weight: 700;
      }
    `,
  ];

  /** What is written. */
  @property() value = '';
  /** How many characters there is room for; 0 means no count is shown. */
  @property({type: Number}) max = 0;
  /** Height in lines. */
  @property({type: Number}) rows = 5;
  /** What the browser may fill in, by the HTML standard's names: `street-address`. */
  @property() autocomplete: AutoFill = '';

  readonly #announcer = new AnnouncerController(this);

  /** Moves focus to the box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('textarea')?.focus(options);
  }

  protected override get fault(): FieldFault | undefined {
    if (this.max && this.#left < 0) return {flag: 'tooLong', message: this.#countSentence()};
    return super.fault;
  }

  protected override render() {
    const {t} = this.locale.translator;
    return html`<div class="field ${this.error ? 'invalid' : ''}" part="field">
      <label class="name" part="label" for="control">${this.renderLabel()}</label>
      ${this.renderMessages()}
      <textarea
        id="control"
        class="input"
        part="control"
        rows=${this.rows}
        .value=${live(this.value)}
        autocomplete=${this.autocomplete || nothing}
        ?disabled=${this.isDisabled}
        ?required=${this.required}
        aria-describedby=${this.#described}
        aria-invalid=${this.error ? 'true' : nothing}
        @input=${this.#onInput}
        @change=${this.tellChange}
        dir="auto"
      ></textarea>
      ${
        this.max
          ? html`<span class="hidden" id="limit">${t('ui.text-area.limit', {count: this.max})}</span>
              <p class="count ${this.#left < 0 ? 'over' : ''}" id="count" part="count">
                ${this.#countSentence()}
              </p>`
          : nothing
      }
    </div>`;
  }

  get #left(): number {
    return this.max - textLength(this.value);
  }

  // The limit, which stays as it is, and not the count, which would be read again at every stop.
  get #described(): string | typeof nothing {
    const ids = [this.described === nothing ? '' : this.described, this.max ? 'limit' : '']
      .filter(Boolean)
      .join(' ');
    return ids || nothing;
  }

  #countSentence(): string {
    const {t} = this.locale.translator;
    return this.#left < 0
      ? t('ui.text-area.over', {count: -this.#left})
      : t('ui.text-area.left', {count: this.#left});
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.value = event.target.value;
    if (this.max) this.#announcer.announceAfter(pause, () => [this.#countSentence(), this.locale.translator]);
  }
}
