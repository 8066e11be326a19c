import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {readContent} from '../content.js';
import type {Database} from '../db/database.js';
import {createDirectories, type Directories} from '../repositories/directories.js';
import {directories as files, writeContent} from '../testing/content.js';
import {engines} from '../testing/engines.js';
import {createLibrary, type Library} from './library.js';

for (const engine of engines) {
  describe(`the files of directories, on ${engine.name}`, {skip: engine.skip}, () => {
    let place: Awaited<ReturnType<typeof engine.createPlace>>;
    let db: Database;
    let directories: Directories;
    let open: () => Library;
    before(async () => {
      place = await engine.createPlace();
      db = await place.open();
      directories = createDirectories(db);
      const content = readContent(writeContent({directories: files}));
      open = () => createLibrary(content, directories, Date.now);
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
  });
}
