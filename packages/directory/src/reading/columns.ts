import {
  bareHeading,
  COLUMN_FIELDS,
  dayWithin,
  fieldNamed,
  fieldWithin,
  halfOfDay,
  REPEATED_FIELDS,
  type ColumnField,
} from './column-names.js';
import {fieldOfValues, fits, NOTHING, isFlagLike, shownCell} from './column-values.js';
import {langOfHeading, withoutLang} from './heading-language.js';
import {readDegrees, readNumber} from './values.js';

/**
 * Why a column was taken for a field: its heading is a name of it (`heading`), or has one among other words (`part-of-heading`);
 * its values look like it (`values`); the caller said so (`given`). Or why it was not: `taken` (another column fits better), `empty`, `unknown`,
 * `private` (the heading says that it isn't for everybody).
 */
export type ColumnReason =
  'heading' | 'part-of-heading' | 'values' | 'given' | 'taken' | 'empty' | 'unknown' | 'private';

/** What a column was taken for, for people to look at and put right. */
export interface ColumnGuess {
  /** Its position, from 0. */
  readonly index: number;
  /** Its heading as it stands. */
  readonly column: string;
  /** `undefined`: the column is not used. */
  readonly field: ColumnField | undefined;
  /** The language of its words, where it says the same as another column in another one. BCP 47. */
  readonly lang?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: ColumnReason;
  /** Its first values, at most three, so that the guess can be judged. */
  readonly samples: readonly string[];
}

/** A field, a field in another language (`name@cy`), or nothing for a column that is not to be used. */
export type ColumnChoice = ColumnField | `${'name' | 'description' | 'alert'}@${string}` | '';

/** What the caller says of columns, by heading or position. */
export type ColumnChoices = Readonly<Record<string, ColumnChoice | undefined>>;

/** The choice that words stand for; nothing where there is no such field. */
export function readColumnChoice(text: string): ColumnChoice | undefined {
  const bare = text.trim();
  const [, field, lang] = /^(name|description|alert)@([a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/.exec(bare) ?? [];
  if (field === 'name' || field === 'description' || field === 'alert') return `${field}@${lang ?? ''}`;
  return bare === '' ? '' : COLUMN_FIELDS.find((one) => one === bare);
}

const secret =
  /\b(?:internal|private|not for publication|do not publish|not public|staff only|office use|admin only|nicht offentlich|interne|riservato a)\b/;

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
  const taken = new Map<string, ColumnGuess>();
  for (const guess of [...guesses].sort(
    (one, other) => other.confidence - one.confidence || one.index - other.index,
  )) {
    if (guess.field === undefined) continue;
    const key = `${guess.field} ${guess.lang ?? ''}`;
    const rival = taken.get(key);
    if (!rival) taken.set(key, guess);
    else if (langOfName(guess)) guesses[guess.index] = {...guess, lang: langOfName(guess) ?? ''};
    else if (!REPEATED_FIELDS.has(guess.field))
      guesses[guess.index] = {...guess, field: undefined, confidence: 0, why: 'taken'};
  }
  return withText(withName(withMainLanguage(guesses), sampleRows), sampleRows);
}

type Seen = Pick<ColumnGuess, 'index' | 'column' | 'samples'>;

function firstGuess(
  column: string,
  index: number,
  rows: readonly (readonly string[])[],
  choices: ColumnChoices,
): ColumnGuess {
  const values = rows
    .map((row) => shownCell(row[index] ?? '', 'link'))
    .filter((text) => text && !NOTHING.test(text));
  const guess = {index, column, samples: [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 80))};
  const choice = Object.hasOwn(choices, column)
    ? choices[column]
    : Object.hasOwn(choices, String(index))
      ? choices[String(index)]
      : undefined;
  if (choice !== undefined) {
    const [name, lang] = choice.split('@');
    const field = COLUMN_FIELDS.find((one) => one === name);
    return {...guess, field, ...(lang && {lang}), confidence: 1, why: 'given'};
  }
  if (secret.test(bareHeading(column.replace(/[()]/g, ' '))))
    return {...guess, field: undefined, confidence: 0, why: 'private'};
  return (
    translated(guess, values, rows.length > 0) ??
    daily(guess, values) ??
    guessed(guess, values, rows.length > 0)
  );
}

// "Name (Welsh)", "description_cy", beside the columns that say the same in another language.
function translated(guess: Seen, values: readonly string[], hasRows: boolean): ColumnGuess | undefined {
  const lang = langOfHeading(guess.column);
  if (!lang) return undefined;
  const found = guessed({...guess, column: withoutLang(guess.column)}, values, hasRows);
  return found.field === 'name' || found.field === 'description' || found.field === 'alert'
    ? {...found, column: guess.column, lang}
    : undefined;
}

// "Mon open" and "Mon close", "Monday AM" and "Monday PM".
function daily(guess: Seen, values: readonly string[]): ColumnGuess | undefined {
  const half = halfOfDay(guess.column);
  if (half && fits(half, values) && values.length > 0)
    return {...guess, field: half, confidence: 0.9, why: 'heading'};
  const day = dayWithin(guess.column);
  if (!day || fieldNamed(guess.column) === day || values.length === 0) return undefined;
  return {...guess, field: day, confidence: 0.7, why: 'part-of-heading'};
}

// "Enw" beside "Name".
function langOfName({field, column}: ColumnGuess): string | undefined {
  if (field !== 'name' && field !== 'description') return undefined;
  const bare = bareHeading(column);
  return /^(?:enw|disgrifiad|manylion)\b/.test(bare)
    ? 'cy'
    : /^(?:ainm|cur sios)\b/.test(bare)
      ? 'ga'
      : undefined;
}

function guessed(guess: Seen, values: readonly string[], hasRows: boolean): ColumnGuess {
  const {column} = guess;
  const seen = /\bfax\b/i.test(column) ? undefined : fieldOfValues(values);
  const named = axis(fieldNamed(column), values);
  if (named)
    return fits(named, values)
      ? {...guess, field: named, confidence: 0.95, why: 'heading'}
      : valueGuess(guess, seen);
  if (values.length === 0 && hasRows) return {...guess, field: undefined, confidence: 0, why: 'empty'};
  const part = axis(fieldWithin(column), values);
  if (part && seen && seen !== part) return valueGuess(guess, seen);
  const isTicked =
    part !== 'accessibility' && part !== 'confidential' && part !== 'status' && isFlagLike(values);
  if (part && fits(part, values) && !isTicked)
    return {...guess, field: part, confidence: seen === part ? 0.85 : 0.6, why: 'part-of-heading'};
  return valueGuess(guess, seen);
}

// X and Y, and also "latitude" and "easting", are degrees or metres: their size tells.
function axis(field: ColumnField | undefined, values: readonly string[]): ColumnField | undefined {
  const isAngle = field === 'latitude' || field === 'longitude';
  const read = isAngle ? readDegrees : readNumber;
  const size = Math.max(0, ...values.map((value) => Math.abs(read(value) ?? 0)));
  if (field === 'easting' && size > 0 && size <= 180) return 'longitude';
  if (field === 'northing' && size > 0 && size <= 90) return 'latitude';
  if (field === 'longitude' && size > 1000 && size < 700_000) return 'easting';
  return field === 'latitude' && size > 1000 && size < 1_300_000 ? 'northing' : field;
}

function valueGuess(guess: Seen, seen: ColumnField | undefined): ColumnGuess {
  return {...guess, field: seen, confidence: seen ? 0.5 : 0, why: seen ? 'values' : 'unknown'};
}

// Where no column is without a language, the English one is the entry's own, or else the first.
function withMainLanguage(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const main = (field: ColumnField | undefined) => {
    const same = guesses.filter((guess) => guess.field === field);
    if (same.length === 0 || same.some(({lang}) => lang === undefined)) return undefined;
    return same.find(({lang}) => lang === 'en') ?? same[0];
  };
  return guesses.map((guess) => {
    if (guess.lang === undefined || main(guess.field) !== guess) return guess;
    const {lang: _, ...own} = guess;
    return own;
  });
}

// A list without a name column still has names: the place where things are, or who runs them, or what the first words of each row are.
function withName(guesses: readonly ColumnGuess[], rows: readonly (readonly string[])[]): ColumnGuess[] {
  if (guesses.some(({field}) => field === 'name')) return [...guesses];
  const stand =
    guesses.find(({field}) => field === 'place') ??
    guesses.find(({field}) => field === 'organization') ??
    guesses.find((guess) => guess.why === 'unknown' && isOfNames(cellsOf(guess, rows)));
  return guesses.map((guess) =>
    guess === stand && guess.why !== 'given'
      ? {
          ...guess,
          field: 'name',
          confidence: Math.min(guess.confidence || 0.3, 0.5),
          why: guess.field ? guess.why : 'values',
        }
      : guess,
  );
}

function isOfNames(values: readonly string[]): boolean {
  const words = values.filter((value) => /\p{L}{2}/u.test(value) && value.length <= 100);
  return words.length > 0 && words.length >= values.length * 0.8 && new Set(words).size >= words.length * 0.7;
}

// Nor are there many lists that describe nothing: the column of the longest words, unless it is for notes.
function withText(guesses: readonly ColumnGuess[], rows: readonly (readonly string[])[]): ColumnGuess[] {
  if (guesses.some(({field}) => field === 'description')) return [...guesses];
  const lengths = guesses.map((guess) => {
    if (guess.why !== 'unknown' || /\b(?:notes?|comments?|remarks?|admin)\b/i.test(guess.column)) return 0;
    const values = cellsOf(guess, rows).filter((value) => /\p{L}.*\s.*\p{L}/u.test(value));
    return values.length === 0 ? 0 : values.reduce((sum, {length}) => sum + length, 0) / values.length;
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  return guesses.map((guess, at) =>
    at === longest && (lengths[at] ?? 0) >= 60
      ? {...guess, field: 'description', confidence: 0.3, why: 'values'}
      : guess,
  );
}

function cellsOf({index}: ColumnGuess, rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => shownCell(row[index] ?? '')).filter(Boolean);
}
