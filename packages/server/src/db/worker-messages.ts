/** Rows to insert in one transaction. Where a row is not inserted, `find` reads the one that stands in its place. */
export interface Batch {
  readonly insert: string;
  readonly find: string;
  readonly rows: readonly {readonly values: readonly unknown[]; readonly key: readonly unknown[]}[];
}

/** What the thread with the database is asked. */
export type Request = {readonly id: number} & (
  | {readonly kind: 'open'}
  | {readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[]}
  | ({readonly kind: 'batch'} & Batch)
  | {readonly kind: 'close'}
);

export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: {readonly message: string; readonly code: string | undefined};
}
