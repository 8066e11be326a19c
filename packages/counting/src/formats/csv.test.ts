import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ranked, scored} from '../testing/elections.js';
import {readCsv, writeRankingsCsv, writeScoresCsv} from './csv.js';
import {FormatError} from './format-error.js';

const broken = (line: number, says: RegExp) => (error: unknown) =>
  error instanceof FormatError && error.line === line && says.test(error.message);

/** What a spreadsheet holds, by name. */
function read(text: string) {
  const {kind, election} = readCsv(text);
  const {candidates} = election.ballots;
  const papers = Array.from({length: election.ballots.length}, (_, ballot) =>
    kind === 'ranked'
      ? election.ballots.rankingOf(ballot).map((rank) =>
          [rank]
            .flat()
            .map((place) => candidates[place])
            .join('='),
        )
      : candidates.map((_name, place) => election.ballots.scoreOf(ballot, place)),
  );
  return {
    kind,
    candidates,
    papers,
    weights: papers.map((_, ballot) => election.ballots.weightOf(ballot)),
    seats: election.seats,
  };
}

describe('readCsv', () => {
  it('reads rankings from columns that are ranks', () => {
    assert.deepEqual(read('ballot,1,2,3\nA-17,Anna,Ben,\nA-18,Cleo,Anna = Ben,\n'), {
      kind: 'ranked',
      candidates: ['Anna', 'Ben', 'Cleo'],
      papers: [
        ['Anna', 'Ben'],
        ['Cleo', 'Anna=Ben'],
      ],
      weights: [1, 1],
      seats: 1,
    });
  });

  it('reads choices, and how many ballots a row stands for', () => {
    const {papers, weights} = read('choices,count\nAnna; Ben,12\nBen,3\n');
    assert.deepEqual(
      [papers, weights],
      [
        [['Anna=Ben'], ['Ben']],
        [12, 3],
      ],
    );
  });

  it('reads scores from columns that are candidates', () => {
    const {kind, candidates, papers} = read('Anna,Ben\n5,0\n,"2,5"\n');
    assert.deepEqual(
      [kind, candidates, papers],
      [
        'scored',
        ['Anna', 'Ben'],
        [
          [50, 0],
          [undefined, 25],
        ],
      ],
    );
  });

  it('reads what comments say of the election', () => {
    const {election} = readCsv(
      '# title: Chair, 2026\n# seats: 2\n# candidate: Dai\n# candidate: Anna\n# withdrawn: Dai\n# drawn by lot\n1,2\nAnna,Dai\n',
    );
    assert.deepEqual(
      [election.title, election.seats, election.withdrawn, election.ballots.candidates],
      ['Chair, 2026', 2, [0], ['Dai', 'Anna']],
    );
    const {election: scores} = readCsv('# kind: scored\n# highest: 5\n1,2\n3,4\n');
    assert.deepEqual(scores.ballots.candidates, ['1', '2']);
  });

  it('reads what spreadsheets write: marks of editors, semicolons, tabs, quotes and blank rows', () => {
    assert.deepEqual(read('\ufeffAnna;Ben\r\n5;2,5\r\n;;\r\n').papers, [[50, 25]]);
    assert.deepEqual(read('"Anna, of Mold"\tBen\n1\t2\n').candidates, ['Anna, of Mold', 'Ben']);
  });

  const refused: readonly (readonly [what: string, text: string, line: number, says: RegExp])[] = [
    ['an empty file', '\n\n', 1, /no row/],
    ['a column that stands there twice', 'Anna,Anna\n1,2\n', 1, /twice/],
    ['a score that is none', 'Anna,Ben\n1,2\n1,x\n', 3, /“x”/],
    ['a score above the highest', '# highest: 5\nAnna\n6\n', 3, /above/],
    ['a candidate named twice', '1,2\nAnna,Anna\n', 2, /doubled-option/],
    ['a candidate who is not listed', '# candidate: Anna\n1\nBen\n', 3, /no candidate Ben/],
    ['a count that is none', 'Anna,count\n1,2\n1,-1\n', 3, /“-1”/],
    ['seats that are no number', '# seats: none\nAnna\n1\n', 1, /“none”/],
    ['a withdrawn candidate whom there is not', '# withdrawn: Ben\nAnna\n1\n', 1, /Ben/],
    ['a quote that is not closed', 'Anna\n"1\n', 2, /not closed/],
  ];
  for (const [what, text, line, says] of refused) {
    it(`refuses ${what}, with the line`, () => {
      assert.throws(() => readCsv(text), broken(line, says));
    });
  }
});

describe('writeRankingsCsv and writeScoresCsv', () => {
  it('write what readCsv reads', () => {
    const election = ranked('Anna Ben Cleo', ['3 Anna > Ben = Cleo', '1', '2 Cleo'], {
      seats: 2,
      withdrawn: [1],
      title: 'Chair',
    });
    const again = readCsv(writeRankingsCsv(election));
    assert.equal(again.kind, 'ranked');
    assert.equal(writeRankingsCsv(again.election as typeof election), writeRankingsCsv(election));
    const scores = scored('1 2', ['3 25 -', '1 0 50'], {places: 1, max: 50, points: 60});
    const back = readCsv(writeScoresCsv(scores));
    assert.equal(back.kind, 'scored');
    assert.equal(writeScoresCsv(back.election as typeof scores), writeScoresCsv(scores));
  });
});
