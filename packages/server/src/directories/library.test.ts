import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {readContent} from '../content.js';
import type {Database} from '../db/database.js';
import {createDirectories, type Directories} from '../repositories/directories.js';
import {directories as files, writeContent} from '../testing/content.js';
import {createReportStore} from '../repositories/reports.js';
import {createServiceReader} from '../repositories/services.js';
import {engines} from '../testing/engines.js';
import {createLibrary, type Library} from './library.js';

for (const engine of engines) {
  describe(`the files of directories, on ${engine.name}`, {skip: engine.skip}, () => {
    let place: Awaited<ReturnType<typeof engine.createPlace>>;
    let db: Database;
    let directories: Directories;
    let open: (at?: Directories) => Library;
    before(async () => {
      place = await engine.createPlace();
      db = await place.open();
      directories = createDirectories(db);
      const content = readContent(writeContent({directories: files}));
      open = (at = directories) => createLibrary(content, at, Date.now);
    });
    after(async () => {
      await db.close();
      await place.remove();
    });

    it('are given up when the server stops, and read by the next one', async () => {
      const stopped = open();
      const reading = stopped.readFiles();
      await stopped.close();
      await reading;
      assert.equal((await directories.editions()).size, 0);
      const next = open();
      await next.readFiles();
      assert.equal((await next.get('town')).edition.services, 2);
    });

    it('are read once, however often they are asked for', async () => {
      const {edition} = await open().get('town');
      await open().readFiles();
      assert.equal((await open().get('town')).edition.edition, edition.edition);
    });

    it('are read anew where an earlier version kept their words in another table; reports stay', async () => {
      const {queries} = db;
      const report = {id: 'r', directory: 'town', service: 'pantry', problem: 'hours', text: '', lang: 'en'};
      await createReportStore(db).add({...report, received: '2026-11-22'});
      await sql`drop table service_words`.execute(queries);
      await sql`create table service_words (number integer primary key, name text, words text)`.execute(
        queries,
      );
      await sql`delete from kysely_migration where name like '0005%'`.execute(queries);
      await db.close();
      db = await place.open();
      const next = open(createDirectories(db));
      await next.readFiles();
      const {edition} = await next.get('town');
      const found = await createServiceReader(db).services([edition], {text: 'pantry'}, {from: 0, limit: 9});
      assert.equal(found.total, 1);
      assert.equal((await createReportStore(db).list('town')).length, 1);
    });
  });
}
