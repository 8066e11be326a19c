/** Why a candidate was not elected, and what would have changed it. */
export interface Loss {
  readonly candidate: string;
  /**
   * - `excluded`: had the fewest votes in that round.
   * - `not-reached`: was still there when the last seat was filled.
   * - `fewer`: had fewer votes or points than whoever got the last seat.
   * - `beaten`: `by` was liked better on more ballots.
   * - `outranked`: nobody elected was liked better on more ballots, but the method put `by` first.
   * - `lost-runoff`: came into the last two, where `by` was liked better.
   * - `lot`: was equal to `by`; the lot decided.
   * - `withdrawn`: took no part.
   */
  readonly reason:
    'excluded' | 'not-reached' | 'fewer' | 'beaten' | 'outranked' | 'lost-runoff' | 'lot' | 'withdrawn';
  /** Who stood before: the last elected, or whoever won one to one. */
  readonly by?: string | undefined;
  readonly round?: number;
  /** Votes or points that the candidate had. */
  readonly votes?: string;
  /** More votes or points than this would have kept the candidate in, or elected. */
  readonly short?: string;
}

/** Equal candidates for whom there were not enough seats, and those whom the lot chose. */
export interface SeatTie {
  readonly among: readonly string[];
  readonly chosen: readonly string[];
}

/** What every count that fills seats says. */
export interface SeatCount {
  readonly seats: number;
  /** Fewer than the seats where there are fewer candidates. */
  readonly elected: readonly string[];
  readonly losses: readonly Loss[];
  /** Ballots that counted for somebody. */
  readonly valid: number;
}

/** How a tie was broken: by the votes at another round, or by the lot that was drawn beforehand. */
export interface TieBreak {
  /** What was to be decided. */
  readonly about: 'surplus' | 'exclusion' | 'election';
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: 'earlier-round' | 'lot';
  /** The round whose votes decided; 0 is what people put first. */
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
  /** Votes of each candidate at the round's end; in an instant runoff, those on which the round decides. */
  readonly votes: Readonly<Record<string, string>>;
  /** Votes that are with nobody then, since their ballots name nobody more; what rounding lost is not among them. */
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

/** A count by transferable votes. The elected stand in the order of their election. */
export interface TransferCount extends SeatCount {
  readonly method: 'scottish-stv' | 'wigm' | 'meek' | 'irv';
  /** Votes of each candidate before anything is transferred: what people put first. */
  readonly firstVotes: Readonly<Record<string, string>>;
  readonly rounds: readonly TransferRound[];
}
