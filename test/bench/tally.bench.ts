import {monitorEventLoopDelay} from 'node:perf_hooks';
import {pathToFileURL} from 'node:url';
import {join, resolve} from 'node:path';
import type {KnownQuestion} from '@civic-widgets/model';
import {randomNumbers, type Measurement} from './measurement.js';

const root = resolve(import.meta.dirname, '../../..');
const server = (path: string) => pathToFileURL(join(root, 'packages/server/dist', path)).href;
const ballots = 200_000;
const page = 1000;
const rounds = 5;
const options = Array.from({length: 8}, (_, n) => ({
  id: `o${n}`,
  label: `Option ${n}`,
  cost: 1000 * (n + 1),
}));
const asked = {id: 'q', label: 'Which?', required: false, options};
const questions = [
  {...asked, type: 'ranked', method: 'scottish-stv', seats: 3},
  {...asked, type: 'ranked', method: 'schulze', seats: 1},
  {...asked, type: 'budget', method: 'equal-shares', budget: 12_000, currency: 'GBP', mustFit: false},
] as const;

/**
 * How long an answer may have to wait while 200,000 ballots are counted: the longest time for which the event loop did nothing else, with
 * the thread that counts, beside the same count on the main thread.
 */
export async function bench(): Promise<Measurement[]> {
  const {createResults} = (await import(
    server('results.js')
  )) as typeof import('../../packages/server/dist/results.js');
  const {Tally} = (await import(
    server('tally/tally.js')
  )) as typeof import('../../packages/server/dist/tally/tally.js');
  const measured: Measurement[] = [];
  for (const question of questions) {
    const answers = drawn();
    const aside = async () => {
      const consultation = {
        id: 'big',
        questions: [question],
        status: 'open',
        results: {when: 'always', threshold: 0},
      };
      const results = createResults(responsesOf(answers), () => 0);
      // Only what the count needs of a consultation is there.
      await results.read(consultation as unknown as Parameters<typeof results.read>[0]);
      await results.close();
    };
    const here = async () => {
      const tally = new Tally([question as unknown as KnownQuestion], 'big');
      await responsesOf(answers).follow('big', (some) =>
        tally.add(some.map((text) => JSON.parse(text) as {q: string[]})),
      );
      return tally.questions;
    };
    const delays: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      delays[0].push(await longestDelay(aside));
      delays[1].push(await longestDelay(here));
    }
    const [ours = 0, baseline = 0] = delays.map(
      (some) => some.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0,
    );
    const name = `${ballots.toLocaleString('en')} ballots by ${question.method}: the longest that anything else waits`;
    measured.push({name, unit: 'ms', ours, baseline, against: 'counting on the main thread'});
  }
  return measured;
}

async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({resolution: 1});
  // What was here before is not to be measured.
  globalThis.gc?.();
  delay.enable();
  await work();
  await new Promise((done) => setTimeout(done, 20));
  delay.disable();
  return delay.max / 1e6;
}

/** Answers as a table holds them, read a page at a time. */
function responsesOf(answers: readonly string[]) {
  return {
    count: async () => answers.length,
    async follow(_: string, tell: (some: readonly string[]) => void) {
      for (let start = 0; start < answers.length; start += page) {
        await new Promise((done) => setImmediate(done));
        tell(answers.slice(start, start + page));
      }
      return () => {};
    },
  } as unknown as Parameters<typeof import('../../packages/server/dist/results.js').createResults>[0];
}

function drawn(): string[] {
  const random = randomNumbers(3);
  return Array.from({length: ballots}, () => {
    const order = options.map(({id}) => ({id, place: random()})).sort((a, b) => a.place - b.place);
    return JSON.stringify({q: order.slice(0, 2 + Math.floor(random() * 6)).map(({id}) => id)});
  });
}
