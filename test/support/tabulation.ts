import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, extname, join, resolve} from 'node:path';
import type {SuiteContext, TestContext} from 'node:test';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');

/** The folder of one kind of real elections, and why nothing can be counted where it is not at hand. */
export function electionsOf(kind: string): {
  folder: string;
  skip: string | false;
  files: (end: string) => string[];
} {
  const folder = join(data, 'elections', kind);
  const isThere = existsSync(folder);
  return {
    folder,
    skip: isThere ? false : `${folder} is not there`,
    files: (end) =>
      isThere
        ? readdirSync(folder, {recursive: true, encoding: 'utf8'})
            .filter((file) => file.endsWith(end))
            .sort()
        : [],
  };
}

/** A file as text; old ones are no UTF-8. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** The name of a file without its folder and its end. */
export function nameOf(file: string): string {
  return basename(file, extname(file));
}

/** How many references of each method were met, for the last line of a suite. */
export class Agreement {
  readonly #cases = new Map<string, {met: number; of: number}>();

  /** Runs what compares a count with its reference. */
  compare(method: string, check: () => void): void {
    const cases = this.#cases.get(method) ?? {met: 0, of: 0};
    this.#cases.set(method, cases);
    cases.of += 1;
    check();
    cases.met += 1;
  }

  report(context: TestContext | SuiteContext): void {
    for (const [method, {met, of}] of this.#cases) {
      if ('diagnostic' in context) context.diagnostic(`${method}: ${met} of ${of}`);
    }
  }
}
