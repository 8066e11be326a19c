import {createHash} from 'node:crypto';
import {drawLots, RankedBallots, writeBlt, writePabulib} from '@civic-widgets/counting';
import {
  localise,
  type BallotFormat,
  type Ballots,
  type BudgetQuestion,
  type Consultation,
  type RankedQuestion,
  type ScoreQuestion,
  type Text,
} from '@civic-widgets/model';
import {seedOf} from './tally/seed.js';
import {toBudgetElection} from './tally/elections.js';
import type {DistinctBallot} from './tally/part.js';

export type RecountableQuestion = RankedQuestion | ScoreQuestion | BudgetQuestion;

const mediaTypes: Readonly<Record<BallotFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  blt: 'text/plain; charset=utf-8',
  pb: 'text/plain; charset=utf-8',
};

export interface BallotFile {
  readonly text: string;
  readonly type: string;
  /** What it is called when somebody keeps it. */
  readonly name: string;
}

/** The ballots on a question as a file. What stands in it follows from the ballots alone: neither who sent one nor when. */
export function writeBallots(
  consultation: Consultation,
  question: RecountableQuestion,
  distinct: readonly DistinctBallot[],
  format: BallotFormat,
): BallotFile {
  const ballots = shuffle(distinct, seedOf(consultation));
  return {
    text: write(consultation, question, ballots, format),
    type: mediaTypes[format],
    name: `${consultation.id}-${question.id}.${format}`,
  };
}

/** In the order of a hash of what they say: neither that in which they came, nor one that could tell it. */
function shuffle(distinct: readonly DistinctBallot[], seed: string): DistinctBallot[] {
  const hashed = distinct.map((ballot) => ({ballot, hash: hashOf(seed, ballot)}));
  return hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ballot}) => ballot);
}

function hashOf(seed: string, {answer}: DistinctBallot): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, answer]))
    .digest('base64');
}

function write(
  consultation: Consultation,
  question: RecountableQuestion,
  ballots: readonly DistinctBallot[],
  format: BallotFormat,
): string {
  if (format === 'csv') return writeCsv(question, ballots);
  if (format === 'blt' && question.type === 'ranked') return toBlt(consultation, question, ballots);
  if (format === 'pb' && question.type === 'budget') return toPabulib(consultation, question, ballots);
  return JSON.stringify(toRecord(consultation, question, ballots));
}

function toRecord(
  consultation: Consultation,
  question: RecountableQuestion,
  ballots: readonly DistinctBallot[],
): Ballots {
  const {id, type, method, options} = question;
  return {
    consultation: consultation.id,
    question: id,
    type,
    method,
    ...(type === 'budget'
      ? {budget: question.budget, currency: question.currency}
      : {seats: question.seats, seed: seedOf(consultation)}),
    ...(type === 'score' && {from: question.from, to: question.to}),
    options: options.map((option) => ({id: option.id, ...('cost' in option && {cost: option.cost})})),
    ballots: ballots.map(({count, answer}) => ({
      count,
      answer: answer as Ballots['ballots'][number]['answer'],
    })),
  };
}

function toBlt(
  consultation: Consultation,
  {label, options, seats}: RankedQuestion,
  distinct: readonly DistinctBallot[],
): string {
  const ids = options.map(({id}) => id);
  const words = wordsIn(consultation);
  const ballots = new RankedBallots(options.map((option) => words(option.label)));
  for (const {answer, count} of distinct) {
    ballots.add(
      (answer as readonly string[]).map((id) => ids.indexOf(id)),
      count,
    );
  }
  return writeBlt({title: words(label), seats, ballots, lots: drawLots(ids, seedOf(consultation))});
}

function toPabulib(
  consultation: Consultation,
  question: BudgetQuestion,
  ballots: readonly DistinctBallot[],
): string {
  const election = toBudgetElection(question, ballots);
  const words = wordsIn(consultation);
  const names = new Map(question.options.map(({id, label}) => [id, words(label)]));
  const rule = question.method === 'greedy' ? 'greedy' : 'equalshares/add1';
  const meta = {
    description: words(question.label),
    currency: question.currency,
    language: consultation.lang,
    rule,
  };
  const projects = election.projects.map((project) => ({...project, name: names.get(project.id)}));
  return writePabulib({...election, projects}, meta, 'approval');
}

/** One row a ballot. Of a ranking and of a score, a column for each option: its place, or its score; of a budget, 1 where it was chosen. */
function writeCsv({type, options}: RecountableQuestion, ballots: readonly DistinctBallot[]): string {
  const ids = options.map(({id}) => id);
  const rows = ballots.flatMap(({answer, count}) => {
    const cells = ids.map((id) => cellOf(type, answer, id)).join(',');
    return Array.from({length: count}, () => cells);
  });
  return [ids.join(','), ...rows].map((row) => `${row}\r\n`).join('');
}

function cellOf(type: RecountableQuestion['type'], answer: DistinctBallot['answer'], id: string): string {
  if (type === 'score') return String((answer as Readonly<Record<string, number>>)[id] ?? '');
  const place = (answer as readonly string[]).indexOf(id);
  if (place < 0) return type === 'budget' ? '0' : '';
  return type === 'budget' ? '1' : String(place + 1);
}

function wordsIn({lang}: Consultation): (text: Text) => string {
  return (text) => localise(text, lang, lang).value;
}
