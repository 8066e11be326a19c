import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {Problem, PROBLEMS} from './problem.js';
import {readReceipt, ResponseBody, routes, type Route} from './routes.js';

const all: readonly Route[] = routes;

describe('routes', () => {
  it('name only problems that are in the table, each once', () => {
    for (const {id, problems} of all) {
      for (const code of problems) assert.ok(Object.hasOwn(PROBLEMS, code), `${id}: ${code}`);
      assert.equal(new Set(problems).size, problems.length, id);
    }
  });

  it('are each at an address and under a name of their own', () => {
    assert.equal(new Set(all.map(({id}) => id)).size, all.length);
    assert.equal(new Set(all.map(({method, path}) => `${method} ${path}`)).size, all.length);
  });

  it('describe every parameter of their path, and no other', () => {
    for (const {id, path, params} of all) {
      const inPath = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name);
      const described = params && 'entries' in params ? Object.keys(params.entries as object) : [];
      assert.deepEqual(described, inPath, id);
    }
  });

  it('take a body where they write, and only there, and a key where an answer is stored', () => {
    for (const {id, method, writes, body, idempotent} of all) {
      assert.deepEqual([writes, body !== undefined], method === 'POST' ? [true, true] : [false, false], id);
      assert.equal(idempotent === true, id === 'submitResponse', id);
    }
  });

  it('say that there may be no such consultation or directory wherever one is named', () => {
    for (const {id, path, problems} of all) {
      assert.equal(problems.includes('consultation-unknown'), path.includes('consultations/{id}'), id);
      if (path.includes('directories/{id}')) assert.ok(problems.includes('directory-unknown'), id);
    }
  });
});

describe('PROBLEMS', () => {
  it('have a stable code, a status of an error and a title', () => {
    for (const [code, [status, title]] of Object.entries(PROBLEMS)) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(Number.isInteger(status) && status >= 400 && status < 600, code);
      assert.match(title, /^[A-Z].*[^.]$/, code);
    }
  });
});

describe('Problem', () => {
  it('reads problem JSON, the smallest and the fullest', () => {
    const smallest = {title: 'No', status: 403, code: 'consultation-closed'};
    assert.deepEqual(v.parse(Problem, smallest), smallest);
    const fullest = {...smallest, type: 'about:blank', detail: 'Closed.', instance: '/x', errors: [{question: 'a', code: 'too-many', limit: 2, value: 'b', detail: 'Two at most'}]};
    assert.deepEqual(v.parse(Problem, {...fullest, traceId: '1'}), fullest);
  });
});

describe('ResponseBody', () => {
  it('takes answers and a language, English by default', () => {
    assert.deepEqual(v.parse(ResponseBody, {answers: {a: 'b'}}), {answers: {a: 'b'}, lang: 'en'});
    assert.deepEqual(v.parse(ResponseBody, {answers: {}, lang: 'cy'}), {answers: {}, lang: 'cy'});
  });

  it('refuses more than it asks for: what nobody reads must not be sent', () => {
    assert.equal(v.is(ResponseBody, {answers: {}, name: 'Ceri'}), false);
    assert.equal(v.is(ResponseBody, {lang: 'cy'}), false);
    assert.equal(v.is(ResponseBody, {answers: {}, lang: 'Welsh please'}), false);
  });
});

describe('readReceipt', () => {
  it('takes a receipt as it is printed, and not a path', () => {
    const {params} = readReceipt;
    assert.ok(v.is(params, {id: 'high-street', receipt: '7KQM-2XPD-9H4T-E0VB'}));
    for (const receipt of ['', 'short', '../../x/y/z', 'a'.repeat(41), '7KQM 2XPD']) assert.equal(v.is(params, {id: 'a', receipt}), false, receipt);
  });
});
