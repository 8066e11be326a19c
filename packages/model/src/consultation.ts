import * as v from 'valibot';
import {Id, QuestionShell, SingleQuestion} from './question.js';
import {LanguageTag, Text} from './text.js';
import {Url} from './url.js';

/**
 * A moment: RFC 3339 with an offset, since "closes at five" means five o'clock somewhere. ISO 8601 has more forms (`+01`, a
 * space for the `T`), and `Date.parse` answers NaN to some of them: such a consultation would never close. Nor is there a
 * 31 November, which some engines move into December and others refuse.
 */
export const Instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(?!02-3|(?:0[469]|11)-31)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
  ),
);

/** The organisation that asks. `timeZone` is the IANA zone in which its dates are told. */
export const Site = v.object({
  id: Id,
  name: Text,
  url: v.optional(Url),
  timeZone: v.optional(v.string(), 'Europe/London'),
});
export type Site = v.InferOutput<typeof Site>;

/** Something to read before answering. */
export const Document = v.object({title: Text, url: Url, note: v.optional(Text)});

/** Ways to reach a person about this consultation. */
export const Contact = v.object({
  name: v.optional(Text),
  phone: v.optional(v.string()),
  email: v.optional(v.string()),
  post: v.optional(Text),
  hours: v.optional(Text),
});

/**
 * When the result may be seen, and from how many answers on (0: from the start). `after-answering` is a courtesy, so that people are not
 * swayed before they choose; it is not a secret, since a server without cookies can't know who has answered.
 */
export const ResultsRule = v.object({
  when: v.picklist(['always', 'after-answering', 'after-close', 'never']),
  threshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});
export type ResultsRule = v.InferOutput<typeof ResultsRule>;

/** Where the rest is. All are URLs relative to the consultation's own address; a reader follows same-origin ones only. */
export const Links = v.object({
  self: Url,
  responses: v.optional(Url),
  results: v.optional(Url),
  /** Where the counted ballots are, once they are published; `question` and `format` are asked for in the query. */
  ballots: v.optional(Url),
  page: v.optional(Url),
});

/**
 * Minutes that somebody who began before closing has left to send their answer after it, up to a day. A consultation as it is served always says
 * so: where it doesn't, there are none, and nobody must be promised any.
 */
export const Grace = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));

export const CONSULTATION_STATUSES = ['upcoming', 'open', 'closed'] as const;
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number];

/** What an author writes, but for the questions and what is unusual. */
export const written = {
  id: Id,
  lang: v.optional(LanguageTag, 'en'),
  title: Text,
  summary: v.optional(Text),
  reasons: v.optional(Text),
  documents: v.optional(v.array(Document), []),
  opens: v.optional(Instant),
  closes: v.optional(Instant),
  grace: v.optional(Grace),
  area: v.optional(Text),
  audience: v.optional(Text),
  results: v.optional(ResultsRule, {when: 'after-close', threshold: 0}),
  contact: v.optional(Contact),
  formats: v.optional(Text),
  privacy: v.optional(Text),
  thanks: v.optional(Text),
};
/** What the server adds. */
export const served = {site: Site, status: v.string(), links: Links};
/** As much of a consultation as tells what it takes to read and to show the rest. */
export const ConsultationShell = v.looseObject({
  status: v.string(),
  closes: v.optional(v.string()),
  grace: v.optional(v.number()),
  questions: v.pipe(v.array(QuestionShell), v.minLength(1)),
});
export type ConsultationShell = v.InferOutput<typeof ConsultationShell>;

/** A consultation that asks single choices and has none of {@link UNUSUAL}: what most pages read. */
export const PlainConsultation = v.object({...written, questions: v.array(SingleQuestion), ...served});

/** What few consultations have; reading them takes the whole schema. */
export const UNUSUAL = ['constituencies', 'electorate', 'feedback'] as const;

/** One line of the list of consultations. */
export const ConsultationSummary = v.object({
  id: Id,
  site: Id,
  title: Text,
  opens: v.optional(Instant),
  closes: v.optional(Instant),
  status: v.string(),
  links: Links,
});
export const ConsultationList = v.object({consultations: v.array(ConsultationSummary)});
export type ConsultationList = v.InferOutput<typeof ConsultationList>;

/** Whether answers are taken at this moment, in milliseconds since 1970. Closing is exclusive: at `closes` it is closed. */
export function statusAt(
  {opens, closes}: {opens?: string | undefined; closes?: string | undefined},
  now: number,
): ConsultationStatus {
  if (closes !== undefined && now >= Date.parse(closes)) return 'closed';
  return opens !== undefined && now < Date.parse(opens) ? 'upcoming' : 'open';
}

/**
 * The moment, in milliseconds since 1970, from which no answer is taken any more and the result is final: `closes`, and after it the grace of those who
 * had begun. `undefined` where nothing says that it ends.
 */
export function settlesAt({closes, grace = 0}: {closes?: string | undefined; grace?: number | undefined}): number | undefined {
  return closes === undefined ? undefined : Date.parse(closes) + grace * 60_000;
}
