import {createHash} from 'node:crypto';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

/** The files of a folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const compress = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Replaces a folder by these files, each with its compressed siblings, so that no server compresses while people wait. A
 * server that is running meanwhile finds the old folder or the new one, not half of it.
 */
export async function publish(folder: string, files: Files): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, {recursive: true, force: true});
  await Promise.all(Object.entries(files).map(([path, content]) => write(join(fresh, path), Buffer.from(content))));
  await rm(folder, {recursive: true, force: true});
  await rename(fresh, folder);
}

async function write(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await Promise.all([
    writeFile(path, content),
    compress(content, {params}).then((small) => writeFile(`${path}.br`, small)),
    zip(content, {level: constants.Z_BEST_COMPRESSION}).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}

/** What goes into the `integrity` attribute of each file. */
export function integrityOf(files: Files): string {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = entries.map(([path, content]) => [
    path,
    `sha384-${createHash('sha384').update(content).digest('base64')}`,
  ]);
  return `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`;
}
