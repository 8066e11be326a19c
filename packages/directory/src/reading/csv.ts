import Papa from 'papaparse';
import {fieldNamed} from './column-names.js';
import {guessColumns, type ColumnChoices, type ColumnGuess} from './columns.js';
import {issue, type Issue} from './issues.js';
import type {Rough} from './normalise.js';
import {RowValues, roughOfRow} from './rows.js';

/** A spreadsheet as rows of text. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface GatheredRows {
  readonly services: readonly Rough[];
  readonly issues: readonly Issue[];
  readonly columns: readonly ColumnGuess[];
}

/** Reads CSV as spreadsheets save it: any of comma, semicolon, tab or bar, quoted line ends, lines above the header, lines with nothing in them. */
export function readSheet(text: string): Sheet {
  const {data} = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  const at = headerAt(rows);
  return {header: rows[at] ?? [], rows: rows.slice(at + 1)};
}

// The title of the list and the day it was printed often stand above: the header is the line of the first ten that has most known names.
function headerAt(rows: readonly (readonly string[])[]): number {
  let best = {at: 0, known: 0};
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const known = new Set(row.map(fieldNamed).filter(Boolean)).size;
    if (known > best.known) best = {at, known};
  }
  return best.known >= 2
    ? best.at
    : Math.max(
        0,
        rows.findIndex((row) => row.filter(Boolean).length > 1),
      );
}

/** Gathers the services of a spreadsheet, one a row, by its columns as they are guessed or as the caller says. */
export function gatherSheet({header, rows}: Sheet, choices: ColumnChoices = {}): GatheredRows {
  const columns = guessColumns(header, rows.slice(0, 200), choices);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const {column, field, index} of columns) {
    if (column && seen.has(column)) issues.push(issue('column-duplicate', {}, column, index));
    seen.add(column);
    if (!field && column) issues.push(issue('column-unused', {}, column, index));
  }
  const services = rows.map((cells, index) => {
    const extra = cells.slice(header.length).filter(Boolean);
    if (extra.length > 0) issues.push(issue('row-uneven', {index}, '', extra.join(', ')));
    return roughOfRow(new RowValues(columns, cells), {index}, issues);
  });
  return {services, issues, columns};
}
