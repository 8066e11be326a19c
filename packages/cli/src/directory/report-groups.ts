import {SEVERITIES, type Issue, type IssueCode, type QualityReport} from '@civic-widgets/directory';
import {fieldWords} from './issue-words.js';

/** All issues of one kind. */
export interface FindingGroup {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  readonly issues: readonly Issue[];
  /** Nearly all entries have it, and there is nothing more to say of each: it is said once. */
  readonly isOfNearlyAll: boolean;
}

/** What is wrong with an entry in one way, and where: the same may be wrong on each day of the week. */
export interface EntryFinding {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  /** What stands where, as far as anything does. */
  readonly places: readonly {readonly field: string; readonly value: string}[];
}

/** All that is wrong with one entry, or with the list as a whole. */
export interface EntryGroup {
  readonly name: string;
  readonly id: string;
  /** From 1. */
  readonly number: number | undefined;
  readonly findings: readonly EntryFinding[];
}

/** Errors first, and of those what is most frequent. */
export function byFinding({issues, services}: QualityReport): FindingGroup[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of issues) add(groups, issue.code, issue);
  return [...groups]
    .map(([code, list]) => ({
      code,
      severity: list[0]?.severity ?? 'info',
      issues: list,
      isOfNearlyAll:
        list.length > 20 &&
        list.length > services / 2 &&
        list.every(({value, service}) => value === '' && service),
    }))
    .sort((one, other) => rank(one.issues) - rank(other.issues) || other.issues.length - one.issues.length);
}

/** What is said of the list as a whole, then each entry: those with the most errors first, then warnings, then as they stand in the list. */
export function byEntry(issues: readonly Issue[]): EntryGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const {index, service} = issue;
    add(groups, index === undefined && service === undefined ? '' : `${index ?? ''} ${service ?? ''}`, issue);
  }
  const count = (list: readonly Issue[], severity: Issue['severity']) =>
    list.filter((one) => one.severity === severity).length;
  return [...groups]
    .map(([key, list]) => ({
      key,
      name: list.find(({name}) => name)?.name ?? '',
      id: list[0]?.service ?? '',
      number: list[0]?.index === undefined ? undefined : list[0].index + 1,
      errors: count(list, 'error'),
      warnings: count(list, 'warning'),
      findings: findingsOf(inOrder(list)),
    }))
    .sort(
      (one, other) =>
        Number(one.key !== '') - Number(other.key !== '') ||
        other.errors - one.errors ||
        other.warnings - one.warnings ||
        (one.number ?? 0) - (other.number ?? 0),
    );
}

/** How an entry is headed: by its name, or where it stands. */
export function entryTitle({name, number, id}: EntryGroup): string {
  if (number === undefined && id === '' && name === '') return 'The list as a whole';
  return name || id || `Entry ${number ?? ''}`;
}

function findingsOf(issues: readonly Issue[]): EntryFinding[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of issues) add(groups, issue.code, issue);
  return [...groups].map(([code, list]) => ({
    code,
    severity: list[0]?.severity ?? 'info',
    // Where something is missing, the sentence says what.
    places: list.flatMap(({path, value}) => {
      // The value of a column is only its number.
      if (code.startsWith('column-')) return [{field: '', value: path}];
      return value ? [{field: fieldWords({path}), value}] : [];
    }),
  }));
}

/** The worst first; otherwise as they were. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((one, other) => rank([one]) - rank([other]));
}

function rank(issues: readonly Issue[]): number {
  return SEVERITIES.indexOf(issues[0]?.severity ?? 'info');
}

function add<Key>(groups: Map<Key, Issue[]>, key: Key, issue: Issue): void {
  const group = groups.get(key);
  if (group) group.push(issue);
  else groups.set(key, [issue]);
}
