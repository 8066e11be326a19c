import {Migrator, type Kysely} from 'kysely';
import {createResponses} from '../migrations/0001-create-responses.js';
import {createSettings} from '../migrations/0002-create-settings.js';
import {createDirectories} from '../migrations/0003-create-directories.js';
import {indexOrganizations} from '../migrations/0004-index-organizations.js';
import {tellEditionsOfWords} from '../migrations/0005-tell-editions-of-words.js';
import {StartError} from '../start-error.js';
import type {Tables} from './tables.js';

/**
 * Brings the tables up to date. Several processes may start at once on PostgreSQL: Kysely takes an advisory lock there, and
 * the others find the work done.
 */
export async function migrate(queries: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const migrations = {
    '0001-create-responses': createResponses(engine),
    '0002-create-settings': createSettings,
    '0003-create-directories': createDirectories(engine),
    '0004-index-organizations': indexOrganizations,
    '0005-tell-editions-of-words': tellEditionsOfWords(engine),
  };
  const migrator = new Migrator({db: queries, provider: {getMigrations: async () => migrations}});
  const {error} = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StartError(
      'This database was set up by a newer version of Civic Widgets. Use that version or a later one.',
    );
  }
  if (error) throw new Error('The tables could not be brought up to date', {cause: error});
}
