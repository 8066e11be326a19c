import type {RankedElection} from '../ballots.js';
import {RankedBallots} from '../ballots.js';
import type {BudgetElection} from '../budget/election.js';
import {ScoredBallots, type ScoredElection} from '../scored/ballots.js';
import {readBlt} from './blt.js';
import {readCsv} from './csv.js';
import {readCvotes} from './cvotes.js';
import {FormatError} from './format-error.js';
import {readJson} from './json.js';
import {readPabulib, type PabulibElection} from './pabulib.js';

/** An election as a file holds it. What only Pabulib's files say stands in `pabulib`. */
export type ElectionFile =
  | {readonly kind: 'ranked'; readonly election: RankedElection}
  | {readonly kind: 'scored'; readonly election: ScoredElection}
  | {readonly kind: 'budget'; readonly election: BudgetElection; readonly pabulib?: PabulibElection};

export const ELECTION_FORMATS = ['blt', 'pb', 'cvotes', 'csv', 'json'] as const;
export type ElectionFormat = (typeof ELECTION_FORMATS)[number];

/** The format of a file, by the end of its name or, where that says nothing, by how it begins. */
export function formatOf(name: string, text: string): ElectionFormat {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const named = ELECTION_FORMATS.find((format) => format === end);
  const start = text
    .slice(0, 4000)
    .replace(/^\ufeff/, '')
    .trimStart();
  // A name may mislead, but no file of another kind begins with this.
  if (/^META\s*[\r\n]/.test(start)) return 'pb';
  if (named) return named;
  if (start.startsWith('{')) return 'json';
  if (/^#\/|\n#\//.test(start)) return 'cvotes';
  if (/^(?:#.*\s*)*\d+\s+\d+\s/.test(start)) return 'blt';
  return /^[^\n]*[^\n>]>[^\n>]/.test(start) ? 'cvotes' : 'csv';
}

/**
 * Reads an election in any of the formats.
 *
 * @param options `equalRanks: false` has rankings with equal candidates refused.
 * @throws FormatError with the line, when something is missing or makes no sense.
 */
export function readElection(
  format: ElectionFormat,
  text: string,
  options: {readonly equalRanks?: boolean} = {},
): ElectionFile {
  switch (format) {
    case 'blt':
      return {kind: 'ranked', election: readBlt(text, options)};
    case 'cvotes':
      return {kind: 'ranked', election: readCvotes(text)};
    case 'csv':
      return readCsv(text);
    case 'json':
      return readJson(text);
    case 'pb': {
      const pabulib = readPabulib(text);
      return {kind: 'budget', election: pabulib, pabulib};
    }
  }
}

/** The rankings of a file; choices of projects are one rank of equal ones, and ordinal ballots rank them. */
export function asRanked(file: ElectionFile): RankedElection {
  if (file.kind === 'ranked') return file.election;
  if (file.kind === 'scored')
    throw new FormatError(1, 'the file holds scores, and this method counts rankings');
  const {title, projects} = file.election;
  const isOrdinal = file.pabulib?.voteType === 'ordinal';
  if (
    file.election.pointUnit !== undefined ||
    ['cumulative', 'scoring'].includes(file.pabulib?.voteType ?? '')
  ) {
    throw new FormatError(1, 'the file holds points, and this method counts rankings or choices');
  }
  const places = new Map(projects.map(({id}, place) => [id, place]));
  const ballots = new RankedBallots(projects.map(({id}) => id));
  for (const ballot of file.election.ballots) {
    const chosen = [...ballot.keys()].flatMap((id) => places.get(id) ?? []);
    ballots.add(isOrdinal ? chosen : chosen.length > 0 ? [chosen] : []);
  }
  return {title, seats: 1, ballots};
}

/** The scores of a file; points for projects are scores. */
export function asScored(file: ElectionFile): ScoredElection {
  if (file.kind === 'scored') return file.election;
  if (file.kind === 'ranked')
    throw new FormatError(1, 'the file holds rankings, and this method counts scores');
  const {title, projects, pointUnit = 1} = file.election;
  const ballots = new ScoredBallots(
    projects.map(({id}) => id),
    {places: String(pointUnit).length - 1},
  );
  for (const ballot of file.election.ballots) ballots.add(projects.map(({id}) => ballot.get(id)));
  return {title, seats: 1, ballots};
}

/** The budget of a file. */
export function asBudget(file: ElectionFile): BudgetElection {
  if (file.kind === 'budget') return file.election;
  throw new FormatError(1, 'the file holds no projects with costs, and this method shares out a budget');
}
