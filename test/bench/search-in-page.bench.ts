import {resolve} from 'node:path';
import {buildIndex} from '@civic-widgets/directory';
import cySynonyms from '@civic-widgets/directory/synonyms/cy.json' with {type: 'json'};
import enSynonyms from '@civic-widgets/directory/synonyms/en.json' with {type: 'json'};
import urSynonyms from '@civic-widgets/directory/synonyms/ur.json' with {type: 'json'};
import type {Browser, CDPSession} from 'playwright-core';
import {launchBrowser} from '../support/browser.js';
import {manyServices} from '../support/many-services.js';
import {openSite, type Site} from '../support/site.js';
import type * as finding from './in-page/finding.js';
import type {Finder} from './in-page/finding.js';
import type {Measurement} from './measurement.js';
import {docOf, engines, percentiles, type EngineName} from './search-engines.js';
import {bundle} from './weigh.js';

const COUNT = Number(process.env['CIVIC_BENCH_SERVICES'] ?? 50_000);
const names = Object.keys(engines) as EngineName[];

const ROUNDS = 5;

/** Milliseconds are of work of the main thread: what else the machine does is not counted. Long tasks the browser tells by the clock. */
interface Figures {
  readonly load: number;
  readonly loadTask: number;
  readonly typeTask: number;
  readonly longWhileLoading: number;
  readonly longWhileTyping: number;
  /** Megabytes. */
  readonly memory: number;
  readonly p50: number;
  readonly p95: number;
}

/** The same as `search.bench.ts`, in the main thread of a page in Chromium. */
export async function bench(): Promise<Measurement[]> {
  const services = manyServices(COUNT);
  if (!services) {
    console.log(
      'The search in a page was not measured: the shared data that the services are made of are not there.',
    );
    return [];
  }
  const docs = services.map(docOf);
  const ours = buildIndex(services, {synonyms: {en: enSynonyms, cy: cySynonyms, ur: urSynonyms}});
  services.length = 0;
  const module = resolve(import.meta.dirname, 'in-page/finding.js');
  const [script] = await bundle(`export * from '${module}'`);
  if (script?.type !== 'chunk') throw new Error('Nothing was bundled');
  const site = await openSite(({pathname}) => {
    if (pathname === '/') return {body: '<!doctype html><title>Search</title>'};
    if (pathname === '/finding.js') return {body: script.code, type: 'text/javascript'};
    if (!pathname.startsWith('/index/')) return undefined;
    const name = decodeURIComponent(pathname.slice('/index/'.length)) as EngineName;
    return {body: names.includes(name) ? engines[name].file(docs) : ours, type: 'application/json'};
  });
  const browser = await launchBrowser();
  try {
    const figures = new Map<Finder, Figures>();
    for (const finder of ['ours', 'ours, with counts', ...names] as const) {
      figures.set(finder, await measure(browser, site, finder));
      console.log(finder, JSON.stringify(figures.get(finder)));
    }
    return names.flatMap((name) => compared(figures, name));
  } finally {
    await browser.close();
    await site.close();
  }
}

function compared(figures: ReadonlyMap<Finder, Figures>, against: EngineName): Measurement[] {
  const theirs = figures.get(against);
  const what = `${COUNT.toLocaleString('en-GB')} services in a page`;
  const rows = [
    ['ours', 'Index to searchable', 'ms of work', 'load'],
    ['ours', 'Longest task while the index loads', 'ms of work', 'loadTask'],
    ['ours', 'Longest task while somebody types', 'ms of work', 'typeTask'],
    ['ours', 'Memory of the open index', 'MB', 'memory'],
    ['ours', 'A keystroke, median', 'ms of work', 'p50'],
    ['ours', 'A keystroke, 95th percentile', 'ms of work', 'p95'],
    ['ours, with counts', 'A keystroke with counts for all filters, 95th percentile', 'ms of work', 'p95'],
  ] as const;
  return rows.map(([finder, name, unit, figure]) => ({
    name: `${name}: ${what}`,
    unit,
    ours: figures.get(finder)?.[figure] ?? NaN,
    baseline: theirs?.[figure] ?? NaN,
    against,
  }));
}

async function measure(browser: Browser, site: Site, finder: Finder): Promise<Figures> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(site.url);
  await page.addScriptTag({
    type: 'module',
    content: `import * as it from '/finding.js'; globalThis.finding = it;`,
  });
  await page.waitForFunction(() => 'finding' in globalThis);
  const session = await page.context().newCDPSession(page);
  // As fast as 20 Mbit/s bring what is compressed to a tenth. From this machine itself all of it would come at once, in tasks of the browser's.
  const throughput = 25e6;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  const before = await memoryOf(session);
  await browser.startTracing(page, {categories: ['toplevel', 'blink.user_timing']});
  const {whileLoading, whileTyping} = await page.evaluate(
    ([name, rounds]) => (globalThis as unknown as {finding: typeof finding}).finding.find(name, rounds),
    [finder, finder === 'Fuse.js, the words alone' ? 1 : ROUNDS] as const,
  );
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]};
  const memory = (await memoryOf(session)) - before;
  await page.close();
  return {...workIn(traceEvents), longWhileLoading: whileLoading, longWhileTyping: whileTyping, memory};
}

/** What the browser writes down. Times in microseconds, `t…` of work of the thread. */
interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
}

function workIn(
  events: readonly TraceEvent[],
): Pick<Figures, 'load' | 'loadTask' | 'typeTask' | 'p50' | 'p95'> {
  const marks = (name: string) =>
    events.filter((event) => event.name === name).toSorted((a, b) => a.ts - b.ts);
  const [begin] = marks('civic-load');
  const [loaded] = marks('civic-loaded');
  if (begin?.tts === undefined || loaded?.tts === undefined)
    throw new Error('The browser did not note the work of threads');
  // Tasks, and the runs of microtasks in them, which is all of some that the browser notes.
  const tasks = events.filter(({pid, tid, ts}) => pid === begin.pid && tid === begin.tid && ts >= begin.ts);
  const longest = (some: readonly TraceEvent[]) =>
    some.reduce((most, {tdur = 0}) => Math.max(most, tdur), 0) / 1000;
  const answers = marks('civic-answer');
  const times = marks('civic-key').map(({tts = NaN}, at) => ((answers[at]?.tts ?? NaN) - tts) / 1000);
  return {
    load: (loaded.tts - begin.tts) / 1000,
    loadTask: longest(tasks.filter(({ts}) => ts <= loaded.ts)),
    typeTask: longest(tasks.filter(({ts}) => ts > loaded.ts)),
    ...percentiles(times),
  };
}

/** Megabytes of the heap and of what it holds besides, once what nobody needs is gone. */
async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize, backingStorageSize = 0} = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + backingStorageSize) / 1e6;
}
