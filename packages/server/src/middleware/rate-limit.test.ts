import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf, startApp} from '../testing/app.js';
import {createRateLimit} from './rate-limit.js';

const code = (error: unknown) => (error as {code?: string}).code === 'too-many-requests';

describe('the rate limit', () => {
  it('turns an address away when it has used its minute up, and lets it in again after', () => {
    let now = 0;
    const limit = createRateLimit(3, () => now);
    for (let n = 0; n < 3; n += 1) limit('192.0.2.1');
    assert.throws(() => limit('192.0.2.1'), code);
    limit('192.0.2.2');
    now = 60_000;
    limit('192.0.2.1');
  });

  it('sees one network where a household has many addresses', () => {
    const limit = createRateLimit(2, () => 0);
    limit('2001:db8::1');
    limit('2001:db8:0:0:ffff::2');
    assert.throws(() => limit('2001:db8:0:0:1:2:3:4'), code);
    limit('2001:db8:0:1::1');
  });

  it('sees one sender where a proxy names the port too', () => {
    const limit = createRateLimit(1, () => 0);
    limit('192.0.2.1:50123');
    assert.throws(() => limit('192.0.2.1:50124'), code);
    assert.throws(() => limit('192.0.2.1'), code);
    limit('[2001:db8::1]:50123');
    assert.throws(() => limit('2001:db8::2'), code);
  });

  it('leaves this machine alone, and everybody when it is 0', () => {
    const limit = createRateLimit(1, () => 0);
    for (const address of ['127.0.0.1', '127.0.0.1', '::1', '::1', '::ffff:127.0.0.1', '::ffff:127.0.0.1'])
      limit(address);
    const none = createRateLimit(0, () => 0);
    for (let n = 0; n < 10; n += 1) none('192.0.2.1');
  });

  it('goes by the address that a trusted proxy names, and says when to come back', async () => {
    const server = await startApp({
      env: {CIVIC_TRUSTED_PROXIES: '127.0.0.0/8', CIVIC_WRITES_PER_MINUTE: '2'},
    });
    const send = (address: string) =>
      server.post('open', {answers: {priority: 'trees'}}, {headers: {'x-forwarded-for': address}});
    const statuses = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2'])
      statuses.push((await send(address)).status);
    assert.deepEqual(statuses, [201, 201, 201]);
    const refused = await send('192.0.2.1');
    assert.equal((await problemOf(refused)).code, 'too-many-requests');
    assert.ok(Number(refused.headers.get('retry-after')) <= 60);
    assert.equal(await server.stored(), 3);
    await server.stop();
  });

  it('does not believe a proxy that nobody has named', async () => {
    const server = await startApp({env: {CIVIC_WRITES_PER_MINUTE: '1'}});
    for (let n = 0; n < 3; n += 1) {
      const sent = await server.post(
        'open',
        {answers: {priority: 'trees'}},
        {headers: {'x-forwarded-for': '192.0.2.1'}},
      );
      assert.equal(sent.status, 201);
    }
    await server.stop();
  });
});
