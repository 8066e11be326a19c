import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {base} from '../base.styles.js';
import {choiceStyles, type Choice} from '../form-field/choices.js';
import {fieldStyles} from '../form-field/form-field.styles.js';
import {FormField, type FieldFault} from '../form-field/form-field.js';
import {plain, renderWords} from '../words.js';
import {styles} from './civic-matrix.styles.js';

/** A row or a column of a matrix. */
export type MatrixLine = Pick<Choice, 'value' | 'label' | 'picture'>;

/**
 * Asks people the same about several things: how good, how often, how important each of them is.
 *
 * Use it for up to about seven rows and five columns; for one row, a rating or a radio group. Each row is a group of its own, named by
 * its words, with radio buttons that carry their own names; it looks like a grid where there is room and stands in one column
 * where there is not. It is no table: nothing in it has to be found by row and column.
 *
 * @tagname civic-matrix
 * @fires input - The person answered a row; read `value`.
 * @fires change - The same, after `input`.
 * @csspart field - The box around everything.
 * @csspart label - The question.
 * @csspart hint - The sentence that helps to answer.
 * @csspart error - What is wrong and how to put it right.
 * @csspart column - The words above a column, where there is room for a grid.
 * @csspart row - A row with its words and its choices.
 * @csspart choice - A choice of a row with its radio button.
 * @csspart radio - The radio button alone.
 */
export class CivicMatrix extends FormField {
  static override styles = [base, fieldStyles, choiceStyles, styles];

  /** The chosen column of each answered row: `{paths: 'good'}`. It is sent as `name.paths`. */
  @property({attribute: false}) value: Readonly<Record<string, string>> = {};
  /** What is asked about, in the order shown. */
  @property({attribute: false}) rows: readonly MatrixLine[] = [];
  /** What can be answered, in the order shown. */
  @property({attribute: false}) columns: readonly MatrixLine[] = [];

  /** Moves focus to the first row without an answer; if there is none, to the first row. */
  override focus(options?: FocusOptions): void {
    const rows = [...this.renderRoot.querySelectorAll('.row')];
    const row = rows.find((one) => !one.querySelector(':checked')) ?? rows[0];
    const input = row?.querySelector<HTMLInputElement>(':checked') ?? row?.querySelector('input');
    input?.focus(options);
  }

  protected override get initialValue(): Readonly<Record<string, string>> {
    return {};
  }

  protected override get formValue(): FormData | null {
    const data = new FormData();
    for (const {value: row} of this.rows) {
      const column = this.value[row];
      if (column) data.append(`${this.name}.${row}`, column);
    }
    return [...data].length > 0 ? data : null;
  }

  protected override get fault(): FieldFault | undefined {
    const missing = this.required ? this.rows.find(({value}) => !this.value[value]) : undefined;
    if (!missing) return undefined;
    const message = this.locale.translator.t('ui.matrix.missing', {row: plain(missing.label)});
    return {flag: 'valueMissing', message};
  }

  protected override render() {
    const {lang} = this.locale.translator;
    return this.renderGroup(
      html`<div class="rows">
        <div class="columns" aria-hidden="true">
          ${this.columns.map(({label}) => html`<span part="column">${renderWords(label, lang)}</span>`)}
        </div>
        ${this.rows.map((row, index) => this.#renderRow(row, index))}
      </div>`,
      this.#onInput,
    );
  }

  #renderRow({value: row, label, picture}: MatrixLine, index: number) {
    const {lang} = this.locale.translator;
    const isMissing = this.error && this.required && !this.value[row];
    return html`<fieldset class="row ${isMissing ? 'missing' : ''}" part="row">
      <legend>${renderWords(label, lang)}${picture}</legend>
      <div class="cells">
        ${this.columns.map(
          (column) =>
            html`<label class="choice" part="choice"
              ><input
                part="radio"
                type="radio"
                name="row-${index}"
                value=${column.value}
                .checked=${live(this.value[row] === column.value)}
                ?disabled=${this.isDisabled}
              /><span class="choice-label">${renderWords(column.label, lang)}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const row = this.rows[Number(event.target.name.slice('row-'.length))];
    if (row) this.value = {...this.value, [row.value]: event.target.value};
  }
}
