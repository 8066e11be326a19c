import {formatDecimal} from '../decimal.js';

/** What is voted on with money: a project and what it costs. */
export interface Project {
  readonly id: string;
  /** In the smallest unit of the budget, a whole number. */
  readonly cost: bigint;
  readonly name?: string | undefined;
}

/** Points that a ballot gives to projects, in whole units: one for an approval. */
export type BudgetBallot = ReadonlyMap<string, number>;

/** A participatory budget: money, projects and ballots. */
export interface BudgetElection {
  readonly title?: string | undefined;
  /** In the same unit as the costs. */
  readonly budget: bigint;
  /** How many units of the costs are one whole of the currency: 100 where they are pence, 1 where they are pounds. */
  readonly unit: bigint;
  readonly projects: readonly Project[];
  readonly ballots: readonly BudgetBallot[];
  /** How many units of the ballots are one point: 10 where points have one decimal place. Without it, one. */
  readonly pointUnit?: number | undefined;
  /** Points that a project needs to be considered. */
  readonly threshold?: number | undefined;
}

/** Why a project was not funded, and what would have changed it. */
export interface BudgetLoss {
  readonly project: string;
  readonly reason:
    | 'too-expensive'
    | 'below-threshold'
    | 'no-votes'
    | 'not-enough-left'
    | 'stopped'
    | 'supporters-could-not-pay';
  /** Money that was left when it was its turn. */
  readonly left?: string;
  /** Money that was missing. */
  readonly missing?: string;
  /** Points that it had, and that it would have needed. */
  readonly points?: number;
  readonly needed?: number;
}

/** What a project has of the ballots. */
export interface Total {
  /** A decimal number of points, exact since it is added up in whole units. */
  readonly points: number;
  /** How many ballots gave it any. */
  readonly supporters: number;
}

/** Points of each project: what the ballots gave it, and how many of them gave it any. */
export function totalsOf({projects, ballots, pointUnit = 1}: BudgetElection): ReadonlyMap<string, Total> {
  const totals = new Map(projects.map(({id}) => [id, {points: 0, supporters: 0}]));
  for (const ballot of ballots) {
    for (const [id, points] of ballot) {
      const total = totals.get(id);
      if (!total || points === 0) continue;
      total.points += points;
      total.supporters += 1;
    }
  }
  for (const total of totals.values()) total.points /= pointUnit;
  return totals;
}

/** Money as a decimal of the currency. */
export function formatMoney(amount: bigint, unit: bigint): string {
  return formatDecimal(amount, String(unit).length - 1);
}
