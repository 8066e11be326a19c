import type {BudgetBallot, BudgetElection, Project} from '../budget/election.js';
import {FormatError} from './format-error.js';

/** A participatory budget as Pabulib's files hold it, with what they say of it. */
export interface PabulibElection extends BudgetElection {
  readonly meta: Readonly<Record<string, string>>;
  readonly voteType: 'approval' | 'choose-1' | 'cumulative' | 'scoring' | 'ordinal';
  /** Other columns of the projects, by project: `votes`, `score`, `selected` among them. */
  readonly details: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

const voteTypes = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const;

/**
 * Reads Pabulib's `.pb` format: the sections META, PROJECTS and VOTES, each a table with semicolons (Faliszewski and others, IJCAI
 * 2023). Points of an ordinal ballot are its length for the first place and one fewer for each after, unless META says `max_length`: then that for the first.
 *
 * @throws FormatError with the line, when something is missing or makes no sense.
 */
export function readPabulib(text: string): PabulibElection {
  const sections = readSections(text);
  const metaRows = sectionOf(sections, 'META');
  const meta = Object.fromEntries(metaRows.rows.map(({cells}) => [cells['key'] ?? '', cells['value'] ?? '']));
  const lineOf = (key: string) => metaRows.rows.find(({cells}) => cells['key'] === key)?.line ?? metaRows.line;
  const voteType = voteTypes.find((type) => type === meta['vote_type']);
  if (!voteType) throw new FormatError(lineOf('vote_type'), `vote_type is “${meta['vote_type'] ?? ''}”; known are ${voteTypes.join(', ')}`);
  const projectRows = sectionOf(sections, 'PROJECTS').rows;
  const places = Math.max(placesOf(meta['budget'] ?? ''), ...projectRows.map(({cells}) => placesOf(cells['cost'] ?? '')));
  const money = (amount: string | undefined, line: number, what: string): bigint => {
    const found = /^(\d+)(?:[.,](\d+))?$/.exec((amount ?? '').replace(/[\s\u00a0]/g, ''));
    if (!found) throw new FormatError(line, `${what} is “${amount ?? ''}”, which is no amount of money`);
    return BigInt((found[1] ?? '') + (found[2] ?? '').padEnd(places, '0'));
  };
  const projects: Project[] = [];
  const details = new Map<string, Readonly<Record<string, string>>>();
  for (const {cells, line} of projectRows) {
    const id = cells['project_id'] ?? '';
    if (id === '') throw new FormatError(line, 'a project has no project_id');
    if (details.has(id)) throw new FormatError(line, `project ${id} stands here twice`);
    details.set(id, cells);
    projects.push({id, cost: money(cells['cost'], line, `the cost of project ${id}`), name: cells['name']});
  }
  const longest = Number(meta['max_length'] ?? 0) || 0;
  const ballots = sectionOf(sections, 'VOTES').rows.map(({cells, line}): BudgetBallot => {
    const ids = (cells['vote'] ?? '').split(',').map((id) => id.trim()).filter(Boolean);
    const ballot = new Map<string, number>();
    const points = (cells['points'] ?? '').split(',').map((part) => part.trim());
    for (const [index, id] of ids.entries()) {
      if (!details.has(id)) throw new FormatError(line, `a ballot names project ${id}, which there is not`);
      if (ballot.has(id)) throw new FormatError(line, `a ballot names project ${id} twice`);
      ballot.set(id, pointsAt(voteType, index, ids.length, longest, points, line));
    }
    return ballot;
  });
  const threshold = Number(meta['min_project_score_threshold'] ?? 0);
  return {
    meta,
    voteType,
    details,
    title: meta['description'],
    budget: money(meta['budget'], lineOf('budget'), 'the budget'),
    unit: 10n ** BigInt(places),
    projects,
    ballots,
    ...(threshold > 0 && {threshold}),
  };
}

function pointsAt(
  type: PabulibElection['voteType'],
  index: number,
  length: number,
  longest: number,
  points: readonly string[],
  line: number,
): number {
  if (type === 'ordinal') return (longest || length) - index;
  if (type !== 'cumulative' && type !== 'scoring') return 1;
  const value = Number(points[index] === undefined || points[index] === '' ? Number.NaN : points[index]);
  if (!Number.isFinite(value)) throw new FormatError(line, 'a ballot has fewer points than projects');
  return value;
}

/** Writes a budget so that other programs can count it again. */
export function writePabulib(election: BudgetElection, meta: Readonly<Record<string, string>>, voteType: PabulibElection['voteType']): string {
  const {projects, ballots, budget, unit} = election;
  const places = String(unit).length - 1;
  const amount = (value: bigint) => (places === 0 ? String(value) : `${value / unit}.${String(value % unit).padStart(places, '0')}`);
  const facts = {...meta, num_projects: String(projects.length), num_votes: String(ballots.length), budget: amount(budget), vote_type: voteType};
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring';
  const lines = [
    'META',
    'key;value',
    ...Object.entries(facts).map((pair) => pair.map(cell).join(';')),
    'PROJECTS',
    'project_id;cost;name',
    ...projects.map(({id, cost, name = ''}) => [id, amount(cost), name].map(cell).join(';')),
    'VOTES',
    hasPoints ? 'voter_id;vote;points' : 'voter_id;vote',
    ...ballots.map((ballot, index) =>
      [String(index + 1), [...ballot.keys()].join(','), ...(hasPoints ? [[...ballot.values()].join(',')] : [])].map(cell).join(';'),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function placesOf(amount: string): number {
  return /[.,](\d+)\s*$/.exec(amount)?.[1]?.length ?? 0;
}

interface Section {
  readonly line: number;
  readonly rows: readonly Row[];
}

function sectionOf(sections: ReadonlyMap<string, Section>, name: string): Section {
  const section = sections.get(name);
  if (!section) throw new FormatError(1, `the section ${name} is missing`);
  return section;
}

function readSections(text: string): Map<string, Section> {
  const sections = new Map<string, {line: number; rows: Row[]}>();
  let current: {line: number; rows: Row[]} | undefined;
  let head: string[] | undefined;
  for (const {cells, line} of readRows(text.replace(/^\ufeff/, ''))) {
    const [first = ''] = cells;
    if (cells.every((one) => one === '')) continue;
    if (/^(?:META|PROJECTS|VOTES)$/.test(first)) {
      current = {line, rows: []};
      head = undefined;
      sections.set(first, current);
    } else if (!current) {
      throw new FormatError(line, `“${first}” stands before the first section; a file begins with META`);
    } else if (!head) {
      head = cells;
    } else {
      current.rows.push({line, cells: Object.fromEntries(head.map((column, index) => [column, cells[index] ?? '']))});
    }
  }
  return sections;
}

/** Rows of cells parted by semicolons. A cell in quotes may hold semicolons, line breaks and quotes written twice. */
function* readRows(text: string): Generator<{cells: string[]; line: number}> {
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cellText = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character === '\n') line += 1;
      if (character !== '"') cellText += character;
      else if (text[at + 1] === '"') {
        cellText += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cellText.trim() === '') {
      isQuoted = true;
      cellText = '';
    } else if (character === ';') {
      cells.push(cellText.trim());
      cellText = '';
    } else if (character === '\n') {
      yield {cells: [...cells, cellText.trim()], line: start};
      cells = [];
      cellText = '';
      line += 1;
      start = line;
    } else cellText += character;
  }
  if (isQuoted) throw new FormatError(start, 'a quote is opened and not closed');
  if (cellText.trim() !== '' || cells.length > 0) yield {cells: [...cells, cellText.trim()], line: start};
}
