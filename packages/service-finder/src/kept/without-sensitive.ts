interface Line {
  readonly [column: string]: unknown;
}

/** Columns of a line that hold a value for each service. */
const isColumn = (value: unknown, length: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length === length;

/**
 * An index without its sensitive services: their rows go from every line, and the others move up. Nothing where the text is not an index
 * whose lists come before its texts and details.
 */
export function withoutSensitive(text: string): string | undefined {
  let lines: unknown;
  try {
    lines = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!Array.isArray(lines)) return undefined;
  const [head, ...rest] = lines as Line[];
  /** For each service, whether it stays. */
  const stays: boolean[] = [];
  const named = organisationsOf(rest);
  const kept: unknown[] = [];
  for (const line of rest) {
    const flags = line['sensitive'];
    if (typeof line['list'] === 'number') {
      if (line['list'] !== stays.length || !Array.isArray(flags)) return undefined;
      stays.push(...flags.map((flag) => flag === 0));
    }
    const from = line['list'] ?? line['text'] ?? line['details'];
    // A line of a kind that is not known here may say anything.
    if (typeof from !== 'number') return undefined;
    const shorter = withoutRows(line, from, stays, named);
    if (!shorter) return undefined;
    kept.push(shorter);
  }
  const count = stays.filter(Boolean).length;
  return `[${[{...head, count}, ...kept].map((line) => JSON.stringify(line)).join(',\n')}]`;
}

/** What keeps count of the organisations that lines tell once, and of those that somebody who stays belongs to. */
interface Named {
  told: number;
  readonly used: ReadonlySet<number>;
}

function organisationsOf(lines: readonly Line[]): Named {
  const used = new Set<number>();
  for (const {organisation, sensitive} of lines) {
    if (!Array.isArray(organisation) || !Array.isArray(sensitive)) continue;
    for (const [at, number] of (organisation as number[]).entries())
      if (sensitive[at] === 0) used.add(number - 1);
  }
  return {told: 0, used};
}

// Lists that lines share stay as long as they are, since numbers count into them; an organisation that nobody belongs to loses its name.
function withoutUnused(add: Line, named: Named): Line {
  const {organisations} = add;
  if (!Array.isArray(organisations)) return add;
  const from = named.told;
  named.told += organisations.length;
  return {
    ...add,
    organisations: organisations.map((one: unknown, at) => (named.used.has(from + at) ? one : [''])),
  };
}

function withoutRows(line: Line, from: number, stays: readonly boolean[], named: Named): Line | undefined {
  const rows = line['id'] ?? line['description'] ?? line['services'];
  if (!Array.isArray(rows) || from + rows.length > stays.length) return undefined;
  const {length} = rows;
  const first = stays.slice(0, from).filter(Boolean).length;
  const pick = (values: readonly unknown[]) => values.filter((_, at) => stays[from + at]);
  return Object.fromEntries(
    Object.entries(line).map(([key, value]) => {
      if (key === 'list' || key === 'text' || key === 'details') return [key, first];
      if (key === 'add') return [key, withoutUnused(value as Line, named)];
      if (key === 'names')
        return [
          key,
          Object.fromEntries(
            Object.entries(value as Line).map(([lang, names]) => [
              lang,
              isColumn(names, length) ? pick(names) : names,
            ]),
          ),
        ];
      return [key, isColumn(value, length) ? pick(value) : value];
    }),
  );
}
