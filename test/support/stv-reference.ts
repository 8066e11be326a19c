/** What a reference count says of one round's end: the votes of each candidate as they are written. */
export interface ReferenceRound {
  readonly quota: string;
  readonly nonTransferable: string | undefined;
  readonly votes: readonly string[];
  readonly elected: readonly string[];
}

/** A reference count, as a table with a row for each thing that happened. */
export interface ReferenceCount {
  readonly first: ReferenceRound | undefined;
  readonly rounds: readonly ReferenceRound[];
  readonly elected: readonly string[];
}

/** Rows in which nothing is counted. */
const withoutVotes = new Set(['log', 'begin', 'round', 'tie']);

export function readReference(text: string): ReferenceCount {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const from = head.indexOf('1.name');
  const width = head.indexOf('2.name') - from;
  const read = (row: readonly string[]): ReferenceRound => {
    const candidates = Array.from({length: (head.length - from) / width}, (_, index) =>
      row.slice(from + index * width, from + (index + 1) * width),
    );
    const at = head.indexOf('Non-Transferable');
    return {
      quota: row[head.indexOf('Quota')] ?? '',
      nonTransferable: at < 0 ? undefined : row[at],
      votes: candidates.map(([, , votes = '']) => votes),
      elected: candidates
        .filter(([, state]) => state?.toLowerCase() === 'e')
        .map(([name = '']) => tidy(name)),
    };
  };
  const last = new Map<string, ReferenceRound>();
  for (const row of rows) {
    const [round = '', action = ''] = row;
    if (!withoutVotes.has(action) && /^[1-9]/.test(round)) last.set(round, read(row));
  }
  const begin = rows.find(([, action]) => action === 'begin');
  const end = rows.find(([round]) => round === 'X');
  return {
    first: begin && read(begin),
    rounds: [...last.values()],
    elected: (end ? read(end) : [...last.values()].at(-1))?.elected ?? [],
  };
}

/** A name without the spaces that some files have too many of. */
export function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
