import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {readContent} from './content.js';
import {checkDeclarations} from './declarations.js';
import type {Database} from './db/database.js';
import {createSettings} from './repositories/settings.js';
import {now, writeContent} from './testing/content.js';
import {engines, type Place} from './testing/engines.js';

const opens = Date.parse('2026-12-01T09:00:00Z');

function contentWith(id: string, weights?: object) {
  const role = {
    id: 'role',
    type: 'single',
    label: 'I am',
    required: true,
    options: [
      {id: 'parent', label: 'a parent'},
      {id: 'staff', label: 'staff'},
    ],
  };
  const one = {
    id,
    site: 'town',
    title: 'School',
    opens: '2026-12-01T09:00:00Z',
    questions: [role],
    constituencies: {question: 'role', ...(weights && {weights})},
  };
  const folder = writeContent({consultations: {[id]: one}});
  const content = readContent(folder);
  rmSync(folder, {recursive: true});
  return content;
}

for (const engine of engines) {
  describe(`weights on ${engine.name}`, {skip: engine.skip}, () => {
    let place: Place;
    let db: Database;
    before(async () => {
      place = await engine.createPlace();
      db = await place.open();
    });
    after(async () => {
      await db.close();
      await place.remove();
    });
    const check = (id: string, weights: object | undefined, at: number) =>
      checkDeclarations(contentWith(id, weights), createSettings(db), at);

    it('can be changed until the consultation opens, and not after', async () => {
      await check('before', undefined, now);
      await check('before', {parent: 1, staff: 2}, now);
      await check('before', {staff: 3, parent: 1}, now);
      await check('before', {parent: 1, staff: 3}, opens);
      await assert.rejects(check('before', {parent: 1, staff: 4}, opens), {
        message:
          'Weights were changed after opening:\nconsultations/before.json: constituencies.weights: were ["role",[["parent",1],["staff",3]]] when it opened, and can\'t be changed since',
      });
      await assert.rejects(check('before', undefined, opens + 1), /were \["role"/);
    });

    it('can’t be added to a consultation that has opened without any', async () => {
      await check('after', undefined, opens);
      await assert.rejects(check('after', {parent: 1, staff: 2}, opens), /were none when it opened/);
      await check('after', undefined, opens);
    });
  });
}
