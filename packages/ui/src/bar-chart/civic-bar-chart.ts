import {LitElement, css, html, svg} from 'lit';
import {property} from 'lit/decorators.js';
import {TranslatorController} from '../controllers/translator-controller.js';
import {formatNumber, formatShare} from '@civic-widgets/i18n';
import {base} from '../base.styles.js';
import {renderWords, type Words} from '../words.js';

/** One bar: what it counts, and how many there are. */
export interface Bar {
  readonly label: Words;
  readonly value: number;
}

/**
 * Shows counts as bars that are rows of a table: whoever can't see the bars reads the same numbers, and no legend
 * has to be decoded. Shares are of `whole`, so they need not add up to 100%.
 *
 * @tagname civic-bar-chart
 * @cssproperty --civic-poll-bar-color - Colour of the bars.
 */
export class CivicBarChart extends LitElement {
  static override styles = [
    base,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      caption {
        margin-block-end: 0.4em;
        font-size: 1.125em;
        font-weight: 700;
        line-height: var(--_leading-tight, 1.35);
        text-align: start;
      }
      tr {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1em;
        align-items: baseline;
        padding-block: 0.6em;
        border-block-end: 1px solid var(--_line);
      }
      thead tr {
        padding-block: 0.2em;
        color: var(--_quiet);
      }
      thead th > span {
        font-size: 0.875em;
      }
      th,
      td {
        padding: 0;
        font-weight: 400;
        text-align: start;
        overflow-wrap: break-word;
      }
      th:first-child {
        flex: 1 1 9em;
      }
      th:nth-child(n + 2),
      td {
        flex: none;
        min-inline-size: 3.5em;
        text-align: end;
      }
      td.share {
        font-weight: 700;
      }
      td.bar {
        flex: 1 0 100%;
        line-height: 0;
        margin-block-start: 0.45em;
      }
      svg {
        border-radius: 2px;
        background: var(--_soft);
      }
      .rtl svg {
        transform: scaleX(-1);
      }
      rect {
        fill: var(--civic-poll-bar-color, var(--_accent));
      }
      @media (forced-colors: active) {
        rect {
          fill: CanvasText;
        }
        svg {
          outline: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** What the bars count. */
  @property() caption: Words = '';
  /** Names of the three columns: what, how many, share. */
  @property({attribute: false}) columns: readonly [string, string, string] = ['', '', ''];
  /** The bars, in the order shown. */
  @property({attribute: false}) bars: readonly Bar[] = [];
  /** What a full bar stands for. */
  @property({type: Number}) whole = 0;

  readonly #locale = new TranslatorController(this);

  protected override render() {
    const {lang, dir} = this.#locale.translator;
    // Roles are written out because `display: flex` takes a table's own away from Safari.
    return html`<table role="table" class=${dir}>
      <caption>
        ${renderWords(this.caption, lang)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${this.columns.map((name) => html`<th role="columnheader" scope="col"><span>${name}</span></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.bars.map((bar) => this.#renderBar(bar, lang))}
      </tbody>
    </table>`;
  }

  #renderBar({label, value}: Bar, lang: string) {
    const width = this.whole === 0 ? 0 : Math.round((1000 * value) / this.whole) / 10;
    // The width is an attribute of SVG, not a style: a strict CSP drops style attributes and bars go empty.
    return html`<tr role="row">
      <th role="rowheader" scope="row">${renderWords(label, lang)}</th>
      <td role="cell">${formatNumber(lang, value)}</td>
      <td role="cell" class="share">${formatShare(lang, value, this.whole)}</td>
      <td class="bar" role="presentation" aria-hidden="true">
        <svg width="100%" height="10">${svg`<rect width="${width}%" height="10"></rect>`}</svg>
      </td>
    </tr>`;
  }
}
