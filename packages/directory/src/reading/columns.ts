import {COLUMN_FIELDS, fieldNamed, fieldWithin, REPEATED_FIELDS, type ColumnField} from './column-names.js';
import {readDegrees} from './values.js';

/**
 * Why a column was taken for a field: its heading is a name of it (`heading`), or has one among other words (`part-of-heading`);
 * its values look like it (`values`); the caller said so (`given`). Or why it was not: `taken` (another column fits better), `empty`, `unknown`.
 */
export type ColumnReason = 'heading' | 'part-of-heading' | 'values' | 'given' | 'taken' | 'empty' | 'unknown';

/** What a column was taken for, for people to look at and put right. */
export interface ColumnGuess {
  /** Its position, from 0. */
  readonly index: number;
  /** Its heading as it stands. */
  readonly column: string;
  /** `undefined`: the column is not used. */
  readonly field: ColumnField | undefined;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: ColumnReason;
  /** Its first values, at most three, so that the guess can be judged. */
  readonly samples: readonly string[];
}

/** What the caller says of columns, by heading or position: a field, or nothing for a column that is not to be used. */
export type ColumnChoices = Readonly<Record<string, ColumnField | '' | undefined>>;

const looks: readonly (readonly [field: ColumnField, pattern: RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['url', /^(?:https?:\/\/|www\.)\S+$/i],
  ['postal_code', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i],
  ['coordinates', /^-?\d{1,2}\.\d+\s*[,; ]\s*-?\d{1,3}\.\d+$/],
  ['phone', /^(?=(?:\D*\d){7,15}\D*$)(?:\+|0|\(0)[\d\s()./-]+$/],
  ['hours', /^(?:mo|tu|we|th|fr|sa|su)[a-z]*\b.*\d{1,2}[:.]?\d{0,2}\s*(?:[ap]m)?\s*[-–]/i],
];

/**
 * Guesses what each column holds, from its heading and from a few rows. It is a guess, and comes with its reason: show it to
 * the person who knows the list, and read with what they say.
 */
export function guessColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  choices: ColumnChoices = {},
): ColumnGuess[] {
  const guesses = header.map((column, index) => firstGuess(column, index, sampleRows, choices));
  const taken = new Map<ColumnField, ColumnGuess>();
  for (const guess of [...guesses].sort(
    (one, other) => other.confidence - one.confidence || one.index - other.index,
  )) {
    if (guess.field === undefined) continue;
    const rival = taken.get(guess.field);
    if (!rival) taken.set(guess.field, guess);
    else if (!REPEATED_FIELDS.has(guess.field))
      guesses[guess.index] = {...guess, field: undefined, confidence: 0, why: 'taken'};
  }
  return withSense(guesses);
}

function firstGuess(
  column: string,
  index: number,
  rows: readonly (readonly string[])[],
  choices: ColumnChoices,
): ColumnGuess {
  const values = rows.map((row) => (row[index] ?? '').trim()).filter(Boolean);
  const guess = {index, column, samples: [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 80))};
  const choice = Object.hasOwn(choices, column)
    ? choices[column]
    : Object.hasOwn(choices, String(index))
      ? choices[String(index)]
      : undefined;
  if (choice !== undefined) {
    const field = COLUMN_FIELDS.find((one) => one === choice);
    return {...guess, field, confidence: 1, why: 'given'};
  }
  const seen = /\bfax\b/i.test(column) ? undefined : fieldOfValues(values);
  const named = fieldNamed(column);
  if (named)
    return fits(named, values)
      ? {...guess, field: named, confidence: 0.95, why: 'heading'}
      : valueGuess(guess, seen);
  if (values.length === 0 && rows.length > 0)
    return {...guess, field: undefined, confidence: 0, why: 'empty'};
  const part = fieldWithin(column);
  if (part && seen && seen !== part) return valueGuess(guess, seen);
  if (part && fits(part, values) && !isFlagLike(values, part))
    return {...guess, field: part, confidence: seen === part ? 0.85 : 0.6, why: 'part-of-heading'};
  return valueGuess(guess, seen);
}

function valueGuess(
  guess: Pick<ColumnGuess, 'index' | 'column' | 'samples'>,
  seen: ColumnField | undefined,
): ColumnGuess {
  return {...guess, field: seen, confidence: seen ? 0.5 : 0, why: seen ? 'values' : 'unknown'};
}

function fieldOfValues(values: readonly string[]): ColumnField | undefined {
  if (values.length === 0) return undefined;
  const enough = Math.ceil(values.length * 0.8);
  return looks.find(([, pattern]) => values.filter((value) => pattern.test(value)).length >= enough)?.[0];
}

// A heading is not believed against what stands below it: "Location" over numbers, "Latitude" over words.
function fits(field: ColumnField, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  switch (field) {
    case 'latitude':
    case 'longitude':
      return share((value) => readDegrees(value) !== undefined) > 0.5;
    case 'email':
      return share((value) => value.includes('@')) > 0.3;
    case 'hours':
      // Numbers alone are how many hours a week.
      return (
        share(
          (value) =>
            !/^\d+(?:[.,]\d+)?$/.test(value) && /\d\D+\d|\b(?:mon|tue|wed|thu|fri|sat|sun)/i.test(value),
        ) > 0.3
      );
    case 'contact':
      return share((value) => looks.some(([, pattern]) => pattern.test(value))) < 0.5;
    case 'name':
    case 'description':
      return share((value) => /\p{L}/u.test(value)) > 0.5;
    default:
      return true;
  }
}

// A column of ticks says whether something is so, not what: "Has a website: X".
function isFlagLike(values: readonly string[], field: ColumnField): boolean {
  if (field === 'accessibility' || field === 'confidential' || field === 'status') return false;
  return values.length > 0 && values.every((value) => /^(?:x|y|n|yes|no|true|false|0|1|✓)$/i.test(value));
}

// A list without a name column still has names: the place where things are, or who runs them.
function withSense(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  if (guesses.some(({field}) => field === 'name')) return [...guesses];
  const stand =
    guesses.find(({field}) => field === 'place') ?? guesses.find(({field}) => field === 'organization');
  if (!stand) return [...guesses];
  return guesses.map((guess) =>
    guess === stand && guess.why !== 'given'
      ? {...guess, field: 'name', confidence: Math.min(guess.confidence, 0.5)}
      : guess,
  );
}
