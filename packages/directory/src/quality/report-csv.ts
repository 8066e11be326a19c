import type {Issue} from '../reading/issues.js';

const columns = ['severity', 'code', 'service', 'name', 'entry', 'path', 'value'] as const;

/**
 * The issues of a report as CSV, one a row, to be opened in a spreadsheet and worked through. `words` are further columns, by their headings: what
 * an issue means, what to do. Cells that a spreadsheet would run as a formula begin with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 * Begins with a byte order mark, without which Excel takes UTF-8 for Windows-1252.
 */
export function reportAsCsv(
  issues: readonly Issue[],
  words: Readonly<Record<string, (issue: Issue) => string>> = {},
): string {
  const header = [...columns, ...Object.keys(words)];
  const rows = issues.map((one) => {
    const {severity, code, service = '', name = '', index, path, value} = one;
    const cells = [severity, code, service, name, index === undefined ? '' : String(index + 1), path, value];
    return [...cells, ...Object.values(words).map((word) => word(one))];
  });
  return `\ufeff${[header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** One cell, quoted where it has to be, and never a formula. */
export function csvCell(value: string): string {
  // Spreadsheets skip spaces, and full-width signs count for some.
  const isFormula =
    /^[\s\u0000-\u0020]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/.test(value) || /^[\t\r\n]/.test(value); // eslint-disable-line no-control-regex
  const safe = isFormula && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
