import {LitElement, html, nothing, type PropertyDeclaration, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {plain, renderWords, type Words} from '../words.js';

/** What is wrong with a value as it stands, in the platform's terms and in a sentence that says what to do. */
export interface FieldFault {
  readonly flag: keyof ValidityStateFlags;
  readonly message: string;
}

/**
 * What every control of ours is: a name, a label, a hint and an error, and a part of the form around it. Its value is sent
 * with the form, reset with it, kept when the browser restores the page, and disabled by its fieldset. The control, its label
 * and its messages share one shadow root, since `aria-describedby` can't cross one. A class and not a mixin: all controls
 * are ours and extend nothing else.
 *
 * In a plain `<form>` it takes part in the browser's own checking, but says what is wrong beside the field instead of in a
 * bubble. Whoever checks a form in another way puts `novalidate` on it and sets `error`.
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
  /** Leaves the word “optional” out: everybody knows that a search and a filter may stay empty. */
  @property({type: Boolean}) unmarked = false;
  /** Nobody can answer now. Say why beside it. */
  @property({type: Boolean, reflect: true}) disabled = false;

  /** What was answered. */
  abstract value: unknown;

  protected readonly internals = this.attachInternals();
  protected readonly locale = new TranslatorController(this);
  /** The browser asked us to say what is wrong; what we said goes when it is put right. */
  #isReported = false;

  /** The form that the value is sent with. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** What is wrong with the value, in the platform's terms. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is wrong with the value, in a sentence; empty when nothing is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether the browser checks this field: not while it is disabled. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Says whether the value can be sent. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** Says whether the value can be sent, and if not, says beside the field what is wrong and moves there. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('invalid', this.#onInvalid);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('invalid', this.#onInvalid);
  }

  // The form must know a new value at once, as it does a native control's: not only when the element is drawn again.
  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    if (name !== undefined && this.hasUpdated) this.#tellForm();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.answer = this.initialValue;
    this.#isReported = false;
    this.error = '';
  }

  formStateRestoreCallback(state: unknown, reason: 'restore' | 'autocomplete'): void {
    if (typeof state !== 'string') return;
    this.answer = reason === 'restore' ? (JSON.parse(state) as unknown) : state;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#tellForm();
    if (this.#isReported && this.validity.valid) {
      this.#isReported = false;
      this.error = '';
    }
  }

  /** Whether it is disabled, by itself or by the fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.closest('fieldset:disabled') !== null;
  }

  /** What the form resets and the browser keeps: the value, where it alone is what the person answered. */
  protected get answer(): unknown {
    return this.value;
  }

  protected set answer(answer: unknown) {
    this.value = answer;
  }

  /** What the form's reset leads back to: the markup's own value. */
  protected get initialValue(): unknown {
    return this.getAttribute('value') ?? '';
  }

  /** What is sent; nothing is sent for `null`. Several values of one name go as form data. */
  protected get formValue(): string | FormData | null {
    return typeof this.value === 'string' && this.value !== '' ? this.value : null;
  }

  /** What keeps the value from being sent, if anything does. */
  protected get fault(): FieldFault | undefined {
    if (!this.required || this.formValue !== null) return undefined;
    return {flag: 'valueMissing', message: this.locale.translator.t('ui.missing', {label: plain(this.label)})};
  }

  /** The ids of the messages that stand, for `aria-describedby`. */
  protected get described(): string | typeof nothing {
    const ids = [(this.hint || this.note) && 'hint', this.error && 'error'].filter(Boolean).join(' ');
    return ids || nothing;
  }

  /** The label, and whether it needs no answer. */
  protected renderLabel(): TemplateResult {
    const {t, lang} = this.locale.translator;
    const optional = this.required || this.unmarked ? nothing : html` <span class="optional">${t('ui.optional')}</span>`;
    return html`${renderWords(this.label, lang)}${optional}`;
  }

  /** The hint and the error: between the label and the control, so that they are read and magnified before it. */
  protected renderMessages(): TemplateResult {
    return html`${this.renderHint()}${this.renderError()}`;
  }

  /** Controls that are one question: the platform's group, named by the label, which hears what is chosen in it. */
  protected renderGroup(controls: unknown, onInput: (event: Event) => void): TemplateResult {
    return html`<fieldset
      part="field"
      class="field ${this.error ? 'invalid' : ''}"
      aria-describedby=${this.described}
      @input=${onInput}
      @change=${this.tellChange}
    >
      <legend part="label">${this.renderLabel()}</legend>
      ${this.renderMessages()} ${controls}
    </fieldset>`;
  }

  /** What helps to answer. */
  protected renderHint(): TemplateResult | typeof nothing {
    const {lang} = this.locale.translator;
    if (!this.hint && !this.note) return nothing;
    return html`<p id="hint" part="hint">${renderWords(this.hint, lang)} ${this.note}</p>`;
  }

  /** What is wrong, with a word before it for whoever does not see its bar and colour. */
  protected renderError(): TemplateResult | typeof nothing {
    if (!this.error) return nothing;
    return html`<p id="error" part="error"><span class="hidden">${this.locale.translator.t('ui.error')} </span>${this.error}</p>`;
  }

  /** Tells the page that the person has changed the value: unlike `input`, `change` does not leave a shadow root by itself. */
  protected tellChange(): void {
    this.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /** Sends the form around it, as the platform's own fields of one line do. */
  protected readonly submitOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) this.form?.requestSubmit();
  };

  #tellForm(): void {
    this.internals.setFormValue(this.formValue, JSON.stringify(this.answer ?? null));
    const {fault} = this;
    if (fault) this.internals.setValidity({[fault.flag]: true}, fault.message);
    else this.internals.setValidity({});
  }

  readonly #onInvalid = (event: Event) => {
    event.preventDefault();
    this.#isReported = true;
    this.error = this.validationMessage;
    const fields = [...(this.form?.elements ?? [this])] as (Element & {validity?: ValidityState})[];
    if (fields.find(({validity}) => validity?.valid === false) === this) this.focus();
  };
}
