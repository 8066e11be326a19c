import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BallotError, countApproval, countPlurality, type ChoiceCount} from './choices.js';

const votesOf = ({options}: ChoiceCount) => Object.fromEntries(options.map(({id, votes}) => [id, votes]));
const fault = (code: string, ballot: number, value: string) => (error: unknown) =>
  error instanceof BallotError && error.name === 'BallotError' && error.code === code && error.ballot === ballot && error.value === value;

describe('countPlurality', () => {
  it('gives each ballot’s vote to its one option, in the order of the paper', () => {
    assert.deepEqual(countPlurality(['trees', 'seating', 'parking'], ['seating', 'trees', 'seating']), {
      method: 'plurality',
      answered: 3,
      blank: 0,
      options: [{id: 'trees', votes: 1}, {id: 'seating', votes: 2}, {id: 'parking', votes: 0}],
      leading: ['seating'],
    });
  });

  it('keeps blanks apart: they are no vote for anything', () => {
    const {answered, blank, leading} = countPlurality(['a', 'b'], [undefined, 'b', undefined]);
    assert.deepEqual({answered, blank, leading}, {answered: 1, blank: 2, leading: ['b']});
  });

  it('names all who tie, in the order of the paper', () => {
    assert.deepEqual(countPlurality(['a', 'b', 'c'], ['c', 'a', 'c', 'a', 'b']).leading, ['a', 'c']);
  });

  it('has nobody lead where nobody voted', () => {
    assert.deepEqual(countPlurality(['a', 'b'], []), {method: 'plurality', answered: 0, blank: 0, options: [{id: 'a', votes: 0}, {id: 'b', votes: 0}], leading: []});
    assert.deepEqual(countPlurality(['a'], [undefined]).leading, []);
    assert.deepEqual(countPlurality([], []), {method: 'plurality', answered: 0, blank: 0, options: [], leading: []});
  });

  it('refuses an option that was not on the paper, and says which ballot holds it', () => {
    assert.throws(() => countPlurality(['a'], ['a', undefined, 'x']), fault('unknown-option', 3, 'x'));
    assert.throws(() => countPlurality(['a'], ['']), fault('unknown-option', 1, ''));
    assert.throws(() => countPlurality([], ['a']), fault('unknown-option', 1, 'a'));
  });

  it('does not take what every object inherits for an option, and lets an option have such a name', () => {
    for (const id of ['toString', 'constructor', '__proto__', 'size']) {
      assert.throws(() => countPlurality(['a'], [id]), fault('unknown-option', 1, id));
      assert.deepEqual(countPlurality([id], [id, id]).options, [{id, votes: 2}]);
    }
  });
});

describe('countApproval', () => {
  it('gives one vote to every option on a ballot', () => {
    assert.deepEqual(countApproval(['a', 'b', 'c'], [['a', 'b'], ['b'], ['c', 'b']]), {
      method: 'approval',
      answered: 3,
      blank: 0,
      options: [{id: 'a', votes: 1}, {id: 'b', votes: 3}, {id: 'c', votes: 1}],
      leading: ['b'],
    });
  });

  it('takes an empty ballot and a missing one alike for a blank', () => {
    const {answered, blank} = countApproval(['a'], [[], undefined, ['a']]);
    assert.deepEqual({answered, blank}, {answered: 1, blank: 2});
  });

  it('names all who tie', () => {
    assert.deepEqual(countApproval(['a', 'b', 'c'], [['c', 'a'], ['a', 'c'], ['b']]).leading, ['a', 'c']);
    assert.deepEqual(countApproval(['a', 'b'], [['a', 'b']]).leading, ['a', 'b']);
  });

  it('refuses a vote given twice, and an option that was not on the paper', () => {
    assert.throws(() => countApproval(['a', 'b'], [['a'], ['b', 'a', 'b']]), fault('doubled-option', 2, 'b'));
    assert.throws(() => countApproval(['a', 'b'], [['a', 'z']]), fault('unknown-option', 1, 'z'));
  });

  it('counts ballots that come one by one', () => {
    function* ballots() {
      yield ['a'];
      yield ['a', 'b'];
    }
    assert.deepEqual(votesOf(countApproval(['a', 'b'], ballots())), {a: 2, b: 1});
  });

  it('does not change what it was given', () => {
    const options = Object.freeze(['b', 'a']);
    const ballots = Object.freeze([Object.freeze(['a', 'b'])]);
    countApproval(options, ballots);
    assert.deepEqual([options, ballots], [['b', 'a'], [['a', 'b']]]);
  });
});

describe('BallotError', () => {
  it('tells the ballot and the offending value, quoted', () => {
    assert.equal(new BallotError('unknown-option', 4, 'a\n"b"').message, 'Ballot 4: unknown-option ("a\\n\\"b\\"")');
  });
});

describe('both counts, on 300 random elections', () => {
  it('account for every ballot and every vote', () => {
    for (const {seed, options, approvals, choices} of elections()) {
      assertAccounted(countApproval(options, approvals), options, approvals, seed);
      assertAccounted(countPlurality(options, choices), options, choices.map((choice) => (choice === undefined ? [] : [choice])), seed);
    }
  });

  it('do not depend on the order of ballots, or of the options on one', () => {
    for (const {seed, random, options, approvals, choices} of elections()) {
      const shuffled = shuffle(approvals, random).map((ballot) => shuffle(ballot, random));
      assert.deepEqual(countApproval(options, shuffled), countApproval(options, approvals), seed);
      assert.deepEqual(countPlurality(options, shuffle(choices, random)), countPlurality(options, choices), seed);
    }
  });

  it('follow the order of the paper, which changes nothing else', () => {
    for (const {seed, random, options, approvals} of elections()) {
      const paper = shuffle(options, random);
      const counted = countApproval(paper, approvals);
      assert.deepEqual(counted.options.map(({id}) => id), paper, seed);
      assert.deepEqual(votesOf(counted), votesOf(countApproval(options, approvals)), seed);
      assert.deepEqual(new Set(counted.leading), new Set(countApproval(options, approvals).leading), seed);
    }
  });

  it('add up: two halves counted apart make the whole', () => {
    for (const {seed, random, options, approvals} of elections()) {
      const cut = random(approvals.length + 1);
      const [first, second, whole] = [approvals.slice(0, cut), approvals.slice(cut), approvals].map((part) => countApproval(options, part).options);
      assert.deepEqual(first?.map(({votes}, index) => votes + (second?.[index]?.votes ?? 0)), whole?.map(({votes}) => votes), seed);
    }
  });

  it('agree where every ballot holds one option at most', () => {
    for (const {seed, options, choices} of elections()) {
      const ones = choices.map((choice) => (choice === undefined ? undefined : [choice]));
      assert.deepEqual({...countApproval(options, ones), method: 'plurality'}, countPlurality(options, choices), seed);
    }
  });
});

interface Election {
  readonly seed: string;
  readonly random: (below: number) => number;
  readonly options: readonly string[];
  readonly approvals: readonly (readonly string[])[];
  readonly choices: readonly (string | undefined)[];
}

function* elections(): Generator<Election> {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = sequence(seed);
    const options = Array.from({length: 1 + random(12)}, (_, index) => `o${index}`);
    const approvals = Array.from({length: random(120)}, () => options.filter(() => random(3) === 0));
    yield {seed: `seed ${seed}`, random, options, approvals, choices: approvals.map((ballot) => ballot[0])};
  }
}

function assertAccounted({options: counted, answered, blank, leading}: ChoiceCount, options: readonly string[], ballots: readonly (readonly string[])[], seed: string): void {
  assert.deepEqual(counted, options.map((id) => ({id, votes: ballots.filter((ballot) => ballot.includes(id)).length})), seed);
  assert.equal(sum(counted.map(({votes}) => votes)), sum(ballots.map((ballot) => ballot.length)), seed);
  assert.deepEqual([answered, answered + blank], [ballots.filter((ballot) => ballot.length > 0).length, ballots.length], seed);
  const most = Math.max(...counted.map(({votes}) => votes));
  assert.deepEqual(leading, most === 0 ? [] : counted.filter(({votes}) => votes === most).map(({id}) => id), seed);
}

describe('both counts, on 100,000 ballots', () => {
  // Ballot n approves option k where n is a multiple of k + 1: so the count is known without counting.
  const options = Array.from({length: 20}, (_, index) => `o${index}`);
  const total = 100_000;

  it('agree with arithmetic in approval', () => {
    const ballots = Array.from({length: total}, (_, n) => options.filter((_, k) => (n + 1) % (k + 1) === 0));
    const counted = countApproval(options, ballots);
    assert.deepEqual(counted.options, options.map((id, k) => ({id, votes: Math.floor(total / (k + 1))})));
    assert.deepEqual(counted.leading, ['o0']);
    assert.equal(counted.answered, total);
  });

  it('agree with arithmetic in plurality, blanks and ties included', () => {
    // 21 kinds of ballot in turn, the last one blank: 100,000 = 4,761 × 21 + 19.
    const counted = countPlurality(options, Array.from({length: total}, (_, n) => options[n % 21]));
    assert.deepEqual(counted.options, options.map((id, k) => ({id, votes: k < 19 ? 4762 : 4761})));
    assert.deepEqual(counted.leading, options.slice(0, 19));
    assert.deepEqual([counted.answered, counted.blank], [95_239, 4761]);
  });

  it('find one bad ballot among them', () => {
    const ballots = Array.from({length: total}, (_, n) => (n === 77_776 ? 'x' : 'o1'));
    assert.throws(() => countPlurality(options, ballots), fault('unknown-option', 77_777, 'x'));
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function shuffle<T>(items: readonly T[], random: (below: number) => number): T[] {
  const shuffled: T[] = [];
  for (const item of items) shuffled.splice(random(shuffled.length + 1), 0, item);
  return shuffled;
}

/** Numbers below a limit, the same ones in every run. (Park & Miller, 1988.) */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
