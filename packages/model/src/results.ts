import * as v from 'valibot';
import {Instant} from './consultation.js';
import {Id} from './question.js';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What came of one question. `answered` is how many responses answered it, `votes` how many chose the option. */
export const CountedResult = v.object({
  id: Id,
  type: v.picklist(['single', 'multiple']),
  method: v.picklist(['plurality', 'approval']),
  answered: whole,
  options: v.array(v.object({id: Id, votes: whole})),
});
export type CountedResult = v.InferOutput<typeof CountedResult>;

/** Written answers are read by people and never published word for word: only how many there are. */
export const WrittenResult = v.object({id: Id, type: v.literal('text'), answered: whole});

/** A result of a type that this version does not know; it is left out of the page. */
export const UnknownResult = v.looseObject({id: Id, type: v.pipe(v.string(), v.regex(/^(?!(?:single|multiple|text)$)/))});

/** The result as it stands. `final` once the consultation is closed; until then it may still change. */
export const Results = v.object({
  consultation: Id,
  asOf: Instant,
  final: v.boolean(),
  responses: whole,
  questions: v.array(v.variant('type', [CountedResult, WrittenResult, UnknownResult])),
});
export type Results = v.InferOutput<typeof Results>;
