import {LitElement, css, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {base} from '../base.styles.js';
import {plain, type Words} from '../words.js';
import type {Icon} from './icons.js';
import {iconStyles, renderIcon} from './render-icon.js';

/**
 * A small drawing beside a word: it helps people to find the word again, and never stands in for it where the meaning matters.
 *
 * Use it beside the word that says the same; screen readers then pass it over. Where there is no room for a word, give it a
 * `label`. Do not use it as decoration alone. It is as large as the text and takes its colour; what points along the line of
 * reading is turned round where people read from right to left. Hand it one of the constants of
 * `@civic-widgets/ui/icons.js`: a page carries only those that it names, with no font and nothing to fetch.
 *
 * @tagname civic-icon
 * @csspart icon - The drawing.
 */
export class CivicIcon extends LitElement {
  static override styles = [
    base,
    iconStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  /** What to draw: a constant of `@civic-widgets/ui/icons.js`. */
  @property({attribute: false}) icon?: Icon;
  /** What it says, where no word stands beside it. */
  @property() label: Words = '';

  readonly #locale = new TranslatorController(this);

  protected override render() {
    if (!this.icon) return nothing;
    const drawing = renderIcon(this.icon);
    if (!this.label) return drawing;
    const lang = typeof this.label === 'string' ? this.#locale.translator.lang : this.label.lang;
    const isForeign = lang !== this.#locale.translator.lang;
    return html`<span role="img" aria-label=${plain(this.label)} lang=${isForeign ? lang : nothing}>${drawing}</span>`;
  }
}
