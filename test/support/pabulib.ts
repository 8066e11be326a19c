import {readFileSync} from 'node:fs';

/** A participatory budget as Pabulib's `.pb` files hold it (Faliszewski and others, 2023, arXiv 2012.06539). */
export interface Election {
  readonly meta: Readonly<Record<string, string>>;
  /** With the number of votes that the file itself says each got. */
  readonly projects: readonly {readonly id: string; readonly name: string; readonly votes: number}[];
  /** The projects that each voter approved of. */
  readonly ballots: readonly (readonly string[])[];
}

export function readElection(file: string): Election {
  const sections = readSections(readFileSync(file, 'utf8'));
  const meta = Object.fromEntries(rowsOf(sections, 'META').map(({key = '', value = ''}) => [key, value]));
  if (meta['vote_type'] !== 'approval')
    throw new Error(`${file} holds ${meta['vote_type']} votes, not approval`);
  return {
    meta,
    projects: rowsOf(sections, 'PROJECTS').map(({project_id: id = '', name = '', votes}) => ({
      id,
      name,
      votes: Number(votes),
    })),
    ballots: rowsOf(sections, 'VOTES').map(({vote = ''}) =>
      vote
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  };
}

type Row = Readonly<Record<string, string>>;

function readSections(text: string): Map<string, string[][]> {
  const sections = new Map<string, string[][]>();
  let current: string[][] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (/^(?:META|PROJECTS|VOTES)$/.test(line.trim())) {
      current = [];
      sections.set(line.trim(), current);
    } else if (line.trim() !== '') {
      current.push(readCells(line));
    }
  }
  return sections;
}

function rowsOf(sections: Map<string, string[][]>, name: string): Row[] {
  const [head = [], ...rows] = sections.get(name) ?? [];
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])));
}

/** Cells are parted by semicolons; one that holds a semicolon stands in quotes, in which a quote is written twice. */
function readCells(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}
