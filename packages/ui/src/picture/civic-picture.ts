import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {plain, renderWords, type Words} from '../words.js';

/**
 * A picture of something that people choose among, beside its words.
 *
 * It takes its room before it has come, so that nothing moves, and comes only when it is near to being seen. It is shown whole, in a
 * box of four by three. If it does not come, the words that say what it shows stand in its place. Do not put words into the
 * picture: nobody can enlarge, translate or hear them.
 *
 * @tagname civic-picture
 * @csspart picture - The picture.
 * @csspart words - What it shows, in words, where it did not come.
 */
export class CivicPicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        inline-size: min(100%, 12em);
        margin-block: var(--_space-1) var(--_space-2);
        aspect-ratio: 4 / 3;
        border-radius: var(--_radius);
        background: var(--_soft);
      }
      img {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        border-radius: inherit;
        object-fit: contain;
      }
      span[part] {
        display: block;
        padding: var(--_space-2);
        font-size: var(--_small);
        line-height: var(--_leading-tight);
        overflow-wrap: anywhere;
      }
      @media (forced-colors: active) {
        :host {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** Address of the picture. */
  @property() src = '';
  /** What it shows, for whoever does not see it. */
  @property() alt: Words = '';

  @state() private _isMissing = false;

  readonly #locale = new TranslatorController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this._isMissing = this.src === '';
  }

  protected override render() {
    const {lang} = this.#locale.translator;
    if (this._isMissing) return html`<span part="words">${renderWords(this.alt, lang)}</span>`;
    const isForeign = typeof this.alt !== 'string' && this.alt.lang !== lang;
    return html`<img
      part="picture"
      src=${this.src}
      alt=${plain(this.alt)}
      lang=${isForeign && typeof this.alt !== 'string' ? this.alt.lang : nothing}
      loading="lazy"
      decoding="async"
      @error=${this.#onError}
    />`;
  }

  readonly #onError = () => {
    this._isMissing = true;
  };
}
