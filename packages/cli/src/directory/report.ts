import {
  reportAsCsv,
  SEVERITIES,
  type ColumnGuess,
  type Issue,
  type IssueCode,
  type QualityReport,
} from '@civic-widgets/directory';
import {oneLine} from '../terminal.js';
import {issueWords} from './issue-words.js';

/** Everything that a report tells. */
export interface ReportInput {
  readonly source: string;
  readonly quality: QualityReport;
  readonly columns: readonly ColumnGuess[];
}

const formats = {csv: asCsv, md: asMarkdown, html: asHtml, json: asJson} as const;
export type ReportFormat = keyof typeof formats;

/** The format that a file name asks for. */
export function reportFormatOf(file: string): ReportFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return ending !== undefined && ending in formats ? (ending as ReportFormat) : undefined;
}

/** A data-quality report that the people who keep the directory can work through. */
export function writeReport(format: ReportFormat, input: ReportInput): string {
  return formats[format](input);
}

function asCsv({quality}: ReportInput): string {
  return reportAsCsv(quality.issues, ({code}) => issueWords[code]);
}

function asJson({source, quality, columns}: ReportInput): string {
  return `${JSON.stringify({source, ...quality, columns}, null, 2)}\n`;
}

function asMarkdown({source, quality, columns}: ReportInput): string {
  const parts = [
    `# Quality of ${cell(source)}`,
    `${quality.services} services on ${quality.today}; ${quality.sound} of them without an error or a warning.`,
  ];
  if (columns.length > 0) {
    const rows = columns.map(
      ({column, field, why, samples}) =>
        `| ${cell(column)} | ${field ?? '(not used)'} | ${why} | ${cell(samples[0] ?? '')} |`,
    );
    parts.push(
      [
        '## Columns',
        '',
        '| column | taken for | because of | for example |',
        '|---|---|---|---|',
        ...rows,
      ].join('\n'),
    );
  }
  parts.push(
    ['## In short', '', '| | finding | entries |', '|---|---|---|', ...shortRows(quality)].join('\n'),
  );
  for (const [code, issues] of byCode(quality)) {
    const rows = issues.map(
      ({name, service, index, path, value}) =>
        `| ${cell(name ?? service ?? entryName(index))} | ${cell(path)} | ${cell(value)} |`,
    );
    parts.push(
      [`## ${issueWords[code]}`, '', '| entry | field | value |', '|---|---|---|', ...rows].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function shortRows(quality: QualityReport): string[] {
  return byCode(quality).map(
    ([code, issues]) => `| ${issues[0]?.severity ?? ''} | ${issueWords[code]} | ${issues.length} |`,
  );
}

/** A page to print or send round: works from a file, loads nothing, runs nothing. */
function asHtml({source, quality, columns}: ReportInput): string {
  const table = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
    `<table><thead><tr>${headings.map((one) => `<th scope="col">${escape(one)}</th>`).join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((one) => `<td>${escape(one)}</td>`).join('')}</tr>`)
      .join('\n')}</tbody></table>`;
  const findings = byCode(quality);
  const short = findings.map(([code, issues]) => [
    issues[0]?.severity ?? '',
    issueWords[code],
    String(issues.length),
  ]);
  const columnRows = columns.map(({column, field, why, samples}) => [
    column,
    field ?? '(not used)',
    why,
    samples[0] ?? '',
  ]);
  const sections = findings.map(([code, issues]) => {
    const rows = issues.map(({name, service, index, path, value}) => [
      name ?? service ?? entryName(index),
      path,
      value,
    ]);
    return `<h2>${escape(issueWords[code])}</h2>\n${table(['Entry', 'Field', 'Value'], rows)}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Quality of ${escape(source)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-inline-size: 60rem; padding: 1rem; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid; overflow-wrap: anywhere; padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; }
</style>
<h1>Quality of ${escape(source)}</h1>
<p>${quality.services} services on ${escape(quality.today)}; ${quality.sound} of them without an error or a warning.</p>
${columnRows.length > 0 ? `<h2>Columns</h2>\n${table(['Column', 'Taken for', 'Because of', 'For example'], columnRows)}\n` : ''}<h2>In short</h2>
${table(['', 'Finding', 'Entries'], short)}
${sections.join('\n')}
</html>
`;
}

/** Errors first, and of those what is most frequent. */
function byCode({issues}: QualityReport): readonly (readonly [IssueCode, readonly Issue[]])[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.code);
    if (group) group.push(issue);
    else groups.set(issue.code, [issue]);
  }
  const rank = (group: readonly Issue[]) => SEVERITIES.indexOf(group[0]?.severity ?? 'info');
  return [...groups].sort(([, a], [, b]) => rank(a) - rank(b) || b.length - a.length);
}

function entryName(index: number | undefined): string {
  return index === undefined ? '(the whole)' : `entry ${index + 1}`;
}

function cell(text: string): string {
  return oneLine(text).replace(/[\\|<>[\]`*_]/g, String.raw`\$&`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
