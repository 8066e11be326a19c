import * as v from 'valibot';
import {Instant} from './consultation.js';
import {closest, isWrittenIn, LanguageTag, type LocalText} from './text.js';
import {Url} from './url.js';

/*
 * Services as Open Referral tells them: Human Services Data Specification 3 and its British profile, Open Referral UK 3.0,
 * with their names and shapes (https://docs.openreferral.org/en/latest/hsds/schema_reference.html). Only what nobody can do
 * without is required here, since most feeds leave out a part of what the specifications require. What we add to them is
 * marked as ours; both specifications allow more fields.
 */

/** An identifier: a UUID in the specifications, any words in the feeds that people keep by hand. */
const RecordId = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/** A day of the calendar, `2026-03-31`. There is no 31 November. */
export const CalendarDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?!02-3|(?:0[469]|11)-31)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
);

/** A time on the clock: `10:00`, `10:00:00`, or with an offset (`10:00Z`, `10:00+01:00`). `24:00` is the end of the day. */
export const ClockTime = v.pipe(
  v.string(),
  v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/),
);

const words = v.optional(v.string());
const day = v.optional(CalendarDay);
const url = v.optional(Url);

/** A list of terms, such as the Open Eligibility taxonomy, or the kinds of service that one council uses. */
export const Taxonomy = v.object({
  id: RecordId,
  name: v.string(),
  description: words,
  uri: url,
  version: words,
});
export type Taxonomy = v.InferOutput<typeof Taxonomy>;

/** One term of a taxonomy: a kind of service, of need, of person. */
export const TaxonomyTerm = v.object({
  id: RecordId,
  name: v.string(),
  code: words,
  description: words,
  parent_id: words,
  /** The name of the taxonomy. */
  taxonomy: words,
  taxonomy_id: words,
  taxonomy_detail: v.optional(Taxonomy),
  language: words,
  term_uri: url,
});
export type TaxonomyTerm = v.InferOutput<typeof TaxonomyTerm>;

/** Ties a record to a term. */
const AttributeFields = v.object({
  id: RecordId,
  link_id: words,
  taxonomy_term_id: words,
  link_type: words,
  link_entity: words,
  value: words,
  taxonomy_term: v.optional(TaxonomyTerm),
});
export type Attribute = v.InferOutput<typeof AttributeFields>;
export const Attribute: v.GenericSchema<unknown, Attribute> = AttributeFields;

const attributes = v.optional(v.array(Attribute));

/** A language in which people are served. `code` is ISO 639 or BCP 47. */
const LanguageFields = v.object({id: RecordId, name: words, code: words, note: words, attributes});
export type Language = v.InferOutput<typeof LanguageFields>;
export const Language: v.GenericSchema<unknown, Language> = LanguageFields;

const languages = v.optional(v.array(Language));

const PhoneFields = v.object({
  id: RecordId,
  number: v.pipe(v.string(), v.minLength(1)),
  extension: v.optional(v.number()),
  /** `text`, `voice`, `fax`, `cell`, `video`, `pager`, `textphone`: RFC 6350. */
  type: words,
  description: words,
  languages,
  attributes,
});
export type Phone = v.InferOutput<typeof PhoneFields>;
export const Phone: v.GenericSchema<unknown, Phone> = PhoneFields;

const phones = v.optional(v.array(Phone));

/** A person or desk to ask. */
const ServiceContactFields = v.object({
  id: RecordId,
  name: words,
  title: words,
  department: words,
  email: words,
  phones,
  attributes,
});
export type ServiceContact = v.InferOutput<typeof ServiceContactFields>;
export const ServiceContact: v.GenericSchema<unknown, ServiceContact> = ServiceContactFields;

const contacts = v.optional(v.array(ServiceContact));

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A day of the week, as RFC 5545 writes it. */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * When a service is open or a session is held: a recurrence rule of RFC 5545, taken apart. Times are in the zone of the
 * place, unless they carry an offset.
 */
const ScheduleFields = v.object({
  id: RecordId,
  valid_from: day,
  valid_to: day,
  dtstart: day,
  /** Offset from UTC in hours, as the specification has it. The IANA zone of the site says more. */
  timezone: v.optional(v.number()),
  until: day,
  count: v.optional(v.number()),
  wkst: v.optional(v.picklist(WEEKDAYS)),
  freq: v.optional(v.picklist(['WEEKLY', 'MONTHLY'])),
  interval: v.optional(v.pipe(v.number(), v.minValue(1))),
  /** `MO,TU`; in a monthly rule also `1FR`, `-1SU`. */
  byday: words,
  byweekno: words,
  bymonthday: words,
  byyearday: words,
  description: words,
  opens_at: v.optional(ClockTime),
  closes_at: v.optional(ClockTime),
  schedule_link: url,
  /** How people come: in person, online, by phone, or at their home, in the feed's own words. */
  attending_type: words,
  notes: words,
  attributes,
  /** Ours: the hours in OpenStreetMap's `opening_hours` syntax, where a feed has them so and no rule above says the same. */
  opening_hours: words,
  /** Ours, from version 1: days unlike the others, from this one … */
  start_date: day,
  /** … to this one, on which it is `closed`, or open at other times. They take the place of the usual hours. */
  end_date: day,
  closed: v.optional(v.boolean()),
});
export type Schedule = v.InferOutput<typeof ScheduleFields>;
export const Schedule: v.GenericSchema<unknown, Schedule> = ScheduleFields;

const schedules = v.optional(v.array(Schedule));

export const Address = v.object({
  id: RecordId,
  attention: words,
  address_1: words,
  address_2: words,
  city: words,
  region: words,
  state_province: words,
  postal_code: words,
  /** ISO 3166-1, two letters. */
  country: words,
  address_type: v.optional(v.picklist(['physical', 'postal', 'virtual'])),
  attributes,
});
export type Address = v.InferOutput<typeof Address>;

/** What helps or hinders people in getting in and about. */
export const Accessibility = v.object({id: RecordId, description: words, details: words, url, attributes});
export type Accessibility = v.InferOutput<typeof Accessibility>;

export const LOCATION_TYPES = ['physical', 'postal', 'virtual'] as const;
export type LocationType = (typeof LOCATION_TYPES)[number];

const LocationFields = v.object({
  id: RecordId,
  location_type: v.optional(v.picklist(LOCATION_TYPES), 'physical'),
  url,
  name: words,
  alternate_name: words,
  description: words,
  transportation: words,
  /** Degrees north, WGS 84. */
  latitude: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  /** Degrees east, WGS 84. */
  longitude: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  external_identifier: words,
  external_identifier_type: words,
  languages,
  addresses: v.optional(v.array(Address)),
  contacts,
  accessibility: v.optional(v.array(Accessibility)),
  phones,
  schedules,
  attributes,
  /** Ours: where it is must not be told. A record that is shown, mapped or indexed has neither address nor coordinates then. */
  confidential: v.optional(v.boolean()),
});
export type Location = v.InferOutput<typeof LocationFields>;
export const Location: v.GenericSchema<unknown, Location> = LocationFields;

/** One service as it is given at one place: its own hours and its own phones there. */
const ServiceAtLocationFields = v.object({
  id: RecordId,
  description: words,
  contacts,
  phones,
  schedules,
  location: v.optional(Location),
  attributes,
});
export type ServiceAtLocation = v.InferOutput<typeof ServiceAtLocationFields>;
export const ServiceAtLocation: v.GenericSchema<unknown, ServiceAtLocation> = ServiceAtLocationFields;

export const OrganizationIdentifier = v.object({
  id: RecordId,
  identifier_scheme: words,
  identifier_type: words,
  identifier: v.string(),
});
export type OrganizationIdentifier = v.InferOutput<typeof OrganizationIdentifier>;

export const Funding = v.object({id: RecordId, source: words, attributes});
export type Funding = v.InferOutput<typeof Funding>;

/** Who runs the service. Its own address is not where the service is given. */
const OrganizationFields = v.object({
  id: RecordId,
  name: v.string(),
  alternate_name: words,
  description: words,
  email: words,
  website: url,
  tax_status: words,
  tax_id: words,
  year_incorporated: v.optional(v.number()),
  legal_status: words,
  logo: url,
  uri: url,
  parent_organization_id: words,
  funding: v.optional(v.array(Funding)),
  contacts,
  phones,
  locations: v.optional(v.array(Location)),
  organization_identifiers: v.optional(v.array(OrganizationIdentifier)),
  attributes,
});
export type Organization = v.InferOutput<typeof OrganizationFields>;
export const Organization: v.GenericSchema<unknown, Organization> = OrganizationFields;

/** What it costs, for whom. `currency` is ISO 4217; an `amount` of 0 is free. */
export const CostOption = v.object({
  id: RecordId,
  valid_from: day,
  valid_to: day,
  option: words,
  currency: words,
  amount: v.optional(v.number()),
  amount_description: words,
  attributes,
});
export type CostOption = v.InferOutput<typeof CostOption>;

/** Where people have to live to be served. `extent_type` says how `extent` is written, such as `geojson`. */
export const ServiceArea = v.object({
  id: RecordId,
  name: words,
  description: words,
  extent: words,
  extent_type: words,
  uri: url,
  attributes,
});
export type ServiceArea = v.InferOutput<typeof ServiceArea>;

export const Program = v.object({
  id: RecordId,
  name: v.string(),
  alternate_name: words,
  description: words,
  attributes,
});
export type Program = v.InferOutput<typeof Program>;

/** A paper to bring along. */
export const RequiredDocument = v.object({id: RecordId, document: words, uri: url, attributes});
export type RequiredDocument = v.InferOutput<typeof RequiredDocument>;

/** The words of a service that are read in another language. */
export const ServiceTranslation = v.object({
  name: words,
  alternate_name: words,
  description: words,
  application_process: words,
  fees_description: words,
  wait_time: words,
  eligibility_description: words,
  alert: words,
});
export type ServiceTranslation = v.InferOutput<typeof ServiceTranslation>;
/** A field of a service that may be there in several languages. */
export type ServiceTextField = keyof ServiceTranslation;

export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** A service with all that belongs to it: what `/services/{id}` of Open Referral answers. List items have the first half only. */
export const Service = v.object({
  id: RecordId,
  name: v.pipe(v.string(), v.minLength(1)),
  status: v.optional(v.picklist(SERVICE_STATUSES), 'active'),
  alternate_name: words,
  /** Plain text; a blank line starts a new paragraph. */
  description: words,
  url,
  email: words,
  interpretation_services: words,
  application_process: words,
  /** What it costs, in words. */
  fees_description: words,
  wait_time: words,
  /** What it costs, in words: the older name of `fees_description`, and the one that Open Referral UK has. */
  fees: words,
  accreditations: words,
  eligibility_description: words,
  minimum_age: v.optional(v.number()),
  maximum_age: v.optional(v.number()),
  /** The day when somebody last made sure that the entry is right. */
  assured_date: day,
  assurer_email: words,
  licenses: words,
  /** What is out of the ordinary just now, such as a closure. */
  alert: words,
  last_modified: v.optional(Instant),
  phones,
  schedules,
  service_areas: v.optional(v.array(ServiceArea)),
  service_at_locations: v.optional(v.array(ServiceAtLocation)),
  /** The languages in which people are served, not those in which the entry is written. */
  languages,
  organization: v.optional(Organization),
  funding: v.optional(v.array(Funding)),
  cost_options: v.optional(v.array(CostOption)),
  program: v.optional(Program),
  required_documents: v.optional(v.array(RequiredDocument)),
  contacts,
  attributes,
  /** Ours: the language in which the entry is written, where it is known. */
  lang: v.optional(LanguageTag),
  /** Ours: the same words in other languages. */
  translations: v.optional(v.record(LanguageTag, ServiceTranslation)),
});
export type Service = v.InferOutput<typeof Service>;

/**
 * One page of a list. The array is the truth: real feeds count wrongly (an official example says 31 and holds 128), and
 * `last_page` is missing or wrong in some.
 */
export const ServicePage = v.object({
  total_items: v.optional(v.number()),
  total_pages: v.optional(v.number()),
  page_number: v.optional(v.number()),
  size: v.optional(v.number()),
  first_page: v.optional(v.boolean()),
  last_page: v.optional(v.boolean()),
  empty: v.optional(v.boolean()),
  contents: v.array(Service),
});
export type ServicePage = v.InferOutput<typeof ServicePage>;

/** A field of the service in the language that serves the reader best, or `undefined` where the service says nothing there. */
export function serviceText(
  service: Service,
  field: ServiceTextField,
  wanted: string,
  own = 'en',
): LocalText | undefined {
  const written = service.lang ?? own;
  const value = service[field];
  if (value && isWrittenIn(value, wanted, written)) return {value, lang: written};
  const {translations = {}} = service;
  const tags = Object.keys(translations).filter((tag) => translations[tag]?.[field]);
  const tag = closest(wanted, tags) ?? (value ? undefined : tags[0]);
  const translated = tag && translations[tag]?.[field];
  if (tag && translated) return {value: translated, lang: tag};
  return value ? {value, lang: written} : undefined;
}
