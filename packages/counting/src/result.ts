/** How a tie was broken: by the votes at another round, or by the lot that was drawn beforehand. */
export interface TieBreak {
  /** What was to be decided. */
  readonly about: 'surplus' | 'exclusion' | 'election';
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: 'earlier-round' | 'lot';
  /** The round whose votes decided. */
  readonly round?: number;
}

/** Votes that went from one candidate to others in a round. */
export interface Transfer {
  readonly from: string;
  readonly because: 'surplus' | 'exclusion';
  /** Votes that each got. */
  readonly to: Readonly<Record<string, string>>;
  /** Votes that went to nobody, since their ballots name nobody more. */
  readonly nonTransferable: string;
  /** What was lost in rounding. */
  readonly rounding: string;
}

/** One round of a count by transferable votes. Votes are decimals as the rules round them. */
export interface TransferRound {
  readonly round: number;
  readonly quota: string;
  /** Votes of each candidate at the round's end. */
  readonly votes: Readonly<Record<string, string>>;
  /** Votes that are with nobody at the round's end, since their ballots name nobody more; what rounding lost is not among them. */
  readonly nonTransferable: string;
  /** Elected in this round, in order. */
  readonly elected: readonly string[];
  /** Excluded in this round, in order. */
  readonly excluded: readonly string[];
  readonly transfers: readonly Transfer[];
  readonly ties: readonly TieBreak[];
  /** By Meek's rule: the share of each vote that a candidate keeps. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** Why a candidate was not elected. */
export interface Loss {
  readonly candidate: string;
  /** `excluded`: had the fewest votes at that round. `not-reached`: was still there when the last seat was filled. */
  readonly reason: 'excluded' | 'not-reached' | 'withdrawn';
  readonly round?: number;
  readonly votes?: string;
  /** How many votes more would have kept the candidate in at that round, or elected: more than this. */
  readonly short?: string;
}

export interface TransferCount {
  readonly method: 'scottish-stv' | 'wigm' | 'meek' | 'irv';
  readonly seats: number;
  /** In the order of their election. */
  readonly elected: readonly string[];
  readonly rounds: readonly TransferRound[];
  readonly losses: readonly Loss[];
  /** Ballots that named at least one candidate who stood. */
  readonly valid: number;
}
