import {isMap} from './features.js';
import {listOf} from './open-referral.js';
import {isVersion1} from './open-referral-v1.js';
import {fieldNamed} from './column-names.js';
import {isRough, type Rough} from './normalise.js';

export const DIRECTORY_FORMATS = ['open-referral', 'open-referral-v1', 'geojson', 'csv'] as const;
/** How a directory is written: Open Referral 3 (HSDS, or its British profile), Open Referral UK 1, GeoJSON, or a spreadsheet saved as CSV. */
export type DirectoryFormat = (typeof DIRECTORY_FORMATS)[number];

/**
 * Why nothing can be read: nothing there (`empty`), JSON that breaks off or is none (`json-invalid`), a file of another kind
 * (`format-unknown`: a workbook, a page, a picture; `detail` says which where it can be told).
 */
export type DirectoryErrorCode = 'empty' | 'json-invalid' | 'format-unknown';

/** The one error that reading a directory throws. Look at `code`; the message is for logs. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';

  constructor(
    readonly code: DirectoryErrorCode,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(`${code}${detail && ` (${detail})`}`, options);
  }
}

/** Bytes as text: UTF-8, UTF-16 where a mark says so, or else Windows-1252, which is what older spreadsheets save. */
export function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) throw new DirectoryError('format-unknown', 'zip');
  if (first === 0xd0 && second === 0xcf) throw new DirectoryError('format-unknown', 'xls');
  if (first === 0x25 && second === 0x50) throw new DirectoryError('format-unknown', 'pdf');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without a mark, every other byte of an alphabet's text is a nought.
  if (first && second === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second && bytes[2] === 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return decodeWindows1252(bytes);
    throw error;
  }
}

// What Windows-1252 has where Latin-1 has controls, from 0x80 on. Node 20's decoder of that name reads Latin-1.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (one) => windows[one.charCodeAt(0) - 0x80] ?? one);
}

/** Stands before each line of a GeoJSON text sequence (RFC 8142). */
const separator = '\u001e';

/** JSON in a text, or one JSON value a line. `undefined`: the text is not JSON at all. */
export function parseJson(text: string): unknown {
  const trimmed = text
    .replace(/^\ufeff/, '')
    .replaceAll(separator, '')
    .trim();
  if (!/^[[{]/.test(trimmed)) return undefined;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const lines = jsonLines(trimmed);
    if (lines) return lines;
    throw new DirectoryError('json-invalid', error.message, {cause: error});
  }
}

// A value a line, which may break off: a line that is none stays as text, to be told of as an entry that can't be read.
function jsonLines(text: string): unknown[] | undefined {
  let read = 0;
  const lines = text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => {
      try {
        const value = JSON.parse(line.replace(/^\s*,|,\s*$/g, '')) as unknown;
        if (typeof value === 'object' && value !== null) read += 1;
        return value;
      } catch (error) {
        if (error instanceof SyntaxError) return line;
        throw error;
      }
    });
  return read > 0 && read >= lines.length - Math.max(1, lines.length / 10) && lines.length > 1
    ? lines
    : undefined;
}

/** How a text, or JSON that was parsed, is written. Throws {@link DirectoryError} for what is none of the formats. */
export function detectFormat(input: unknown): DirectoryFormat {
  if (typeof input !== 'string') return formatOfJson(input);
  const text = input
    .replace(/^\ufeff/, '')
    .replaceAll(separator, '')
    .trim();
  if (text === '') throw new DirectoryError('empty');
  const json = parseJson(text);
  if (json !== undefined) return formatOfJson(json);
  if (text.startsWith('<'))
    throw new DirectoryError('format-unknown', /^<(?:!doctype html|html)/i.test(text) ? 'html' : 'xml');
  if (text.includes('\u0000')) throw new DirectoryError('format-unknown', 'binary');
  const [line = ''] = text.split(/\r?\n|\r/);
  const cells = line.split(/[,;\t|]/);
  if (cells.length > 1 || fieldNamed(line) || text.split(/\r?\n|\r/).some((other) => /[,;\t|]/.test(other)))
    return 'csv';
  throw new DirectoryError('format-unknown', 'text');
}

function formatOfJson(json: unknown): DirectoryFormat {
  if (typeof json !== 'object' || json === null)
    throw new DirectoryError(json === undefined || json === null ? 'empty' : 'format-unknown', typeof json);
  const first: unknown = Array.isArray(json) ? json[0] : json;
  if (isMap(first)) return 'geojson';
  return isRough(json) && Array.isArray(json['content'])
    ? 'open-referral-v1'
    : samples(json).some(isVersion1)
      ? 'open-referral-v1'
      : 'open-referral';
}

// The first records tell the version.
function samples(json: object): Rough[] {
  const list: readonly unknown[] = Array.isArray(json) ? json : isRough(json) ? (listOf(json) ?? [json]) : [];
  const rough = list.slice(0, 5).filter(isRough);
  return [...rough, ...rough.map((record) => record['service']).filter(isRough)];
}
