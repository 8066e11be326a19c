import {openIndex} from '@civic-widgets/directory/search.js';
import {engines, keystrokes, type EngineName, type Search} from '../search-engines.js';

/*
 * Runs in the page that is measured, and marks in the browser's record what it does.
 */

export type Finder = EngineName | 'ours' | 'ours, with counts';

/** What the browser tells the page: tasks of 50 ms or more by the clock, with what else the machine does; 0 where there was none. */
export interface LongTasks {
  readonly whileLoading: number;
  readonly whileTyping: number;
}

// Kept, so that its memory can be measured.
let search: Search | undefined;

/** Opens an index and types everything `rounds` times. */
export async function find(finder: Finder, rounds: number): Promise<LongTasks> {
  const tasks = longTasks();
  performance.mark('civic-load');
  search = await open(finder);
  performance.mark('civic-loaded');
  await pause(300);
  const whileLoading = tasks.take();
  const isOurs = finder === 'ours' || finder === 'ours, with counts';
  const asked = isOurs ? keystrokes : engines[finder].asked;
  for (let round = 0; round < rounds; round += 1) {
    for (const text of asked) {
      await pause(0);
      performance.mark('civic-key');
      await search(text);
      performance.mark('civic-answer');
    }
  }
  await pause(300);
  return {whileLoading, whileTyping: tasks.take()};
}

async function open(finder: Finder): Promise<Search> {
  const response = await fetch(`/index/${encodeURIComponent(finder)}`);
  if (finder !== 'ours' && finder !== 'ours, with counts') {
    return engines[finder].open(await response.text());
  }
  if (!response.body) throw new Error('The index has no body');
  const index = await openIndex(response.body, {yieldNow});
  await index.complete;
  const facets = finder !== 'ours';
  return (text) => index.search({text, facets});
}

function yieldNow(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function longTasks(): {take(): number} {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const {duration} of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({type: 'longtask'});
  return {
    take() {
      note(observer.takeRecords());
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}
