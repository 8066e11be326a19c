import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {AnswerFault} from '@civic-widgets/model';
import {answersInvalid, ProblemError, toProblem, toProblemError} from './errors.js';

const failure = (code: string, message = 'no') => Object.assign(new Error(message), {code});

describe('toProblemError', () => {
  it('leaves a problem as it is', () => {
    const problem = new ProblemError('busy');
    assert.equal(toProblemError(problem), problem);
  });

  for (const error of [
    failure('ECONNREFUSED'),
    failure('57P01'),
    failure('53300'),
    failure('40P01'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated unexpectedly'),
  ]) {
    it(`asks to come back after ${'code' in error ? String(error.code) : error.message}`, () => {
      const problem = toProblemError(error);
      assert.equal(problem.code, 'busy');
      assert.equal(problem.extras.headers?.['retry-after'], '5');
    });
  }

  for (const [code, statusCode, problem] of [
    ['FST_ERR_ROUTE_MISSING_CONTENT_TYPE', 400, 'content-type'],
    ['FST_ERR_LATER', 400, 'invalid-body'],
    ['FST_ERR_LATER', 404, 'not-found'],
    ['FST_ERR_LATER', 414, 'invalid-path'],
    ['FST_ERR_LATER', 415, 'content-type'],
    ['FST_ERR_LATER', 500, 'internal'],
    ['EOTHER', 400, 'internal'],
  ] as const) {
    it(`takes ${code} with the status ${statusCode} for ${problem}`, () => {
      assert.equal(toProblemError(Object.assign(failure(code), {statusCode})).code, problem);
    });
  }

  it('says nothing of what it did not foresee', () => {
    for (const error of [
      failure('23505', 'Key (id)=(1) exists'),
      new TypeError('x is not a function'),
      'a string',
      undefined,
    ]) {
      const {code, extras} = toProblemError(error);
      assert.deepEqual(toProblem(code, extras), {
        type: '/problems#internal',
        title: 'Something went wrong on the server',
        status: 500,
        code: 'internal',
      });
    }
  });
});

describe('answersInvalid', () => {
  const faults: readonly Omit<AnswerFault, 'question'>[] = [
    {code: 'required'},
    {code: 'wrong-type', option: 'a'},
    {code: 'unknown-question'},
    {code: 'not-asked'},
    {code: 'unknown-option', value: 'z', option: 'a'},
    {code: 'doubled-option'},
    {code: 'too-few', limit: 2},
    {code: 'too-many', limit: 3},
    {code: 'too-long', limit: 4000},
    {code: 'too-low', limit: 1, option: 'a'},
    {code: 'too-high', limit: 5, option: 'a'},
    {code: 'too-precise', limit: 2},
    {code: 'total-wrong', limit: 10},
    {code: 'over-budget', limit: 50_000},
    {code: 'incomplete', option: 'a'},
    {code: 'not-a-date'},
    {code: 'too-early', value: '2026-01-01'},
    {code: 'too-late', value: '2026-12-31'},
    {code: 'not-a-postcode'},
    {code: 'off-the-map'},
  ];

  for (const fault of faults) {
    it(`names the question and the reason of ${fault.code}, with all that the sentence needs`, () => {
      const [error] = answersInvalid([{question: 'q', ...fault}]).extras.errors ?? [];
      const {detail = '', ...rest} = error ?? assert.fail();
      assert.deepEqual(rest, {question: 'q', ...fault});
      assert.match(detail, /^[A-Z].*\.$/);
      assert.doesNotMatch(detail, /undefined/);
    });
  }
});
