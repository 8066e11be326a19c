import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {LOCAL_ORIGINS, readConfig} from './config.js';

describe('readConfig', () => {
  it('needs no settings at all', () => {
    const {port, host, dataDir, databaseUrl, allowedOrigins, publicUrl, secretKey, adminToken} = readConfig(
      {},
    );
    assert.deepEqual([port, host, dataDir], [4400, '127.0.0.1', resolve('.data')]);
    assert.deepEqual(allowedOrigins, LOCAL_ORIGINS);
    assert.deepEqual(
      [databaseUrl, publicUrl, secretKey, adminToken],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('lets pages on this machine answer only while the server is not public', () => {
    for (const CIVIC_PUBLIC_URL of [
      '',
      'http://localhost:4400',
      'http://127.0.0.1:4400',
      'http://[::1]:4400',
    ])
      assert.deepEqual(readConfig({CIVIC_PUBLIC_URL}).allowedOrigins, LOCAL_ORIGINS);
    const CIVIC_PUBLIC_URL = 'https://widgets.example';
    assert.deepEqual(readConfig({CIVIC_PUBLIC_URL}).allowedOrigins, []);
    const CIVIC_ALLOWED_ORIGINS = 'http://localhost:*';
    assert.deepEqual(readConfig({CIVIC_PUBLIC_URL, CIVIC_ALLOWED_ORIGINS}).allowedOrigins, [
      CIVIC_ALLOWED_ORIGINS,
    ]);
  });

  it('takes a setting that is empty for one that is not given', () => {
    assert.equal(readConfig({PORT: '', DATABASE_URL: ' ', CIVIC_SECRET_KEY: ''}).port, 4400);
  });

  it('reads every setting', () => {
    const key = Buffer.alloc(32, 200);
    const config = readConfig({
      PORT: '0',
      HOST: '::',
      CIVIC_DATA_DIR: '/var/lib/civic',
      DATABASE_URL: 'postgresql://civic@db/civic',
      CIVIC_CONTENT_DIR: 'content',
      CIVIC_ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080,http://localhost:*',
      CIVIC_ADMIN_TOKEN: 'a long enough token',
      CIVIC_SECRET_KEY: key.toString('base64'),
      CIVIC_PUBLIC_URL: 'https://widgets.example/',
      CIVIC_TRUSTED_PROXIES: '10.0.0.0/8,::1',
      CIVIC_WRITES_PER_MINUTE: '0',
      CIVIC_LOG_LEVEL: 'error',
    });
    assert.equal(config.port, 0);
    assert.deepEqual(config.allowedOrigins, [
      'https://a.example',
      'http://b.example:8080',
      'http://localhost:*',
    ]);
    assert.deepEqual(config.secretKey, key);
    assert.equal(config.publicUrl, 'https://widgets.example');
    assert.deepEqual(config.trustedProxies, ['10.0.0.0/8', '::1']);
    assert.equal(config.contentDir, resolve('content'));
  });

  it('reads a key in base64, in base64 for URLs, and in hexadecimal', () => {
    const key = Buffer.from(Array.from({length: 32}, (_, n) => 255 - n));
    for (const encoding of ['base64', 'base64url', 'hex'] as const) {
      assert.deepEqual(readConfig({CIVIC_SECRET_KEY: key.toString(encoding)}).secretKey, key);
    }
  });

  for (const [name, ...values] of [
    ['PORT', '65536', '-1', 'http', '80.5', '0x50'],
    ['HOST', 'http://localhost', 'a b', '-'],
    ['DATABASE_URL', 'mysql://db/civic', 'postgres://', 'db'],
    [
      'CIVIC_ALLOWED_ORIGINS',
      '*',
      'https://*.example',
      'https://a.example/',
      'https://a.example/page',
      'a.example',
      'https://A.example',
      'null',
      'http://192.0.2.1:*',
      ',',
    ],
    ['CIVIC_ADMIN_TOKEN', 'short'],
    [
      'CIVIC_SECRET_KEY',
      'secret',
      'ab'.repeat(31),
      'ab'.repeat(33),
      `${'A'.repeat(43)}!`,
      'not base64 but forty-three characters long!!',
    ],
    [
      'CIVIC_PUBLIC_URL',
      'widgets.example',
      'ftp://widgets.example',
      'https://widgets.example/path',
      'https://me@widgets.example',
    ],
    [
      'CIVIC_TRUSTED_PROXIES',
      'proxy.example',
      '10.0.0.0/33',
      '10.0.0.0/8/8',
      '0.0.0.0/0',
      '::/00',
      '/0',
      '*',
    ],
    ['CIVIC_WRITES_PER_MINUTE', 'many', '-5'],
    ['CIVIC_LOG_LEVEL', 'loud'],
  ] as const) {
    for (const value of values) {
      it(`refuses ${name}=${value} with a sentence that names it`, () => {
        assert.throws(
          () => readConfig({[name]: value}),
          new RegExp(`^StartError: ${name} must be [^\\n]+\\.$`),
        );
      });
    }
  }

  it('keeps secrets to itself', () => {
    const env = {CIVIC_SECRET_KEY: 'hush', CIVIC_ADMIN_TOKEN: 'hush', DATABASE_URL: 'mysql://me:hush@db'};
    assert.throws(
      () => readConfig(env),
      ({message}: Error) => !message.includes('hush'),
    );
  });

  it('tells all that is wrong at once', () => {
    assert.throws(
      () => readConfig({PORT: 'x', HOST: '/'}),
      /^StartError: PORT must be .*\.\nHOST must be .*\.$/s,
    );
  });
});
