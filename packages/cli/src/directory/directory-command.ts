import {createReadStream} from 'node:fs';
import {mkdir, open, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {
  checkQuality,
  DirectoryError,
  indexLines,
  readDirectory,
  type ColumnGuess,
  type Directory,
  type Issue,
  type QualityReport,
} from '@civic-widgets/directory';
import {
  harvest,
  HarvestError,
  harvestIssues,
  type HarvestedFeed,
  type HarvestTools,
} from '@civic-widgets/directory/harvest.js';
import cy from '@civic-widgets/directory/synonyms/cy.json' with {type: 'json'};
import en from '@civic-widgets/directory/synonyms/en.json' with {type: 'json'};
import ur from '@civic-widgets/directory/synonyms/ur.json' with {type: 'json'};
import {EXIT, Failure, UsageFailure} from '../failure.js';
import {oneLine, type Progress, type Terminal} from '../terminal.js';
import {directoryUsage, readBuildWish, type BuildWish} from './directory-arguments.js';
import {FileCache} from './file-cache.js';
import {harvestWords} from './harvest-words.js';
import {columnReasons} from './column-words.js';
import {readColumns, writeColumns} from './columns-file.js';
import {severityWords, wrongWords} from './issue-words.js';
import {byFinding} from './report-groups.js';
import {writeReport} from './report.js';

const userAgent = 'civic-directory/1 (+https://www.npmjs.com/package/@civic-widgets/cli)';

/** `civic directory …`. */
export async function directoryCommand(
  args: readonly string[],
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<void> {
  const [action, ...rest] = args;
  if (action === undefined || action === '-h' || action === '--help') return terminal.print(directoryUsage);
  if (action !== 'build' && action !== 'columns')
    throw new UsageFailure(
      `civic directory has no ${action}; there are: civic directory build, civic directory columns`,
    );
  const asked = readBuildWish(rest, action);
  if (!asked) return terminal.print(directoryUsage);
  const written = asked.columnsFile === undefined ? {} : await readColumns(asked.columnsFile);
  const wish = {...asked, columns: {...written, ...asked.columns}};
  const {directory, missed} = await read(wish, terminal, signal);
  const {columns} = directory.report;
  showColumns(columns, wish, terminal);
  if (action === 'columns') {
    if (columns.length === 0) throw new Failure(`${wish.source}: this has no columns`);
    await writeColumns(wish.output, columns);
    terminal.print(
      `${wish.output}: correct "holds" in it, then: civic directory build ${wish.source} --columns ${wish.output}`,
    );
    return;
  }
  const today = new Date().toISOString().slice(0, 10);
  const quality = checkQuality(directory.services, {today}, [...missed, ...directory.report.issues]);
  if (directory.services.length > 0) showQuality(quality, terminal);
  if (wish.report) {
    const {file, format} = wish.report;
    await writeFile(file, writeReport(format, {source: wish.source, quality, columns}));
    terminal.note(`${file} says what is wrong, entry by entry, and what to do.`);
  }
  // After the report, which says why nothing was left.
  if (directory.services.length === 0) throw new Failure(`${wish.source}: there are no services in it`);
  const bytes = await writeIndex(wish, directory);
  const all = directory.services.length;
  const closed = directory.services.filter(
    ({status}) => status === 'inactive' || status === 'defunct',
  ).length;
  terminal.print(
    `${wish.output}: ${all - closed} service${all - closed === 1 ? '' : 's'}, ${Math.ceil(bytes / 1000)} kB before compression`,
  );
  if (closed > 0) terminal.note(`Closed, and so left out: ${closed}.`);
}

async function read(
  wish: BuildWish,
  terminal: Terminal,
  signal: AbortSignal | undefined,
): Promise<{directory: Directory; missed: readonly Issue[]}> {
  const isAddress = /^[a-z][a-z+.-]+:\/\//i.test(wish.source);
  const found = isAddress
    ? await fetchDirectory(wish, terminal, signal)
    : {input: await readLocal(wish), repeats: 'keep' as const, missed: []};
  try {
    const {columns, country} = wish;
    const directory = readDirectory(found.input, {columns, country, repeats: found.repeats});
    return {directory, missed: found.missed};
  } catch (error) {
    if (error instanceof DirectoryError)
      throw new Failure(`${wish.source}: ${directoryWords(error)}`, EXIT.failed, {cause: error});
    throw error;
  }
}

function directoryWords({code, detail}: DirectoryError): string {
  if (code === 'empty') return 'there is nothing in it';
  if (code === 'json-invalid') return `this is broken JSON (${detail})`;
  const isWorkbook = detail === 'zip' || detail === 'xls';
  return isWorkbook
    ? 'this is a workbook: save it as CSV first'
    : 'this is no directory: CSV, GeoJSON or Open Referral is needed';
}

async function readLocal({source, maxBytes}: BuildWish): Promise<Uint8Array> {
  try {
    const {size} = await stat(source);
    if (size > maxBytes) throw new Failure(`${source}: larger than is read (--max-size allows more)`);
    const pieces: Buffer[] = [];
    for await (const piece of createReadStream(source)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder'
          : `can't be read (${code})`;
    throw new Failure(`${source}: ${why}`, EXIT.failed, {cause: error});
  }
}

async function fetchDirectory(
  wish: BuildWish,
  terminal: Terminal,
  signal: AbortSignal | undefined,
): Promise<{input: unknown; repeats: 'keep' | 'drop'; missed: readonly Issue[]}> {
  const cache = wish.cache === undefined ? undefined : new FileCache(wish.cache);
  const freshSince = await cache?.begin(wish.source, Date.now());
  if (freshSince !== undefined) terminal.note('The last harvest broke off; going on from there.');
  const steps = new Map<string, Progress>();
  const progress = (step: string) => {
    const shown = steps.get(step) ?? terminal.progress(step);
    steps.set(step, shown);
    return shown;
  };
  try {
    const found = await harvest(wish.source, toolsWith(cache), {
      userAgent,
      rate: wish.rate,
      perPage: wish.perPage,
      details: wish.details,
      timeout: wish.timeout,
      maxBytes: wish.maxBytes,
      ...(freshSince !== undefined && {freshSince}),
      ...(signal && {signal}),
      onProgress: ({step, done, of, services}) =>
        progress(step).update(done, of, step === 'pages' ? `${services} services` : ''),
      onWait: ({url, milliseconds, code}) =>
        milliseconds >= 5000 &&
        terminal.note(`${oneLine(url)}: ${code}; asking again in ${Math.ceil(milliseconds / 1000)} seconds`),
    });
    if (found.kind === 'file') {
      await cache?.finish(wish.source, Date.now());
      return {input: found.text, repeats: 'keep', missed: []};
    }
    checkComplete(found, wish, terminal);
    if (found.complete) await cache?.finish(wish.source, Date.now());
    return {input: found.page, repeats: 'drop', missed: harvestIssues(found)};
  } catch (error) {
    if (!(error instanceof HarvestError)) throw error;
    throw new Failure(harvestWords(error), error.code === 'stopped' ? EXIT.stopped : EXIT.failed, {
      cause: error,
    });
  } finally {
    for (const shown of steps.values()) shown.end();
  }
}

/** What stands on the host stays there rather than be replaced by a part of the directory. */
function checkComplete(
  {complete, services, claimed, missed, counts, pages, repeated}: HarvestedFeed,
  wish: BuildWish,
  terminal: Terminal,
): void {
  const {requests, unchanged, kept} = counts;
  terminal.note(
    `${services.length} services on ${pages} pages; ${requests} requests, ${unchanged} unchanged, ${kept} kept from before`,
  );
  if (claimed !== undefined && claimed !== services.length)
    terminal.note(`The feed says that it has ${claimed} services. It gave ${services.length}.`);
  if (repeated > 0) terminal.note(`${repeated} of them came twice, on two pages, and were kept once.`);
  for (const one of missed.slice(0, 5)) terminal.note(`missing: ${oneLine(harvestWords(one))}`);
  if (missed.length > 5) terminal.note(`missing: ${missed.length - 5} more`);
  if (complete || wish.allowIncomplete) return;
  throw new Failure(
    `${wish.source}: the feed gave only a part, so ${wish.output} was left as it is; run it again to go on (--allow-incomplete writes it all the same)`,
    EXIT.incomplete,
  );
}

function toolsWith(cache: FileCache | undefined): HarvestTools {
  return {
    fetch: (url, init) => fetch(url, init),
    sleep: async (milliseconds, signal) => {
      try {
        await wait(milliseconds, undefined, signal && {signal});
      } catch (error) {
        // Woken by Ctrl-C: the harvest sees the signal itself.
        if (!signal?.aborted) throw error;
      }
    },
    now: () => Date.now(),
    ...(cache && {cache}),
  };
}

function showColumns(
  columns: readonly ColumnGuess[],
  {columns: choices}: BuildWish,
  terminal: Terminal,
): void {
  if (columns.length === 0) return;
  terminal.note(
    'What each column is taken for (civic directory columns, or --map FIELD=COLUMN, puts it right):',
  );
  for (const {column, field, lang, why, samples} of columns) {
    const taken = field === undefined ? 'not used' : `${field}${lang === undefined ? '' : `@${lang}`}`;
    const example = samples[0] === undefined ? '' : `, for example ${oneLine(samples[0]).slice(0, 40)}`;
    terminal.note(`  ${oneLine(column) || '(no heading)'} → ${taken} (${columnReasons[why]}${example})`);
  }
  for (const name of Object.keys(choices))
    if (!columns.some(({column, index}) => column === name || String(index) === name))
      terminal.note(`  There is no column "${oneLine(name)}": what was said of it was not used.`);
}

function showQuality(quality: QualityReport, terminal: Terminal): void {
  const {services, sound, bySeverity} = quality;
  terminal.note(
    `${sound} of ${services} services have no error and no warning (${bySeverity.error} errors, ${bySeverity.warning} warnings in all).`,
  );
  const findings = byFinding(quality);
  for (const {code, severity, issues} of findings.slice(0, 8))
    terminal.note(`  ${issues.length} × ${wrongWords(code)} (${severityWords[severity].one})`);
  if (findings.length > 8)
    terminal.note(`  and ${findings.length - 8} other findings: --report report.html shows all.`);
}

/** Under another name first, so that a page never loads half an index. */
async function writeIndex(wish: BuildWish, {services}: Directory): Promise<number> {
  const {output, publisher, licence, lang, timeZone} = wish;
  const draft = `${output}.${process.pid}`;
  const isAddress = /^https?:/i.test(wish.source);
  const source = {
    ...(publisher !== undefined && {name: publisher}),
    ...(isAddress && {url: wish.source}),
    ...(licence !== undefined && {licence}),
  };
  try {
    await mkdir(dirname(output), {recursive: true});
    const file = await open(draft, 'w');
    let bytes = 0;
    try {
      for (const line of indexLines(services, {
        synonyms: {cy, en, ur},
        ...(lang !== undefined && {lang}),
        ...(timeZone !== undefined && {timeZone}),
        ...(Object.keys(source).length > 0 && {source}),
      })) {
        bytes += (await file.write(line)).bytesWritten;
      }
    } finally {
      await file.close();
    }
    await rename(draft, output);
    return bytes;
  } catch (error) {
    await rm(draft, {force: true});
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    throw new Failure(`${output}: can't be written (${code})`, EXIT.failed, {cause: error});
  }
}
