import type {Database} from '../db/database.js';
import type {ReportRow} from '../db/tables.js';

/** What people said is wrong with entries. */
export interface ReportStore {
  /** Resolves once it is stored, to whether it is new. */
  add(report: Omit<ReportRow, 'sent'>): Promise<boolean>;
  markSent(id: string, day: string): Promise<void>;
  /** Those that no e-mail has told of, the oldest day first. */
  unsent(directories: readonly string[]): Promise<readonly ReportRow[]>;
  /** The newest day first. */
  list(directory: string | undefined): Promise<readonly ReportRow[]>;
  /** How many have not gone out by e-mail. */
  countUnsent(): Promise<number>;
}

export function createReportStore({queries}: Database): ReportStore {
  return {
    async add(report) {
      const {numInsertedOrUpdatedRows} = await queries
        .insertInto('reports')
        .values({...report, sent: null})
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async markSent(id, day) {
      await queries.updateTable('reports').set({sent: day}).where('id', '=', id).execute();
    },

    async unsent(directories) {
      if (directories.length === 0) return [];
      return queries
        .selectFrom('reports')
        .selectAll()
        .where('sent', 'is', null)
        .where('directory', 'in', directories)
        .orderBy('received')
        .orderBy('id')
        .limit(100)
        .execute();
    },

    async list(directory) {
      const all = queries.selectFrom('reports').selectAll().orderBy('received', 'desc').orderBy('id');
      return (directory === undefined ? all : all.where('directory', '=', directory)).limit(10_000).execute();
    },

    async countUnsent() {
      const {rows} = await queries
        .selectFrom('reports')
        .select(({fn}) => fn.countAll<number | string>().as('rows'))
        .where('sent', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
  };
}
