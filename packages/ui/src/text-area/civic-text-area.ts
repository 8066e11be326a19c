import {css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {textLength} from '@civic-widgets/model';
import {AnnouncerController} from '../controllers/announcer-controller.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField} from '../form-field/form-field.js';
import {tokens} from '../tokens.styles.js';

const pause = 1000;

/**
 * Asks people to write something of any length, and says how much room is left.
 *
 * Typing past the limit is allowed, so that a pasted text can be shortened instead of being cut. The count is told to
 * screen readers when the person pauses, not at every key.
 *
 * @tagname civic-text-area
 * @fires input - The person typed; read `value`.
 */
export class CivicTextArea extends FormField {
  static override styles = [
    tokens,
    fieldStyles,
    css`
      textarea {
        display: block;
        inline-size: 100%;
        min-block-size: 7.5em;
        padding: 0.6em 0.75em;
        border: 1px solid var(--_control);
        border-radius: var(--_radius);
        background: transparent;
        color: inherit;
        font: inherit;
        letter-spacing: inherit;
        word-spacing: inherit;
        line-height: var(--_leading, 1.5);
        resize: vertical;
      }
      .invalid textarea {
        border: 2px solid var(--_danger);
      }
      .count {
        margin: 0.4em 0 0;
        color: var(--_quiet);
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

  readonly #announcer = new AnnouncerController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('textarea')?.focus(options);
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  protected override willUpdate(): void {
    this.internals.setFormValue(this.value);
  }

  protected override render() {
    return html`<div class="field ${this.error ? 'invalid' : ''}">
      <label class="name" for="control">${this.renderLabel()}</label>
      ${this.renderMessages()}
      <textarea
        id="control"
        rows=${this.rows}
        .value=${this.value}
        ?disabled=${this.disabled}
        aria-describedby=${this.#described}
        aria-invalid=${this.error ? 'true' : nothing}
        @input=${this.#onInput}
        @change=${this.#onChange}
        dir="auto"
      ></textarea>
      ${this.max ? html`<p class="count ${this.#left < 0 ? 'over' : ''}" id="count">${this.#countSentence()}</p>` : nothing}
    </div>`;
  }

  get #left(): number {
    return this.max - textLength(this.value);
  }

  get #described(): string | typeof nothing {
    const ids = [this.described === nothing ? '' : this.described, this.max ? 'count' : ''].filter(Boolean).join(' ');
    return ids || nothing;
  }

  #countSentence(): string {
    const {t} = this.locale.translator;
    return this.#left < 0 ? t('ui.text.over', {count: -this.#left}) : t('ui.text.left', {count: this.#left});
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.value = event.target.value;
    if (!this.max) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announcer.announce(this.#countSentence(), this.locale.translator), pause);
  }

  #onChange(): void {
    this.dispatchEvent(new Event('change', {bubbles: true}));
  }
}
