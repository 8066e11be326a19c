import {once} from 'node:events';
import {readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {launchBrowser} from '../support/browser.js';
import type {Measurement} from './measurement.js';
import {bundle} from './weigh.js';

/** What the worker tells: milliseconds of each round, of the count and of its baseline. */
interface Told {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

const size = 1_000_000;
const worker = `
  import {countScottishStv} from '@civic-widgets/counting';
  import {fill, seats} from '${new URL('stv-ward.js', import.meta.url).pathname}';
  const {ballots, preferences} = fill(${size});
  const timed = (work) => { const from = performance.now(); work(); return performance.now() - from; };
  const read = () => { let sum = 0; for (const preference of preferences) sum += preference; return sum; };
  const told = {ours: [], baseline: []};
  onmessage = ({data}) => {
    for (let round = 0; round < 4; round += 1) {
      if (data === 'count') told.ours.push(timed(() => countScottishStv({seats, ballots})));
      told.baseline.push(timed(read));
    }
    postMessage(told);
  };
`;

/** The count that a visitor's browser does aside: in a worker of a page, beside a bare loop, and what memory the page takes for it. */
export async function bench(): Promise<Measurement[]> {
  const [chunk] = await bundle(worker);
  const code = chunk?.type === 'chunk' ? chunk.code : '';
  const server = createServer(({url}, response) => {
    response.setHeader('Content-Type', url === '/worker.js' ? 'text/javascript' : 'text/html');
    response.end(url === '/worker.js' ? code : '<!doctype html><title>Count</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  try {
    const counted = await count(port, 'count');
    const held = await count(port, 'hold');
    const name = `Counting ${size.toLocaleString('en')} ballots of 12 candidates for 4 seats in a worker of Chromium`;
    return [
      {name, unit: 'ms', ours: median(counted.told.ours.slice(1)), baseline: median(counted.told.baseline.slice(1)), against: 'a bare loop that reads each preference once'},
      {name: `Peak memory of the page's process while it counts them`, unit: 'MB', ours: counted.peak, baseline: held.peak, against: 'the same ballots only held'},
    ];
  } finally {
    server.close();
  }
}

async function count(port: number, what: 'count' | 'hold'): Promise<{told: Told; peak: number}> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const told = await page.evaluate(
      (wish) =>
        new Promise<Told>((resolve) => {
          const aside = new Worker('/worker.js', {type: 'module'});
          aside.onmessage = ({data}) => resolve(data as Told);
          aside.postMessage(wish);
        }),
      what,
    );
    return {told, peak: largestRenderer()};
  } finally {
    await browser.close();
  }
}

/** Megabytes that the largest page of the browsers that this process started has had at most. */
function largestRenderer(): number {
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => (isRenderer(pid) && isOurs(pid) ? Number(/VmHWM:\s+(\d+)/.exec(readQuietly(`/proc/${pid}/status`))?.[1] ?? 0) : 0));
  return Math.max(...peaks) / 1024;
}

function isRenderer(pid: string): boolean {
  return readQuietly(`/proc/${pid}/cmdline`).includes('--type=renderer');
}

function isOurs(pid: string): boolean {
  const parent = /PPid:\s+(\d+)/.exec(readQuietly(`/proc/${pid}/status`))?.[1];
  return parent !== undefined && parent !== '0' && (parent === String(process.pid) || isOurs(parent));
}

/** A process may have ended since its name was read. */
function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
