import {formatMoney, type BudgetBallot, type BudgetElection, type Project} from '../budget/election.js';
import {formatDecimal, parseDecimal, placesOf} from '../decimal.js';
import {FormatError} from './format-error.js';
import {readRows, writeRow} from './rows.js';

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
  const [metaRows, {rows: projectRows}, {rows: voteRows}] = [
    sectionOf(sections, 'META'),
    sectionOf(sections, 'PROJECTS'),
    sectionOf(sections, 'VOTES'),
  ];
  const meta = Object.fromEntries(metaRows.rows.map(({cells}) => [cells['key'] ?? '', cells['value'] ?? '']));
  const lineOf = (key: string) =>
    metaRows.rows.find(({cells}) => cells['key'] === key)?.line ?? metaRows.line;
  const voteType = voteTypes.find((type) => type === meta['vote_type']);
  if (!voteType)
    throw new FormatError(
      lineOf('vote_type'),
      `vote_type is “${meta['vote_type'] ?? ''}”; known are ${voteTypes.join(', ')}`,
    );
  const places = Math.max(
    placesOf(meta['budget'] ?? ''),
    ...projectRows.map(({cells}) => placesOf(cells['cost'] ?? '')),
  );
  const money = (amount: string | undefined, line: number, what: string): bigint => {
    const units = parseDecimal(amount ?? '', places);
    if (units === undefined || units < 0n)
      throw new FormatError(line, `${what} is “${amount ?? ''}”, which is no amount of money`);
    return units;
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
  const {ballots, pointUnit} = readBallots(voteRows, voteType, details, Number(meta['max_length'] ?? 0) || 0);
  const threshold = Number(meta['min_project_score_threshold'] ?? 0);
  if (!Number.isFinite(threshold))
    throw new FormatError(
      lineOf('min_project_score_threshold'),
      'the min_project_score_threshold is no number',
    );
  return {
    meta,
    voteType,
    details,
    title: meta['description'],
    budget: money(meta['budget'], lineOf('budget'), 'the budget'),
    unit: 10n ** BigInt(places),
    projects,
    ballots,
    ...(pointUnit > 1 && {pointUnit}),
    ...(threshold > 0 && {threshold}),
  };
}

function readBallots(
  rows: readonly Row[],
  type: PabulibElection['voteType'],
  projects: ReadonlyMap<string, unknown>,
  longest: number,
): {ballots: BudgetBallot[]; pointUnit: number} {
  const listed = (text: string | undefined) => (text ?? '').split(',').map((part) => part.trim());
  const hasPoints = type === 'cumulative' || type === 'scoring';
  const places = hasPoints
    ? Math.max(0, ...rows.flatMap(({cells}) => listed(cells['points']).map(placesOf)))
    : 0;
  const ballots = rows.map(({cells, line}): BudgetBallot => {
    const ids = listed(cells['vote']).filter(Boolean);
    const points = hasPoints ? listed(cells['points']) : [];
    const ballot = new Map<string, number>();
    for (const [index, id] of ids.entries()) {
      if (!projects.has(id)) throw new FormatError(line, `a ballot names project ${id}, which there is not`);
      if (ballot.has(id)) throw new FormatError(line, `a ballot names project ${id} twice`);
      if (hasPoints) ballot.set(id, unitsOf(points[index], places, line));
      // An ordinal ballot gives its length to the first, and one fewer to each after.
      else ballot.set(id, type === 'ordinal' ? Math.max(0, (longest || ids.length) - index) : 1);
    }
    return ballot;
  });
  return {ballots, pointUnit: 10 ** places};
}

function unitsOf(text: string | undefined, places: number, line: number): number {
  if (text === undefined || text === '')
    throw new FormatError(line, 'a ballot has fewer points than projects');
  const units = parseDecimal(text, places);
  if (units === undefined || !Number.isSafeInteger(Number(units)))
    throw new FormatError(line, `“${text}” is no number of points`);
  return Number(units);
}

/** Writes a budget so that other programs can count it again. */
export function writePabulib(
  election: BudgetElection,
  meta: Readonly<Record<string, string>>,
  voteType: PabulibElection['voteType'],
): string {
  const {projects, ballots, budget, unit, pointUnit = 1} = election;
  const amount = (value: bigint) => formatMoney(value, unit);
  const points = (ballot: BudgetBallot) =>
    [...ballot.values()].map((units) => formatDecimal(units, String(pointUnit).length - 1)).join(',');
  const facts = {
    ...(election.title !== undefined && {description: election.title}),
    ...meta,
    ...(election.threshold !== undefined && {min_project_score_threshold: String(election.threshold)}),
    num_projects: String(projects.length),
    num_votes: String(ballots.length),
    budget: amount(budget),
    vote_type: voteType,
  };
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring';
  const lines = [
    'META',
    'key;value',
    ...Object.entries(facts).map((pair) => writeRow(pair, ';')),
    'PROJECTS',
    'project_id;cost;name',
    ...projects.map(({id, cost, name = ''}) => writeRow([id, amount(cost), name], ';')),
    'VOTES',
    hasPoints ? 'voter_id;vote;points' : 'voter_id;vote',
    ...ballots.map((ballot, index) =>
      writeRow(
        [String(index + 1), [...ballot.keys()].join(','), ...(hasPoints ? [points(ballot)] : [])],
        ';',
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
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
  let head: readonly string[] | undefined;
  for (const {cells, line} of readRows(text, ';')) {
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
      current.rows.push({
        line,
        cells: Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])),
      });
    }
  }
  return sections;
}
