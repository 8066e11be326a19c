import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {countIrv, readMarks, type RunoffCount, type RunoffElection} from '@civic-widgets/counting';
import {readCells, readContest, type ScannedContest} from '../support/cast-vote-records.js';
import {Agreement, electionsOf} from '../support/tabulation.js';

/** What a report says of the whole contest. */
interface Report {
  readonly results: readonly {
    readonly round: number;
    readonly threshold: string;
    readonly tally: Readonly<Record<string, string>>;
    readonly inactiveBallots: Readonly<Record<string, string>>;
    readonly tallyResults: readonly {
      readonly elected?: string;
      readonly eliminated?: string;
      readonly transfers: Readonly<Record<string, string>>;
    }[];
  }[];
  readonly summary: {
    readonly numCandidates: number;
    readonly totalNumBallots: string;
    readonly undervotes: number;
  };
}

describe('an instant runoff of scanned papers', () => {
  const {folder, skip, files} = electionsOf('rcv');
  const agreement = new Agreement();

  for (const file of files('_expected_detailed_report.json')) {
    const home = join(folder, dirname(file));
    it(`of ${dirname(file)} goes round by round as the report says`, () => {
      const {count, undervotes, papers} = tabulate(readContest(home));
      agreement.compare('irv reports', () => {
        const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report;
        assert.deepEqual(roundsOf(count), roundsIn(expected));
        assert.equal(papers, Number(expected.summary.totalNumBallots));
        assert.equal(undervotes, expected.summary.undervotes);
      });
    });
  }

  for (const file of files('_detailed_report.csv').filter((name) =>
    /_(?:batch|precinct)_detailed/.test(name),
  )) {
    const home = join(folder, dirname(dirname(file)));
    const kind = file.includes('_batch_detailed') ? 'batch' : 'precinct';
    it(`of the ${kind} in ${file} has the votes that the report says`, () => {
      const table = readCells(readFileSync(join(folder, file), 'utf8'));
      const name = /^(?:Batch|Precinct)$/;
      const label = table.find(([head = '']) => name.test(head))?.[1] ?? '';
      const contest = readContest(home);
      const {count} = tabulate(contest);
      const papers = contest.papers.filter((paper) => (paper[kind] || `no ${kind} id`) === label);
      const part = tabulate({...contest, papers}, count).count;
      agreement.compare(`irv by ${kind}`, () => assertTable(part, table));
    });
  }

  it('agrees with at least one report', {skip}, (context) => {
    agreement.report(context);
    assert.ok(readdirSync(folder).length > 0);
  });
});

function tabulate(
  contest: ScannedContest,
  partOf?: RunoffCount,
): {count: RunoffCount; undervotes: number; papers: number} {
  const {candidates, withdrawn, papers, rules, lots, batchElimination, writeIn} = contest;
  const {ballots, endings, undervotes} = readMarks(
    candidates,
    papers.map(({marks}) => marks),
    rules,
  );
  const election: RunoffElection = {seats: 1, ballots, endings, lots, withdrawn};
  const writeIns = candidates.includes(writeIn) ? candidates.indexOf(writeIn) : undefined;
  return {count: countIrv(election, {batchElimination, writeIns, partOf}), undervotes, papers: papers.length};
}

interface Comparable {
  readonly threshold: string;
  readonly tally: Readonly<Record<string, string>>;
  readonly inactive: Readonly<Record<string, number>>;
  readonly elected: readonly string[];
  readonly transfers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function roundsOf({rounds}: RunoffCount): Comparable[] {
  const gone = new Set<string>();
  return rounds.map(({quota, votes, inactive, elected, excluded, transfers}) => {
    const tally = Object.fromEntries(Object.entries(votes).filter(([name]) => !gone.has(name)));
    for (const name of excluded) gone.add(name);
    const moved = transfers.map(({from, to, nonTransferable}): [string, Record<string, string>] => [
      from,
      {...to, ...(nonTransferable !== '0' && {exhausted: nonTransferable})},
    ]);
    return {threshold: quota, tally, inactive, elected, transfers: Object.fromEntries(moved)};
  });
}

function roundsIn({results}: Report): Comparable[] {
  return results.map(({threshold, tally, inactiveBallots, tallyResults}) => ({
    threshold,
    tally,
    inactive: {
      'overvotes': Number(inactiveBallots['overvotes']),
      'skipped-rankings': Number(inactiveBallots['skippedRankings']),
      'exhausted-choices': Number(inactiveBallots['exhaustedChoices']),
      'repeated-rankings': Number(inactiveBallots['repeatedRankings']),
    },
    elected: tallyResults.flatMap(({elected}) => elected ?? []),
    transfers: Object.fromEntries(
      tallyResults.flatMap(({eliminated, transfers}) =>
        eliminated === undefined ? [] : [[eliminated, transfers]],
      ),
    ),
  }));
}

/** A report as a table: a row for each candidate, three columns for each round, the first of them the votes. */
function assertTable({rounds, valid}: RunoffCount, table: readonly (readonly string[])[]): void {
  const row = (name: string) => (table.find(([head]) => head === name) ?? []).slice(1);
  const everyThird = (cells: readonly string[]) => cells.filter((_, index) => index % 3 === 0);
  for (const name of Object.keys(rounds[0]?.votes ?? {})) {
    assert.deepEqual(
      everyThird(row(name)),
      rounds.map(({votes}) => votes[name]),
      name,
    );
  }
  const reasons = {
    'overvotes': 'Inactive Ballots by Overvotes',
    'skipped-rankings': 'Inactive Ballots by Skipped Rankings',
    'exhausted-choices': 'Inactive Ballots by Exhausted Choices',
    'repeated-rankings': 'Inactive Ballots by Repeated Rankings',
  } as const;
  for (const [reason, name] of Object.entries(reasons)) {
    const ours = rounds.map(({inactive}) => String(inactive[reason as keyof typeof reasons]));
    assert.deepEqual(everyThird(row(name)), ours, name);
  }
  assert.equal(everyThird(row('Active Ballots'))[0], String(valid));
}
