import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ProblemError, toProblem, toProblemError} from './errors.js';

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
