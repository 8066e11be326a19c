import {readFile, writeFile} from 'node:fs/promises';
import {
  COLUMN_FIELDS,
  csvCell,
  decodeBytes,
  readColumnChoice,
  type ColumnChoice,
  type ColumnChoices,
  type ColumnGuess,
} from '@civic-widgets/directory';
import Papa from 'papaparse';
import {EXIT, Failure} from '../failure.js';
import {columnReasons} from './column-words.js';

const headings = ['column', 'holds', 'number', 'because', 'for example'] as const;

/** Writes what each column was taken for, a row each, for somebody to correct in a spreadsheet: in "holds". */
export async function writeColumns(file: string, columns: readonly ColumnGuess[]): Promise<void> {
  const rows = columns.map(({column, field, lang, index, why, samples}) => [
    column,
    field === undefined ? '' : `${field}${lang === undefined ? '' : `@${lang}`}`,
    String(index + 1),
    columnReasons[why],
    samples.join(' | '),
  ]);
  const lines = [headings, ...rows].map((row) => row.map((cell) => csvCell(cell)).join(','));
  try {
    await writeFile(file, `\u{FEFF}${lines.join('\r\n')}\r\n`);
  } catch (error) {
    throw new Failure(`${file}: can't be written`, EXIT.failed, {cause: error});
  }
}

/** Reads what somebody said of the columns. Each must be a field that there is, or empty for a column that is not to be used. */
export async function readColumns(file: string): Promise<ColumnChoices> {
  let text: string;
  try {
    text = decodeBytes(await readFile(file)).replace(/^\u{FEFF}/u, '');
  } catch (error) {
    throw new Failure(`${file}: can't be read`, EXIT.failed, {cause: error});
  }
  const {data} = Papa.parse<string[]>(text, {skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t']});
  const [header = [], ...rows] = data;
  const [column, holds, number] = headings.map((name) =>
    header.findIndex((one) => one.trim().toLowerCase() === name),
  );
  if (column === undefined || holds === undefined || number === undefined || Math.min(column, holds) < 0)
    throw new Failure(
      `${file}: this needs the headings "column" and "holds", as civic directory columns writes them`,
    );
  const given = rows.map((row) => (row[column] ?? '').replace(/^'(?=[=+@-])/, ''));
  return Object.fromEntries(
    rows.map((row, at): [string, ColumnChoice] => {
      const heading = given[at] ?? '';
      const said = row[holds] ?? '';
      const choice = readColumnChoice(said);
      if (choice === undefined)
        throw new Failure(
          `${file}: "${heading}" can't hold "${said}"; there are ${COLUMN_FIELDS.join(', ')}, or nothing`,
        );
      // Of two columns with one heading, or none, their numbers say which is meant.
      const isClear = heading !== '' && given.indexOf(heading) === given.lastIndexOf(heading);
      return [isClear ? heading : String(Number(row[number]) - 1), choice];
    }),
  );
}
