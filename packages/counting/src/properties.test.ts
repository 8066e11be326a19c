import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {RankedBallots, type Ranking, type RankedElection} from './ballots.js';
import {countBorda} from './borda.js';
import type {BudgetElection} from './budget/election.js';
import {countEqualShares} from './budget/equal-shares.js';
import {countGreedy} from './budget/greedy.js';
import {electByApproval, electByPlurality} from './choice-seats.js';
import type {CondorcetCount} from './condorcet/comparison.js';
import {countCopeland} from './condorcet/copeland.js';
import {countMinimax} from './condorcet/minimax.js';
import {countRankedPairs} from './condorcet/ranked-pairs.js';
import {countSchulze} from './condorcet/schulze.js';
import {readBlt, writeBlt} from './formats/blt.js';
import {readCsv, writeRankingsCsv, writeScoresCsv} from './formats/csv.js';
import {ELECTION_FORMATS, formatOf, readElection} from './formats/election-file.js';
import {FormatError} from './formats/format-error.js';
import {readJson, writeJson} from './formats/json.js';
import {readPabulib, writePabulib} from './formats/pabulib.js';
import type {SeatCount, TransferCount} from './result.js';
import {countIrv} from './runoff/irv.js';
import {ScoredBallots, type ScoredElection} from './scored/ballots.js';
import {countPoints} from './scored/points.js';
import {countScores} from './scored/score.js';
import {countStar} from './scored/star.js';
import {countMeek} from './stv/meek.js';
import {countScottishStv} from './stv/scottish.js';
import {countWigm} from './stv/wigm.js';

/** How often each property is tried; more for a night, with `CIVIC_PROPERTY_RUNS`. */
const numRuns = Number(process.env['CIVIC_PROPERTY_RUNS'] ?? 300);
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) =>
  fc.assert(property, {numRuns});

interface Paper {
  readonly ranking: Ranking;
  readonly weight: number;
}

interface Drawn {
  readonly papers: readonly Paper[];
  readonly names: readonly string[];
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly lots: readonly number[];
}

const nameOfCandidate = (place: number) => `Candidate ${String.fromCharCode(65 + place)}`;

/** Elections small enough for ties to be common. */
function drawn({equalRanks = false, withdraws = true} = {}): fc.Arbitrary<Drawn> {
  return fc.integer({min: 1, max: 6}).chain((size) => {
    const places = [...new Array<number>(size).keys()];
    const order = fc.shuffledSubarray(places);
    const ranking = equalRanks
      ? fc
          .tuple(order, fc.array(fc.boolean(), {minLength: size, maxLength: size}))
          .map(([all, joins]) => joined(all, joins))
      : order;
    return fc.record({
      papers: fc.array(fc.record({ranking, weight: fc.integer({min: 1, max: 9})}), {maxLength: 12}),
      names: fc.constant(places.map(nameOfCandidate)),
      seats: fc.integer({min: 1, max: 4}),
      withdrawn: withdraws ? fc.subarray(places, {maxLength: Math.floor(size / 2)}) : fc.constant([]),
      lots: fc.shuffledSubarray(places, {minLength: size, maxLength: size}),
    });
  });
}

/** A ranking in which some stand together with the one before. */
function joined(order: readonly number[], joins: readonly boolean[]): Ranking {
  const ranks: number[][] = [];
  for (const [index, place] of order.entries()) {
    if (index > 0 && joins[index]) ranks.at(-1)?.push(place);
    else ranks.push([place]);
  }
  return ranks.map((rank) => (rank.length === 1 ? (rank[0] ?? 0) : rank));
}

function electionOf({papers, names, ...rest}: Drawn): RankedElection {
  const ballots = new RankedBallots(names);
  for (const {ranking, weight} of papers) ballots.add(ranking, weight);
  return {...rest, ballots};
}

const transfers = {countScottishStv, countWigm, countMeek, countIrv};
const condorcets: Readonly<Record<string, (election: RankedElection) => CondorcetCount>> = {
  'schulze': (election) => countSchulze(election),
  'schulze by margin': (election) => countSchulze(election, 'margin'),
  'schulze by ratio': (election) => countSchulze(election, 'ratio'),
  'ranked pairs': (election) => countRankedPairs(election),
  'ranked pairs by margin': (election) => countRankedPairs(election, 'margin'),
  'copeland': countCopeland,
  'minimax': (election) => countMinimax(election),
  'minimax by margin': (election) => countMinimax(election, 'margin'),
};
const others = {countBorda, electByPlurality, electByApproval};
const rankedMethods: Readonly<Record<string, (election: RankedElection) => SeatCount>> = {
  ...transfers,
  ...condorcets,
  ...others,
};

describe('Every count of rankings', () => {
  for (const [name, count] of Object.entries(rankedMethods)) {
    it(`fills each seat that can be filled, once, and explains each loss: ${name}`, () => {
      check(
        fc.property(drawn(), (one) => {
          const {elected, losses, seats, valid} = count(electionOf(one));
          assert.equal(elected.length, Math.min(seats, one.names.length - one.withdrawn.length));
          const all = [...elected, ...losses.map(({candidate}) => candidate)];
          assert.deepEqual(all.toSorted(), one.names.toSorted());
          for (const place of one.withdrawn) assert.ok(!elected.includes(nameOfCandidate(place)));
          for (const {short} of losses) assert.ok(short === undefined || !short.startsWith('-'), short);
          assert.ok(valid <= one.papers.reduce((sum, {weight}) => sum + weight, 0));
        }),
      );
    });

    it(`does not depend on the order of the ballots, and takes a weight for as many ballots: ${name}`, () => {
      check(
        fc.property(drawn(), fc.nat(), (one, turn) => {
          const papers = one.papers.flatMap(({ranking, weight}) =>
            Array.from({length: weight}, () => ({ranking, weight: 1})),
          );
          const at = papers.length === 0 ? 0 : turn % papers.length;
          const other = {...one, papers: [...papers.slice(at), ...papers.slice(0, at)].reverse()};
          assert.deepEqual(count(electionOf(other)), count(electionOf(one)));
        }),
      );
    });
  }
});

describe('Every count by transferable vote', () => {
  for (const [name, count] of Object.entries(transfers)) {
    it(`keeps every vote: with candidates, with nobody, or lost in rounding: ${name}`, () => {
      check(
        fc.property(drawn(), (one) => {
          assertConserved(count(electionOf(one)));
        }),
      );
    });

    it(`elects whoever more than half put first: ${name}`, () => {
      check(
        fc.property(drawn({withdraws: false}), (one) => {
          const result = count(electionOf(one));
          const majority = Object.entries(result.firstVotes).find(
            ([, votes]) => Number(votes) * 2 > result.valid,
          );
          if (majority) assert.equal(result.elected[0], majority[0]);
        }),
      );
    });
  }

  it('ends after as many rounds as there are candidates at the most', () => {
    check(
      fc.property(drawn(), (one) => {
        assert.ok(
          countIrv(electionOf(one)).rounds.length <= Math.max(1, one.names.length - one.withdrawn.length),
        );
      }),
    );
  });

  it('makes a part of a runoff go through the same rounds, and parts add up to the whole', () => {
    check(
      fc.property(drawn(), (one) => {
        const whole = countIrv(electionOf(one));
        const parts = [0, 1].map((side) =>
          countIrv(electionOf({...one, papers: one.papers.filter((_, index) => index % 2 === side)}), {
            partOf: whole,
          }),
        );
        for (const [index, round] of whole.rounds.entries()) {
          for (const [name, votes] of Object.entries(round.votes)) {
            assert.equal(
              parts.reduce((sum, part) => sum + Number(part.rounds[index]?.votes[name]), 0),
              Number(votes),
            );
          }
        }
        for (const part of parts) assert.deepEqual(part.elected, whole.elected);
      }),
    );
  });
});

function assertConserved({rounds, valid, method, firstVotes}: TransferCount): void {
  const places = {'scottish-stv': 5, 'wigm': 4, 'meek': 9, 'irv': 0}[method];
  const units = (text: string) => BigInt(text.replace('.', ''));
  const total = BigInt(valid) * 10n ** BigInt(places);
  let rounding = 0n;
  const sum = (votes: Readonly<Record<string, string>>) =>
    Object.values(votes).reduce((all, one) => all + units(one), 0n);
  assert.equal(sum(firstVotes), total);
  for (const round of rounds) {
    // What an instant runoff transfers in a round stands in the next.
    rounding += method === 'irv' ? 0n : round.transfers.reduce((all, one) => all + units(one.rounding), 0n);
    assert.equal(sum(round.votes) + units(round.nonTransferable) + rounding, total, `round ${round.round}`);
    for (const transfer of round.transfers) {
      assert.ok(units(transfer.rounding) >= 0n && units(transfer.nonTransferable) >= 0n);
    }
  }
}

describe('Every count that compares candidates', () => {
  for (const [name, count] of Object.entries(condorcets)) {
    it(`elects whoever wins every duel: ${name}`, () => {
      check(
        fc.property(drawn({equalRanks: true}), (one) => {
          const {condorcetWinner, elected, ranking} = count(electionOf(one));
          if (condorcetWinner === undefined) return;
          assert.equal(elected[0], condorcetWinner);
          assert.deepEqual(ranking[0], [condorcetWinner]);
        }),
      );
    });
  }

  for (const name of [
    'schulze',
    'schulze by margin',
    'schulze by ratio',
    'ranked pairs',
    'ranked pairs by margin',
    'copeland',
  ]) {
    it(`elects one of those who together beat all others: ${name}`, () => {
      check(
        fc.property(drawn({equalRanks: true}), (one) => {
          const count = condorcets[name]?.(electionOf(one));
          assert.ok(count);
          const smith = smithSet(count);
          for (const first of count.ranking[0] ?? [])
            assert.ok(smith.has(first), `${first} of ${[...smith].join()}`);
        }),
      );
    });
  }

  for (const name of ['schulze', 'ranked pairs', 'copeland']) {
    it(`does not put somebody lower whom one ballot likes better than before: ${name}`, () => {
      check(
        fc.property(drawn(), fc.nat(), (any, which) => {
          const one = {...any, seats: 1};
          const count = condorcets[name];
          const [winner] = count?.(electionOf(one)).elected ?? [];
          const place = one.names.indexOf(winner ?? '');
          if (!count || one.papers.length === 0 || place < 0) return;
          const raised = one.papers.map((paper, index) =>
            index === which % one.papers.length
              ? {...paper, ranking: [place, ...paper.ranking.filter((other) => other !== place)]}
              : paper,
          );
          assert.equal(count(electionOf({...one, papers: raised})).elected[0], winner);
        }),
      );
    });
  }
});

/** The smallest set whose members all beat everybody outside it. */
function smithSet({pairs}: CondorcetCount): Set<string> {
  const names = Object.keys(pairs);
  const isUnbeaten = (one: string, by: string) => (pairs[one]?.[by] ?? 0) >= (pairs[by]?.[one] ?? 0);
  const reached = (from: string) => {
    const set = new Set([from]);
    for (const member of set)
      for (const other of names) if (other !== member && isUnbeaten(other, member)) set.add(other);
    return set;
  };
  return names.map(reached).reduce((least, set) => (set.size < least.size ? set : least), new Set(names));
}

/** Ballots with scores from 0 to 5, or none. */
const scores = fc.integer({min: 1, max: 5}).chain((size) =>
  fc.record({
    papers: fc.array(
      fc.record({
        scores: fc.array(fc.option(fc.integer({min: 0, max: 5}), {nil: undefined}), {
          minLength: size,
          maxLength: size,
        }),
        weight: fc.integer({min: 1, max: 5}),
      }),
      {maxLength: 8},
    ),
    size: fc.constant(size),
    seats: fc.integer({min: 1, max: 3}),
    withdrawn: fc.subarray([...new Array<number>(size).keys()], {maxLength: Math.floor(size / 2)}),
  }),
);

type ScoredDraw = typeof scores extends fc.Arbitrary<infer T> ? T : never;

function scoredOf({papers, size, ...rest}: ScoredDraw): ScoredElection {
  const ballots = new ScoredBallots(
    Array.from({length: size}, (_, place) => nameOfCandidate(place)),
    {places: 1},
  );
  for (const {scores: given, weight} of papers) ballots.add(given, weight);
  return {...rest, max: 5, ballots};
}

describe('Every count of scores', () => {
  const methods: Readonly<Record<string, (election: ScoredElection) => SeatCount>> = {
    sum: (election) => countScores(election),
    mean: (election) => countScores(election, 'mean'),
    median: (election) => countScores(election, 'median'),
    points: countPoints,
    star: countStar,
  };
  for (const [name, count] of Object.entries(methods)) {
    it(`fills each seat that can be filled, once, and explains each loss: ${name}`, () => {
      check(
        fc.property(scores, (one) => {
          const {elected, losses, seats} = count(scoredOf(one));
          assert.equal(elected.length, Math.min(seats, one.size - one.withdrawn.length));
          assert.equal(new Set([...elected, ...losses.map(({candidate}) => candidate)]).size, one.size);
          for (const {short} of losses) assert.ok(short === undefined || !short.startsWith('-'), short);
        }),
      );
    });

    it(`does not depend on the order of the ballots, and takes a weight for as many ballots: ${name}`, () => {
      check(
        fc.property(scores, (one) => {
          const papers = one.papers
            .flatMap((paper) => Array.from({length: paper.weight}, () => ({...paper, weight: 1})))
            .reverse();
          assert.deepEqual(count(scoredOf({...one, papers})), count(scoredOf(one)));
        }),
      );
    });
  }

  it('elects by STAR one of the two with the highest sums', () => {
    check(
      fc.property(scores, (one) => {
        const {rounds} = countStar(scoredOf(one));
        for (const {finalists, elected, scores: sums} of rounds) {
          assert.ok(elected.every((name) => finalists.includes(name)));
          const least = Math.min(...finalists.map((name) => Number(sums[name])));
          const outside = Object.keys(sums).filter((name) => !finalists.includes(name));
          assert.ok(outside.every((name) => Number(sums[name]) <= least));
        }
      }),
    );
  });
});

const budgets: fc.Arbitrary<BudgetElection> = fc.integer({min: 1, max: 6}).chain((size) => {
  const ids = Array.from({length: size}, (_, index) => `p${index + 1}`);
  return fc
    .record({
      budget: fc.bigInt({min: 0n, max: 400n}),
      costs: fc.array(fc.bigInt({min: 0n, max: 200n}), {minLength: size, maxLength: size}),
      unit: fc.constantFrom(1n, 10n),
      ballots: fc.array(fc.subarray(ids), {maxLength: 10}),
    })
    .map(({budget, costs, unit, ballots}) => ({
      budget,
      unit,
      projects: ids.map((id, index) => ({id, cost: costs[index] ?? 0n, name: `Project ${id}`})),
      ballots: ballots.map((chosen) => new Map(chosen.map((id) => [id, 1]))),
    }));
});

describe('Every budget', () => {
  for (const [name, count] of Object.entries({countGreedy, countEqualShares})) {
    it(`never spends more than there is, funds nothing that nobody wants, and explains what is not funded: ${name}`, () => {
      check(
        fc.property(budgets, (election) => {
          const {elected, losses} = count(election);
          const spent = election.projects
            .filter(({id}) => elected.includes(id))
            .reduce((sum, {cost}) => sum + cost, 0n);
          assert.ok(spent <= election.budget);
          assert.equal(
            new Set([...elected, ...losses.map(({project}) => project)]).size,
            election.projects.length,
          );
          for (const id of elected) assert.ok(election.ballots.some((ballot) => ballot.has(id)));
        }),
      );
    });

    it(`does not depend on the order of the ballots: ${name}`, () => {
      check(
        fc.property(budgets, (election) => {
          assert.deepEqual(count({...election, ballots: election.ballots.toReversed()}), count(election));
        }),
      );
    });
  }

  it('takes by equal shares the same price from all who can pay it', () => {
    check(
      fc.property(budgets, (election) => {
        const {rounds, share, spent, budget} = countEqualShares(election);
        assert.ok(Number(spent) <= Number(budget));
        const [over = '0', under = '1'] = share.split('/');
        for (const {price, supporters, paidAll} of rounds) {
          const [top = '0', bottom = '1'] = price.split('/');
          assert.ok(
            BigInt(top) * BigInt(under) <= BigInt(over) * BigInt(bottom),
            'nobody pays more than a share',
          );
          assert.ok(paidAll <= supporters);
        }
      }),
    );
  });
});

describe('Every format', () => {
  const papersOf = ({ballots}: RankedElection) =>
    Array.from({length: ballots.length}, (_, ballot) => [
      ballots.weightOf(ballot),
      ballots.rankingOf(ballot),
    ]);

  it('reads rankings as they were written, in BLT, CSV and JSON', () => {
    check(
      fc.property(drawn({equalRanks: true}), (one) => {
        const election = {...electionOf(one), title: 'An election'};
        const csv = readCsv(writeRankingsCsv(election));
        const json = readJson(writeJson({kind: 'ranked', election}));
        for (const again of [readBlt(writeBlt(election)), csv.election, json.election] as RankedElection[]) {
          assert.deepEqual(papersOf(again), papersOf(election));
          assert.deepEqual(
            [again.title, again.seats, again.withdrawn, again.ballots.candidates],
            [election.title, election.seats, election.withdrawn, one.names],
          );
        }
        assert.deepEqual(readBlt(writeBlt(election)).lots, election.lots);
      }),
    );
  });

  it('reads scores as they were written, in CSV and JSON', () => {
    check(
      fc.property(scores, (one) => {
        const election = scoredOf(one);
        for (const again of [
          readCsv(writeScoresCsv(election)),
          readJson(writeJson({kind: 'scored', election})),
        ]) {
          assert.equal(again.kind, 'scored');
          assert.deepEqual(countScores(again.election), countScores(election));
        }
      }),
    );
  });

  it('reads budgets as they were written, in .pb and JSON', () => {
    check(
      fc.property(budgets, (election) => {
        const again = [
          readPabulib(writePabulib(election, {}, 'approval')),
          readJson(writeJson({kind: 'budget', election})).election,
        ] as BudgetElection[];
        for (const read of again) {
          assert.deepEqual(read.ballots, election.ballots);
          // Decimal places that are all nothing are not kept.
          const pounds = ({budget, unit, projects}: BudgetElection) =>
            [budget * 10n, ...projects.map(({cost}) => cost * 10n)].map((amount) => amount / unit);
          assert.deepEqual(pounds(read), pounds(election));
        }
      }),
    );
  });

  const signs = fc.constantFrom(
    ...'0123456789 ,;:"=>^*|#/()[]{}-.\n\t',
    'META\n',
    'PROJECTS\n',
    'VOTES\n',
    '"Anna"',
    '#/Candidates: ',
    '1,2\n',
    '{"kind":"ranked"',
    '"ballots":[',
    '0\n',
    'é',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(signs, {maxLength: 40}).map((parts) => parts.join('')),
  );
  for (const format of ELECTION_FORMATS) {
    it(`refuses any text that makes no sense with a line, and never breaks: ${format}`, () => {
      check(
        fc.property(texts, (text) => {
          try {
            readElection(format, text);
          } catch (error) {
            assert.ok(error instanceof FormatError, String(error));
            assert.ok(error.line >= 1 && error.line <= text.split(/\r\n|\r|\n/).length, error.message);
          }
          assert.ok(ELECTION_FORMATS.includes(formatOf('file', text)));
        }),
      );
    });

    it(`reads a file that somebody mistyped, or refuses it with a line: ${format}`, () => {
      check(
        fc.property(drawn({equalRanks: true}), budgets, fc.nat(), signs, (one, election, at, sign) => {
          const whole = {
            blt: writeBlt(electionOf(one)),
            csv: writeRankingsCsv(electionOf(one)),
            json: writeJson({kind: 'ranked', election: electionOf(one)}),
            pb: writePabulib(election, {}, 'approval'),
            cvotes: 'A > B = C * 3\nB ^2 * 4\n',
          }[format];
          const place = at % (whole.length + 1);
          for (const text of [
            whole.slice(0, place) + sign + whole.slice(place),
            whole.slice(0, place) + whole.slice(place + 1),
          ]) {
            try {
              readElection(format, text);
            } catch (error) {
              assert.ok(error instanceof FormatError, String(error));
            }
          }
        }),
      );
    });
  }
});
