import {LitElement, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {plain, renderWords, type Words} from '../words.js';
import {styles} from './civic-progress-bar.styles.js';

/**
 * Shows how far something has come: a sum that grows, places that fill, files on their way.
 *
 * It says so in words as well, "62 of 80 volunteers", so that nobody has to measure the bar. Use the stepper for the parts of a form,
 * and the bar chart to compare. Without a `value` something is under way and nobody knows how far it is: then say in the label what.
 *
 * @tagname civic-progress-bar
 * @csspart label - What comes on.
 * @csspart words - How far it has come, in words.
 * @csspart bar - The bar.
 * @cssproperty --civic-progress-bar-color - Colour of the bar.
 */
export class CivicProgressBar extends LitElement {
  static override styles = [base, styles];

  /** What comes on. */
  @property() label: Words = '';
  /** How far it has come; without it, nobody knows how far it is. */
  @property({type: Number}) value: number | null = null;
  /** How far it is in all. */
  @property({type: Number}) max = 100;
  /** How far it has come, in words: "62 of 80 volunteers". Without them the bar says "62 of 80". */
  @property() words: Words = '';

  readonly #locale = new TranslatorController(this);

  protected override render() {
    // Words that begin with a number would otherwise be put in the order of the page: "of 5 3".
    const {label, value, max, words} = this;
    const {t, lang} = this.#locale.translator;
    const said = words || (value === null ? t('ui.progress-bar.busy') : t('ui.progress-bar.of', {value, max}));
    return html`<div class="line">
        <span id="label" part="label" dir="auto">${renderWords(label, lang)}</span>
        <span id="words" part="words" dir="auto">${renderWords(said, lang)}</span>
      </div>
      <progress
        part="bar"
        aria-labelledby="label"
        aria-valuetext=${plain(said)}
        max=${max}
        value=${value === null ? nothing : value}
      ></progress>`;
  }
}
