import type {Database} from '../db/database.js';

/** What the server itself remembers in the database. */
export interface Settings {
  /** Keeps the value unless one is kept already; gives back the one that is kept. */
  keep(name: string, value: string): Promise<string>;
  replace(name: string, value: string): Promise<void>;
}

export function createSettings({queries}: Database): Settings {
  return {
    async keep(name, value) {
      // Of several processes that start at once, one inserts; all read what stands then.
      await queries
        .insertInto('settings')
        .values({name, value})
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await queries
        .selectFrom('settings')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return row.value;
    },

    async replace(name, value) {
      await queries.updateTable('settings').set({value}).where('name', '=', name).execute();
    },
  };
}
