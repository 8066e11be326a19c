import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {totalsOf} from '../budget/election.js';
import {FormatError} from './format-error.js';
import {readPabulib, writePabulib} from './pabulib.js';

const file = (parts: {meta?: string; projects?: string; votes?: string} = {}) =>
  `META\nkey;value\n${parts.meta ?? 'description;Parks\nbudget;1000\nvote_type;approval'}\nPROJECTS\nproject_id;cost;name\n${parts.projects ?? 'p1;600;Trees\np2;300;Swings'}\nVOTES\nvoter_id;vote;points\n${parts.votes ?? '1;p1,p2\n2;p1'}\n`;
const broken = (line: number, says: RegExp) => (error: unknown) =>
  error instanceof FormatError && error.line === line && says.test(error.message);

describe('readPabulib', () => {
  it('reads the budget, the projects and the votes', () => {
    const election = readPabulib(file());
    assert.deepEqual([election.title, election.budget, election.unit], ['Parks', 1000n, 1n]);
    assert.deepEqual(election.projects, [
      {id: 'p1', cost: 600n, name: 'Trees'},
      {id: 'p2', cost: 300n, name: 'Swings'},
    ]);
    assert.deepEqual(
      election.ballots.map((ballot) => [...ballot]),
      [
        [
          ['p1', 1],
          ['p2', 1],
        ],
        [['p1', 1]],
      ],
    );
  });

  it('reads what real files contain: marks of their editors, quotes, spaces, blank lines, decimals with a comma', () => {
    const text = `\ufeff${file({
      meta: 'budget;1 000,50\nvote_type;approval\n',
      projects: 'p1 ; 600,25 ;"Trees; ""tall"" ones"\n\np2;300;Swings',
    })}`.replaceAll('\n', '\r\n');
    const election = readPabulib(text);
    assert.deepEqual([election.budget, election.unit], [100_050n, 100n]);
    assert.deepEqual(election.projects[0], {id: 'p1', cost: 60_025n, name: 'Trees; "tall" ones'});
  });

  it('gives the first of an ordinal ballot as many points as may be ranked', () => {
    const {ballots} = readPabulib(
      file({meta: 'budget;1\nvote_type;ordinal\nmax_length;3', votes: '1;p2,p1'}),
    );
    assert.deepEqual(
      [...(ballots[0] ?? [])],
      [
        ['p2', 3],
        ['p1', 2],
      ],
    );
  });

  it('adds up points with decimals exactly', () => {
    const election = readPabulib(
      file({meta: 'budget;1\nvote_type;cumulative', votes: '1;p1;0.1\n2;p1,p2;0.2,1\n3;p2;2'}),
    );
    assert.equal(election.pointUnit, 10);
    assert.deepEqual(totalsOf(election).get('p1'), {points: 0.3, supporters: 2});
    assert.deepEqual(totalsOf(election).get('p2'), {points: 3, supporters: 2});
  });

  it('reads how many points a project needs', () => {
    assert.equal(
      readPabulib(file({meta: 'budget;1\nvote_type;approval\nmin_project_score_threshold;39'})).threshold,
      39,
    );
  });

  const refused: readonly (readonly [what: string, text: string, line: number, says: RegExp])[] = [
    ['an empty file', '', 1, /META is missing/],
    ['what is no .pb file', '3 2\n1 1 0\n', 1, /begins with META/],
    ['a file without votes', file().replace('VOTES', 'PEOPLE'), 1, /VOTES is missing/],
    ['a vote type that is not known', file({meta: 'budget;1\nvote_type;shouting'}), 4, /“shouting”/],
    ['a budget that is none', file({meta: 'budget;lots\nvote_type;approval'}), 3, /“lots”/],
    ['a cost that is none', file({projects: 'p1;6O0;Trees'}), 8, /“6O0”/],
    ['a cost below nothing', file({projects: 'p1;-5;Trees'}), 8, /“-5”/],
    [
      'a project that stands there twice',
      file({projects: 'p1;1;Trees\np1;2;More'}),
      9,
      /p1 stands here twice/,
    ],
    ['a project without id', file({projects: ';1;Trees'}), 8, /no project_id/],
    ['a vote for a project that there is not', file({votes: '1;p1\n2;p9'}), 13, /p9/],
    ['a vote that names a project twice', file({votes: '1;p1,p1'}), 12, /p1 twice/],
    [
      'fewer points than projects',
      file({meta: 'budget;1\nvote_type;cumulative', votes: '1;p1,p2;3'}),
      11,
      /fewer points/,
    ],
    ['points that are none', file({meta: 'budget;1\nvote_type;cumulative', votes: '1;p1;x'}), 11, /“x”/],
    ['a quote that is not closed', file({projects: 'p1;1;"Trees'}), 8, /opened and not closed/],
  ];
  for (const [what, text, line, says] of refused) {
    it(`refuses ${what}, with the line`, () => {
      assert.throws(() => readPabulib(text), broken(line, says));
    });
  }
});

describe('writePabulib', () => {
  it('writes what readPabulib reads', () => {
    const first = readPabulib(
      file({
        meta: 'budget;10.50\nvote_type;cumulative',
        projects: 'p1;6;"Trees; tall"\np2;3;Swings',
        votes: '1;p1,p2;0.5,2',
      }),
    );
    const second = readPabulib(writePabulib(first, first.meta, first.voteType));
    assert.deepEqual(
      [second.budget, second.projects, second.ballots, second.pointUnit],
      [first.budget, first.projects, first.ballots, 10],
    );
  });
});
