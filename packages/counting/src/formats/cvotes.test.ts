import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCvotes} from './cvotes.js';
import {FormatError} from './format-error.js';

const broken = (line: number, says: RegExp) => (error: unknown) =>
  error instanceof FormatError && error.line === line && says.test(error.message);
const rankings = ({ballots}: ReturnType<typeof readCvotes>) =>
  Array.from({length: ballots.length}, (_, ballot) => [
    ballots.weightOf(ballot),
    ...ballots.rankingOf(ballot),
  ]);

describe('readCvotes', () => {
  it('reads parameters and votes', () => {
    const election = readCvotes(
      '#/Candidates: Anna ; Ben;Cleo\n#/Number of Seats: 2\n\nAnna > Ben = Cleo * 12\n/EMPTY/ * 2\nCleo\n',
    );
    assert.deepEqual(
      [election.seats, election.ballots.candidates, election.unranked],
      [2, ['Anna', 'Ben', 'Cleo'], undefined],
    );
    assert.deepEqual(rankings(election), [[12, 0, [1, 2]], [2], [1, 2]]);
  });

  it('reads tags, comments, weights where they are allowed, and the marks of editors', () => {
    const votes = 'anna@example.org , first || Anna>Ben ^7 *3 # a comment\r\n# another\r\nBen > Anna\r\n';
    assert.deepEqual(
      rankings(readCvotes(`\ufeff#/candidates: Anna;Ben\r\n#/Weight allowed: true\r\n${votes}`)),
      [
        [21, 0, 1],
        [1, 1, 0],
      ],
    );
    assert.deepEqual(rankings(readCvotes(`#/Candidates: Anna;Ben\n${votes}`)), [
      [3, 0, 1],
      [1, 1, 0],
    ]);
  });

  it('says whether those whom a vote does not name are worse than all others', () => {
    assert.equal(readCvotes('#/Implicit Ranking: false\nAnna > Ben\n').unranked, 'open');
  });

  it('finds the candidates in the votes where none are listed, and leaves out others where they are', () => {
    assert.deepEqual(readCvotes('Anna > Ben\nCleo\n').ballots.candidates, ['Anna', 'Ben', 'Cleo']);
    assert.deepEqual(rankings(readCvotes('#/Candidates: Anna;Ben\nCleo > Ben > Anna\n')), [[1, 1, 0]]);
  });

  const refused: readonly (readonly [what: string, text: string, line: number, says: RegExp])[] = [
    ['no candidates', '\n', 1, /no candidates/],
    ['seats that are no number', '#/Number of Seats: many\nAnna\n', 1, /“many”/],
    ['a sign that is none', 'Anna\nAnna < Ben\n', 2, /no ranking/],
    ['a candidate named twice', 'Anna > Ben > Anna\n', 1, /Anna twice/],
    ['an empty rank', 'Anna > > Ben\n', 1, /rank is empty/],
    ['a number that is none', 'Anna * some\n', 1, /“some”/],
    ['weight and number in the wrong order', 'Anna > Ben * 8 ^7\n', 1, /no (?:ranking|whole number)/],
    ['a parameter that is neither', '#/Implicit Ranking: perhaps\nAnna\n', 1, /neither true nor false/],
    ['a candidate listed twice', '#/Candidates: Anna;Anna\nAnna\n', 1, /twice/],
  ];
  for (const [what, text, line, says] of refused) {
    it(`refuses ${what}, with the line`, () => {
      assert.throws(() => readCvotes(text), broken(line, says));
    });
  }
});
