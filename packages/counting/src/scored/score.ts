import {formatDecimal} from '../decimal.js';
import {compareFractions, formatFraction, fraction, type Fraction} from '../fraction.js';
import type {SeatCount, SeatTie} from '../result.js';
import {Seating} from '../seats.js';
import {validScores, type ScoredElection} from './ballots.js';

/** What the scores of one candidate come to. All are exact: decimals, and fractions such as `25/14`. */
export interface ScoreSummary {
  readonly sum: string;
  /** Ballots that give a score. */
  readonly given: number;
  /** Of the scores that are given; nothing where none is. */
  readonly mean?: string;
  /** The middle one of the scores that are given, or half-way between the two middle ones. */
  readonly median?: string;
  /** How many ballots give each score. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface ScoreCount extends SeatCount {
  readonly method: 'score';
  readonly variant: ScoreVariant;
  /** Best first; those in one list are equal. */
  readonly ranking: readonly (readonly string[])[];
  readonly scores: Readonly<Record<string, ScoreSummary>>;
  readonly ties: readonly SeatTie[];
}

/** What candidates are ranked by. A missing score lowers the sum, and does not touch the mean and the median. */
export type ScoreVariant = 'sum' | 'mean' | 'median';

/**
 * Everybody scores every candidate, and the highest scores are elected: score voting, and ratings.
 *
 * Range voting (Smith, 2000): the scores are added up, and no score counts as none. By `mean` or `median`, whom few people
 * scored may win; that suits ratings more than elections. Whoever nobody scored comes last.
 */
export function countScores(election: ScoredElection, variant: ScoreVariant = 'sum'): ScoreCount {
  const {ballots, seats, withdrawn, lots} = election;
  const seating = new Seating({candidates: ballots.candidates, seats, withdrawn, lots});
  const tallies = ballots.candidates.map((_, place) => new Tally(election, place));
  const valueOf = (place: number) => tallies[place]?.by(variant) ?? fraction(0);
  const ranking = seating.rankBy(valueOf, compareFractions);
  const filled = seating.fill(ranking);
  const unit = 10n ** BigInt(ballots.places);
  const format = ({over, under}: Fraction) =>
    variant === 'sum' ? formatDecimal(over, ballots.places) : formatFraction({over, under: under * unit});
  return {
    method: 'score',
    variant,
    seats,
    elected: filled.elected.map(seating.nameOf),
    ranking: seating.named(ranking),
    scores: seating.each((place) => tallies[place]?.summary() ?? {sum: '0', given: 0, counts: {}}),
    ties: filled.ties,
    losses: seating.losses(filled, (place, last) => {
      const [had, needed] = [valueOf(place), valueOf(last)];
      const facts = {by: seating.nameOf(last), votes: format(had)};
      if (compareFractions(had, needed) === 0) return {reason: 'lot', ...facts};
      const short = {
        over: needed.over * had.under - had.over * needed.under,
        under: needed.under * had.under,
      };
      return {reason: 'fewer', ...facts, short: format(short)};
    }),
    valid: validScores(election, seating.standing),
  };
}

/** How often each score was given to one candidate. */
class Tally {
  readonly #counts: readonly (readonly [score: number, times: number])[];
  readonly #given: number;
  readonly #sum: bigint;
  readonly #places: number;

  constructor({ballots}: ScoredElection, place: number) {
    const counts = new Map<number, number>();
    for (let ballot = 0; ballot < ballots.length; ballot += 1) {
      const score = ballots.scoreOf(ballot, place);
      const weight = ballots.weightOf(ballot);
      if (score !== undefined && weight > 0) counts.set(score, (counts.get(score) ?? 0) + weight);
    }
    this.#counts = [...counts].sort(([a], [b]) => a - b);
    this.#given = this.#counts.reduce((sum, [, times]) => sum + times, 0);
    this.#sum = this.#counts.reduce((sum, [score, times]) => sum + BigInt(score) * BigInt(times), 0n);
    this.#places = ballots.places;
  }

  by(variant: ScoreVariant): Fraction {
    if (variant === 'sum') return fraction(this.#sum);
    // Behind every score that can be given.
    if (this.#given === 0) return fraction(-(2n ** 53n));
    return variant === 'mean' ? fraction(this.#sum, this.#given) : this.#median();
  }

  summary(): ScoreSummary {
    const unit = 10n ** BigInt(this.#places);
    const format = ({over, under}: Fraction) => formatFraction({over, under: under * unit});
    return {
      sum: formatDecimal(this.#sum, this.#places),
      given: this.#given,
      ...(this.#given > 0 && {mean: format(this.by('mean')), median: format(this.#median())}),
      counts: Object.fromEntries(
        this.#counts.map(([score, times]) => [formatDecimal(score, this.#places), times]),
      ),
    };
  }

  #median(): Fraction {
    const [low, high] = [this.#at(Math.floor((this.#given - 1) / 2)), this.#at(Math.floor(this.#given / 2))];
    return fraction(low + high, 2);
  }

  /** The score at a place when all are in order. */
  #at(index: number): number {
    let before = 0;
    for (const [score, times] of this.#counts) {
      before += times;
      if (index < before) return score;
    }
    return 0;
  }
}
