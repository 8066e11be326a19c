/** What is voted on with money: a project and what it costs. */
export interface Project {
  readonly id: string;
  /** In the smallest unit of the budget, a whole number. */
  readonly cost: bigint;
  readonly name?: string | undefined;
}

/** Points that a ballot gives to projects: one for an approval. */
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
  /** Points that a project needs to be considered. */
  readonly threshold?: number | undefined;
}

/** Why a project was not funded, and what would have changed it. */
export interface BudgetLoss {
  readonly project: string;
  readonly reason: 'too-expensive' | 'below-threshold' | 'no-votes' | 'not-enough-left' | 'stopped' | 'supporters-could-not-pay';
  /** Money that was left when it was its turn. */
  readonly left?: string;
  /** Money that was missing. */
  readonly missing?: string;
  /** Points that it had, and that it would have needed. */
  readonly points?: number;
  readonly needed?: number;
}

/** Points of each project: what the ballots gave it, and how many of them gave it any. */
export function totalsOf({projects, ballots}: BudgetElection): ReadonlyMap<string, {points: number; supporters: number}> {
  const totals = new Map(projects.map(({id}) => [id, {points: 0, supporters: 0}]));
  for (const ballot of ballots) {
    for (const [id, points] of ballot) {
      const total = totals.get(id);
      if (!total || points === 0) continue;
      total.points += points;
      total.supporters += 1;
    }
  }
  return totals;
}

/** Money as a decimal of the currency. */
export function formatMoney(amount: bigint, unit: bigint): string {
  const places = String(unit).length - 1;
  const digits = String(amount < 0n ? -amount : amount).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return amount < 0n ? `-${text}` : text;
}
