import Papa from 'papaparse';
import {formatOf, type GazetteerFormat, type GazetteerRow} from './gazetteer-formats.js';

/** This many rows tell a heading from a table without one. */
const rowsToTell = 3;

/** Takes the rows of one table as they come, tells from the first of them what it is, and hands on what it holds. */
export class GazetteerTable {
  readonly #take: (row: GazetteerRow) => void;
  #waiting: string[][] = [];
  #format: GazetteerFormat | undefined;
  #isSettled = false;

  constructor(take: (row: GazetteerRow) => void) {
    this.#take = take;
  }

  /** Whether enough has come to say that this is no gazetteer: the rest need not be read. */
  get isRefused(): boolean {
    return this.#isSettled && !this.#format;
  }

  add(cells: string[]): void {
    if (this.#isSettled) return this.#read(cells);
    if (this.#waiting.length === 0) cells[0] = (cells[0] ?? '').replace(/^\u{FEFF}/u, '');
    this.#waiting.push(cells);
    if (this.#waiting.length >= rowsToTell) this.#settle();
  }

  /** After the last row. Nothing when the table is no gazetteer. */
  end(): GazetteerFormat | undefined {
    if (!this.#isSettled) this.#settle();
    return this.#format;
  }

  #settle(): void {
    this.#isSettled = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#format = formatOf(waiting);
    for (const cells of this.#format?.heading ? waiting.slice(1) : waiting) this.#read(cells);
  }

  #read(cells: string[]): void {
    const row = this.#format?.read(cells);
    if (row) this.#take(row);
  }
}

/** Reads a table that fits in memory. Nothing when it is no gazetteer. Larger ones go row by row into a {@link GazetteerTable}. */
export function readGazetteer(text: string, take: (row: GazetteerRow) => void): GazetteerFormat | undefined {
  const table = new GazetteerTable(take);
  for (const cells of Papa.parse<string[]>(text, {skipEmptyLines: true}).data) table.add(cells);
  return table.end();
}
