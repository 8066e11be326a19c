import {createReadStream, type ReadStream} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {tagOf} from './routes/etag.js';

/** A file as it is sent: the precompressed one where there is one and the reader takes it. */
export interface FoundFile {
  readonly type: string;
  readonly size: number;
  readonly etag: string;
  readonly encoding: 'br' | 'gzip' | undefined;
  open(): ReadStream;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const encodings = [
  {name: 'br', extension: '.br'},
  {name: 'gzip', extension: '.gz'},
] as const;

/** Tags by file, while the file stays as it was. */
const tags = new Map<string, {readonly version: string; readonly etag: string}>();

/** Finds `path` (as it stands in the URL) in the folder; a path that ends in `/` is the page of that folder. */
export async function findFile(folder: string, path: string, accepted = ''): Promise<FoundFile | undefined> {
  const inside = readPath(path);
  const type = inside && types[extname(inside)];
  if (inside === undefined || type === undefined) return undefined;
  const plain = join(folder, inside);
  for (const {name, extension} of encodings) {
    const packed = acceptsEncoding(accepted, name) ? await readFacts(plain + extension) : undefined;
    if (packed) return {...packed, type, encoding: name};
  }
  const facts = await readFacts(plain);
  return facts && {...facts, type, encoding: undefined};
}

/** The path inside the folder, or nothing if it could lead out of it or to a hidden file. */
function readPath(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const named = decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  const isPlain = named
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !/[\\\u0000]/.test(part)); // eslint-disable-line no-control-regex
  return isPlain ? named : undefined;
}

/** Whether Accept-Encoding names it, and not with a weight of nothing. */
export function acceptsEncoding(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', weight = ''] = part.split(';');
    return name.trim().toLowerCase() === encoding && !/^\s*q=0(?:\.0*)?\s*$/i.test(weight);
  });
}

async function readFacts(file: string): Promise<Pick<FoundFile, 'size' | 'etag' | 'open'> | undefined> {
  const facts = await stat(file).catch(ignoreMissing);
  if (!facts?.isFile()) return undefined;
  const version = `${facts.mtimeMs}/${facts.size}`;
  const known = tags.get(file);
  const etag = known?.version === version ? known.etag : tagOf(await readFile(file));
  tags.set(file, {version, etag});
  return {size: facts.size, etag, open: () => createReadStream(file)};
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) throw error;
}
