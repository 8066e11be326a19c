import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createFeedFetch, isInside} from './feed-fetch.js';

const machines: Readonly<Record<string, readonly string[]>> = {
  'moved.example': ['93.184.215.14'],
  'inside.example': ['93.184.215.14', '10.0.0.7'],
};

/** Redirects along a chain of addresses, and answers at its end. */
const along = (...chain: string[]) => {
  const asked: string[] = [];
  const ask = async (url: unknown) => {
    asked.push(String(url));
    const next = chain[asked.length];
    return next === undefined
      ? new Response('[]')
      : new Response(null, {status: 302, headers: {location: next}});
  };
  const follow = createFeedFetch(ask, async (host) => machines[host] ?? []);
  return {asked, done: follow(chain[0] ?? '', {})};
};

describe('a redirect of a feed', () => {
  it('is followed within its host and to another public one, which is told', async () => {
    assert.ok((await along('http://feed.example/a', 'https://feed.example/a').done).ok);
    assert.ok((await along('http://127.0.0.1:8080/a', '/b').done).ok);
    const response = await along('http://feed.example/a', '/b', 'https://moved.example/c').done;
    assert.deepEqual([response.redirected, response.url], [true, 'https://moved.example/c']);
    assert.equal(await response.text(), '[]');
  });

  it('is not followed to a machine behind the firewall, whatever it is called', async () => {
    for (const target of [
      'http://169.254.169.254/latest/meta-data',
      'http://127.0.0.1:4400/metrics',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://[fd00::1]/',
      'http://inside.example/',
      'file:///etc/passwd',
      'https://user:word@moved.example/',
    ]) {
      const {asked, done} = along('https://feed.example/services', target);
      await assert.rejects(done, TypeError, target);
      assert.deepEqual(asked, ['https://feed.example/services']);
    }
  });

  it('ends after five', async () => {
    await assert.rejects(along(...Array.from({length: 8}, (_, at) => `https://feed.example/${at}`)).done);
  });
});

describe('isInside', () => {
  it('tells public addresses from all others', () => {
    assert.deepEqual(['93.184.215.14', '2606:2800:21f::1', '172.32.0.1'].filter(isInside), []);
    const others = [
      '10.1.2.3',
      '172.31.255.255',
      '100.64.0.1',
      '::',
      'fe80::1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
    ];
    assert.deepEqual(
      others.filter((one) => !isInside(one)),
      [],
    );
  });
});
