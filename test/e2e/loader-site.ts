import {spawnSync} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {marketSquare} from '@civic-widgets/poll/fixtures.js';
import {launchBrowser} from '../support/browser.js';
import {filesOf, openSite, type Reply, type Site} from '../support/site.js';

const root = resolve(import.meta.dirname, '../../..');

/** The two versions that the tests put on the web. */
export const a = '1.0.0';
export const b = '9.9.9';

/** One request that the widgets' host has had. `started` and `ended` number the starts and ends in their order. */
export interface Asked {
  readonly path: string;
  readonly started: number;
  ended: number;
  readonly cookie: string | undefined;
  readonly referer: string | undefined;
}

/** A page that is open in the browser, and what has happened in it. */
export interface Visit {
  readonly page: Page;
  readonly warnings: string[];
  /** Uncaught errors, unhandled rejections, and what the console calls an error. */
  readonly errors: string[];
  /** What the page's policy has blocked. */
  violations(): Promise<string[]>;
}

export interface VisitOptions {
  readonly head?: string;
  readonly policy?: string;
  /** Runs in the page before anything of the page's own. */
  readonly before?: () => void;
}

/**
 * A host page's site and, on another origin, the widgets' host: two versions of the built files, and consultations
 * `/polls/<id>.json` with the title "Poll <id>".
 */
export class Stage {
  readonly requests: Asked[] = [];
  /** How long, in milliseconds, the host takes to answer for a path. */
  readonly delays = new Map<string, number>();
  /** Paths that the host has nothing for. */
  readonly missing = new Set<string>();
  /** Pages that the host has besides, by path. */
  readonly pages = new Map<string, string>();
  #clock = 0;
  #html = '';
  #policy: string | undefined;
  #folder = '';
  #browser: Browser | undefined;
  #host: Site | undefined;
  #site: Site | undefined;
  readonly #contexts: BrowserContext[] = [];

  static async open(): Promise<Stage> {
    const stage = new Stage();
    stage.#folder = await mkdtemp(join(tmpdir(), 'civic-cdn-'));
    for (const version of [a, b]) buildInto(stage.#folder, version);
    const files = filesOf(stage.#folder);
    stage.#host = await openSite(async (url, {cookie, referer}) => {
      const path = url.pathname + url.search;
      const asked: Asked = {path, started: (stage.#clock += 1), ended: Infinity, cookie, referer};
      stage.requests.push(asked);
      await pause(stage.delays.get(path) ?? 0);
      const reply = stage.missing.has(path)
        ? undefined
        : (stage.#stored(url.pathname) ?? (await files(url, {})));
      asked.ended = stage.#clock += 1;
      return reply && {...reply, headers: {...reply.headers, 'access-control-allow-origin': '*'}};
    });
    // Browsers ask for an icon by themselves; its absence would show up as an error of the page.
    stage.#site = await openSite(({pathname}) =>
      pathname === '/' ? stage.#page() : {status: 204, body: ''},
    );
    stage.#browser = await launchBrowser();
    return stage;
  }

  #build(version: string): void {
    const env = {...process.env, CIVIC_BUILD_VERSION: version, CIVIC_BUILD_OUT: this.#folder};
    const {status, stderr} = spawnSync(process.execPath, [join(root, 'packages/embed/build.js')], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build of ${version} failed: ${stderr}`);
  }

  #stored(path: string): Reply | undefined {
    const html = this.pages.get(path);
    return html === undefined ? consultation(path) : {body: html};
  }

  #page(): Reply {
    return {body: this.#html, ...(this.#policy && {headers: {'content-security-policy': this.#policy}})};
  }

  /** The widgets' host. */
  get host(): string {
    return this.#host?.url ?? '';
  }

  /** Opens a host page with this body in a browser that has been nowhere before. */
  async visit(body: string, {head = '', policy, before}: VisitOptions = {}): Promise<Visit> {
    this.requests.length = 0;
    this.#html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}</head><body>${body}</body></html>`;
    this.#policy = policy;
    const context = await this.#browser?.newContext();
    if (!context || !this.#site) throw new Error('The stage is not open.');
    this.#contexts.push(context);
    const page = await context.newPage();
    const warnings: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.addInitScript(() => {
      const blocked: string[] = [];
      Object.assign(globalThis, {blocked});
      addEventListener('securitypolicyviolation', (event) =>
        blocked.push(`${event.effectiveDirective} ${event.blockedURI}`),
      );
    });
    if (before) await page.addInitScript(before);
    await page.goto(`${this.#site.url}/`);
    const violations = () => page.evaluate(() => (globalThis as unknown as {blocked: string[]}).blocked);
    return {page, warnings, errors, violations};
  }

  /** Paths that the host has been asked for, in the order of asking. */
  get paths(): string[] {
    return this.requests.map(({path}) => path);
  }

  /** Modules that were asked for: the widget's, then those of the kinds of question that its consultation asks. */
  get modules(): string[] {
    return this.paths.filter((path) => path.includes('/loader/'));
  }

  /** Puts everything back between two tests. */
  async clear(): Promise<void> {
    this.delays.clear();
    this.missing.clear();
    this.pages.clear();
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await Promise.all([this.#host?.close(), this.#site?.close()]);
    await rm(this.#folder, {recursive: true, force: true});
  }
}

/** Builds the files for the web as a version of its own. */
export function buildInto(folder: string, version: string): void {
  const env = {...process.env, CIVIC_BUILD_VERSION: version, CIVIC_BUILD_OUT: folder};
  const {status, stderr} = spawnSync(process.execPath, [join(root, 'packages/embed/build.js')], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build of ${version} failed: ${stderr}`);
}

function consultation(path: string): Reply | undefined {
  const id = /^\/polls\/([\w-]+)\.json$/.exec(path)?.[1];
  if (id === undefined) return undefined;
  const title = {en: `Poll ${id}`, cy: `Pôl ${id}`};
  return {body: JSON.stringify({...marketSquare, id, title}), type: 'application/json'};
}
