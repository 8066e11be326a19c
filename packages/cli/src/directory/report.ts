import {reportAsCsv, SEVERITIES, type ColumnGuess, type QualityReport} from '@civic-widgets/directory';
import {oneLine} from '../terminal.js';
import {columnReasons} from './column-words.js';
import {severityWords, todoWords, wrongWords} from './issue-words.js';
import {byEntry, byFinding, entryTitle, inOrder} from './report-groups.js';
import {asHtml} from './report-html.js';

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

/** A data-quality report that the people who keep the directory can work through: the worst first. */
export function writeReport(format: ReportFormat, input: ReportInput): string {
  return formats[format](input);
}

function asCsv({quality}: ReportInput): string {
  return reportAsCsv(inOrder(quality.issues), {
    'what is wrong': ({code}) => wrongWords(code),
    'what to do': ({code}) => todoWords(code),
  });
}

function asJson({source, quality, columns}: ReportInput): string {
  return `${JSON.stringify({source, ...quality, issues: inOrder(quality.issues), columns}, null, 2)}\n`;
}

function asMarkdown({source, quality, columns}: ReportInput): string {
  const findings = byFinding(quality);
  const parts = [
    `# Quality of ${cell(source)}`,
    `${quality.services} services on ${quality.today}; for ${quality.sound} of them there is nothing to do.`,
    SEVERITIES.map((severity) => {
      const {many, asks} = severityWords[severity];
      return `- **${quality.bySeverity[severity]} ${many}.** ${asks}`;
    }).join('\n'),
    [
      '## What was found',
      '',
      '| | what is wrong | what to do | how often |',
      '|---|---|---|---|',
      ...findings.map(
        ({code, severity, issues, isOfNearlyAll}) =>
          `| ${severityWords[severity].one} | ${wrongWords(code)} | ${todoWords(code)} | ${issues.length}${isOfNearlyAll ? ' (not named below)' : ''} |`,
      ),
    ].join('\n'),
  ];
  if (columns.length > 0) {
    const rows = columns.map(
      ({column, field, lang, why, samples}) =>
        `| ${cell(column)} | ${field ?? '(not used)'}${lang ? `@${lang}` : ''} | ${columnReasons[why]} | ${cell(samples[0] ?? '')} |`,
    );
    parts.push(
      ['## Columns', '', '| column | taken for | because | for example |', '|---|---|---|---|', ...rows].join(
        '\n',
      ),
    );
  }
  const named = findings.flatMap(({issues, isOfNearlyAll}) => (isOfNearlyAll ? [] : issues));
  parts.push(
    '## Entry by entry',
    ...byEntry(named).map((entry) => {
      const lines = entry.findings.map(({severity, code, places}) => {
        const said = places.map(({field, value}) => `${field ? `${cell(field)}: ` : ''}${cell(value)}`);
        const where = said.length > 0 ? ` (${said.join('; ')})` : '';
        return `- ${severityWords[severity].one}: ${wrongWords(code)}${where}`;
      });
      return [`### ${cell(entryTitle(entry))}`, '', ...lines].join('\n');
    }),
  );
  return `${parts.join('\n\n')}\n`;
}

function cell(text: string): string {
  return oneLine(text).replace(/[\\|<>[\]`*_]/g, String.raw`\$&`);
}
