import type {Results} from '@civic-widgets/model';
import {RECOUNTABLE_TYPES} from '@civic-widgets/model/results.js';
import {withWords} from '../parts.js';
import type {Part} from '../questions/asked.js';
import type {Block, Told} from './report.js';

/** Tells results of a kind; each is loaded when a result has it. */
export type Teller = (told: Told<never>) => Block[];

type ConstituenciesPart = Part & typeof import('./constituencies-view.js');
type BallotsPart = Part & typeof import('../recount/ballots.js');

const loaders = {
  ranking: () => import('./ranking-view.js'),
  funding: () => import('./funding-view.js'),
  spread: () => import('./spread.js'),
} satisfies Readonly<Record<string, () => Promise<Part & {readonly tell: Teller}>>>;
const tellerOf: Readonly<Record<string, keyof typeof loaders>> = {
  ranked: 'ranking',
  score: 'ranking',
  budget: 'funding',
  allocate: 'spread',
  rating: 'spread',
  matrix: 'spread',
  agree: 'spread',
};

/** What tells a result of a type, once it has been loaded. */
export const tellers = new Map<string, Teller>();

let constituencies: ConstituenciesPart | undefined;
let ballots: BallotsPart | undefined;

/** Tells what each constituency said, once that has been loaded; nothing where there are none. */
export function tellGroups(...told: Parameters<ConstituenciesPart['tellConstituencies']>): Block[] {
  return constituencies?.tellConstituencies(...told) ?? [];
}

/** Offers the ballots behind a result, once that has been loaded. */
export function renderBallots(...told: Parameters<BallotsPart['render']>): ReturnType<BallotsPart['render']> | undefined {
  return ballots?.render(...told);
}

/** Loads what tells these results and has not come yet. */
export async function load({questions, final, constituencies: groups}: Pick<Results, 'questions' | 'final' | 'constituencies'>): Promise<void> {
  const missing = new Set(questions.flatMap(({type}) => (tellers.has(type) ? [] : (tellerOf[type] ?? []))));
  const loading = [...missing].map(async (name) => {
    const {tell} = withWords<Part & {readonly tell: Teller}>(await loaders[name]());
    for (const [type, teller] of Object.entries(tellerOf)) if (teller === name) tellers.set(type, tell);
  });
  if (final && questions.some(({type}) => (RECOUNTABLE_TYPES as readonly string[]).includes(type))) {
    loading.push(import('../recount/ballots.js').then((part) => void (ballots = withWords<BallotsPart>(part))));
  }
  if (groups) loading.push(import('./constituencies-view.js').then((part) => void (constituencies = withWords<ConstituenciesPart>(part))));
  await Promise.all(loading);
}
