import {LitElement, html} from 'lit';
import {property} from 'lit/decorators.js';
import {formatNumber, formatShare} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {renderWords, type Words} from '../words.js';
import {styles} from './civic-bar-chart.styles.js';

/** One bar: what it counts, and how many there are. */
export interface Bar {
  readonly label: Words;
  readonly value: number;
}

const columnKeys = ['ui.bar-chart.label', 'ui.bar-chart.value', 'ui.bar-chart.share'] as const;

/**
 * Shows counts as bars that are rows of a table: whoever can't see the bars reads the same numbers, and no legend
 * has to be decoded. Shares are of `whole`, so they need not add up to 100%.
 *
 * Use it for the result of a question or how something is shared out, a dozen bars at most. Do not use it for what changes over time, or
 * for how far one thing has come (the progress bar). Put the bars in an order that means something: as asked, or the largest first.
 *
 * @tagname civic-bar-chart
 * @csspart table - The table.
 * @csspart caption - What the bars count.
 * @csspart bar - The ground of a bar, as long as a full one.
 * @cssproperty --civic-bar-chart-color - Colour of the bars.
 * @cssproperty --civic-poll-bar-color - Colour of the bars of a poll's results, where the other is not set.
 */
export class CivicBarChart extends LitElement {
  static override styles = [base, styles];

  /** What the bars count. */
  @property() caption: Words = '';
  /** Names of the three columns, a word each, where "Answer", "Number" and "Share" do not fit. */
  @property({attribute: false}) columns: readonly [string, string, string] = ['', '', ''];
  /** The bars, in the order shown. */
  @property({attribute: false}) bars: readonly Bar[] = [];
  /** What a full bar stands for. */
  @property({type: Number}) whole = 0;

  readonly #locale = new TranslatorController(this);

  protected override render() {
    const {t, lang} = this.#locale.translator;
    // Roles are written out because `display: flex` takes a table's own away from Safari.
    return html`<table role="table" part="table">
      <caption part="caption">
        ${renderWords(this.caption, lang)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columnKeys.map((key, column) => html`<th role="columnheader" scope="col"><span>${this.columns[column] || t(key)}</span></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.bars.map((bar) => this.#renderBar(bar, lang))}
      </tbody>
    </table>`;
  }

  #renderBar({label, value}: Bar, lang: string) {
    // One in very many is little, but not nothing.
    const least = value > 0 ? 0.4 : 0;
    const width = this.whole === 0 ? 0 : Math.min(100, Math.max(least, Math.round((1000 * value) / this.whole) / 10));
    // The width is an attribute of SVG, not a style: a strict CSP drops style attributes and bars go empty. As wide as its
    // bar, the drawing begins where people begin to read, in either direction.
    return html`<tr role="row">
      <th role="rowheader" scope="row">${renderWords(label, lang)}</th>
      <td role="cell">${formatNumber(lang, value)}</td>
      <td role="cell" class="share">${formatShare(lang, value, this.whole)}</td>
      <td class="bar" part="bar" role="presentation" aria-hidden="true">
        <svg width="${width}%" height="10"><rect width="100%" height="10"></rect></svg>
      </td>
    </tr>`;
  }
}
