import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page, ViewportSize} from 'playwright-core';
import {launchBrowser} from './browser.js';
import type * as composed from './in-page/composed.js';
import type * as layout from './in-page/layout.js';
import type * as motion from './in-page/motion.js';
import type * as transcript from './in-page/transcript.js';
import {filesOf, openSite, type Respond, type Site} from './site.js';

const folder = resolve(import.meta.dirname, '../../../dist/catalogue');

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly exportName: string;
  readonly importPath: string;
}

interface Entry extends Story {
  readonly type: 'story' | 'docs';
}

/** Every story of the built catalogue. */
export function readStories(): readonly Story[] {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(index.entries).filter(({type}) => type === 'story');
}

/** The name of the element that a story is about: that of its file. */
export function elementOf({importPath}: Story): string {
  return basename(importPath, '.stories.ts');
}

/** How a page can be that a story stands in. */
export interface Mode {
  readonly name: 'light' | 'dark' | 'high contrast' | 'right to left' | 'forced colours';
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly lang: 'en' | 'ur';
  readonly forcedColors?: boolean;
}

const light: Mode = {name: 'light', theme: 'light', lang: 'en'};
const dark: Mode = {name: 'dark', theme: 'dark', lang: 'en'};
/** A page in Urdu: its language, its direction and our words in it. */
const rightToLeft: Mode = {name: 'right to left', theme: 'light', lang: 'ur'};

export const modes = {
  light,
  dark,
  contrast: {name: 'high contrast', theme: 'contrast', lang: 'en'},
  rightToLeft,
  /** Chromium's own emulation, which replaces colours as the system would. */
  forcedColors: {name: 'forced colours', theme: 'light', lang: 'en', forcedColors: true},
} as const satisfies Record<string, Mode>;

/** What can be called in the page; see in-page/. */
interface InPage {
  readonly composed: typeof composed;
  readonly layout: typeof layout;
  readonly motion: typeof motion;
  readonly transcript: typeof transcript;
}

type Functions<M> = {
  [Name in keyof M]: M[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof M];
type Call<F> = F extends (...args: infer Args) => infer Result
  ? {args: Args; result: Awaited<Result>}
  : never;

/** The built catalogue on a port of its own, and pages of a browser to look at it. */
export class Catalogue {
  readonly #idle: StoryPage[] = [];

  private constructor(
    readonly site: Site,
    readonly browser: Browser,
  ) {}

  static async open(args: readonly string[] = []): Promise<Catalogue> {
    const [site, browser] = await Promise.all([openSite(respond), launchBrowser({args: [...args]})]);
    return new Catalogue(site, browser);
  }

  /** A page to have for a while. */
  async borrow(): Promise<StoryPage> {
    return this.#idle.pop() ?? StoryPage.open(this.browser, this.site.url);
  }

  giveBack(page: StoryPage | undefined): void {
    if (page) this.#idle.push(page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }
}

/** A page of the catalogue, with one story on it. */
export class StoryPage {
  /** What the story did that no story may: errors, complaints in the console, requests to other hosts. */
  complaints: string[] = [];
  #afterStep: ((label: string) => Promise<void>) | undefined;
  #loading = 0;

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string): Promise<StoryPage> {
    const page = await browser.newPage({
      viewport: usualSize,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    // What a story says must not depend on when it is looked at.
    await page.clock.setFixedTime('2026-11-21T10:00:00Z');
    const opened = new StoryPage(page, url);
    await opened.#listen();
    return opened;
  }

  /**
   * Opens a story in the light mode and waits until it is drawn and has played. Throws what went wrong with it.
   * `afterStep` is called after each step that it plays; the play waits.
   */
  async show(
    {id}: Story,
    {afterStep, size = usualSize}: {afterStep?: (label: string) => Promise<void>; size?: ViewportSize} = {},
  ): Promise<void> {
    this.#afterStep = afterStep;
    this.complaints = [];
    await this.page.setViewportSize(size);
    await this.page.emulateMedia(mediaOf(light));
    // The catalogue's own check would run beside ours, and axe refuses to run twice at once.
    await this.page.goto(`${this.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    await this.page.waitForFunction(
      () =>
        (globalThis as unknown as Storybook).__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished' ||
        document.body.matches('.sb-show-errordisplay, .sb-show-nopreview'),
      undefined,
      {timeout: 60_000},
    );
    const troubles = await this.page.evaluate((names) => {
      const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as Storybook;
      const errors = names.flatMap((name) => (channel?.last(name) ?? []).flat()) as {
        readonly message?: string;
        readonly title?: string;
      }[];
      return errors.map(({message, title}) => `error: ${message ?? title}`);
    }, troubleEvents);
    this.complaints.push(...troubles);
    await this.settle();
    this.assertQuiet();
  }

  /** Changes the page around the story in place, as a host page's own switches would. */
  async switchTo(mode: Mode): Promise<void> {
    await this.page.emulateMedia(mediaOf(mode));
    await this.page.evaluate(({theme, lang}) => {
      const root = document.documentElement;
      Object.assign(root, {lang, dir: lang === 'ur' ? 'rtl' : 'ltr'});
      root.dataset['theme'] = theme;
      root.classList.toggle('civic-high-contrast', theme === 'contrast' && !root.classList.contains('site'));
    }, mode);
    await this.settle();
  }

  async setTextSize(percent: 100 | 200): Promise<void> {
    await this.page.evaluate(
      (size) => void (document.documentElement.dataset['textSize'] = String(size)),
      percent,
    );
    await this.settle();
  }

  /** Sets text apart as WCAG 1.4.12 has it, in shadow roots too, where the toolbar's own switch doesn't reach. */
  async spaceText(isWide: boolean): Promise<void> {
    await this.call('layout', 'spaceText', isWide);
    await this.settle();
  }

  async resize(size: ViewportSize): Promise<void> {
    await this.page.setViewportSize(size);
    await this.settle();
  }

  /** Waits until nothing is being loaded or drawn. */
  async settle(): Promise<void> {
    do {
      await this.call('composed', 'settled');
    } while (this.#loading > 0);
  }

  /** Throws what the story has complained of since it was opened. */
  assertQuiet(): void {
    if (this.complaints.length > 0) throw new Error(this.complaints.join('\n'));
  }

  /** Calls a function of in-page/ in the page. */
  async call<M extends keyof InPage, F extends Functions<InPage[M]>>(
    module: M,
    name: F,
    ...args: Call<InPage[M][F]>['args']
  ): Promise<Call<InPage[M][F]>['result']> {
    const called = this.page.evaluate(
      async ([path, called, given]) => {
        const functions = (await import(path)) as Record<string, (...values: unknown[]) => unknown>;
        return functions[called]?.(...given);
      },
      [`/@test/${module}.js`, String(name), args as unknown[]] as const,
    );
    return called as Promise<Call<InPage[M][F]>['result']>;
  }

  async #listen(): Promise<void> {
    const {page} = this;
    await page.addInitScript(tellForcedTextColor);
    await page.exposeFunction('civicAfterStep', (label: string) => this.#afterStep?.(label));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.complaints.push(`console: ${message.text().split('\n', 2).join(' ')} (${message.location().url})`);
    });
    page.on('request', (request) => {
      this.#loading += 1;
      const {origin, protocol} = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.url)
        this.complaints.push(`request to ${request.url()}`);
    });
    const ended = () => void (this.#loading -= 1);
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }
}

/**
 * axe reads the colour of text from `-webkit-text-fill-color`. In forced colours Chromium draws it in the system's colour, as it
 * draws `color`, but tells the page's.
 */
function tellForcedTextColor(): void {
  const styles = CSSStyleDeclaration.prototype;
  const told = Object.getOwnPropertyDescriptor(styles, 'getPropertyValue')
    ?.value as typeof styles.getPropertyValue;
  styles.getPropertyValue = function (name) {
    const isForced = name === '-webkit-text-fill-color' && matchMedia('(forced-colors: active)').matches;
    return told.call(this, isForced ? 'color' : name);
  };
}

interface Storybook {
  readonly __STORYBOOK_PREVIEW__?: {readonly currentRender?: {readonly phase?: string}};
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {last(event: string): unknown[] | undefined};
}

/** What Storybook says on its channel when a story fails or what it plays does. */
const troubleEvents = [
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'storyThrewException',
  'storyErrored',
  'storyMissing',
];

export const usualSize: ViewportSize = {width: 640, height: 600};

function mediaOf({theme, forcedColors = false}: Mode) {
  const colors = {
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
  } as const;
  // A site with a look of its own has no switch for it, but follows what the system asks.
  return {
    ...colors,
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  } as const;
}

const inPage = filesOf(join(import.meta.dirname, 'in-page'));
const files = filesOf(folder);
const screenReader = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));

/** The catalogue's files, and below /@test/ what the tests call in its pages. */
const respond: Respond = async (url, headers) => {
  if (url.pathname === '/@test/virtual-screen-reader.js')
    return {body: await readFile(screenReader), type: 'text/javascript'};
  if (url.pathname === '/@test/')
    return {body: '<!doctype html><html lang="en"><title>An empty page</title></html>'};
  return url.pathname.startsWith('/@test/')
    ? inPage(new URL(url.pathname.slice('/@test'.length), url), headers)
    : files(url, headers);
};
