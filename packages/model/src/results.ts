import * as v from 'valibot';
import {Instant} from './consultation.js';
import {RANKING_METHODS} from './question-types.js';
import {Id, Whole as whole} from './question.js';

const each = {id: Id, answered: whole};

/** What came of one question. `answered` is how many responses answered it, `votes` how many chose the option. */
export const CountedResult = v.object({
  ...each,
  type: v.picklist(['single', 'multiple']),
  method: v.picklist(['plurality', 'approval']),
  options: v.array(v.object({id: Id, votes: whole})),
});
export type CountedResult = v.InferOutput<typeof CountedResult>;

/** A count that explains itself: who is elected or funded, round by round, and why others are not. The counting package says what is in it. */
const count = v.looseObject({elected: v.array(v.string())});

/** What the lots were drawn from that settle ties: known before anybody could vote, so that whoever counts again draws the same. */
const seed = v.optional(v.string());

/** What came of a ranking: the count by its method. */
export const RankedResult = v.object({
  ...each,
  type: v.literal('ranked'),
  method: v.picklist(RANKING_METHODS),
  seats: whole,
  seed,
  count,
});
export type RankedResult = v.InferOutput<typeof RankedResult>;

/** What came of scores. */
export const ScoredResult = v.object({
  ...each,
  type: v.literal('score'),
  method: v.picklist(['score', 'star']),
  seats: whole,
  seed,
  count,
});
export type ScoredResult = v.InferOutput<typeof ScoredResult>;

/** What came of a budget. */
export const BudgetResult = v.object({
  ...each,
  type: v.literal('budget'),
  method: v.picklist(['greedy', 'equal-shares']),
  budget: whole,
  currency: v.string(),
  options: v.array(v.object({id: Id, votes: whole, cost: whole})),
  count,
});
export type BudgetResult = v.InferOutput<typeof BudgetResult>;

/** Points that each option got. */
export const AllocatedResult = v.object({
  ...each,
  type: v.literal('allocate'),
  options: v.array(v.object({id: Id, points: whole, answered: whole})),
});
export type AllocatedResult = v.InferOutput<typeof AllocatedResult>;

/** How often each thing was said of each option: a step of a scale, a column, agreement. `value` is the step, the column's id, or `agree`. */
export const SpreadResult = v.object({
  ...each,
  type: v.picklist(['rating', 'matrix', 'agree']),
  options: v.array(
    v.object({id: Id, answered: whole, values: v.array(v.object({value: v.string(), votes: whole}))}),
  ),
});
export type SpreadResult = v.InferOutput<typeof SpreadResult>;

/** Written answers, numbers, days, postcodes and places are read by people and never published one by one: only how many there are. */
export const WrittenResult = v.object({...each, type: v.picklist(['text', 'number', 'date', 'postcode', 'location'])});
export type WrittenResult = v.InferOutput<typeof WrittenResult>;

/** A result of a type that this version does not know; it is left out of the page. */
export const UnknownResult = v.looseObject({
  id: Id,
  type: v.pipe(
    v.string(),
    v.regex(
      /^(?!(?:single|multiple|ranked|score|rating|allocate|budget|matrix|agree|text|number|date|postcode|location)$)/,
    ),
  ),
});

/** What came of one question, by its type. */
const QuestionResult = v.variant('type', [
  CountedResult,
  RankedResult,
  ScoredResult,
  BudgetResult,
  AllocatedResult,
  SpreadResult,
  WrittenResult,
  UnknownResult,
]);

/** Fewer people than this are no constituency whose answers are told by themselves: somebody could be known by them. */
export const FEWEST_TOLD = 5;

/**
 * What the people of one constituency said. `questions` leaves out those to which fewer than {@link FEWEST_TOLD} of them answered, and those
 * from which that could be worked out. A count by rounds or pairs holds only who would be chosen and what each got at first: the
 * whole of it could tell how somebody in a small group voted.
 */
export const ConstituencyResult = v.object({id: Id, responses: whole, questions: v.array(QuestionResult)});
export type ConstituencyResult = v.InferOutput<typeof ConstituencyResult>;

/**
 * What each option gets where constituencies are weighted, as declared before opening. `share` is a fraction such as `3/7`, or a whole number: of each
 * constituency the part that the option has there, times its weight, added up and divided by the sum of the weights of those in which
 * anybody answered the question. For points, the part is of all points. There is none where a constituency is too small to be told by itself.
 */
export const WeightedResult = v.object({
  id: Id,
  options: v.optional(v.array(v.object({id: Id, share: v.pipe(v.string(), v.regex(/^\d+(?:\/\d+)?$/))}))),
});
export type WeightedResult = v.InferOutput<typeof WeightedResult>;

/** The result as it stands. `final` once the consultation is closed; until then it may still change. */
export const Results = v.object({
  consultation: Id,
  asOf: Instant,
  final: v.boolean(),
  responses: whole,
  questions: v.array(QuestionResult),
  /** Only of a result that is final: while answers come in, a change would tell what the last one said. */
  constituencies: v.optional(v.array(ConstituencyResult)),
  weighted: v.optional(v.array(WeightedResult)),
  /** Whether the answers are made up, to show what a result looks like. */
  invented: v.optional(v.boolean()),
});
export type Results = v.InferOutput<typeof Results>;

/** Types of question whose ballots are published after closing, so that anybody can count them again. */
export const RECOUNTABLE_TYPES = ['ranked', 'score', 'budget'] as const;
export type RecountableType = (typeof RECOUNTABLE_TYPES)[number];

/** Ways in which ballots are published: which of them a type has is in {@link ballotFormatsOf}. */
export const BALLOT_FORMATS = ['json', 'csv', 'blt', 'pb'] as const;
export type BallotFormat = (typeof BALLOT_FORMATS)[number];

/** The formats in which ballots of a question are published; none where they are not. */
export function ballotFormatsOf(type: string): readonly BallotFormat[] {
  if (type === 'ranked') return ['json', 'csv', 'blt'];
  if (type === 'budget') return ['json', 'csv', 'pb'];
  return type === 'score' ? ['json', 'csv'] : [];
}

/**
 * All ballots on one question, with what it takes to count them again. Equal ballots stand as one, with their number. Their order
 * says nothing of when they came; nothing in them says who sent them.
 */
export const Ballots = v.object({
  consultation: Id,
  question: Id,
  type: v.picklist(RECOUNTABLE_TYPES),
  method: v.string(),
  seats: v.optional(whole),
  seed,
  budget: v.optional(whole),
  currency: v.optional(v.string()),
  /** The lowest and the highest score. */
  from: v.optional(whole),
  to: v.optional(whole),
  options: v.array(v.object({id: Id, cost: v.optional(whole)})),
  ballots: v.array(
    v.object({
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      /** A ranking or what was chosen, as a list; scores by option. */
      answer: v.union([v.array(v.string()), v.record(Id, v.number())]),
    }),
  ),
});
export type Ballots = v.InferOutput<typeof Ballots>;
