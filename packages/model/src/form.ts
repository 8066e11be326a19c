import type {KnownQuestion, Question} from './question-types.js';
import {isKnown, type Answer, type Answers} from './question.js';
import {cleanText} from './text.js';

/**
 * Fields that our forms add beside the questions. Question ids never start with `_`, so they can't meet.
 * `_key` is the idempotency key that the check page carries, `_lang` the language of the form, and `_edit` asks for the
 * form again with what was typed.
 */
export const FORM_FIELDS = {key: '_key', lang: '_lang', edit: '_edit'} as const;

/** The name of the field for one option of a question that takes a value for each: a colon can't be in an id. */
export function fieldName(question: string, option: string): string {
  return `${question}:${option}`;
}

/**
 * Reads answers from the fields of a printed form, sent by a browser or taken over by the widget. Typed text is
 * tidied here, since the person can't see what an API would refuse; nothing is checked yet.
 */
export function readForm(questions: readonly Question[], fields: Iterable<readonly [string, unknown]>): Answers {
  const lists = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue;
    lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = isKnown(question) ? readOne(question, lists) : undefined;
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/** The fields in which a form carries answers on, for a form that is shown again or confirmed; {@link readForm} reads them back. */
export function writeForm(questions: readonly Question[], answers: Answers): [name: string, value: string][] {
  return questions.flatMap((question): [string, string][] => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    if (typeof answer !== 'object') return [[question.id, String(answer)]];
    if (question.type === 'ranked') return (answer as readonly string[]).map((id, index) => [fieldName(question.id, id), String(index + 1)]);
    if (Array.isArray(answer)) return answer.map((id: string) => [question.id, id]);
    return Object.entries(answer).map(([id, value]) => [fieldName(question.id, id), String(value)]);
  });
}

type Fields = ReadonlyMap<string, readonly string[]>;

function readOne(question: KnownQuestion, fields: Fields): Answer | undefined {
  const values = fields.get(question.id);
  switch (question.type) {
    case 'multiple':
    case 'budget':
      return values && [...new Set(values)];
    case 'text':
      return values && cleanText(values[0] ?? '');
    case 'ranked':
      return readRanks(question, fields);
    case 'score':
    case 'rating':
    case 'allocate':
      return readEach(question, fields, readNumber);
    case 'matrix':
    case 'agree':
      return readEach(question, fields, (value) => value);
    case 'location':
      return readPlace(question.id, fields);
    case 'number':
      return values?.[0] === undefined || values[0].trim() === '' ? undefined : readNumber(values[0]);
    default:
      return values?.[0] || undefined;
  }
}

function readEach(
  {id, options}: {readonly id: string; readonly options: readonly {readonly id: string}[]},
  fields: Fields,
  read: (value: string) => string | number,
): Answer | undefined {
  const given = options.flatMap((option) => {
    const value = fields.get(fieldName(id, option.id))?.[0]?.trim();
    return value ? [[option.id, read(value)] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** The words for a place, and the pin that a form carries on when one was put. */
function readPlace(id: string, fields: Fields): Answer | undefined {
  const [address = '', lat, lon] = ['address', 'lat', 'lon'].map((part) => fields.get(fieldName(id, part))?.[0]?.trim());
  const place = {
    ...(address !== '' && {address: cleanText(address)}),
    ...(lat && {lat: readNumber(lat)}),
    ...(lon && {lon: readNumber(lon)}),
  };
  return Object.keys(place).length > 0 ? place : undefined;
}

/** Each option has a number in the form; equal or odd numbers are refused by the check, as an option named twice. */
function readRanks(question: {readonly id: string; readonly options: readonly {readonly id: string}[]}, fields: Fields): Answer | undefined {
  const ranks = question.options.flatMap(({id}) => {
    const value = fields.get(fieldName(question.id, id))?.[0]?.trim();
    return value ? [{id, rank: Number(value)}] : [];
  });
  if (ranks.length === 0) return undefined;
  ranks.sort((a, b) => a.rank - b.rank);
  return ranks.flatMap(({id, rank}, index) => {
    if (!Number.isInteger(rank)) return [id, id];
    return rank === ranks[index - 1]?.rank ? (ranks[index - 1]?.id ?? id) : id;
  });
}

/**
 * A number as people write it: `1,250` is more than a thousand, `2,5` two and a half. What is not a number stays what was typed, so that
 * the check can say so and the form show it again.
 */
function readNumber(value: string): string | number {
  const isGrouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(value.trim());
  const plain = isGrouped ? value.replaceAll(',', '') : value.replace(',', '.');
  // More than `Number` asks: it would take 0x10 and 1e3 too.
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(plain) ? Number(plain) : value;
}
