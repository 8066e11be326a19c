import {BallotError} from '../ballot-error.js';
import {RankedBallots, type RankedElection} from '../ballots.js';
import {formatMoney, type BudgetBallot, type BudgetElection, type Project} from '../budget/election.js';
import {formatDecimal, parseDecimal, placesOf} from '../decimal.js';
import {ScoredBallots, type ScoredElection} from '../scored/ballots.js';
import {FormatError} from './format-error.js';
import {parseJson} from './parsed-json.js';

/** An election as JSON holds it. */
export type JsonElection =
  | {readonly kind: 'ranked'; readonly election: RankedElection}
  | {readonly kind: 'scored'; readonly election: ScoredElection}
  | {readonly kind: 'budget'; readonly election: BudgetElection};

/**
 * Reads an election from JSON:
 *
 * ```json
 * {"kind": "ranked", "title": "Chair", "seats": 1, "candidates": ["Anna", "Ben", "Cleo"], "withdrawn": ["Ben"],
 *  "ballots": [{"count": 3, "ranking": ["Anna", ["Ben", "Cleo"]]}]}
 * {"kind": "scored", "seats": 1, "candidates": ["Anna", "Ben"], "highest": 5, "points": 10,
 *  "ballots": [{"count": 3, "scores": {"Anna": 5, "Ben": "2.5"}}]}
 * {"kind": "budget", "budget": "10000.00", "projects": [{"id": "p1", "name": "Trees", "cost": "2500.50"}], "threshold": 10,
 *  "ballots": [{"points": {"p1": 1}}]}
 * ```
 *
 * Those in an inner list of a ranking are liked the same. Without `count` a ballot is one. Decimals may be written as strings.
 *
 * @throws FormatError with the line, when something is missing or makes no sense.
 */
export function readJson(text: string): JsonElection {
  const {value, lineOf} = parseJson(text);
  const file = new Part(value, lineOf);
  const kind = file.text('kind');
  if (kind === 'budget') return {kind, election: readBudget(file)};
  if (kind !== 'ranked' && kind !== 'scored')
    throw file.error(`the kind is “${kind ?? ''}”; known are ranked, scored, budget`);
  const candidates = file.list('candidates').map((name) => {
    if (typeof name !== 'string') throw file.error('a candidate is no text');
    return name;
  });
  if (new Set(candidates).size < candidates.length) throw file.error('a candidate is listed twice');
  const places = new Map(candidates.map((name, place) => [name, place]));
  const placeOf = (name: unknown, part: Part): number => {
    const place = typeof name === 'string' ? places.get(name) : undefined;
    if (place === undefined) throw part.error(`there is no candidate ${String(name)}`);
    return place;
  };
  const title = file.text('title');
  const contest = {
    ...(title !== undefined && {title}),
    seats: file.whole('seats', 1),
    withdrawn: file.has('withdrawn') ? file.list('withdrawn').map((name) => placeOf(name, file)) : [],
  };
  if (contest.seats < 1) throw file.error('at least one seat must be filled');
  const papers = file.list('ballots').map((ballot) => new Part(ballot, lineOf));
  return kind === 'ranked'
    ? {kind, election: {...contest, ballots: readRankings(candidates, papers, placeOf)}}
    : {kind, election: {...contest, ...readScores(file, candidates, papers, placeOf)}};
}

type PlaceOf = (name: unknown, part: Part) => number;

function readRankings(
  candidates: readonly string[],
  papers: readonly Part[],
  placeOf: PlaceOf,
): RankedBallots {
  const ballots = new RankedBallots(candidates);
  for (const paper of papers) {
    const ranking = paper
      .list('ranking')
      .map((rank) => (Array.isArray(rank) ? rank.map((name) => placeOf(name, paper)) : placeOf(rank, paper)));
    paper.attempt(() => ballots.add(ranking, paper.whole('count', 1)));
  }
  return ballots;
}

function readScores(file: Part, candidates: readonly string[], papers: readonly Part[], placeOf: PlaceOf) {
  const written = papers.map((paper) => paper.decimals('scores'));
  const limits = ['highest', 'points'].map((name) => file.decimal(name));
  const places = Math.max(
    0,
    ...limits.map((limit) => placesOf(limit ?? '')),
    ...written.flatMap((scores) => scores.map(([, score]) => placesOf(score))),
  );
  const units = (text: string, part: Part): number => {
    const parsed = parseDecimal(text, places);
    if (parsed === undefined) throw part.error(`“${text}” is no number`);
    return Number(parsed);
  };
  const [max, points] = limits.map((limit) => (limit === undefined ? undefined : units(limit, file)));
  const ballots = new ScoredBallots(candidates, {places});
  for (const [index, paper] of papers.entries()) {
    const scores = candidates.map((): number | undefined => undefined);
    for (const [name, score] of written[index] ?? []) {
      scores[placeOf(name, paper)] = units(score, paper);
      if (max !== undefined && units(score, paper) > max)
        throw paper.error(`the score ${score} is above the highest`);
    }
    paper.attempt(() => ballots.add(scores, paper.whole('count', 1)));
  }
  return {ballots, ...(max !== undefined && {max}), ...(points !== undefined && {points})};
}

function readBudget(file: Part): BudgetElection {
  const parts = file.list('projects').map((project) => new Part(project, file.lineOf));
  const papers = file.list('ballots').map((ballot) => new Part(ballot, file.lineOf));
  const places = Math.max(
    0,
    ...[file.decimal('budget'), ...parts.map((part) => part.decimal('cost'))].map((amount) =>
      placesOf(amount ?? ''),
    ),
  );
  const money = (part: Part, name: string): bigint => {
    const units = parseDecimal(part.decimal(name) ?? '', places);
    if (units === undefined || units < 0n) throw part.error(`the ${name} is no amount of money`);
    return units;
  };
  const projects = parts.map((part): Project => {
    const id = part.text('id');
    if (id === undefined) throw part.error('a project has no id');
    return {id, cost: money(part, 'cost'), name: part.text('name')};
  });
  const known = new Set(projects.map(({id}) => id));
  if (known.size < projects.length) throw file.error('a project stands here twice');
  const written = papers.map((paper) => paper.decimals('points'));
  const pointPlaces = Math.max(0, ...written.flatMap((points) => points.map(([, value]) => placesOf(value))));
  const ballots = papers.flatMap((paper, index): BudgetBallot[] => {
    const ballot = (written[index] ?? []).map(([id, value]): [string, number] => {
      const units = parseDecimal(value, pointPlaces);
      if (!known.has(id)) throw paper.error(`a ballot names project ${id}, which there is not`);
      if (units === undefined || units < 0n) throw paper.error(`“${value}” is no number of points`);
      return [id, Number(units)];
    });
    const count = paper.whole('count', 1);
    if (count > 10_000_000) throw paper.error(`${count} ballots are too many for one line`);
    return new Array<BudgetBallot>(count).fill(new Map(ballot));
  });
  const title = file.text('title');
  const threshold = Number(file.decimal('threshold') ?? 0);
  return {
    ...(title !== undefined && {title}),
    budget: money(file, 'budget'),
    unit: 10n ** BigInt(places),
    projects,
    ballots,
    ...(pointPlaces > 0 && {pointUnit: 10 ** pointPlaces}),
    ...(threshold > 0 && {threshold}),
  };
}

/** One object of the file. */
class Part {
  readonly lineOf: (part: unknown) => number;
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #line: number;

  constructor(value: unknown, lineOf: (part: unknown) => number) {
    this.lineOf = lineOf;
    this.#line = lineOf(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.error('here should stand an object, in curly brackets');
    this.#fields = value as Readonly<Record<string, unknown>>;
  }

  error(reason: string): FormatError {
    return new FormatError(this.#line, reason);
  }

  /** Says where a ballot stands that can't be counted. */
  attempt(add: () => void): void {
    try {
      add();
    } catch (error) {
      if (error instanceof BallotError) throw this.error(`${error.code}: ${error.value}`);
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#field(name) !== undefined;
  }

  text(name: string): string | undefined {
    const value = this.#field(name);
    if (value !== undefined && typeof value !== 'string') throw this.error(`the ${name} is no text`);
    return value;
  }

  list(name: string): readonly unknown[] {
    const value = this.#field(name);
    if (!Array.isArray(value)) throw this.error(`the ${name} should be a list`);
    return value;
  }

  whole(name: string, otherwise: number): number {
    const value = this.#field(name) ?? otherwise;
    if (!Number.isSafeInteger(value) || Number(value) < 0) throw this.error(`the ${name} is no whole number`);
    return Number(value);
  }

  /** A number as it is written, in a string or not. */
  decimal(name: string): string | undefined {
    const value = this.#field(name);
    return value === undefined ? undefined : this.#decimal(value, name);
  }

  decimals(name: string): [string, string][] {
    const value = this.#field(name);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.error(`the ${name} should be an object, in curly brackets`);
    return Object.entries(value).map(([key, number]) => [key, this.#decimal(number, key)]);
  }

  #decimal(value: unknown, name: string): string {
    if (typeof value !== 'number' && typeof value !== 'string') throw this.error(`the ${name} is no number`);
    return String(value);
  }

  #field(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }
}

/** Writes an election as JSON, a ballot a line. */
export function writeJson(file: JsonElection): string {
  if (file.kind === 'budget') return writeBudget(file.election);
  const {title, seats, withdrawn = [], ballots} = file.election;
  const {candidates} = ballots;
  const nameOf = (place: number) => candidates[place];
  const facts = {kind: file.kind, title, seats, candidates, withdrawn: withdrawn.map(nameOf)};
  if (file.kind === 'ranked') {
    const papers = Array.from({length: ballots.length}, (_, ballot) => ({
      count: ballots.weightOf(ballot),
      ranking: file.election.ballots
        .rankingOf(ballot)
        .map((rank) => (Array.isArray(rank) ? rank.map(nameOf) : nameOf(rank))),
    }));
    return written(facts, papers);
  }
  const scored = file.election;
  const format = (units: number) => formatDecimal(units, scored.ballots.places);
  const limits = {
    ...(scored.max !== undefined && {highest: format(scored.max)}),
    ...(scored.points !== undefined && {points: format(scored.points)}),
  };
  const papers = Array.from({length: ballots.length}, (_, ballot) => ({
    count: ballots.weightOf(ballot),
    scores: Object.fromEntries(
      candidates.flatMap((name, place) => {
        const score = scored.ballots.scoreOf(ballot, place);
        return score === undefined ? [] : [[name, format(score)]];
      }),
    ),
  }));
  return written({...facts, ...limits}, papers);
}

function writeBudget({
  title,
  budget,
  unit,
  projects,
  ballots,
  pointUnit = 1,
  threshold,
}: BudgetElection): string {
  const points = (units: number) => formatDecimal(units, String(pointUnit).length - 1);
  return written(
    {
      kind: 'budget',
      title,
      budget: formatMoney(budget, unit),
      projects: projects.map(({id, name, cost}) => ({id, name, cost: formatMoney(cost, unit)})),
      threshold,
    },
    ballots.map((ballot) => ({
      points: Object.fromEntries([...ballot].map(([id, units]) => [id, points(units)])),
    })),
  );
}

function written(facts: object, ballots: readonly object[]): string {
  const head = JSON.stringify(facts).slice(0, -1);
  return `${head}, "ballots": [\n${ballots.map((ballot) => JSON.stringify(ballot)).join(',\n')}\n]}\n`;
}
