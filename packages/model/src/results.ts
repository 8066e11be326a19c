import * as v from 'valibot';
import {Instant} from './consultation.js';
import {Id, RANKING_METHODS} from './question.js';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
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

/** What came of a ranking: the count by its method. */
export const RankedResult = v.object({
  ...each,
  type: v.literal('ranked'),
  method: v.picklist(RANKING_METHODS),
  seats: whole,
  count,
});
export type RankedResult = v.InferOutput<typeof RankedResult>;

/** What came of scores. */
export const ScoredResult = v.object({...each, type: v.literal('score'), method: v.picklist(['score', 'star']), seats: whole, count});
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
  options: v.array(v.object({id: Id, answered: whole, values: v.array(v.object({value: v.string(), votes: whole}))})),
});
export type SpreadResult = v.InferOutput<typeof SpreadResult>;

/** Written answers, numbers, days and postcodes are read by people and never published one by one: only how many there are. */
export const WrittenResult = v.object({...each, type: v.picklist(['text', 'number', 'date', 'postcode'])});
export type WrittenResult = v.InferOutput<typeof WrittenResult>;

/** A result of a type that this version does not know; it is left out of the page. */
export const UnknownResult = v.looseObject({
  id: Id,
  type: v.pipe(
    v.string(),
    v.regex(/^(?!(?:single|multiple|ranked|score|rating|allocate|budget|matrix|agree|text|number|date|postcode)$)/),
  ),
});

/** The result as it stands. `final` once the consultation is closed; until then it may still change. */
export const Results = v.object({
  consultation: Id,
  asOf: Instant,
  final: v.boolean(),
  responses: whole,
  questions: v.array(
    v.variant('type', [
      CountedResult,
      RankedResult,
      ScoredResult,
      BudgetResult,
      AllocatedResult,
      SpreadResult,
      WrittenResult,
      UnknownResult,
    ]),
  ),
});
export type Results = v.InferOutput<typeof Results>;
