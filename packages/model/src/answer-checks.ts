import {
  AGREEMENTS,
  longestAddress,
  type AllocateQuestion,
  type AgreeQuestion,
  type BudgetQuestion,
  type DateQuestion,
  type KnownQuestion,
  type LocationQuestion,
  type MatrixQuestion,
  type MultipleQuestion,
  type NumberQuestion,
  type PostcodeQuestion,
  type RankedQuestion,
  type RatingQuestion,
  type ScoreQuestion,
  type TextQuestion,
} from './question-types.js';
import {checkSingle, fault, missing, type Checked} from './check-single.js';
import {readPostcode} from './postcode.js';
import {textFault, textLength} from './text.js';

/** Holds one answer against its question. */
export function checkAnswer(question: KnownQuestion, value: unknown): Checked {
  switch (question.type) {
    case 'single':
      return checkSingle(question, value);
    case 'multiple':
      return checkChosen(question, value);
    case 'ranked':
      return checkRanked(question, value);
    case 'score':
    case 'rating':
      return checkScores(question, value);
    case 'allocate':
      return checkAllocation(question, value);
    case 'budget':
      return checkBudget(question, value);
    case 'matrix':
      return checkMatrix(question, value);
    case 'agree':
      return checkAgreements(question, value);
    case 'text':
      return checkText(question, value);
    case 'number':
      return checkNumber(question, value);
    case 'date':
      return checkDate(question, value);
    case 'postcode':
      return checkPostcode(question, value);
    case 'location':
      return checkLocation(question, value);
  }
}

interface Some {
  readonly options: readonly {readonly id: string}[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A list of different options, neither too few nor too many. */
function checkList(question: KnownQuestion & Some, value: unknown): readonly string[] | Checked {
  if (value === undefined) return missing(question);
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return fault('wrong-type');
  if (value.length === 0) return missing(question);
  const stranger = value.find((item) => !question.options.some(({id}) => id === item));
  if (stranger !== undefined) return fault('unknown-option', {value: stranger});
  if (new Set(value).size < value.length) return fault('doubled-option');
  if (question.min !== undefined && value.length < question.min) return fault('too-few', {limit: question.min});
  if (question.max !== undefined && value.length > question.max) return fault('too-many', {limit: question.max});
  return value;
}

// What was chosen has no order of its own: it is kept in that of the question, so that the same answer is the same bytes.
function checkChosen(question: MultipleQuestion | BudgetQuestion, value: unknown): Checked {
  const list = checkList(question, value);
  if (!Array.isArray(list)) return list as Checked;
  return {answer: question.options.filter(({id}) => list.includes(id)).map(({id}) => id)};
}

function checkRanked(question: RankedQuestion, value: unknown): Checked {
  const list = checkList(question, value);
  return Array.isArray(list) ? {answer: list as readonly string[]} : (list as Checked);
}

function checkBudget(question: BudgetQuestion, value: unknown): Checked {
  const checked = checkChosen(question, value);
  if ('fault' in checked || !question.mustFit || !Array.isArray(checked.answer)) return checked;
  const chosen = checked.answer as readonly string[];
  const spent = question.options.filter(({id}) => chosen.includes(id)).reduce((sum, {cost}) => sum + cost, 0);
  return spent > question.budget ? fault('over-budget', {limit: question.budget}) : checked;
}

/** A value for each of some options; unknown ones are refused, and values that are not what they should be. */
function checkEach<T extends string | number>(
  question: KnownQuestion & Some,
  value: unknown,
  check: (one: unknown, option: string) => Checked | undefined,
): {readonly values: Readonly<Record<string, T>>} | Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('wrong-type');
  const given = Object.entries(value);
  if (given.length === 0) return missing(question);
  for (const [option, one] of given) {
    if (!question.options.some(({id}) => id === option)) return fault('unknown-option', {value: option});
    const wrong = check(one, option);
    if (wrong) return wrong;
  }
  // In the order of the question, so that the same answer is the same bytes.
  const kept = question.options.filter(({id}) => Object.hasOwn(value, id)).map(({id}) => [id, (value as Record<string, T>)[id]]);
  return {values: Object.fromEntries(kept) as Readonly<Record<string, T>>};
}

/** Where every option needs a value: the first that has none. */
function firstWithout(question: Some, given: object): string | undefined {
  return question.options.find(({id}) => !Object.hasOwn(given, id))?.id;
}

function checkScores(question: ScoreQuestion | RatingQuestion, value: unknown): Checked {
  const {from, to} = question;
  const checked = checkEach<number>(question, value, (one, option) => {
    if (typeof one !== 'number' || !Number.isInteger(one)) return fault('wrong-type', {option});
    if (one < from) return fault('too-low', {limit: from, option});
    return one > to ? fault('too-high', {limit: to, option}) : undefined;
  });
  if (!('values' in checked)) return checked;
  const scores = checked.values;
  const without = firstWithout(question, scores);
  if (question.type === 'rating' && question.required && without !== undefined) return fault('incomplete', {option: without});
  return {answer: scores};
}

function checkAllocation(question: AllocateQuestion, value: unknown): Checked {
  const checked = checkEach<number>(question, value, (one, option) => {
    if (typeof one !== 'number' || !Number.isInteger(one)) return fault('wrong-type', {option});
    return one < 0 ? fault('too-low', {limit: 0, option}) : undefined;
  });
  if (!('values' in checked)) return checked;
  const points = checked.values;
  const given = Object.entries(points).filter(([, one]) => one > 0);
  if (given.length === 0) return missing(question);
  const sum = given.reduce((all, [, one]) => all + one, 0);
  if (sum > question.total || (question.required && sum < question.total)) return fault('total-wrong', {limit: question.total});
  return {answer: Object.fromEntries(given)};
}

function checkMatrix(question: MatrixQuestion, value: unknown): Checked {
  const checked = checkEach<string>(question, value, (one, option) => {
    if (typeof one !== 'string') return fault('wrong-type', {option});
    return question.columns.some(({id}) => id === one) ? undefined : fault('unknown-option', {value: one, option});
  });
  if (!('values' in checked)) return checked;
  const rows = checked.values;
  const without = firstWithout(question, rows);
  return question.required && without !== undefined ? fault('incomplete', {option: without}) : {answer: rows};
}

function checkAgreements(question: AgreeQuestion, value: unknown): Checked {
  const checked = checkEach<string>(question, value, (one, option) => {
    if (typeof one !== 'string') return fault('wrong-type', {option});
    return (AGREEMENTS as readonly string[]).includes(one) ? undefined : fault('unknown-option', {value: one, option});
  });
  return 'values' in checked ? {answer: checked.values} : checked;
}

function checkText(question: TextQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'string') return fault('wrong-type');
  const text = value.replace(/\r\n?/g, '\n');
  const wrong = textFault(text);
  if (wrong) return fault(wrong);
  const answer = text.normalize('NFC').trim();
  if (answer === '') return missing(question);
  return textLength(answer) > question.max ? fault('too-long', {limit: question.max}) : {answer};
}

function checkNumber(question: NumberQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('wrong-type');
  const {min, max, places} = question;
  if (min !== undefined && value < min) return fault('too-low', {limit: min});
  if (max !== undefined && value > max) return fault('too-high', {limit: max});
  // By its digits: 0.1 has no exact binary form.
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? (Number.isInteger(value) ? 0 : places + 1);
  return digits > places ? fault('too-precise', {limit: places}) : {answer: value};
}

function checkDate(question: DateQuestion, value: unknown): Checked {
  if (value === undefined || value === '') return missing(question);
  if (typeof value !== 'string') return fault('wrong-type');
  if (!isDay(value)) return fault('not-a-date');
  if (question.min !== undefined && value < question.min) return fault('too-early', {value: question.min});
  return question.max !== undefined && value > question.max ? fault('too-late', {value: question.max}) : {answer: value};
}

/** A day that there is: not 31 June. */
export function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function checkPostcode(question: PostcodeQuestion, value: unknown): Checked {
  if (value === undefined || value === '') return missing(question);
  if (typeof value !== 'string') return fault('wrong-type');
  if (value.trim() === '') return missing(question);
  const answer = readPostcode(value, question.precision);
  return answer === undefined ? fault('not-a-postcode') : {answer};
}

/** Four decimal places of a degree are some ten metres: enough to find a place, and no more is kept. */
const steps = 10_000;

function checkLocation(question: LocationQuestion, value: unknown): Checked {
  if (value === undefined) return missing(question);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('wrong-type');
  const {address, lat, lon, ...others} = value as Readonly<Record<string, unknown>>;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return fault('unknown-option', {value: stranger});
  const written = checkAddress(address);
  if ('fault' in written) return written;
  const pin = checkPin(question, lat, lon);
  if ('fault' in pin) return pin;
  const answer = {...(written.answer !== undefined && {address: written.answer as string}), ...(pin.answer as object | undefined)};
  return Object.keys(answer).length > 0 ? {answer} : missing(question);
}

function checkAddress(value: unknown): Checked {
  if (value === undefined) return {answer: undefined};
  if (typeof value !== 'string') return fault('wrong-type', {option: 'address'});
  // On one line: what is pasted from a letter has several.
  const line = value.replace(/\s*[\r\n]+\s*/g, ', ');
  const wrong = textFault(line);
  if (wrong) return fault(wrong);
  const answer = line.normalize('NFC').replace(/^[\s,]+|[\s,]+$/g, '');
  if (textLength(answer) > longestAddress) return fault('too-long', {limit: longestAddress});
  return {answer: answer === '' ? undefined : answer};
}

/** Both degrees or none, on the map that the question shows. */
function checkPin({map}: LocationQuestion, lat: unknown, lon: unknown): Checked {
  if (lat === undefined && lon === undefined) return {answer: undefined};
  if (!map) return fault('unknown-option', {value: lat === undefined ? 'lon' : 'lat'});
  if (lat === undefined || lon === undefined) return fault('incomplete', {option: lat === undefined ? 'lat' : 'lon'});
  if (!isDegree(lat)) return fault('wrong-type', {option: 'lat'});
  if (!isDegree(lon)) return fault('wrong-type', {option: 'lon'});
  const [west = 0, south = 0, east = 0, north = 0] = map.bounds;
  const isBeside = (at: number, low: number, high: number) => at < rounded(low) || at > rounded(high);
  const answer = {lat: rounded(lat), lon: rounded(lon)};
  return isBeside(answer.lat, south, north) || isBeside(answer.lon, west, east) ? fault('off-the-map') : {answer};
}

function rounded(degrees: number): number {
  return Math.round(degrees * steps) / steps;
}

function isDegree(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
