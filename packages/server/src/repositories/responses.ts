import type {Database} from '../db/database.js';
import {GroupCommit, type GroupCommitOptions} from '../db/group-commit.js';
import type {ResponseRow} from '../db/tables.js';
import {Following} from './following.js';
import {postgresStore} from './responses-postgres.js';
import {sqliteStore} from './responses-sqlite.js';

/** What became of an answer: stored, or there already under its key, with the seal of what was said then. */
export type StoreOutcome = {readonly stored: true} | {readonly stored: false; readonly bodyMac: string};

/** The part that each engine does in its own way: the hot path in hand-written SQL, and counting rows. */
export interface ResponseStore {
  /** Commits all rows at once; resolves when they are on the disk. */
  commit(rows: readonly ResponseRow[]): Promise<readonly StoreOutcome[]>;
  count(consultation: string): Promise<number>;
  /** Called with rows that are new in the table, at the moment at which whoever follows them is told. */
  onStored?(rows: readonly ResponseRow[]): void;
  /** Commits under way at once. */
  readonly concurrency: number;
}

/** Numbers about writing, for /metrics. */
export interface StoreObserver {
  onCommit(rows: number, stored: number): void;
}

export interface Responses {
  /** Resolves once the answer is safe. The same key again finds the first answer. */
  store(row: ResponseRow): Promise<StoreOutcome>;
  findByKey(consultation: string, keyHash: string): Promise<{readonly bodyMac: string} | undefined>;
  findByReceipt(consultation: string, receiptHash: string): Promise<{readonly received: string} | undefined>;
  /** How many answers are stored. Rows are never removed, so the same number means the same rows. */
  count(consultation: string): Promise<number>;
  /**
   * Tells of the answers of everybody, as canonical JSON, in no meaningful order: of those that are stored, and from then on of
   * each that this process stores, before whoever sent it is told. Resolves, when the stored ones have been told, to what ends it.
   */
  follow(consultation: string, tell: (answers: readonly string[]) => void): Promise<() => void>;
  readonly queueDepth: number;
  /** Resolves when nothing waits to be stored. */
  settled(): Promise<void>;
}

// Small enough that whoever reads them keeps nobody waiting for long.
const page = 1000;

export async function createResponses(
  db: Database,
  options: GroupCommitOptions = {},
  observer?: StoreObserver,
): Promise<Responses> {
  const store = db.engine === 'sqlite' ? await sqliteStore(db) : postgresStore(db);
  const underWay = new Set<string>();
  const followers = new Map<Following, string>();
  const commit = async (rows: readonly ResponseRow[]) => {
    rows.forEach(({id}) => underWay.add(id));
    try {
      const outcomes = await store.commit(rows);
      const stored = rows.filter((_, index) => outcomes[index]?.stored);
      store.onStored?.(stored);
      for (const [following, followed] of followers) {
        following.stored(stored.filter(({consultation}) => consultation === followed));
      }
      observer?.onCommit(rows.length, stored.length);
      return outcomes;
    } finally {
      rows.forEach(({id}) => underWay.delete(id));
    }
  };
  const commits = new GroupCommit(commit, {concurrency: store.concurrency, ...options});
  return {
    store: (row) => commits.add(row),
    count: (consultation) => store.count(consultation),
    settled: () => commits.settled(),
    get queueDepth() {
      return commits.depth;
    },

    async findByKey(consultation, keyHash) {
      return db.queries
        .selectFrom('responses')
        .select('body_mac as bodyMac')
        .where('consultation', '=', consultation)
        .where('key_hash', '=', keyHash)
        .executeTakeFirst();
    },

    async findByReceipt(consultation, receiptHash) {
      return db.queries
        .selectFrom('responses')
        .select('received')
        .where('consultation', '=', consultation)
        .where('receipt_hash', '=', receiptHash)
        .executeTakeFirst();
    },

    async follow(consultation, tell) {
      const following = new Following(tell);
      followers.set(following, consultation);
      const stop = () => void followers.delete(following);
      try {
        for await (const rows of pagesOf(consultation)) following.read(rows, underWay);
      } catch (error) {
        stop();
        throw error;
      }
      following.endReading(underWay);
      return stop;
    },
  };

  async function* pagesOf(consultation: string): AsyncGenerator<Pick<ResponseRow, 'id' | 'answers'>[]> {
    let last = '';
    for (;;) {
      const rows = await db.queries
        .selectFrom('responses')
        .select(['id', 'answers'])
        .where('consultation', '=', consultation)
        .where('id', '>', last)
        .orderBy('id')
        .limit(page)
        .execute();
      yield rows;
      if (rows.length < page) return;
      last = rows.at(-1)?.id ?? last;
    }
  }
}
