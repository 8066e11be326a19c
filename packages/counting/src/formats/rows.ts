import {FormatError} from './format-error.js';

/** One row of a table in a text file. */
export interface Cells {
  readonly cells: readonly string[];
  /** Where it begins. */
  readonly line: number;
}

/** Rows of cells parted by a sign. A cell in quotes may hold the sign, line breaks, and quotes written twice. */
export function* readRows(text: string, separator: string): Generator<Cells> {
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    let character = text[at] ?? '';
    if (character === '\r') {
      if (text[at + 1] === '\n') continue;
      character = '\n';
    }
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n') {
      yield {cells: [...cells, cell.trim()], line: start};
      cells = [];
      cell = '';
      start = line;
    } else cell += character;
  }
  if (isQuoted) throw new FormatError(start, 'a quote is opened and not closed');
  if (cell.trim() !== '' || cells.length > 0) yield {cells: [...cells, cell.trim()], line: start};
}

/** A row as it is written. */
export function writeRow(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) =>
      cell.includes(separator) || /["\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(separator);
}
