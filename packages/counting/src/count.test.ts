import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {count, isMethod, METHODS, type Method, type MethodFacts} from './count.js';
import {formatOf, readElection, asBudget, asRanked, asScored} from './formats/election-file.js';
import {ranked, scored} from './testing/elections.js';

const budget =
  'META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nVOTES\nvoter_id;vote\n1;a,b\n2;a\n';

describe('count', () => {
  for (const method of Object.keys(METHODS) as Method[]) {
    it(`counts by ${method}, and by each of its variants`, () => {
      const {family, variants = []}: MethodFacts = METHODS[method];
      const elections = {
        choice: ranked('Anna Ben', ['2 Anna', '1 Ben']),
        ranked: ranked('Anna Ben', ['2 Anna > Ben', '1 Ben']),
        scored: scored('Anna Ben', ['2 5 1', '1 0 4']),
        budget: asBudget(readElection('pb', budget)),
      };
      for (const variant of [undefined, ...variants]) {
        const result = count(method, elections[family] as never, {variant});
        assert.equal(result.method, method);
        assert.deepEqual(result.elected, family === 'budget' ? ['a'] : ['Anna']);
      }
      assert.throws(() => count(method, elections[family] as never, {variant: 'loudest'}), RangeError);
    });
  }

  it('knows its methods by name, and nothing that every object inherits', () => {
    assert.deepEqual(['irv', 'toString', '', 'IRV'].map(isMethod), [true, false, false, false]);
  });
});

describe('formatOf', () => {
  it('goes by the end of the name, and where that says nothing by the beginning', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['a.blt', '', 'blt'],
      ['A.CVOTES', '', 'cvotes'],
      ['a.txt', '3 2\n', 'blt'],
      ['a.txt', '# Ward\n3 2\n', 'blt'],
      ['a.txt', 'META\nkey;value\n', 'pb'],
      ['a.csv', '\ufeffMETA\r\nkey;value\r\n', 'pb'],
      ['a', '  {"kind": "ranked"}', 'json'],
      ['a.txt', '# hello\n#/Candidates: A\n', 'cvotes'],
      ['a.txt', 'Anna > Ben * 3\n', 'cvotes'],
      ['a.txt', 'Anna,Ben\n1,2\n', 'csv'],
    ];
    for (const [name, text, format] of cases) assert.equal(formatOf(name, text), format, name + text);
  });
});

describe('asRanked, asScored and asBudget', () => {
  it('read choices of projects as one rank, ordinal ballots as rankings, and points as scores', () => {
    assert.deepEqual(asRanked(readElection('pb', budget)).ballots.rankingOf(0), [[0, 1]]);
    assert.deepEqual(
      asRanked(
        readElection('pb', budget.replace('approval', 'ordinal').replace('a,b', 'b,a')),
      ).ballots.rankingOf(0),
      [1, 0],
    );
    const points = budget
      .replace('approval', 'cumulative')
      .replace('voter_id;vote', 'voter_id;vote;points')
      .replace('1;a,b', '1;a,b;3,4')
      .replace('2;a', '2;a;1');
    assert.equal(asScored(readElection('pb', points)).ballots.scoreOf(0, 1), 4);
    assert.throws(() => asRanked(readElection('pb', points)), /points/);
  });

  it('refuse what holds something else', () => {
    const blt = readElection('blt', '1 1\n0\n"A"\n');
    assert.throws(() => asBudget(blt), /no projects/);
    assert.throws(() => asScored(blt), /rankings/);
    assert.throws(() => asRanked(readElection('csv', 'Anna\n1\n')), /scores/);
  });
});
