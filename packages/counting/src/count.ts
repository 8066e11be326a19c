import type {RankedElection} from './ballots.js';
import {countBorda, type BordaCount} from './borda.js';
import type {BudgetElection} from './budget/election.js';
import {countEqualShares, type EqualSharesCount} from './budget/equal-shares.js';
import {countGreedy, type GreedyCount} from './budget/greedy.js';
import {electByApproval, electByPlurality, type ChoiceSeatCount} from './choice-seats.js';
import type {CondorcetCount} from './condorcet/comparison.js';
import {countCopeland} from './condorcet/copeland.js';
import {countMinimax} from './condorcet/minimax.js';
import {countRankedPairs} from './condorcet/ranked-pairs.js';
import {countSchulze} from './condorcet/schulze.js';
import type {TransferCount} from './result.js';
import {countIrv, type RunoffCount, type RunoffElection, type RunoffOptions} from './runoff/irv.js';
import type {ScoredElection} from './scored/ballots.js';
import {countPoints, type PointsCount} from './scored/points.js';
import {countScores, type ScoreCount} from './scored/score.js';
import {countStar, type StarCount} from './scored/star.js';
import {countMeek} from './stv/meek.js';
import {countScottishStv} from './stv/scottish.js';
import {countWigm} from './stv/wigm.js';

/** What is on the ballots that a method counts. Choices are rankings of which only the first place, or no place, counts. */
export type MethodFamily = 'choice' | 'ranked' | 'scored' | 'budget';

export interface MethodFacts {
  readonly family: MethodFamily;
  /** Whether it can fill several seats; a budget has none. */
  readonly seats: 'one' | 'several' | 'none';
  /** Whether a ballot may like candidates the same. */
  readonly equalRanks?: boolean;
  /** In what a method can differ, the usual way first. */
  readonly variants?: readonly Variant[];
}

/** How wins, defeats or scores are measured, or what a budget does with a project that it can't pay. */
export type Variant =
  'winning' | 'margin' | 'ratio' | 'opposition' | 'sum' | 'mean' | 'median' | 'skip' | 'no-skip';

/** All methods, in the order in which they may be offered. */
export const METHODS = {
  'plurality': {family: 'choice', seats: 'several', equalRanks: true},
  'approval': {family: 'choice', seats: 'several', equalRanks: true},
  'irv': {family: 'ranked', seats: 'one', equalRanks: true},
  'scottish-stv': {family: 'ranked', seats: 'several', equalRanks: false},
  'wigm': {family: 'ranked', seats: 'several', equalRanks: false},
  'meek': {family: 'ranked', seats: 'several', equalRanks: false},
  'schulze': {family: 'ranked', seats: 'several', equalRanks: true, variants: ['winning', 'margin', 'ratio']},
  'ranked-pairs': {family: 'ranked', seats: 'several', equalRanks: true, variants: ['winning', 'margin']},
  'copeland': {family: 'ranked', seats: 'several', equalRanks: true},
  'minimax': {
    family: 'ranked',
    seats: 'several',
    equalRanks: true,
    variants: ['winning', 'margin', 'opposition'],
  },
  'borda': {family: 'ranked', seats: 'several', equalRanks: true},
  'score': {family: 'scored', seats: 'several', variants: ['sum', 'mean', 'median']},
  'star': {family: 'scored', seats: 'several'},
  'points': {family: 'scored', seats: 'several'},
  'greedy': {family: 'budget', seats: 'none', variants: ['skip', 'no-skip']},
  'equal-shares': {family: 'budget', seats: 'none'},
} as const satisfies Readonly<Record<string, MethodFacts>>;

export type Method = keyof typeof METHODS;

/** The election that a method counts. */
export type ElectionOf<M extends Method> = M extends 'irv'
  ? RunoffElection
  : {
      choice: RankedElection;
      ranked: RankedElection;
      scored: ScoredElection;
      budget: BudgetElection;
    }[(typeof METHODS)[M]['family']];

/** What a method makes of it. */
export type ResultOf<M extends Method> = ReturnType<(typeof counters)[M]>;

/** What any method makes of an election: told apart by `method`. */
export type CountResult =
  | ChoiceSeatCount
  | RunoffCount
  | TransferCount
  | CondorcetCount
  | BordaCount
  | ScoreCount
  | StarCount
  | PointsCount
  | GreedyCount
  | EqualSharesCount;

export interface CountOptions extends RunoffOptions {
  /** One of the method's variants; without it, the usual one. */
  readonly variant?: string | undefined;
}

/** Whether there is such a method. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(METHODS, name);
}

/** The variant that was asked for, if the method has it. */
function among<V extends Variant>({variant}: CountOptions, variants: readonly [V, ...V[]]): V {
  const found = variants.find((one) => one === (variant ?? variants[0]));
  if (found === undefined)
    throw new RangeError(`The variant ${variant ?? ''} is not known; there are ${variants.join(', ')}`);
  return found;
}

const counters = {
  'plurality': (election: RankedElection) => electByPlurality(election),
  'approval': (election: RankedElection) => electByApproval(election),
  'irv': (election: RunoffElection, options: CountOptions) => countIrv(election, options),
  'scottish-stv': (election: RankedElection) => countScottishStv(election),
  'wigm': (election: RankedElection) => countWigm(election),
  'meek': (election: RankedElection) => countMeek(election),
  'schulze': (election: RankedElection, options: CountOptions) =>
    countSchulze(election, among(options, METHODS.schulze.variants)),
  'ranked-pairs': (election: RankedElection, options: CountOptions) =>
    countRankedPairs(election, among(options, METHODS['ranked-pairs'].variants)),
  'copeland': (election: RankedElection) => countCopeland(election),
  'minimax': (election: RankedElection, options: CountOptions) =>
    countMinimax(election, among(options, METHODS.minimax.variants)),
  'borda': (election: RankedElection) => countBorda(election),
  'score': (election: ScoredElection, options: CountOptions) =>
    countScores(election, among(options, METHODS.score.variants)),
  'star': (election: ScoredElection) => countStar(election),
  'points': (election: ScoredElection) => countPoints(election),
  'greedy': (election: BudgetElection, options: CountOptions) =>
    countGreedy(election, {stopsAtFirstMiss: among(options, METHODS.greedy.variants) === 'no-skip'}),
  'equal-shares': (election: BudgetElection) => countEqualShares(election),
} as const;

/**
 * Counts by any method: for servers and programs that know it only when they run. A page that knows its method imports that one's
 * function, and loads no other.
 *
 * @throws BallotError when a ballot is none that the method can count; RangeError when the method has no such variant.
 */
export function count<M extends Method>(
  method: M,
  election: ElectionOf<M>,
  options: CountOptions = {},
): ResultOf<M> {
  // What a method counts and what it returns are tied to its name above; the compiler can't follow that here.
  const counter = counters[method] as unknown as (
    election: ElectionOf<M>,
    options: CountOptions,
  ) => ResultOf<M>;
  const {variants}: MethodFacts = METHODS[method];
  if (options.variant !== undefined && !variants) throw new RangeError(`${method} has no variants`);
  return counter(election, options);
}
