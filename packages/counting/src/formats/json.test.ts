import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countEqualShares} from '../budget/equal-shares.js';
import {ranked, scored} from '../testing/elections.js';
import {FormatError} from './format-error.js';
import {readJson, writeJson} from './json.js';
import {readPabulib} from './pabulib.js';

const broken = (line: number, says: RegExp) => (error: unknown) =>
  error instanceof FormatError && error.line === line && says.test(error.message);

describe('readJson', () => {
  it('reads rankings', () => {
    const {kind, election} = readJson(
      '{"kind": "ranked", "seats": 2, "candidates": ["Anna", "Ben"], "withdrawn": ["Ben"],\n"ballots": [{"count": 3, "ranking": [["Ben", "Anna"]]}, {"ranking": []}]}',
    );
    assert.equal(kind, 'ranked');
    assert.deepEqual(
      [election.seats, election.withdrawn, election.ballots.total, election.ballots.rankingOf(0)],
      [2, [1], 4, [[1, 0]]],
    );
  });

  it('reads scores, with decimals as text or as numbers', () => {
    const {kind, election} = readJson(
      '{"kind": "scored", "candidates": ["Anna", "Ben"], "highest": 5, "ballots": [{"scores": {"Ben": 2.5}}, {"scores": {"Anna": "4", "Ben": "0.1"}}]}',
    );
    assert.equal(kind, 'scored');
    assert.deepEqual(
      [
        election.max,
        election.ballots.scoreOf(0, 1),
        election.ballots.scoreOf(0, 0),
        election.ballots.scoreOf(1, 1),
      ],
      [50, 25, undefined, 1],
    );
  });

  it('reads budgets', () => {
    const {kind, election} = readJson(
      '{"kind": "budget", "budget": "100.50", "threshold": 2, "projects": [{"id": "a", "cost": 40}], "ballots": [{"count": 2, "points": {"a": 1}}]}',
    );
    assert.equal(kind, 'budget');
    assert.deepEqual(
      [election.budget, election.projects[0]?.cost, election.ballots.length, election.threshold],
      [1005n, 400n, 2, 2],
    );
  });

  const refused: readonly (readonly [what: string, text: string, line: number, says: RegExp])[] = [
    ['an empty file', '', 1, /ends too early/],
    ['what is no JSON', '{"kind":\n ranked}', 2, /“r”/],
    ['more after the end', '{"kind": "ranked"}\n}', 2, /“}”/],
    ['a list', '[]', 1, /object/],
    ['a kind that is not known', '{"kind": "dice"}', 1, /“dice”/],
    ['no ballots', '{"kind": "ranked", "candidates": []}', 1, /ballots should be a list/],
    [
      'a candidate whom there is not',
      '{"kind": "ranked", "candidates": ["Anna"],\n"ballots": [\n{"ranking": ["Anna"]},\n{"ranking": ["Ben"]}]}',
      4,
      /Ben/,
    ],
    [
      'a candidate named twice',
      '{"kind": "ranked", "candidates": ["Anna"],\n"ballots": [{"ranking": ["Anna", "Anna"]}]}',
      2,
      /doubled-option/,
    ],
    [
      'a count that is no whole number',
      '{"kind": "ranked", "candidates": [],\n"ballots": [{"count": 1.5, "ranking": []}]}',
      2,
      /count/,
    ],
    [
      'a score that is none',
      '{"kind": "scored", "candidates": ["Anna"],\n"ballots": [{"scores": {"Anna": "high"}}]}',
      2,
      /“high”/,
    ],
    [
      'a project that there is not',
      '{"kind": "budget", "budget": 1, "projects": [],\n"ballots": [{"points": {"a": 1}}]}',
      2,
      /project a/,
    ],
    ['no seats', '{"kind": "ranked", "seats": 0, "candidates": [], "ballots": []}', 1, /one seat/],
    ['nothing but brackets', '['.repeat(100_000), 1, /too deeply/],
  ];
  for (const [what, text, line, says] of refused) {
    it(`refuses ${what}, with the line`, () => {
      assert.throws(() => readJson(text), broken(line, says));
    });
  }
});

describe('writeJson', () => {
  it('writes what readJson reads', () => {
    const election = ranked('Anna Ben Cleo', ['3 Anna > Ben = Cleo', '1'], {
      seats: 2,
      withdrawn: [1],
      title: 'Chair',
    });
    const text = writeJson({kind: 'ranked', election});
    assert.equal(writeJson(readJson(text)), text);
    const scores = writeJson({
      kind: 'scored',
      election: scored('Anna Ben', ['3 25 -'], {places: 1, max: 50}),
    });
    assert.equal(writeJson(readJson(scores)), scores);
  });

  it('writes a budget that is counted the same', () => {
    const election = readPabulib(
      'META\nkey;value\nbudget;10,50\nvote_type;approval\nPROJECTS\nproject_id;cost\na;6\nb;4.25\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n',
    );
    const again = readJson(writeJson({kind: 'budget', election}));
    assert.equal(again.kind, 'budget');
    assert.deepEqual(countEqualShares(again.election), countEqualShares(election));
  });
});
