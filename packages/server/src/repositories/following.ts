import type {ResponseRow} from '../db/tables.js';

type Row = Pick<ResponseRow, 'id' | 'answers'>;

/**
 * Tells of each answer once, although it may come from two sides: read from the table, and stored by this process while
 * that was being read. No order helps here, since rows have none.
 */
export class Following {
  readonly #tell: (answers: readonly string[]) => void;
  /** Rows told of that may come once more, from the other side. */
  readonly #known = new Set<string>();
  #isReading = true;

  constructor(tell: (answers: readonly string[]) => void) {
    this.#tell = tell;
  }

  /** Rows of the table; `underWay` are those in commits of this process that have not come back yet. */
  read(rows: readonly Row[], underWay: ReadonlySet<string>): void {
    const fresh = rows.filter(({id}) => !this.#known.has(id));
    for (const {id} of fresh) if (underWay.has(id)) this.#known.add(id);
    this.#tell(fresh.map(({answers}) => answers));
  }

  /** The whole table has been read. */
  endReading(underWay: ReadonlySet<string>): void {
    this.#isReading = false;
    for (const id of this.#known) if (!underWay.has(id)) this.#known.delete(id);
  }

  /** Rows that a commit of this process has stored. */
  stored(rows: readonly Row[]): void {
    const fresh = rows.filter(({id}) => !this.#known.delete(id));
    if (this.#isReading) for (const {id} of rows) this.#known.add(id);
    if (fresh.length > 0) this.#tell(fresh.map(({answers}) => answers));
  }
}
