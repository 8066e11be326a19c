import type {Hours, Nation} from './hours.js';

/** Where the hours hold. */
export interface Place {
  /** IANA name of the zone. */
  readonly zone: string;
  /** Whose bank holidays count there. */
  readonly nation?: Nation;
}

/**
 * What a reader has to say. As a refusal: `empty`, `unexpected` (this does not belong here), `unsupported` (correct, and not read by us),
 * `bad-time`, `ambiguous` (morning or evening: "7-9"), `bad-date`, `bad-day`, `bad-number`, `backwards` (ends before it begins), `no-day` (nothing says on which days),
 * `no-such-zone`. As a warning, where the rest was understood: `left-out` (a piece was not used), `school-holidays` (nobody lists them: not known on those
 * days), `sun` (depends on sunrise or sunset: not known), `offset-left-out` (a UTC offset that the place's clocks show for a part of the year: read as their time), `offset-elsewhere` (one that they never show: not
 * known on those days), `assumed`
 * (an unusual way of writing, read as most people mean it), `evening-kept` (strictly, a later rule cuts off what the evening before left after midnight; people do not mean
 * that, and it is kept), `no-times` (the days are known, the times are not).
 */
export type HoursIssueCode =
  | 'empty'
  | 'unexpected'
  | 'unsupported'
  | 'bad-time'
  | 'ambiguous'
  | 'bad-date'
  | 'bad-day'
  | 'bad-number'
  | 'backwards'
  | 'no-day'
  | 'no-such-zone'
  | 'left-out'
  | 'school-holidays'
  | 'sun'
  | 'offset-left-out'
  | 'offset-elsewhere'
  | 'assumed'
  | 'evening-kept'
  | 'no-times';

/** One thing that a reader could not read, or read with a reservation. */
export interface HoursIssue {
  readonly code: HoursIssueCode;
  /** Where it stands: characters from the start of the text, or of `field`'s. */
  readonly at: number;
  /** The piece meant. */
  readonly text: string;
  /** In a record: the name of the field. */
  readonly field?: string;
}

/** Hours that were read. */
export interface HoursRead {
  readonly hours: Hours;
  /** What was not understood fully; empty where all was. */
  readonly warnings: readonly HoursIssue[];
  readonly refused?: undefined;
}

/** Hours that were refused: nothing is guessed from them. */
export interface HoursRefused {
  readonly hours?: undefined;
  readonly warnings?: undefined;
  readonly refused: HoursIssue;
}

/** What a reader gives back: look at `hours` to know which. */
export type ReadHours = HoursRead | HoursRefused;

/** Ends the reading; caught at the reader's door, where it becomes a refusal. */
export class HoursRefusal extends Error {
  constructor(readonly issue: HoursIssue) {
    super(`${issue.code} at ${issue.at}: ${issue.text}`);
  }
}

/** Runs a reader, and makes what it refuses a value. */
export function reading(read: () => HoursRead): ReadHours {
  try {
    return read();
  } catch (error) {
    if (error instanceof HoursRefusal) return {refused: error.issue};
    throw error;
  }
}
