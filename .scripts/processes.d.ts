import type {ChildProcess, SpawnOptions} from 'node:child_process';

export function startHelper(program: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
export function freePort(): Promise<number>;
