import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {formatNumber} from '@civic-widgets/i18n';
import {safeUrl} from '@civic-widgets/model';
import {base} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {check, chevronDown} from '../icon/icons.js';
import {iconStyles, renderIcon} from '../icon/render-icon.js';
import {plain, renderWords, type Words} from '../words.js';
import {styles} from './civic-stepper.styles.js';

/** A step of a journey. */
export interface Step {
  readonly label: Words;
  /** Where it is, for a step that people can go back to. It is a link only once the step is done. */
  readonly href?: string;
  /** Whether it is done. Without it, the steps before the current one are. */
  readonly done?: boolean;
}

/** Stands in a sentence for what is put in its place: the character that Unicode has for an object among letters. */
const gap = '\uFFFC';

/** Fired before somebody goes back to a step. Prevent it to show the step without leaving the page. */
export class CivicStepperFollowEvent extends Event {
  constructor(readonly step: number) {
    super('civic-stepper-follow', {bubbles: true, composed: true, cancelable: true});
  }
}

/**
 * Says where in a journey of several steps somebody is: "Step 2 of 5: Your shifts".
 *
 * Use it for three steps or more that follow each other. Steps that are done can be links; those to come never are. Where
 * there is little room, the sentence stands alone and a button shows all steps.
 *
 * @tagname civic-stepper
 * @fires {CivicStepperFollowEvent} civic-stepper-follow - The person goes back to a step; `step` is its number. Cancelable.
 * @csspart now - The sentence that says which step this is.
 * @csspart toggle - The button that shows all steps where there is little room.
 * @csspart list - The list of steps.
 * @csspart step - A step.
 * @csspart done - A step that is done.
 * @csspart current - The step that people are at.
 * @csspart next - A step to come.
 * @csspart icon - The tick of a step that is done, and the arrow on the button.
 */
export class CivicStepper extends LitElement {
  static override styles = [base, buttonStyles, iconStyles, styles];

  /** The steps, in order. */
  @property({attribute: false}) steps: readonly Step[] = [];
  /** The number of the step that people are at, from 1. One more than there are means that all are done. */
  @property({type: Number}) current = 1;
  /** What the steps are of, for screen readers. */
  @property() label: Words = '';

  /** Whether all steps are shown where there is little room. */
  @state() private _isOpen = false;

  readonly #locale = new TranslatorController(this);

  protected override render() {
    const {t} = this.#locale.translator;
    if (this.steps.length === 0) return nothing;
    return html`<div class="room">
      <p class="now" part="now">${this.#sentence}</p>
      <button
        type="button"
        class="toggle"
        part="toggle"
        aria-expanded=${this._isOpen}
        aria-controls="list"
        @click=${this.#onToggle}
      >
        ${t('ui.stepper.all')}${renderIcon(chevronDown)}
      </button>
      <ol id="list" class=${this._isOpen ? 'open' : ''} role="list" part="list" aria-label=${plain(this.label) || t('ui.stepper.label')}>
        ${this.steps.map((step, index) => this.#renderStep(step, index + 1))}
      </ol>
    </div>`;
  }

  get #sentence(): unknown {
    const {t, lang} = this.#locale.translator;
    const total = this.steps.length;
    const step = this.steps[this.current - 1];
    if (!step) return t('ui.stepper.finished', {count: total});
    // The label is put in as what it is, not as characters: it may be in another language than the sentence.
    const [before, after] = t('ui.stepper.now', {step: this.current, total, label: gap}).split(gap);
    return [before, renderWords(step.label, lang), after];
  }

  #renderStep(step: Step, number: number): TemplateResult {
    const {t, lang} = this.#locale.translator;
    const isCurrent = number === this.current;
    const isDone = !isCurrent && (step.done ?? number < this.current);
    const state = isCurrent ? 'current' : isDone ? 'done' : 'next';
    const words = renderWords(step.label, lang);
    const href = isDone && step.href && safeUrl(step.href, document.baseURI) ? step.href : undefined;
    return html`<li class=${state} part="step ${state}" aria-current=${isCurrent ? 'step' : nothing}>
      <span class="mark">${isDone ? renderIcon(check) : formatNumber(lang, number)}</span
      ><span class="words"
        >${isDone ? html`<span class="hidden">${t('ui.stepper.done')} </span>` : nothing}${href
          ? html`<a href=${href} @click=${(event: MouseEvent) => this.#onFollow(event, number)}>${words}</a>`
          : words}</span
      >
    </li>`;
  }

  #onToggle(): void {
    this._isOpen = !this._isOpen;
  }

  #onFollow(event: MouseEvent, number: number): void {
    // With a key held down a link opens elsewhere, and this page stays as it is.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.dispatchEvent(new CivicStepperFollowEvent(number))) event.preventDefault();
  }
}
