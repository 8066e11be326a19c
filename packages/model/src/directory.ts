import * as v from 'valibot';
import {Id} from './question.js';
import {LanguageTag, Text} from './text.js';

/** A directory of services, as a server lists it. */
export const DirectorySummary = v.object({
  id: Id,
  /** Whose directory it is. */
  name: Text,
  /** How many services it has. */
  services: v.number(),
  /** When it was last read from its source. */
  built: v.pipe(v.string(), v.isoTimestamp()),
  links: v.object({
    /** The compact index: what a service finder reads. */
    index: v.string(),
    /** Open Referral UK 3.0, for other tools. */
    openReferral: v.string(),
    /** A page for people. */
    page: v.string(),
  }),
});
export type DirectorySummary = v.InferOutput<typeof DirectorySummary>;

export const DirectoryList = v.object({directories: v.array(DirectorySummary)});
export type DirectoryList = v.InferOutput<typeof DirectoryList>;

/** What can be wrong with an entry: it is no more, the hours, how to reach it, where it is, what it is or whom it is for, anything else. */
export const REPORT_PROBLEMS = ['closed', 'hours', 'contact', 'place', 'details', 'other'] as const;
export type ReportProblem = (typeof REPORT_PROBLEMS)[number];

/** How long the words of a report may be. */
export const REPORT_LENGTH = 2000;

/** “Something is wrong with this entry.” Nobody has to say who they are. */
export const ReportBody = v.strictObject({
  directory: Id,
  /** The entry’s id, as the index has it. */
  service: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  problem: v.picklist(REPORT_PROBLEMS),
  /** In the person’s own words. */
  text: v.optional(v.pipe(v.string(), v.maxLength(REPORT_LENGTH)), ''),
  lang: v.optional(LanguageTag, 'en'),
});
export type ReportBody = v.InferOutput<typeof ReportBody>;

/** Said once the report is stored. */
export const StoredReport = v.object({
  directory: Id,
  service: v.string(),
  problem: v.picklist(REPORT_PROBLEMS),
});
export type StoredReport = v.InferOutput<typeof StoredReport>;
