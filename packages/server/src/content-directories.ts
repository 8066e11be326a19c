import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import {
  COLUMN_FIELDS,
  DirectoryError,
  OPTIONAL_SENSITIVE,
  readDirectory,
  type ColumnField,
} from '@civic-widgets/directory';
import {Id, LanguageTag, Text} from '@civic-widgets/model';
import {checkUrl, type Complain} from './content-checks.js';

const Duration = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,3}(?:m|h|d)$/, 'must be a time such as 24h, 30m or 7d'),
  v.transform(
    (value) => Number(value.slice(0, -1)) * minutes[value.slice(-1) as keyof typeof minutes] * 60_000,
  ),
  v.minValue(10 * 60_000, 'must be 10m or more'),
);

const minutes = {m: 1, h: 60, d: 24 * 60} as const;

/** `directories/<id>.settings.json`: what the directory's own file does not say of itself. All of it may be left out beside a file. */
export const DirectorySettings = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  /** The site whose directory it is: its name, time zone and origins hold here. The site with the directory's id, where nothing is said. */
  site: v.optional(Id),
  name: v.optional(Text),
  /** Where the services come from, when no file stands beside this one. */
  feed: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/, 'must be an http or https address'))),
  /** How often the feed is asked. */
  every: v.optional(Duration, '24h'),
  /** Requests a second. */
  rate: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(100)), 2),
  /** The language of entries that don’t say. */
  lang: v.optional(LanguageTag, 'en'),
  /** The country of addresses that name none, ISO 3166-1. */
  country: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a country of two letters such as GB')),
  ),
  /** Whose bank holidays count. */
  nation: v.optional(v.picklist(['england-and-wales', 'scotland', 'northern-ireland'])),
  licence: v.optional(v.string()),
  /** Names of categories in other languages than the directory's, by id or name. */
  categoryNames: v.optional(v.record(v.string(), v.record(LanguageTag, v.string()))),
  /** Which of our sensitive categories don't count here, and which of the directory's own do. */
  sensitive: v.optional(
    v.strictObject({
      not: v.optional(v.array(v.picklist(OPTIONAL_SENSITIVE))),
      also: v.optional(v.array(v.pipe(v.string(), v.nonEmpty()))),
    }),
  ),
  /** What columns of a spreadsheet are, where the guess is wrong. */
  columns: v.optional(v.record(v.string(), v.picklist(['', ...COLUMN_FIELDS] as (ColumnField | '')[]))),
  /** Where reports of mistakes are sent. */
  contact: v.optional(v.pipe(v.string(), v.email('must be an e-mail address'))),
  /** The language in which they are told of them. */
  contactLang: v.optional(LanguageTag, 'en'),
});
export type DirectorySettings = Omit<v.InferOutput<typeof DirectorySettings>, '$schema'>;

/** A directory as the content folder has it. */
export interface DirectoryContent extends DirectorySettings {
  /** The file with its services; a feed has none. */
  readonly file?: string;
}

const file = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.(json|csv|geojson)$/;
const settingsFile = /^(.+)\.settings\.json$/;

/**
 * Reads `directories/`: `<id>.json`, `.csv` or `.geojson` with services, `<id>.settings.json` with what is to be known of them, or with the
 * feed that they come from. The folder may be missing.
 */
export function readDirectories(
  folder: string,
  sites: ReadonlyMap<string, unknown>,
  readSettings: (path: string, complain: Complain) => DirectorySettings | undefined,
  wrong: string[],
): Map<string, DirectoryContent> {
  const directories = new Map<string, DirectoryContent>();
  const inside = join(folder, 'directories');
  if (!existsSync(inside)) return directories;
  const names = readdirSync(inside).sort();
  for (const name of names) {
    const complain: Complain = (path, reason) =>
      wrong.push(`directories/${name}: ${path === '' ? '' : `${path}: `}${reason}`);
    const id = settingsFile.exec(name)?.[1];
    if (id === undefined) continue;
    const settings = readSettings(join(inside, name), complain);
    if (!settings) continue;
    if (settings.id !== id) complain('id', `must be ${JSON.stringify(id)}, as the file is named`);
    if (settings.site !== undefined && !sites.has(settings.site))
      complain('site', `there is no sites/${settings.site}.json`);
    checkUrl(settings.feed, 'feed', complain);
    const hasFile = names.some((other) => file.exec(other)?.[1] === id);
    if (hasFile && settings.feed !== undefined)
      complain('feed', 'stands beside a file with services: keep one of them');
    if (!hasFile && settings.feed === undefined)
      complain('', `needs a feed, or a file ${id}.json, ${id}.csv or ${id}.geojson beside it`);
    directories.set(id, settings);
  }
  for (const name of names) {
    const id = file.exec(name)?.[1];
    if (id === undefined) continue;
    const before = directories.get(id);
    if (before?.file !== undefined) {
      wrong.push(`directories/${name}: stands beside ${before.file}: keep one of them`);
      continue;
    }
    const settings = before ?? v.parse(DirectorySettings, {id});
    const fault = faultIn(join(inside, name), settings);
    if (fault !== undefined) wrong.push(`directories/${name}: ${fault}`);
    directories.set(id, {...settings, file: join(inside, name)});
  }
  return directories;
}

function faultIn(path: string, {columns, country}: DirectorySettings): string | undefined {
  try {
    const {services} = readDirectory(readFileSync(path), {columns, country});
    return services.length === 0 ? 'holds no service that can be read' : undefined;
  } catch (error) {
    if (error instanceof DirectoryError) return `can't be read (${error.message})`;
    throw error;
  }
}
