import {createReadStream} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {basename, extname, join} from 'node:path';
import Papa from 'papaparse';
import {GazetteerTable, type GazetteerFormat, type GazetteerRow} from '@civic-widgets/directory/gazetteer.js';
import {Failure} from '../failure.js';

const readable = new Set(['.csv', '.tsv', '.txt']);

/** The files of a source: the file itself, or all tables in a folder and below, as OS Open Names comes. */
export async function filesOf(source: string): Promise<readonly string[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(source)).isDirectory();
  } catch (error) {
    throw new Failure(`${source}: there is no such file or folder`, undefined, {cause: error});
  }
  if (!isFolder) {
    if (/\.zip$/i.test(source)) throw new Failure(`${source}: unpack the zip first, and name the folder`);
    return [source];
  }
  const entries = await readdir(source, {recursive: true, withFileTypes: true});
  const files = entries
    .filter(
      (entry) =>
        entry.isFile() && readable.has(extname(entry.name).toLowerCase()) && !/readme/i.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new Failure(`${source}: there is no .csv, .tsv or .txt in this folder`);
  return files;
}

/**
 * Reads one table row by row, however large. Nothing when it is no gazetteer.
 *
 * @throws {Failure} when it can't be read.
 */
export async function readTable(
  file: string,
  take: (row: GazetteerRow) => void,
): Promise<GazetteerFormat | undefined> {
  const table = new GazetteerTable(take);
  const delimiter = extname(file).toLowerCase() === '.csv' ? '' : await delimiterOf(file);
  await new Promise<void>((resolve, reject) => {
    const stream = createReadStream(file, 'utf8');
    stream.on('error', reject);
    Papa.parse<string[]>(stream, {
      delimiter,
      // Tables with tabs don't quote: one stray mark would swallow the rest of the file.
      ...(delimiter === '\t' && {quoteChar: '\0'}),
      skipEmptyLines: true,
      step: ({data: cells}, parser) => {
        table.add(delimiter === '\t' ? cells.map(unquoted) : cells);
        if (table.isRefused) parser.abort();
      },
      complete: () => {
        stream.destroy();
        resolve();
      },
      error: reject,
    });
  }).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure(`${basename(file)}: can't be read (${why})`, undefined, {cause: error});
  });
  return table.end();
}

/** A file that doesn't say in its name what stands between its cells: tabs where the first line has some. */
async function delimiterOf(file: string): Promise<string> {
  for await (const chunk of createReadStream(file, {encoding: 'utf8', end: 4096})) {
    const [line = ''] = String(chunk).split('\n', 1);
    return line.includes('\t') ? '\t' : '';
  }
  return '';
}

function unquoted(cell: string): string {
  return /^"(.*)"$/s.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}
