import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {renderWords, type Words} from '../words.js';

/**
 * What every control of ours is: a name, a label, a hint and an error, and a part of the form around it. Its value is sent
 * with the form, reset with it, and disabled by its fieldset. The control, its label and its messages share one shadow
 * root, since `aria-describedby` can't cross one. A class and not a mixin: all controls are ours and extend nothing else.
 */
export abstract class FormField extends LitElement {
  static readonly formAssociated = true;

  /** The name under which the value is sent. */
  @property({reflect: true}) name = '';
  /** What is asked. */
  @property() label: Words = '';
  /** A sentence that helps to answer. */
  @property() hint: Words = '';
  /** A second, short hint: how many to choose, how much to write. */
  @property() note = '';
  /** What is wrong with the answer and how to put it right. Empty means nothing is. */
  @property() error = '';
  /** Whether an answer is needed. Fields that need none say so, since most do. */
  @property({type: Boolean}) required = false;
  @property({type: Boolean, reflect: true}) disabled = false;

  protected readonly internals = this.attachInternals();
  protected readonly locale = new TranslatorController(this);

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  /** The ids of the messages that stand, for `aria-describedby`. */
  protected get described(): string | typeof nothing {
    const ids = [(this.hint || this.note) && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    return ids || nothing;
  }

  protected renderLabel(): TemplateResult {
    const {t, lang} = this.locale.translator;
    const optional = this.required ? nothing : html` <span class="optional">${t('ui.optional')}</span>`;
    return html`${renderWords(this.label, lang)}${optional}`;
  }

  protected renderMessages(): TemplateResult {
    const {t, lang} = this.locale.translator;
    const hint = this.hint || this.note ? html`<p id="hint">${renderWords(this.hint, lang)} ${this.note}</p>` : nothing;
    const error = this.error
      ? html`<p id="error"><span class="hidden">${t('ui.error')} </span>${this.error}</p>`
      : nothing;
    return html`${hint}${error}`;
  }
}
