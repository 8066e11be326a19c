import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BallotError} from './ballot-error.js';
import {RankedBallots} from './ballots.js';

const fault = (code: string, ballot: number) => (error: unknown) =>
  error instanceof BallotError && error.code === code && error.ballot === ballot;

describe('RankedBallots', () => {
  it('gives back each ballot as it was added, equal candidates together', () => {
    const ballots = new RankedBallots(['a', 'b', 'c', 'd']);
    ballots.add([2, [0, 3], 1], 5);
    ballots.add([]);
    ballots.add([[1, 2]]);
    assert.deepEqual(ballots.rankingOf(0), [2, [0, 3], 1]);
    assert.deepEqual(ballots.rankingOf(1), []);
    assert.deepEqual(ballots.rankingOf(2), [[1, 2]]);
    assert.deepEqual([ballots.length, ballots.total], [3, 7]);
  });

  it('holds more ballots than it first had room for', () => {
    const ballots = new RankedBallots(['a', 'b', 'c']);
    for (let n = 0; n < 1000; n += 1) ballots.add([n % 3, (n + 1) % 3], 1 + (n % 2));
    assert.equal(ballots.length, 1000);
    assert.equal(ballots.total, 1500);
    assert.deepEqual(ballots.rankingOf(998), [2, 0]);
    assert.deepEqual(ballots.rankingOf(999), [0, 1]);
  });

  it('refuses a candidate whom there is not, one named twice and a weight that is no whole number, and keeps what it had', () => {
    const ballots = new RankedBallots(['a', 'b']);
    ballots.add([1]);
    assert.throws(() => ballots.add([0, 2]), fault('unknown-option', 2));
    assert.throws(() => ballots.add([0, -1]), fault('unknown-option', 2));
    assert.throws(() => ballots.add([0, 1.5]), fault('unknown-option', 2));
    assert.throws(() => ballots.add([0, [1, 0]]), fault('doubled-option', 2));
    assert.throws(() => ballots.add([0], 0.5), fault('broken-weight', 2));
    assert.throws(() => ballots.add([0], -1), fault('broken-weight', 2));
    // What was refused leaves nothing behind: the same candidates may stand on the next ballot.
    ballots.add([0, 1]);
    assert.deepEqual(ballots.rankingOf(1), [0, 1]);
    assert.doesNotThrow(() => ballots.refuseEqualRanks());
  });

  it('says which ballot likes candidates the same, where a method can’t count that', () => {
    const ballots = new RankedBallots(['a', 'b']);
    ballots.add([0, 1]);
    ballots.add([[1, 0]]);
    assert.throws(() => ballots.refuseEqualRanks(), fault('equal-ranks', 2));
  });

  it('finds the next candidate who is wanted', () => {
    const ballots = new RankedBallots(['a', 'b', 'c']);
    ballots.add([2, 0, 1]);
    assert.equal(ballots.placeOfNext(0, 0, Uint8Array.of(1, 1, 0)), 1);
    assert.equal(ballots.placeOfNext(0, 2, Uint8Array.of(1, 1, 0)), 2);
    assert.equal(ballots.placeOfNext(0, 1, Uint8Array.of(0, 0, 1)), -1);
  });

  it('refuses more candidates than it can number', () => {
    assert.throws(() => new RankedBallots(new Array<string>(40_000).fill('')), RangeError);
  });
});
