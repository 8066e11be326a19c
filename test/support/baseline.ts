import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

/** Whether this run writes what it sees instead of holding it against what was seen before. */
export const isUpdate = Boolean(process.env['CIVIC_UPDATE']);

/** A file below test/: compiled tests run from test/dist, baselines stand beside the sources. */
export function testFile(...path: readonly string[]): string {
  return resolve(import.meta.dirname, '../..', ...path);
}

export function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}

/** The lines that two texts don't share, with two lines around them; empty where they are the same. */
export function lineDiff(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // How many lines the rests of both share in order, from each pair of places.
  const shared = Array.from({length: a.length + 1}, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => shared[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      (shared[i] ?? [])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i]}`);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(`- ${a[i]}`);
      i += 1;
    } else {
      lines.push(`+ ${b[j]}`);
      j += 1;
    }
  }
  const isChanged = lines.map((line) => !line.startsWith(' '));
  const near = (index: number) => isChanged.slice(Math.max(0, index - 2), index + 3).some(Boolean);
  return lines
    .map((line, index) => (near(index) ? line : near(index - 1) ? '  …' : ''))
    .filter(Boolean)
    .join('\n');
}
