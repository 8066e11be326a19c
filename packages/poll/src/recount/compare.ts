import type {Difference, RecountableResult} from './expected.js';

/**
 * Holds our own count against the server's: who is chosen, in order; every round, to the last decimal; and all else that our count
 * says. What the server says beyond that is of no matter, since it may be newer than this page. Numbers are text in most counts, so
 * nothing is rounded on the way.
 */
export function firstDifference(own: RecountableResult, theirs: RecountableResult): Difference | undefined {
  const [here, there] = [plain(own), plain(theirs)];
  const [count, other] = [fieldsOf(here['count']), fieldsOf(there['count'])];
  const [elected, theirElected] = [count, other].map((one) => listOf(one['elected']).map(String)) as [string[], string[]];
  if (!isSame(elected, theirElected)) return {about: 'elected', here: elected, there: theirElected};
  return (
    roundDifference(listOf(count['rounds']), listOf(other['rounds'])) ??
    optionDifference(listOf(here['options']), listOf(there['options'])) ??
    (isSame(here, there) ? undefined : {about: 'detail'})
  );
}

function roundDifference(here: readonly unknown[], there: readonly unknown[]): Difference | undefined {
  const rounds = Math.max(here.length, there.length);
  const index = Array.from({length: rounds}, (_, one) => one).find((one) => !isSame(here[one], there[one]));
  if (index === undefined) return undefined;
  const round = index + 1;
  const [own, other] = [fieldsOf(here[index]), fieldsOf(there[index])];
  for (const name of ['votes', 'scores', 'points']) {
    const [values, theirValues] = [fieldsOf(own[name]), fieldsOf(other[name])];
    const option = Object.keys(values).find((id) => isText(values[id]) && isText(theirValues[id]) && values[id] !== theirValues[id]);
    if (option !== undefined) return {about: 'value', round, option, here: String(values[option]), there: String(theirValues[option])};
  }
  return {about: 'round', round};
}

/** Of a budget: how many voted for each project. */
function optionDifference(here: readonly unknown[], there: readonly unknown[]): Difference | undefined {
  const votesOf = (options: readonly unknown[]) => new Map(options.map(fieldsOf).map(({id, votes}) => [String(id), String(votes)]));
  const theirs = votesOf(there);
  for (const [option, votes] of votesOf(here)) {
    const other = theirs.get(option);
    if (other !== undefined && other !== votes) return {about: 'value', option, here: votes, there: other};
  }
  return undefined;
}

/** Whether all that stands in the first stands in the second too. Lists are equal in length and order. */
function isSame(here: unknown, there: unknown): boolean {
  if (Array.isArray(here)) {
    return Array.isArray(there) && here.length === there.length && here.every((one, index) => isSame(one, there[index]));
  }
  if (typeof here !== 'object' || here === null) return here === there;
  const [own, other] = [fieldsOf(here), fieldsOf(there)];
  return Object.keys(own).every((name) => Object.hasOwn(other, name) && isSame(own[name], other[name]));
}

/** As it would have come over the wire. */
function plain(result: RecountableResult): Readonly<Record<string, unknown>> {
  return fieldsOf(JSON.parse(JSON.stringify(result)));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
