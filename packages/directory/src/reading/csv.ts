import Papa from 'papaparse';
import {fieldNamed} from './column-names.js';
import {isValueLike} from './column-values.js';
import {guessColumns, type ColumnChoices, type ColumnGuess} from './columns.js';
import {issue, type Issue} from './issues.js';
import type {Rough} from './normalise.js';
import {isBritishRow, RowValues, roughOfRow} from './rows.js';

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
  // Excel's own first line says which delimiter follows.
  if (/^sep=/i.test(rows[0]?.[0] ?? '')) rows.shift();
  const at = headerAt(rows);
  const header = rows[at] ?? [];
  // Lists without headings begin with an entry.
  if (!header.some((cell) => fieldNamed(cell)) && header.some(isValueLike))
    return {header: header.map((_, index) => `Column ${String(index + 1)}`), rows: rows.slice(at)};
  return {header, rows: rows.slice(at + 1)};
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
export function gatherSheet(
  {header, rows}: Sheet,
  choices: ColumnChoices = {},
  country?: string,
): GatheredRows {
  const columns = guessColumns(header, rows.slice(0, 200), choices);
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const {column, field, index} of columns) {
    if (column && seen.has(column)) issues.push(issue('column-duplicate', {}, column, index));
    seen.add(column);
    if (!field && column) issues.push(issue('column-unused', {}, column, index));
  }
  const values = rows.map((cells) => new RowValues(columns, cells));
  const isBritish =
    country === 'GB' || (country === undefined && values.filter(isBritishRow).length > values.length / 2);
  const isEntry = entriesIn({header, rows});
  const services = rows.flatMap((cells, index) => {
    if (!isEntry(cells)) {
      issues.push(issue('row-skipped', {index}, '', cells.filter(Boolean).join(', ')));
      return [];
    }
    const extra = cells.slice(header.length).filter(Boolean);
    if (extra.length > 0) issues.push(issue('row-uneven', {index}, '', extra.join(', ')));
    const row = values[index] ?? new RowValues(columns, cells);
    return [roughOfRow(row, {index}, issues, isBritish || isBritishRow(row))];
  });
  return {services, issues, columns};
}

// Headings again on each printed page, titles between the parts of a list, totals and sources below it: no entries.
function entriesIn({header, rows}: Sheet): (cells: readonly string[]) => boolean {
  const filled = rows.map((cells) => cells.filter(Boolean).length);
  const usual = [...filled].sort((one, other) => one - other)[Math.floor(filled.length / 2)] ?? 0;
  return (cells) => {
    const some = cells.filter(Boolean);
    if (some.length > 1 && some.every((cell, at) => cell === header.filter(Boolean)[at])) return false;
    if (
      /^(?:grand |sub-?)?totals?\b:?/i.test(some[0] ?? '') &&
      some.slice(1).every((cell) => /^[\d.,£€$%]+$/.test(cell))
    )
      return false;
    return some.length > 1 || usual < 4;
  };
}
