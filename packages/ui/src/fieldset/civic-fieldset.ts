import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {renderWords, type Words} from '../words.js';

/**
 * Groups fields that answer one question together: an address, a first and a second choice, either of two ways to reach
 * somebody. A screen reader says what the group is called when it is entered.
 *
 * Use it for fields of several kinds; choices of one kind are a radio or a checkbox group, a date is a date field. Its `error` is
 * for what is wrong between the fields (“Give an e-mail address or a telephone number”); what is wrong in one is said there.
 * It can't disable what is in it, since a fieldset in a shadow root does not reach what is slotted into it: put the platform's
 * `<fieldset disabled>` around it, which does.
 *
 * @tagname civic-fieldset
 * @slot - The fields.
 * @csspart field - The box around everything.
 * @csspart label - What the fields ask for together.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 */
export class CivicFieldset extends LitElement {
  static override styles = [
    base,
    fieldStyles,
    css`
      legend {
        margin-block-end: var(--_space-2);
        font-size: var(--_x-large);
      }
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-6);
        padding-block-start: var(--_space-2);
      }
    `,
  ];

  /** What the fields ask for together. */
  @property() label: Words = '';
  /** A sentence that helps to answer. */
  @property() hint: Words = '';
  /** What is wrong with the answers together and how to put it right. Empty means nothing is. */
  @property() error = '';

  readonly #locale = new TranslatorController(this);

  /** Moves focus to the first field that takes it. */
  override focus(options?: FocusOptions): void {
    for (const field of this.querySelectorAll<HTMLElement>('*')) {
      field.focus(options);
      if (field.matches(':focus-within')) return;
    }
  }

  protected override render() {
    const {t, lang} = this.#locale.translator;
    const described = [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    return html`<fieldset
      class="field ${this.error ? 'invalid' : ''}"
      part="field"
      aria-describedby=${described || nothing}
    >
      <legend part="label">${renderWords(this.label, lang)}</legend>
      ${this.hint ? html`<p id="hint" part="hint">${renderWords(this.hint, lang)}</p>` : nothing}
      ${
        this.error
          ? html`<p id="error" part="error"><span class="hidden">${t('ui.error')} </span>${this.error}</p>`
          : nothing
      }
      <div class="fields"><slot></slot></div>
    </fieldset>`;
  }
}
