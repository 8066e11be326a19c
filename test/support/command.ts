import {execFile} from 'node:child_process';
import {join, resolve} from 'node:path';

const bin = resolve(import.meta.dirname, '../../../packages/cli/bin/civic.js');

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command `civic` as somebody types it, in a folder of its own. */
export function civic(folder: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const env = {...process.env, XDG_CACHE_HOME: join(folder, 'cache')};
    execFile(process.execPath, [bin, ...args], {cwd: folder, env, maxBuffer: 2 ** 26}, (error, out, err) => {
      done({code: typeof error?.code === 'number' ? error.code : 0, out, err});
    });
  });
}
