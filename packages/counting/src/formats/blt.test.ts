import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FormatError} from './format-error.js';
import {readBlt, writeBlt} from './blt.js';

const names = '"Anna"\n"Ben"\n"Cleo"\n"Chair"\n';
const broken = (line: number, says: RegExp) => (error: unknown) =>
  error instanceof FormatError &&
  error.line === line &&
  says.test(error.message) &&
  error.message.startsWith(`line ${line}: `);
const rankings = ({ballots}: ReturnType<typeof readBlt>) =>
  Array.from({length: ballots.length}, (_, ballot) => [
    ballots.weightOf(ballot),
    ...ballots.rankingOf(ballot),
  ]);

describe('readBlt', () => {
  it('reads candidates, seats, ballots, names and the title', () => {
    const election = readBlt(`3 2\n4 1 2 0\n2 3 0\n1 0\n0\n${names}`);
    assert.deepEqual(
      [election.seats, election.title, election.ballots.candidates],
      [2, 'Chair', ['Anna', 'Ben', 'Cleo']],
    );
    assert.deepEqual(rankings(election), [[4, 0, 1], [2, 2], [1]]);
  });

  it('reads what real files contain: marks of their editors, comments, blank lines, many on one line, no title', () => {
    const text = `\ufeff# ward 3\r\n3 1   # three stand\r\n\r\n-2\r\n  1 1 2 0  1 3 0\r\n(17) 1 2 1\r\n0\r\n0\r\n"Anna  Maria" "Ben" "Cleo #2"  \r\n`;
    const election = readBlt(text);
    assert.deepEqual(election.withdrawn, [1]);
    assert.deepEqual(rankings(election), [
      [1, 0, 1],
      [1, 2],
      [1, 1, 0],
    ]);
    assert.deepEqual(
      [election.ballots.candidates, election.title],
      [['Anna Maria', 'Ben', 'Cleo #2'], undefined],
    );
  });

  it('reads equal ranks, empty ranks, an order of lots and short names', () => {
    const election = readBlt(`3 1\n[tie 3 1 2]\n[nick a b c]\n[withdrawn b]\n1 a=2 - c 0\n0\n${names}`);
    assert.deepEqual(election.lots, [2, 0, 1]);
    assert.deepEqual(election.withdrawn, [1]);
    assert.deepEqual(rankings(election), [[1, [0, 1], 2]]);
  });

  it('tells candidates of one name apart', () => {
    assert.deepEqual(readBlt('3 1\n0\n"Smith"\n"Smith"\n""\n').ballots.candidates, [
      'Smith (1)',
      'Smith (2)',
      '(3)',
    ]);
  });

  const refused: readonly (readonly [what: string, text: string, line: number, says: RegExp])[] = [
    ['an empty file', '', 1, /ends where the number of candidates/],
    ['a number that is none', 'three 1', 1, /“three”/],
    ['no candidates', '0 1', 1, /0 candidates/],
    ['no seats', '3 0', 1, /one seat/],
    ['a candidate whom there is not', `3 1\n1 1 0\n1 4 0\n0\n${names}`, 3, /no candidate 4: there are 3/],
    ['a candidate named twice', `3 1\n1 1 2 1 0\n0\n${names}`, 2, /candidate 1 twice/],
    ['a weight that is none', `3 1\n1.5 1 0\n0\n${names}`, 2, /1\.5/],
    ['a ballot without its end', `3 1\n1 1 2\n0\n${names}`, 4, /“Anna” stands where a ballot’s weight/],
    ['a ballot that runs into the names', `3 1\n1 1 2\n${names}`, 3, /no 0 at its end/],
    ['names that are missing', '3 1\n0\n"Anna"\n"Ben"\n', 4, /name of candidate 3/],
    ['a name without quotes', '3 1\n0\nAnna\n', 3, /in quotes/],
    ['a quote that is not closed', '3 1\n0\n"Anna\n', 3, /opened and not closed/],
    ['an option that is not known', `3 1\n[colour red]\n0\n${names}`, 2, /colour/],
    ['lots that leave somebody out', `3 1\n[tie 1 2]\n0\n${names}`, 2, /each candidate once/],
  ];
  for (const [what, text, line, says] of refused) {
    it(`refuses ${what}, with the line`, () => {
      assert.throws(() => readBlt(text), broken(line, says));
    });
  }

  it('says in one short line what is wrong, whatever the file holds', () => {
    const error = assertThrown(() => readBlt(`\u001b[31m\u0000${'x'.repeat(5000)} 1`));
    assert.match(error.message, /^line 1: “ \[31m x+…x+” .*a whole number$/);
    assert.ok(error.message.length < 220);
  });

  it('refuses equal ranks for methods that can’t count them', () => {
    assert.throws(() => readBlt(`3 1\n1 1 0\n1 1=2 0\n0\n${names}`, {equalRanks: false}), broken(3, /1=2/));
  });
});

describe('writeBlt', () => {
  it('writes what readBlt reads', () => {
    const text = `3 2\n[tie 3 1 2]\n-2\n4 1 2=3 0\n1 0\n0\n${names}`;
    assert.equal(writeBlt(readBlt(text)), text);
  });
});

function assertThrown(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown');
}
