import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {MarkRules, Marks} from '@civic-widgets/counting';
import {readSheet} from './xlsx.js';

/** Papers of a contest as scanners read them, with the rules that its configuration names. */
export interface ScannedContest {
  readonly candidates: readonly string[];
  readonly withdrawn: readonly number[];
  readonly writeIn: string;
  readonly papers: readonly {readonly marks: Marks; readonly batch: string; readonly precinct: string}[];
  readonly rules: MarkRules;
  readonly batchElimination: boolean;
  /** The order in which equal candidates go out: the last on the paper first. */
  readonly lots: readonly number[];
}

interface Source {
  readonly filePath: string;
  readonly provider: string;
  readonly contestId: string;
  readonly firstVoteColumnIndex: string;
  readonly firstVoteRowIndex: string;
  readonly batchColumnIndex: string;
  readonly precinctColumnIndex: string;
  readonly overvoteLabel: string;
  readonly skippedRankLabel: string;
  readonly undeclaredWriteInLabel: string;
  readonly overvoteDelimiter: string;
}

interface Configuration {
  readonly cvrFileSources: readonly Source[];
  readonly candidates: readonly {
    readonly name: string;
    readonly excluded: boolean;
    readonly aliases?: readonly string[];
  }[];
  readonly rules: Readonly<Record<string, string | boolean>>;
}

const overvoteRules: Readonly<Record<string, MarkRules['overvotes']>> = {
  exhaustImmediately: 'exhaust',
  alwaysSkipToNextRank: 'skip',
  exhaustIfMultipleContinuing: 'exhaust-if-several',
};

/** Reads the contest of a folder: `*_config.json` and the papers that it names. */
export function readContest(folder: string): ScannedContest {
  const file = readdirSync(folder).find((name) => name.endsWith('_config.json')) ?? '';
  const {cvrFileSources, candidates, rules} = JSON.parse(
    readFileSync(join(folder, file), 'utf8'),
  ) as Configuration;
  const writeIn = 'Undeclared Write-ins';
  const names = candidates.map(({name}) => name);
  const aliases = new Map(
    candidates.flatMap(({name, aliases: others = []}) =>
      others.map((alias): [string, string] => [alias, name]),
    ),
  );
  const overvotes = overvoteRules[String(rules['overvoteRule'])];
  if (!overvotes) throw new Error(`The overvote rule ${String(rules['overvoteRule'])} is not known`);
  const hasWriteIns = cvrFileSources.some(({undeclaredWriteInLabel}) => undeclaredWriteInLabel !== '');
  const all = hasWriteIns ? [...names, writeIn] : names;
  const maxSkipped = String(rules['maxSkippedRanksAllowed']);
  return {
    candidates: all,
    withdrawn: candidates.flatMap(({excluded}, place) => (excluded ? [place] : [])),
    writeIn,
    papers: cvrFileSources.flatMap((source) =>
      readPapers(folder, source, writeIn, (name) => aliases.get(name) ?? name),
    ),
    rules: {
      overvotes,
      repeats: rules['exhaustOnDuplicateCandidate'] === true ? 'exhaust' : 'ignore',
      writeIn: hasWriteIns ? writeIn : undefined,
      maxSkipped: maxSkipped === 'unlimited' ? undefined : Number(maxSkipped),
    },
    batchElimination: rules['batchElimination'] === true,
    lots: [...all.keys()].reverse(),
  };
}

function readPapers(
  folder: string,
  source: Source,
  writeIn: string,
  known: (name: string) => string,
): ScannedContest['papers'] {
  const path = join(folder, source.filePath);
  const table = source.filePath.endsWith('.xlsx')
    ? readSheet(readFileSync(path))
    : readCells(readFileSync(path, 'utf8'));
  const [head = []] = table;
  const firstRow = Number(source.firstVoteRowIndex || 2) - 1;
  const from = Number(source.firstVoteColumnIndex || 1) - 1;
  const named = (text: string) => (text === source.undeclaredWriteInLabel ? writeIn : known(text));
  const rank = (text: string): Marks[number] => {
    const mark = text.trim();
    if (mark === '' || mark === source.skippedRankLabel) return [];
    if (mark === source.overvoteLabel) return 'overvote';
    return (source.overvoteDelimiter ? mark.split(source.overvoteDelimiter) : [mark]).map((name) =>
      named(name.trim()),
    );
  };
  const marksOf: Readonly<Record<string, (row: readonly string[]) => Marks>> = {
    // Ranks in columns, names in cells.
    ess: (row) => Array.from({length: head.length - from}, (_, index) => rank(row[from + index] ?? '')),
    // Names in columns, ranks in cells.
    genericCsv: (row) =>
      byRank(head.slice(from).map((name, index) => [named(name), row[from + index] ?? ''])),
    // A column for each rank of each name, `Choice_12_1:contest:rank:Vote For 1:name:party`, with 1 where it is marked.
    clearBallot: (row) =>
      byRank(
        head.flatMap((title, index): [string, string][] => {
          const [, contest, rankOfColumn = '', , name = ''] = title.split(':');
          return contest === source.contestId && row[index] === '1' ? [[named(name), rankOfColumn]] : [];
        }),
      ),
  };
  const read = marksOf[source.provider];
  if (!read) throw new Error(`The provider ${source.provider} is not known`);
  const cell = (row: readonly string[], index: string) =>
    index === '' ? '' : (row[Number(index) - 1] ?? '');
  const rows = source.provider === 'clearBallot' ? table.slice(1) : table.slice(firstRow);
  return rows
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => ({
      marks: read(row),
      batch: cell(row, source.batchColumnIndex),
      precinct: cell(row, source.precinctColumnIndex),
    }));
}

function byRank(pairs: readonly (readonly [name: string, rank: string])[]): Marks {
  const ranks: string[][] = [];
  for (const [name, rank] of pairs) {
    const at = Number(rank) - 1;
    if (rank !== '' && at >= 0) ranks[at] = [...(ranks[at] ?? []), name];
  }
  return Array.from(ranks, (names) => names ?? []);
}

/** Rows of a CSV file; a cell that holds a comma stands in quotes. */
export function readCells(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}
