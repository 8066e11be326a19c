import {join} from 'node:path';
import {homedir} from 'node:os';
import {parseArgs} from 'node:util';
import {
  COLUMN_FIELDS,
  readColumnChoice,
  type ColumnChoice,
  type ColumnChoices,
} from '@civic-widgets/directory';
import {UsageFailure} from '../failure.js';
import {reportFormatOf, type ReportFormat} from './report.js';

export const directoryUsage = `civic directory build FEED or FILE -o index.json
civic directory columns FILE -o columns.csv

"build" makes one file of a directory, for the service finder on any static host (docs/connect-your-directory.md).
"columns" shows what each column of a spreadsheet is taken for, and writes it to a file. Correct it there, and give it to "build" with --columns.

  FEED or FILE          the address of an Open Referral feed (UK 3.0, UK 1, HSDS 3), or of a CSV, GeoJSON or JSON file;
                        or such a file on this machine
  -o, --output FILE     where to write; index.json if not given
  --report FILE         what is missing or odd, entry by entry: .csv, .md, .html or .json
  --columns FILE        what each column holds, as "civic directory columns" wrote it and somebody corrected it
  --map FIELD=COLUMN    what a column of a spreadsheet is, where the guess is wrong; =COLUMN leaves it out; may be repeated
  --lang TAG            language of the entries; en if not given
  --time-zone ZONE      zone of the opening hours; Europe/London if not given
  --country CODE        country of addresses that name none
  --publisher TEXT      whose directory it is, and
  --licence TEXT        under which licence: written into the index

Feeds are asked politely, and only for what changed since the last time:

  --rate NUMBER         requests a second; 2 if not given
  --per-page NUMBER     entries a page; 100 if not given
  --details WHEN        auto, always, never: ask for each service where the list is short on it
  --timeout SECONDS     30 if not given
  --max-size MEGABYTES  of one answer or file; 64 if not given
  --cache FOLDER        where answers are kept; a folder of this user if not given
  --no-cache            ask for everything anew
  --allow-incomplete    write the index even if pages or services could not be had
  -h, --help

It ends with 0 if all is well, 1 if nothing could be read, 2 if the command was mistyped, 3 if the feed gave only a part.`;

/** What `civic directory build` was told. */
export interface BuildWish {
  readonly source: string;
  readonly output: string;
  readonly report?: {readonly file: string; readonly format: ReportFormat};
  readonly columns: ColumnChoices;
  /** A file that says what each column holds; --map goes before it. */
  readonly columnsFile?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly country?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly rate: number;
  readonly perPage: number;
  readonly details: 'auto' | 'always' | 'never';
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes. */
  readonly maxBytes: number;
  /** Nothing: keep nothing. */
  readonly cache?: string;
  readonly allowIncomplete: boolean;
}

/** Nothing: the wish was for help. */
export function readBuildWish(
  args: readonly string[],
  action: 'build' | 'columns' = 'build',
): BuildWish | undefined {
  const {values, positionals} = parse(args);
  if (values.help) return undefined;
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0)
    throw new UsageFailure(
      action === 'build'
        ? 'name one feed or file: civic directory build FEED -o index.json'
        : 'name one file: civic directory columns FILE -o columns.csv',
    );
  const {report, lang, 'time-zone': timeZone, country, publisher, licence} = values;
  return {
    source,
    output: values.output ?? (action === 'build' ? 'index.json' : 'columns.csv'),
    ...(values.columns !== undefined && {columnsFile: values.columns}),
    columns: columnChoices(values.map ?? []),
    ...(report !== undefined && {report: {file: report, format: reportFormat(report)}}),
    ...(lang !== undefined && {lang: checked('--lang', lang, () => new Intl.Locale(lang))}),
    ...(timeZone !== undefined && {
      timeZone: checked('--time-zone', timeZone, () => new Intl.DateTimeFormat('en', {timeZone})),
    }),
    ...(country !== undefined && {country: country.toUpperCase()}),
    ...(publisher !== undefined && {publisher}),
    ...(licence !== undefined && {licence}),
    rate: number('--rate', values.rate, 0.01, 100),
    perPage: number('--per-page', values['per-page'], 1, 10_000),
    details: detailsOf(values.details),
    timeout: number('--timeout', values.timeout, 1, 3600) * 1000,
    maxBytes: number('--max-size', values['max-size'], 1, 2000) * 1_000_000,
    ...(!values['no-cache'] && {
      cache: values.cache ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'civic'),
    }),
    allowIncomplete: values['allow-incomplete'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'output': {type: 'string', short: 'o'},
        'columns': {type: 'string'},
        'report': {type: 'string'},
        'map': {type: 'string', multiple: true},
        'lang': {type: 'string'},
        'time-zone': {type: 'string'},
        'country': {type: 'string'},
        'publisher': {type: 'string'},
        'licence': {type: 'string'},
        'rate': {type: 'string', default: '2'},
        'per-page': {type: 'string', default: '100'},
        'details': {type: 'string', default: 'auto'},
        'timeout': {type: 'string', default: '30'},
        'max-size': {type: 'string', default: '64'},
        'cache': {type: 'string'},
        'no-cache': {type: 'boolean', default: false},
        'allow-incomplete': {type: 'boolean', default: false},
        'help': {type: 'boolean', short: 'h', default: false},
      },
    });
  } catch (error) {
    throw new UsageFailure(error instanceof Error ? error.message : String(error), {cause: error});
  }
}

function columnChoices(given: readonly string[]): ColumnChoices {
  return Object.fromEntries(
    given.map((one): [string, ColumnChoice] => {
      const [, field, column] = /^([^=]*)=(.+)$/s.exec(one) ?? [];
      if (field === undefined || column === undefined)
        throw new UsageFailure(`--map ${one}: write FIELD=COLUMN, such as name="Name of group"`);
      const choice = readColumnChoice(field);
      if (choice === undefined)
        throw new UsageFailure(
          `--map ${one}: there is no field ${field}; there are ${COLUMN_FIELDS.join(', ')}`,
        );
      return [column, choice];
    }),
  );
}

function reportFormat(file: string): ReportFormat {
  const format = reportFormatOf(file);
  if (format === undefined)
    throw new UsageFailure(`--report ${file}: the name must end in .csv, .md, .html or .json`);
  return format;
}

function detailsOf(text: string): BuildWish['details'] {
  if (text === 'auto' || text === 'always' || text === 'never') return text;
  throw new UsageFailure(`--details ${text}: there are auto, always and never`);
}

function number(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new UsageFailure(`${option} ${text}: a number from ${least} to ${most} is needed`);
  return value;
}

/** The text, if making something of it doesn't throw. */
function checked(option: string, text: string, make: () => unknown): string {
  try {
    make();
    return text;
  } catch (error) {
    throw new UsageFailure(`${option} ${text}: there is none of that name`, {cause: error});
  }
}
