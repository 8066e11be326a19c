import * as v from 'valibot';
import type {KnownQuestion, Question} from './question-types.js';
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

/** One answer that can be chosen. An image needs words that say what it shows. */
export const Option = v.object({
  id: Id,
  label: Text,
  hint: v.optional(Text),
  image: v.optional(v.object({src: v.string(), alt: Text})),
});
export type Option = v.InferOutput<typeof Option>;

/**
 * When the question is asked: only if an earlier one was answered with one of these. Of a question that takes several answers, one
 * is enough. What is not asked is not sent.
 */
export const ShowIf = v.object({question: Id, is: v.pipe(v.array(v.string()), v.minLength(1))});
export type ShowIf = v.InferOutput<typeof ShowIf>;

/** What questions of every type have. */
export const common = {
  id: Id,
  label: Text,
  hint: v.optional(Text),
  required: v.optional(v.boolean(), false),
  showIf: v.optional(ShowIf),
};
export const options = v.pipe(v.array(Option), v.minLength(1));
/** A number of people or things: none or more. */
export const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Choose one. Counted by plurality. */
export const SingleQuestion = v.object({...common, type: v.literal('single'), options});
export type SingleQuestion = v.InferOutput<typeof SingleQuestion>;

/** What every question has, whatever it asks: enough to know which part of the schema it needs. */
export const QuestionShell = v.looseObject({id: Id, type: v.string()});
export type QuestionShell = v.InferOutput<typeof QuestionShell>;

export const QUESTION_TYPES = [
  'single',
  'multiple',
  'ranked',
  'score',
  'rating',
  'allocate',
  'budget',
  'matrix',
  'agree',
  'text',
  'number',
  'date',
  'postcode',
  'location',
] as const;

/** Whether this version can ask the question. */
export function isKnown(question: {readonly type: string}): question is KnownQuestion {
  return (QUESTION_TYPES as readonly string[]).includes(question.type);
}

/** To valibot, a list is a record too. */
export const NoList = v.custom<Readonly<Record<string, string | number>>>((value) => !Array.isArray(value));

/** An answer that has a value for each of some options. */
export const AnswerByOption = v.record(Id, v.union([v.string(), v.number()]));

/** Answers by question: an option's id, a list of them, text, a number, or a value for each option. */
export const Answers = v.record(
  Id,
  v.union([v.string(), v.number(), v.array(v.string()), v.pipe(NoList, AnswerByOption)]),
);
export type Answer = string | number | readonly string[] | Readonly<Record<string, string | number>>;
export type Answers = Readonly<Record<string, Answer>>;

/** Whether a question is asked of whoever gave these answers. One that depends on a question that is not asked is not asked either. */
export function isAsked(questions: readonly Question[], question: Question, answers: Answers): boolean {
  const {showIf} = question;
  if (!showIf) return true;
  const before = questions.slice(0, questions.indexOf(question)).find(({id}) => id === showIf.question);
  // A condition on a question that comes later, or is not there, can't be met: rather ask than leave out.
  if (!before) return true;
  if (!isAsked(questions, before, answers)) return false;
  const answer = answers[before.id];
  if (answer === undefined) return false;
  const given =
    typeof answer === 'object' && !Array.isArray(answer) ? Object.values(answer) : [answer].flat();
  return given.some((value) => showIf.is.includes(String(value)));
}
