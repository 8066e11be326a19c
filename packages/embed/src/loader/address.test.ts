import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {resolveSource} from './address.js';

const page = 'https://council.example/news/high-street?a#b';

describe('resolveSource', () => {
  it('resolves against the page', () => {
    assert.equal(resolveSource('poll.json', null, page), 'https://council.example/news/poll.json');
    assert.equal(
      resolveSource('https://host/api/v1/consultations/a', null, page),
      'https://host/api/v1/consultations/a',
    );
  });

  it('resolves against the api where there is one', () => {
    assert.equal(
      resolveSource('consultations/a', 'https://host/api/v1/', page),
      'https://host/api/v1/consultations/a',
    );
    assert.equal(
      resolveSource('consultations/a', '/api/v1/', page),
      'https://council.example/api/v1/consultations/a',
    );
  });

  it('asks for nothing that is not on the web', () => {
    for (const src of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:https://host/1',
      'file:///etc/passwd',
      '',
      null,
    ]) {
      assert.equal(resolveSource(src, null, page), undefined);
    }
  });

  it('forgets an api that leads nowhere', () => {
    assert.equal(resolveSource('a', 'https://:bad', page), 'https://council.example/news/a');
  });

  it('asks from a page that is a file', () => {
    assert.equal(resolveSource('https://host/a', null, 'file:///home/a.html'), 'https://host/a');
    assert.equal(resolveSource('a', null, 'file:///home/a.html'), undefined);
  });
});
