import * as v from 'valibot';
import {Id, Option, SingleQuestion, Whole, common, options} from './question.js';
import {Text} from './text.js';
import {Url} from './url.js';

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const some = {options, min: v.optional(Whole), max: v.optional(Whole)};

/** Choose several, between `min` and `max` of them. Counted by approval: each choice is one vote for that option. */
export const MultipleQuestion = v.object({...common, type: v.literal('multiple'), ...some});
export type MultipleQuestion = v.InferOutput<typeof MultipleQuestion>;

/** Ways to count rankings; what each does is in `docs/voting-methods.md`. */
export const RANKING_METHODS = [
  'irv',
  'scottish-stv',
  'wigm',
  'meek',
  'borda',
  'schulze',
  'ranked-pairs',
  'copeland',
  'minimax',
] as const;
export type RankingMethod = (typeof RANKING_METHODS)[number];

/** Put things in order, all or some of them. The answer is the order, best liked first: `["b", "a"]`. */
export const RankedQuestion = v.object({
  ...common,
  type: v.literal('ranked'),
  ...some,
  method: v.optional(v.picklist(RANKING_METHODS), 'scottish-stv'),
  seats: v.optional(positive, 1),
});
export type RankedQuestion = v.InferOutput<typeof RankedQuestion>;

/** Give each option a score from `from` to `to`: `{"a": 3}`. STAR begins at 0, and an option without a score has 0 there; where scores are only added up, it gets nothing. */
export const ScoreQuestion = v.object({
  ...common,
  type: v.literal('score'),
  options,
  from: v.optional(Whole, 0),
  to: v.optional(positive, 5),
  method: v.optional(v.picklist(['score', 'star']), 'score'),
  seats: v.optional(positive, 1),
});
export type ScoreQuestion = v.InferOutput<typeof ScoreQuestion>;

/** Say how well or how much of each option, on a scale with words at its ends: `{"a": 3}`. Nobody wins; the answers are shown as they are. */
export const RatingQuestion = v.object({
  ...common,
  type: v.literal('rating'),
  options,
  from: v.optional(Whole, 1),
  to: v.optional(positive, 5),
  lowest: v.optional(Text),
  highest: v.optional(Text),
});
export type RatingQuestion = v.InferOutput<typeof RatingQuestion>;

/** Share out `total` points among the options: `{"a": 3}`. */
export const AllocateQuestion = v.object({
  ...common,
  type: v.literal('allocate'),
  options,
  total: positive,
  unit: v.optional(Text),
});
export type AllocateQuestion = v.InferOutput<typeof AllocateQuestion>;

/** Choose projects that are to be paid for: `["p1", "p4"]`. Costs and budget are in whole units of the currency. */
export const BudgetQuestion = v.object({
  ...common,
  type: v.literal('budget'),
  options: v.pipe(v.array(v.object({...Option.entries, cost: positive})), v.minLength(1)),
  min: v.optional(Whole),
  max: v.optional(Whole),
  budget: positive,
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'GBP'),
  /** Whether what one person chooses must itself fit into the budget. */
  mustFit: v.optional(v.boolean(), false),
  method: v.optional(v.picklist(['greedy', 'equal-shares']), 'greedy'),
});
export type BudgetQuestion = v.InferOutput<typeof BudgetQuestion>;

/** Answer the same about several things: for each row one of the columns, `{"row": "column"}`. */
export const MatrixQuestion = v.object({
  ...common,
  type: v.literal('matrix'),
  options,
  columns: v.pipe(v.array(v.object({id: Id, label: Text})), v.minLength(2)),
});
export type MatrixQuestion = v.InferOutput<typeof MatrixQuestion>;

/** Agree with statements, disagree, or pass over them: `{"a": "agree"}`. */
export const AgreeQuestion = v.object({...common, type: v.literal('agree'), options});
export type AgreeQuestion = v.InferOutput<typeof AgreeQuestion>;
export const AGREEMENTS = ['agree', 'disagree', 'pass'] as const;

/** Write something; `max` is in code points, 4,000 when it is not given. */
export const TextQuestion = v.object({...common, type: v.literal('text'), max: v.optional(Whole, 4000)});
export type TextQuestion = v.InferOutput<typeof TextQuestion>;

/** How many or how much: a number. */
export const NumberQuestion = v.object({
  ...common,
  type: v.literal('number'),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  /** How many decimal places it may have. */
  places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), 0),
  unit: v.optional(Text),
});
export type NumberQuestion = v.InferOutput<typeof NumberQuestion>;

const day = v.pipe(v.string(), v.isoDate());

/** A day: `2026-12-13`. */
export const DateQuestion = v.object({
  ...common,
  type: v.literal('date'),
  min: v.optional(day),
  max: v.optional(day),
});
export type DateQuestion = v.InferOutput<typeof DateQuestion>;

/** A postcode of the United Kingdom, whole or its first half (`outcode`), which says less about a person. */
export const PostcodeQuestion = v.object({
  ...common,
  type: v.literal('postcode'),
  precision: v.optional(v.picklist(['postcode', 'outcode']), 'outcode'),
});
export type PostcodeQuestion = v.InferOutput<typeof PostcodeQuestion>;

/** An address as it is written on an envelope, on one line, fits into this many code points. */
export const longestAddress = 200;

/**
 * Say where something is: in words, `{"address": "…"}`, by a pin on a map, `{"lat": 52.0612, "lon": -2.7134}`, or in both ways. Words
 * are always possible; a pin only where there is a `map`: a picture of the place, drawn so that degrees of longitude and of latitude
 * are even, whose edges lie at `bounds`: west, south, east, north, in degrees (WGS 84). It comes from where the consultation comes from.
 */
export const LocationQuestion = v.object({
  ...common,
  type: v.literal('location'),
  map: v.optional(v.object({image: Url, bounds: v.array(v.number()), alt: Text})),
});
export type LocationQuestion = v.InferOutput<typeof LocationQuestion>;

/** A question of a type that this version does not know: a reader shows the link to the plain page instead. */
export const UnknownQuestion = v.looseObject({
  ...common,
  type: v.pipe(
    v.string(),
    v.regex(
      /^(?!(?:single|multiple|ranked|score|rating|allocate|budget|matrix|agree|text|number|date|postcode|location)$)/,
    ),
  ),
});
export type UnknownQuestion = v.InferOutput<typeof UnknownQuestion>;

export const Question = v.variant('type', [
  SingleQuestion,
  MultipleQuestion,
  RankedQuestion,
  ScoreQuestion,
  RatingQuestion,
  AllocateQuestion,
  BudgetQuestion,
  MatrixQuestion,
  AgreeQuestion,
  TextQuestion,
  NumberQuestion,
  DateQuestion,
  PostcodeQuestion,
  LocationQuestion,
  UnknownQuestion,
]);
export type KnownQuestion =
  | SingleQuestion
  | MultipleQuestion
  | RankedQuestion
  | ScoreQuestion
  | RatingQuestion
  | AllocateQuestion
  | BudgetQuestion
  | MatrixQuestion
  | AgreeQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | PostcodeQuestion
  | LocationQuestion;
export type Question = KnownQuestion | UnknownQuestion;
