import {LitElement, html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {renderWords, type Words} from '../words.js';
import {styles} from './civic-skeleton.styles.js';

export const SKELETON_SHAPES = ['text', 'entries', 'bars'] as const;
export type SkeletonShape = (typeof SKELETON_SHAPES)[number];

/**
 * Holds the place of what is still being loaded, in its shape, so that nothing jumps when it comes.
 *
 * Show it only after half a second or so: a flash of grey helps nobody. It has one word, "Loading", and does not speak by itself; the
 * widget says through its announcer that something has come, and no more. Where nothing comes, take it away and say so in a notice.
 *
 * @tagname civic-skeleton
 * @csspart words - The word that says that something is loading, where it is shown.
 * @csspart shapes - The grey shapes.
 */
export class CivicSkeleton extends LitElement {
  static override styles = [base, styles];

  /** What is coming: lines of text, entries of a list, or the bars of a chart. */
  @property() shape: SkeletonShape = 'text';
  /** How many lines, entries or bars. */
  @property({type: Number}) count = 3;
  /** Words to show above it, such as "Looking for hubs near you". Without them "Loading" is there to be heard, not seen. */
  @property() label: Words = '';

  readonly #locale = new TranslatorController(this);

  protected override render() {
    const {t, lang} = this.#locale.translator;
    const words = this.label ? renderWords(this.label, lang) : t('ui.skeleton.loading');
    return html`<p class=${this.label ? 'words' : 'words hidden'} part="words">${words}</p>
      <div class="shapes" part="shapes" aria-hidden="true">
        ${Array.from({length: Math.max(0, this.count)}, () => drawings[this.shape] ?? line)}
      </div>`;
  }
}

const line = html`<div class="line"></div>`;
const drawings: Record<SkeletonShape, TemplateResult> = {
  text: line,
  entries: html`<div class="entry">${line}${line}${line}</div>`,
  bars: html`<div class="bar">${line}${line}</div>`,
};
