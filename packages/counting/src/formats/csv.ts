import {BallotError} from '../ballot-error.js';
import {RankedBallots, type RankedElection} from '../ballots.js';
import {formatDecimal, parseDecimal, placesOf} from '../decimal.js';
import {ScoredBallots, type ScoredElection} from '../scored/ballots.js';
import {FormatError} from './format-error.js';
import {linesOf} from './lines.js';
import {readRows, writeRow, type Cells} from './rows.js';

/** Ballots of a spreadsheet: rankings and choices, or scores. */
export type CsvElection =
  | {readonly kind: 'ranked'; readonly election: RankedElection}
  | {readonly kind: 'scored'; readonly election: ScoredElection};

/**
 * Reads ballots from a spreadsheet, a ballot a row. What stands in the first row says what they are:
 *
 * - `1,2,3`: rankings; each cell holds a candidate, `Anna = Ben` where two are liked the same.
 * - `choices`: choices; the cell holds them parted by semicolons. They are read as one rank.
 * - anything else: scores; the names of the candidates, and below each the score or nothing.
 *
 * A column `ballot` is a number or name of the ballot and is left out; one called `count` says how many such ballots there are. Lines that
 * begin with `#` are comments, of which these are read: `# kind: ranked` or `scored` (for candidates who are called 1, 2, 3), `# title: …`,
 * `# seats: 2`, `# highest: 5`, `# points: 10`, and, as often as needed, `# candidate: Anna` and `# withdrawn: Ben`. Cells are parted by
 * commas, semicolons or tabs; decimals may have a comma.
 *
 * @throws FormatError with the line, when something makes no sense.
 */
export function readCsv(text: string): CsvElection {
  const facts: Fact[] = [];
  const lines = linesOf(text).map(({text: content, line}) => {
    if (!content.startsWith('#')) return content;
    const [, name, value = ''] = /^#\s*([a-z]+)\s*:(.*)$/i.exec(content) ?? [];
    if (name !== undefined) facts.push({name: name.toLowerCase(), value: value.trim(), line});
    return '';
  });
  const separator = separatorOf(lines.find((line) => line.trim() !== '') ?? '');
  const [head, ...rows] = [...readRows(lines.join('\n'), separator)].filter(({cells}) =>
    cells.some((cell) => cell !== ''),
  );
  if (!head) throw new FormatError(1, 'the file holds no row with the names of the columns');
  const table = new Table(head, rows, facts);
  if (table.columns.length === 1 && table.columns[0]?.name.toLowerCase() === 'choices')
    return readRankings(table, ';');
  const isRanked =
    table.columns.every(({name}) => /^\d+$/.test(name)) && table.fact('kind')?.value !== 'scored';
  return isRanked ? readRankings(table, ' = ') : readScores(table);
}

/** What a comment says of the election. */
interface Fact {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

interface Column {
  readonly name: string;
  readonly index: number;
}

class Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Cells[];
  readonly #facts: readonly Fact[];
  readonly #count: number;

  constructor(head: Cells, rows: readonly Cells[], facts: readonly Fact[]) {
    const all = head.cells.map((name, index) => ({name, index}));
    this.rows = rows;
    this.#facts = facts;
    this.columns = all.filter(({name}) => name !== '' && !/^(?:ballot|count)$/i.test(name));
    this.#count = head.cells.findIndex((name) => /^count$/i.test(name));
    if (this.columns.length === 0)
      throw new FormatError(head.line, 'the first row names no rank and no candidate');
    const twice = this.columns.find(
      ({name}, index) => this.columns.findIndex((other) => other.name === name) < index,
    );
    if (twice) throw new FormatError(head.line, `the column ${twice.name} stands here twice`);
  }

  /** How many such ballots there are. */
  weightOf({cells, line}: Cells): number {
    const text = this.#count < 0 ? '1' : (cells[this.#count] ?? '');
    if (!/^\d{1,15}$/.test(text)) throw new FormatError(line, `“${text}” is no number of ballots`);
    return Number(text);
  }

  fact(name: string): Fact | undefined {
    return this.#facts.find((fact) => fact.name === name);
  }

  facts(name: string): readonly Fact[] {
    return this.#facts.filter((fact) => fact.name === name && fact.value !== '');
  }

  /** What all elections have. */
  contest(candidates: readonly string[]): {title?: string; seats: number; withdrawn: number[]} {
    const title = this.fact('title')?.value;
    const seats = this.fact('seats');
    if (seats && !/^[1-9]\d{0,8}$/.test(seats.value))
      throw new FormatError(seats.line, `“${seats.value}” is no number of seats`);
    const withdrawn = this.facts('withdrawn').map(({value, line}) => {
      const place = candidates.indexOf(value);
      if (place < 0) throw new FormatError(line, `there is no candidate ${value}`);
      return place;
    });
    return {...(title !== undefined && {title}), seats: Number(seats?.value ?? 1), withdrawn};
  }
}

function readRankings(table: Table, separator: string): CsvElection {
  const columns = [...table.columns].sort((a, b) => Number(a.name) - Number(b.name));
  const known = new Set(table.facts('candidate').map(({value}) => value));
  const ranks = table.rows.map(({cells}) =>
    columns.map(({index}) => {
      const cell = cells[index] ?? '';
      return known.has(cell) ? [cell] : splitAt(cell, separator);
    }),
  );
  const candidates = known.size > 0 ? [...known] : [...new Set(ranks.flat(2))].sort();
  const places = new Map(candidates.map((name, place) => [name, place]));
  const ballots = new RankedBallots(candidates);
  for (const [index, row] of table.rows.entries()) {
    const ranking = (ranks[index] ?? []).map((rank) =>
      rank.map((name) => {
        const place = places.get(name);
        if (place === undefined) throw new FormatError(row.line, `there is no candidate ${name}`);
        return place;
      }),
    );
    atLine(row.line, () =>
      ballots.add(
        ranking.filter((rank) => rank.length > 0),
        table.weightOf(row),
      ),
    );
  }
  return {kind: 'ranked', election: {...table.contest(candidates), ballots}};
}

function readScores(table: Table): CsvElection {
  const {columns, rows} = table;
  const cellsOf = ({cells}: Cells) => columns.map(({index}) => cells[index] ?? '');
  const limits = ['highest', 'points'].map((name) => table.fact(name)?.value ?? '');
  const places = Math.max(0, ...limits.map(placesOf), ...rows.flatMap((row) => cellsOf(row).map(placesOf)));
  const units = (text: string, line: number): number | undefined => {
    if (text === '') return undefined;
    const parsed = parseDecimal(text, places);
    if (parsed === undefined) throw new FormatError(line, `“${text}” is no score`);
    return Number(parsed);
  };
  const limit = (name: string) => units(table.fact(name)?.value ?? '', table.fact(name)?.line ?? 1);
  const [max, points] = [limit('highest'), limit('points')];
  const ballots = new ScoredBallots(
    columns.map(({name}) => name),
    {places},
  );
  for (const row of rows) {
    const scores = cellsOf(row).map((cell) => units(cell, row.line));
    const high = scores.find((score) => score !== undefined && max !== undefined && score > max);
    if (high !== undefined)
      throw new FormatError(row.line, `the score ${formatDecimal(high, places)} is above the highest`);
    atLine(row.line, () => ballots.add(scores, table.weightOf(row)));
  }
  const limitsFound = {...(max !== undefined && {max}), ...(points !== undefined && {points})};
  return {kind: 'scored', election: {...table.contest(ballots.candidates), ballots, ...limitsFound}};
}

/** Says where a ballot stands that can't be counted. */
function atLine(line: number, add: () => void): void {
  try {
    add();
  } catch (error) {
    if (error instanceof BallotError) throw new FormatError(line, `${error.code}: ${error.value}`);
    throw error;
  }
}

/** Writes rankings as a spreadsheet. */
export function writeRankingsCsv({title, seats, ballots, withdrawn = []}: RankedElection): string {
  const {candidates} = ballots;
  const nameOf = (place: number) => candidates[place] ?? '';
  const rankings = Array.from({length: ballots.length}, (_, ballot) => ballots.rankingOf(ballot));
  const depth = Math.max(1, ...rankings.map((ranking) => ranking.length));
  return written(
    [
      ['kind', 'ranked'],
      ['title', title],
      ['seats', String(seats)],
      ...candidates.map((name): Comment => ['candidate', name]),
      ...withdrawn.map((place): Comment => ['withdrawn', nameOf(place)]),
    ],
    ['count', ...Array.from({length: depth}, (_, rank) => String(rank + 1))],
    rankings.map((ranking, ballot) => [
      String(ballots.weightOf(ballot)),
      ...ranking.map((rank) => [rank].flat().map(nameOf).join(' = ')),
      ...new Array<string>(depth - ranking.length).fill(''),
    ]),
  );
}

/** Writes scores as a spreadsheet. */
export function writeScoresCsv({title, seats, ballots, withdrawn = [], max, points}: ScoredElection): string {
  const {candidates, places} = ballots;
  const format = (units: number | undefined) => (units === undefined ? '' : formatDecimal(units, places));
  return written(
    [
      ['kind', 'scored'],
      ['title', title],
      ['seats', String(seats)],
      ...withdrawn.map((place): Comment => ['withdrawn', candidates[place]]),
      ['highest', format(max)],
      ['points', format(points)],
    ],
    ['count', ...candidates],
    Array.from({length: ballots.length}, (_, ballot) => [
      String(ballots.weightOf(ballot)),
      ...candidates.map((_candidate, place) => format(ballots.scoreOf(ballot, place))),
    ]),
  );
}

type Comment = readonly [name: string, value: string | undefined];

function written(
  comments: readonly Comment[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const facts = comments
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `# ${name}: ${value?.replace(/\s+/g, ' ')}`);
  return `${[...facts, ...[head, ...rows].map((row) => writeRow(row, ','))].join('\n')}\n`;
}

/** The sign that the row of names is parted by. */
function separatorOf(head: string): string {
  const count = (sign: string) => head.replace(/"[^"]*"/g, '').split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function splitAt(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}
