import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import {ConsultationContent, Id, Site, textFault} from '@civic-widgets/model';
import {readOrigin} from './config.js';
import {checkConstituencies} from './content-constituencies.js';
import {DirectorySettings, readDirectories, type DirectoryContent} from './content-directories.js';
import {checkQuestion} from './content-questions.js';
import {checkUrl, findDoubled, type Complain} from './content-checks.js';
import {ProblemError} from './errors.js';
import {parseJson} from './json.js';
import {SampleAnswers} from './sample-answers.js';
import {StartError} from './start-error.js';

const Origin = v.pipe(
  v.string(),
  v.check(
    (value) => value === 'null' || readOrigin(value) !== undefined,
    'must be an origin such as https://www.example.org',
  ),
);

/** A site as its file holds it. */
const SiteFile = v.strictObject({
  $schema: v.optional(v.string()),
  ...Site.entries,
  /** Origins whose pages may send answers, written exactly as browsers send them; `null` lets sandboxed pages in. */
  origins: v.optional(v.array(Origin), []),
  /** Other origins whose consultations /embed may show. */
  sources: v.optional(v.array(v.pipe(Origin, v.notValue('null'))), []),
});

/** A consultation as its file holds it. */
const ConsultationFile = v.strictObject({
  $schema: v.optional(v.string()),
  ...ConsultationContent.entries,
  site: Id,
});

export type SiteContent = Omit<v.InferOutput<typeof SiteFile>, '$schema'>;
export type StoredConsultation = ConsultationContent & {readonly site: SiteContent};

/** What the authors wrote: read once at start, whole and right, or the server does not start. */
export interface Content {
  readonly sites: ReadonlyMap<string, SiteContent>;
  readonly consultations: ReadonlyMap<string, StoredConsultation>;
  readonly directories: ReadonlyMap<string, DirectoryContent>;
  /** Answers that are made up, to show what a result looks like: only the content that comes with the server has any. */
  readonly sampleAnswers: ReadonlyMap<string, SampleAnswers>;
}

/**
 * Reads `sites/<id>.json` and `consultations/<id>.json`, and `sample-answers/<id>.json` where made-up answers may be told as a result.
 * Throws a {@link StartError} that lists everything that is wrong.
 */
export function readContent(folder: string, {withSamples = false} = {}): Content {
  const wrong: string[] = [];
  const sites = readFolder(folder, 'sites', SiteFile, wrong, checkSite);
  const files = readFolder(folder, 'consultations', ConsultationFile, wrong, checkConsultation);
  const consultations = new Map<string, StoredConsultation>();
  for (const [id, {site: siteId, $schema: _, ...content}] of files) {
    const site = sites.get(siteId);
    if (site) consultations.set(id, {...content, site});
    else wrong.push(`consultations/${id}.json: site: there is no sites/${siteId}.json`);
  }
  const sampleAnswers = new Map<string, SampleAnswers>();
  for (const file of withSamples && existsSync(join(folder, 'sample-answers'))
    ? listJson(folder, 'sample-answers')
    : []) {
    const samples = readRecord(join(folder, 'sample-answers', file), SampleAnswers, (path, reason) =>
      wrong.push(`sample-answers/${file}: ${path}: ${reason}`),
    );
    if (samples) sampleAnswers.set(file.slice(0, -5), samples);
  }
  const readSettings = (path: string, complain: Complain) => {
    const settings = readRecord(path, DirectorySettings, complain);
    checkWords(settings, '', complain);
    return settings;
  };
  const directories = readDirectories(folder, sites, readSettings, wrong);
  if (wrong.length > 0) throw new StartError(`The content in ${folder} can't be used:\n${wrong.join('\n')}`);
  return {sites, consultations, directories, sampleAnswers};
}

function readFolder<const S extends v.GenericSchema<unknown, {id: string}>>(
  folder: string,
  name: string,
  schema: S,
  wrong: string[],
  check: (record: v.InferOutput<S>, complain: Complain) => void,
): Map<string, v.InferOutput<S>> {
  const records = new Map<string, v.InferOutput<S>>();
  for (const file of listJson(folder, name)) {
    const complain: Complain = (path, reason) =>
      wrong.push(`${name}/${file}: ${path === '' ? '' : `${path}: `}${reason}`);
    const before = wrong.length;
    const record = readRecord(join(folder, name, file), schema, complain);
    if (record === undefined) continue;
    if (`${record.id}.json` !== file)
      complain('id', `must be ${JSON.stringify(file.slice(0, -5))}, as the file is named`);
    checkWords(record, '', complain);
    check(record, complain);
    if (wrong.length === before) records.set(record.id, record);
  }
  return records;
}

function listJson(folder: string, name: string): string[] {
  try {
    return readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch (cause) {
    throw new StartError(
      `CIVIC_CONTENT_DIR must be a folder with the folders sites and consultations: ${join(folder, name)} can't be read.`,
      {cause},
    );
  }
}

export function readRecord<const S extends v.GenericSchema>(
  path: string,
  schema: S,
  complain: Complain,
): v.InferOutput<S> | undefined {
  try {
    const written = parseJson(readFileSync(path));
    const {success, output, issues} = v.safeParse(schema, written);
    if (success) {
      checkNames(written, output, '', complain);
      return output;
    }
    for (const issue of v.flatten(issues).root ?? []) complain('', sentence(issue));
    for (const [at, reasons = []] of Object.entries(v.flatten(issues).nested ?? {})) {
      for (const reason of reasons) complain(at, isAlt.test(at) ? noAlt : sentence(reason));
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const cause = error.extras.cause;
    complain('', cause instanceof Error ? `${error.message} (${cause.message})` : error.message);
  }
  return undefined;
}

const isAlt = /\.(?:image|map)\.alt$/;
const noAlt = 'must say in words what the picture shows';

// "Invalid type: Expected string but received 3" → the part that tells what to do.
function sentence(message: string): string {
  return message.replace(/^Invalid \w+: Expected /, 'expected ').replace(/^Invalid key: /, '');
}

/** What the schema has dropped is a name that nobody knows: with `seat` for `seats`, one would be elected instead of two. */
function checkNames(written: unknown, read: unknown, path: string, complain: Complain): void {
  if (typeof written !== 'object' || written === null || typeof read !== 'object' || read === null) return;
  for (const [name, inner] of Object.entries(written)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (Object.hasOwn(read, name)) checkNames(inner, (read as Record<string, unknown>)[name], at, complain);
    else complain(at, 'is not a field that is known here');
  }
}

/** Every string that people will read must be fit to show. */
export function checkWords(value: unknown, path: string, complain: Complain): void {
  if (typeof value === 'string') {
    const fault = textFault(value.replace(/\r\n?/g, '\n'));
    if (fault) complain(path, `holds a character that must not be there (${fault})`);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value))
      checkWords(inner, path === '' ? name : `${path}.${name}`, complain);
  }
}

function checkSite({url, timeZone}: v.InferOutput<typeof SiteFile>, complain: Complain): void {
  checkUrl(url, 'url', complain);
  if (!isTimeZone(timeZone)) complain('timeZone', 'must be an IANA time zone such as Europe/London');
}

function checkConsultation(consultation: v.InferOutput<typeof ConsultationFile>, complain: Complain): void {
  const {questions, documents, opens, closes} = consultation;
  documents.forEach(({url}, index) => checkUrl(url, `documents.${index}.url`, complain));
  if (opens !== undefined && closes !== undefined && Date.parse(opens) >= Date.parse(closes))
    complain('closes', 'must be after opens');
  findDoubled(questions.map(({id}) => id)).forEach((id) =>
    complain('questions', `two have the id ${JSON.stringify(id)}`),
  );
  questions.forEach((_, index) => checkQuestion(questions, index, complain));
  checkConstituencies(consultation, complain);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
