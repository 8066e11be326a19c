import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type HarvestCache, type KeptAnswer} from '@civic-widgets/directory/harvest.js';

/** A harvest that broke off goes on for so long; after that everything is asked for anew. */
const resumableFor = 24 * 3_600_000;

interface Run {
  readonly started: number;
  readonly finished?: number;
}

/** Answers of feeds in a folder, one file each, and when they were last harvested. */
export class FileCache implements HarvestCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(url: string): Promise<KeptAnswer | undefined> {
    const kept = await readJson(this.#file(url));
    return isKept(kept) ? kept : undefined;
  }

  async set(url: string, answer: KeptAnswer): Promise<void> {
    await this.#write(this.#file(url), answer);
  }

  /** Notes that a harvest begins. Gives the time since when answers need not be asked for again, where the last one broke off. */
  async begin(feed: string, now: number): Promise<number | undefined> {
    const file = this.#file(`run ${feed}`);
    const last = await readJson(file);
    const unfinished = isRun(last) && last.finished === undefined && now - last.started < resumableFor;
    const started = unfinished ? last.started : now;
    await this.#write(file, {started});
    return unfinished ? started : undefined;
  }

  /** Notes that a harvest has all that it came for. */
  async finish(feed: string, now: number): Promise<void> {
    await this.#write(this.#file(`run ${feed}`), {started: now, finished: now});
  }

  #file(name: string): string {
    return join(this.#folder, `${createHash('sha256').update(name).digest('hex')}.json`);
  }

  /** Whole or not at all: a file that is cut off by Ctrl-C is never there under its name. */
  async #write(file: string, value: unknown): Promise<void> {
    await mkdir(this.#folder, {recursive: true});
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(value));
    await rename(draft, file);
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Not there, or not ours: then it is asked for.
    return undefined;
  }
}

function isKept(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false;
  return 'text' in value && typeof value.text === 'string' && 'type' in value && 'at' in value;
}

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object' && value !== null && 'started' in value && typeof value.started === 'number'
  );
}
