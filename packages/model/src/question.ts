import * as v from 'valibot';
import {Text} from './text.js';

/**
 * An identifier inside a record: letters, digits, `-`, `_` and `.`, not starting with `_`. Names that start with `_`
 * are kept for the fields that our forms add. Names that every object has are refused: read from answers by question, they
 * would be there without anybody having answered, and valibot drops `constructor` and `prototype` from every record.
 */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^(?!(?:constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
  ),
);

/** One answer that can be chosen. */
export const Option = v.object({id: Id, label: Text, hint: v.optional(Text)});
export type Option = v.InferOutput<typeof Option>;

const common = {id: Id, label: Text, hint: v.optional(Text), required: v.optional(v.boolean(), false)};
const options = v.pipe(v.array(Option), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Choose one. Counted by plurality. */
export const SingleQuestion = v.object({...common, type: v.literal('single'), options});
export type SingleQuestion = v.InferOutput<typeof SingleQuestion>;

/** Choose several, between `min` and `max` of them. Counted by approval: each choice is one vote for that option. */
export const MultipleQuestion = v.object({
  ...common,
  type: v.literal('multiple'),
  options,
  min: v.optional(count),
  max: v.optional(count),
});
export type MultipleQuestion = v.InferOutput<typeof MultipleQuestion>;

/** Write something; `max` is in code points, 4,000 when it is not given. */
export const TextQuestion = v.object({...common, type: v.literal('text'), max: v.optional(count, 4000)});
export type TextQuestion = v.InferOutput<typeof TextQuestion>;

export const QUESTION_TYPES = ['single', 'multiple', 'text'] as const;

/** A question of a type that this version does not know: a reader shows the link to the plain page instead. */
export const UnknownQuestion = v.looseObject({
  ...common,
  type: v.pipe(v.string(), v.regex(/^(?!(?:single|multiple|text)$)/)),
});
export type UnknownQuestion = v.InferOutput<typeof UnknownQuestion>;

export const Question = v.variant('type', [SingleQuestion, MultipleQuestion, TextQuestion, UnknownQuestion]);
export type KnownQuestion = SingleQuestion | MultipleQuestion | TextQuestion;
export type Question = KnownQuestion | UnknownQuestion;

/** Whether this version can ask the question. */
export function isKnown(question: Question): question is KnownQuestion {
  return (QUESTION_TYPES as readonly string[]).includes(question.type);
}

/** Answers by question: an option's id, a list of them, or text. */
export const Answers = v.record(Id, v.union([v.string(), v.array(v.string())]));
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;
