import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readReference, tidy} from '../support/stv-reference.js';
import {electionsOf, readText} from '../support/tabulation.js';

const program = resolve(import.meta.dirname, '../../../packages/counting/bin/civic-count.js');

function run(...args: readonly string[]): {status: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {encoding: 'utf8'});
  return {status, out: stdout, err: stderr};
}

/** What it printed, when it could count. */
function counted(...args: readonly string[]): {
  method: string;
  seats: number | null;
  elected: string[];
  rounds: unknown[];
} {
  const {status, out, err} = run(...args);
  assert.equal(err, '');
  assert.equal(status, 0);
  return JSON.parse(out) as ReturnType<typeof counted>;
}

describe('civic-count', () => {
  let folder = '';
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'civic-count-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  const blt = '3 1\n3 1 2 0\n2 2 3 0\n2 3 2 0\n0\n"Anna"\n"Ben"\n"Cleo"\n"Chair"\n';
  const pb = (rule: string) =>
    `META\nkey;value\nbudget;100\nvote_type;approval\nrule;${rule}\nPROJECTS\nproject_id;cost;name\np1;60;Trees\np2;50;Swings\np3;40;Bins\nVOTES\nvoter_id;vote\n1;p1,p2\n2;p1,p2\n3;p1,p3\n`;

  it('prints the method, the seats, the elected and the rounds', () => {
    const {method, seats, elected, rounds} = counted('--method', 'irv', file('chair.blt', blt));
    // Nobody has 4 of 7 with 3, 2, 2; of Ben and Cleo the lot (the order of the paper) takes Ben, whose 2 go to Cleo: 3 to 4.
    assert.deepEqual(
      {method, seats, elected, rounds: rounds.length},
      {method: 'irv', seats: 1, elected: ['Cleo'], rounds: 2},
    );
  });

  it('counts by every ranked method, and takes another number of seats', () => {
    const chair = file('chair.blt', blt);
    for (const method of [
      'plurality',
      'approval',
      'scottish-stv',
      'wigm',
      'meek',
      'schulze',
      'ranked-pairs',
      'copeland',
      'minimax',
      'borda',
    ]) {
      const {seats, elected} = counted('--method', method, '--seats', '2', chair);
      assert.deepEqual([seats, elected.length], [2, 2], method);
    }
  });

  it('counts scores by every method that has them', () => {
    const scores = file('scores.csv', 'Anna,Ben,Cleo\n5,3,0\n0,4,5\n0,4,\n');
    assert.deepEqual(counted('--method', 'score', scores).elected, ['Ben']);
    assert.deepEqual(counted('--method', 'star', scores).elected, ['Ben']);
    assert.deepEqual(counted('--method', 'points', scores).elected, ['Ben']);
    assert.deepEqual(counted('--method', 'score', '--variant', 'mean', scores).elected, ['Ben']);
  });

  it('names the projects of a budget by their id, and does what the rule of the file says', () => {
    // Trees (3 votes) leave 40; Swings (2) cost 50; Bins (1) cost 40.
    assert.deepEqual(counted('--method', 'greedy', file('a.pb', pb('greedy'))).elected, ['p1', 'p3']);
    assert.deepEqual(counted('--method', 'greedy', file('b.pb', pb('greedy-no-skip'))).elected, ['p1']);
    assert.deepEqual(counted('--method', 'greedy', '--no-skip', file('a.pb', pb('greedy'))).elected, ['p1']);
    assert.equal(counted('--method', 'equal-shares', file('a.pb', pb('greedy'))).method, 'equal-shares');
  });

  it('draws the same lots from the same seed', () => {
    const tie = file('tie.blt', '4 1\n1 1 0\n1 2 0\n1 3 0\n1 4 0\n0\n"A"\n"B"\n"C"\n"D"\n"Tie"\n');
    const by = (seed: string) => counted('--method', 'approval', '--seed', seed, tie).elected.join();
    assert.equal(by('a seed'), by('a seed'));
    assert.ok(new Set(Array.from({length: 20}, (_, n) => by(`seed ${n}`))).size > 1);
  });

  it('reads old files that are no UTF-8, and such as have no known end', () => {
    const latin = file('old.blt', Buffer.from(blt.replace('Cleo', 'Zo\u00eb'), 'latin1'));
    assert.deepEqual(counted('--method', 'irv', latin).elected, ['Zo\u00eb']);
    assert.deepEqual(counted('--method', 'irv', file('chair.txt', blt)).elected, ['Cleo']);
    assert.deepEqual(
      counted('--method', 'schulze', file('votes.txt', '#/Candidates: A ; B\nB > A * 3\nA > B\n')).elected,
      ['B'],
    );
  });

  const refused: readonly (readonly [what: string, args: () => readonly string[], says: RegExp])[] = [
    ['no method', () => [file('chair.blt', blt)], /which method/],
    ['a method that there is not', () => ['--method', 'dice', file('chair.blt', blt)], /no method dice/],
    ['no file', () => ['--method', 'irv'], /name one file/],
    [
      'a file that is not there',
      () => ['--method', 'irv', join(folder, 'none.blt')],
      /none\.blt: there is no such file/,
    ],
    ['a folder', () => ['--method', 'irv', folder], /can't be read/],
    [
      'a broken line',
      () => ['--method', 'irv', file('broken.blt', '2 1\n1 1 0\n1 7 0\n0\n"A"\n"B"\n')],
      /broken\.blt: line 3: there is no candidate 7/,
    ],
    ['an empty file', () => ['--method', 'irv', file('empty.blt', '')], /empty\.blt: line 1/],
    [
      'equal ranks where they can’t be counted',
      () => ['--method', 'meek', file('equal.blt', '2 1\n1 1=2 0\n0\n"A"\n"B"\n')],
      /equal\.blt: line 2: .*1=2/,
    ],
    ['rankings for a budget', () => ['--method', 'greedy', file('chair.blt', blt)], /no projects/],
    [
      'a variant that there is not',
      () => ['--method', 'minimax', '--variant', 'ratio', file('chair.blt', blt)],
      /no variant ratio/,
    ],
    [
      'a broken number of seats',
      () => ['--method', 'irv', '--seats', 'two', file('chair.blt', blt)],
      /--seats two/,
    ],
    ['an option that there is not', () => ['--method', 'irv', '--sets', '2', file('chair.blt', blt)], /sets/],
  ];
  for (const [what, args, says] of refused) {
    it(`ends with code 2 and one line for ${what}`, () => {
      const {status, out, err} = run(...args());
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, says);
      assert.match(err, /^civic-count: .+\n$/);
    });
  }

  it('elects in a real ward whom the reference elects', {skip: electionsOf('stv').skip}, () => {
    const {folder: stv, files} = electionsOf('stv');
    const reference = files('.txt').find((name) => name.includes('Govan')) ?? files('.txt')[0] ?? '';
    const ballots =
      files('.blt').find((name) =>
        reference.includes(name.slice(name.lastIndexOf('/') + 1, -'.blt'.length)),
      ) ?? '';
    const {elected} = counted('--method', 'scottish-stv', join(stv, ballots));
    assert.deepEqual(
      elected.map(tidy).sort(),
      [...readReference(readText(join(stv, reference))).elected].sort(),
    );
  });
});
