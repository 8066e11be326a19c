import assert from 'node:assert/strict';
import {chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {createSettings} from './repositories/settings.js';
import {loadSecret} from './secret.js';
import {createSeals, tidyReceipt} from './seals.js';
import {engines, type Engine} from './testing/engines.js';

const given = Buffer.alloc(32, 1);

for (const engine of engines) {
  describe(`the secret key on ${engine.name}`, {skip: engine.skip}, () => {
    it('is made once and found again', async () => {
      const place = await engine.createPlace();
      const dataDir = String(place.env['CIVIC_DATA_DIR']);
      const keys = [];
      for (let n = 0; n < 2; n += 1) {
        const db = await place.open();
        keys.push(
          await loadSecret({secretKey: undefined, dataDir}, db.engine, createSettings(db), assert.fail),
        );
        await db.close();
      }
      assert.equal(keys[0]?.length, 32);
      assert.deepEqual(keys[0], keys[1]);
      await place.remove();
    });
  });
}

describe('the secret key', () => {
  it('is for the owner’s eyes only, and a broken file is not replaced', async () => {
    const [place, dataDir] = await sqlite();
    const db = await place.open();
    const load = () => loadSecret({secretKey: undefined, dataDir}, 'sqlite', createSettings(db), assert.fail);
    await load();
    const file = join(dataDir, 'secret-key');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, 'utf8'), /^[A-Za-z0-9+/]{43}=\n$/);
    writeFileSync(file, 'oops');
    await assert.rejects(load, /StartError: .*secret-key must hold 32 bytes/);
    rmSync(file);
    await db.close();
    await place.remove();
  });

  it('is written anew where a draft of it was left behind', async () => {
    const [place, dataDir] = await sqlite();
    const db = await place.open();
    const draft = join(dataDir, 'secret-key.new');
    writeFileSync(draft, 'half a k', {mode: 0o644});
    await loadSecret({secretKey: undefined, dataDir}, 'sqlite', createSettings(db), assert.fail);
    assert.equal(statSync(join(dataDir, 'secret-key')).mode & 0o777, 0o600);
    assert.equal(existsSync(draft), false);
    await db.close();
    await place.remove();
  });

  it('is used with a warning where others can read it', async () => {
    const [place, dataDir] = await sqlite();
    const db = await place.open();
    const warnings: string[] = [];
    const load = () =>
      loadSecret({secretKey: undefined, dataDir}, 'sqlite', createSettings(db), (sentence) =>
        warnings.push(sentence),
      );
    const key = await load();
    chmodSync(join(dataDir, 'secret-key'), 0o640);
    assert.deepEqual(await load(), key);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /^Others on this machine can read .*secret-key.*chmod 600/);
    await db.close();
    await place.remove();
  });

  it('may change on SQLite, with a warning', async () => {
    const [place, dataDir] = await sqlite();
    const db = await place.open();
    const warnings: string[] = [];
    const load = (secretKey?: Buffer) =>
      loadSecret({secretKey, dataDir}, 'sqlite', createSettings(db), (sentence) => warnings.push(sentence));
    await load();
    assert.deepEqual(await load(given), given);
    assert.equal(warnings.length, 1);
    await load(given);
    assert.equal(warnings.length, 1);
    await db.close();
    await place.remove();
  });

  const postgres = engines.find(({name}) => name === 'PostgreSQL') as Engine;
  it('is the same in every process on PostgreSQL', {skip: postgres.skip}, async () => {
    const place = await postgres.createPlace();
    const db = await place.open();
    const load = (secretKey?: Buffer) =>
      loadSecret({secretKey, dataDir: ''}, 'postgres', createSettings(db), assert.fail);
    const made = await Promise.all([load(), load(), load()]);
    assert.deepEqual(made[0], made[2]);
    await assert.rejects(
      load(given),
      /StartError: CIVIC_SECRET_KEY must be the key that this database was set up with/,
    );
    await db.close();
    await place.remove();
  });
});

describe('seals', () => {
  const seals = createSeals(given);
  const keyHash = seals.hashKey('0190F0F0-0000-7000-8000-000000000000');

  it('are the same for the same and others for others', () => {
    assert.equal(seals.hashKey('0190f0f0-0000-7000-8000-000000000000'), keyHash);
    assert.equal(seals.receiptFor('a', keyHash), createSeals(given).receiptFor('a', keyHash));
    assert.notEqual(seals.receiptFor('a', keyHash), seals.receiptFor('b', keyHash));
    assert.notEqual(
      seals.receiptFor('a', keyHash),
      createSeals(Buffer.alloc(32, 2)).receiptFor('a', keyHash),
    );
    assert.notEqual(seals.sealBody('a', '{}'), seals.sealBody('b', '{}'));
  });

  it('read a receipt as it was meant', () => {
    assert.equal(tidyReceipt(' o1il-2xpd 9h4te0vb '), '0111-2XPD-9H4T-E0VB');
  });
});

async function sqlite(): Promise<[Awaited<ReturnType<Engine['createPlace']>>, string]> {
  const place = await (engines[0] as Engine).createPlace();
  return [place, String(place.env['CIVIC_DATA_DIR'])];
}
