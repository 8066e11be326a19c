import type {Generated} from 'kysely';

/** One stored answer. Nothing in a row tells who sent it, at what time, or in which order. */
export interface ResponseRow {
  /** Random, so that it says nothing about order. */
  id: string;
  consultation: string;
  /** The answers as canonical JSON. */
  answers: string;
  /** The language it was answered in. */
  lang: string;
  /** The day it came, `2026-11-21`, in the site's time zone. */
  received: string;
  key_hash: string;
  body_mac: string;
  receipt_hash: string;
}

/** What the server itself has to remember. */
export interface SettingRow {
  name: string;
  value: string;
}

/** A directory: which edition of it stands, its index, and how the last look at its source went. */
export interface DirectoryRow {
  id: string;
  edition: string | null;
  /** The edition that a process is writing. */
  writing: string | null;
  /** What the edition was made from. */
  fingerprint: string | null;
  built: string | null;
  services: number | null;
  /** The version of the index. */
  tag: string | null;
  brotli: Uint8Array | null;
  gzip: Uint8Array | null;
  /** When its source was last asked, in milliseconds since 1970. */
  checked: number | string | null;
  /** Why that brought nothing: a code. */
  failure: string | null;
  leased_by: string | null;
  leased_until: number | string | null;
}

/** A service of an edition. */
export interface ServiceRow {
  number: Generated<number>;
  edition: string;
  id: string;
  own_id: string;
  status: string;
  modified: string | null;
  organization: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  name: string;
  document: string;
}

export interface ServiceTermRow {
  edition: string;
  service: string;
  term: string;
  taxonomy: string | null;
}

/** An organisation, a taxonomy, a term, or a service at a place. */
export interface DirectoryPartRow {
  edition: string;
  kind: string;
  id: string;
  name: string;
  words: string;
  parent: string | null;
  of: string | null;
  latitude: number | null;
  longitude: number | null;
  postcode: string | null;
  document: string;
}

/** What somebody says is wrong with an entry. Nothing in it tells who. */
export interface ReportRow {
  id: string;
  directory: string;
  /** The entry's own id. */
  service: string;
  problem: string;
  text: string;
  lang: string;
  /** The day it came, in the site's time zone. */
  received: string;
  /** The day it went out by e-mail. */
  sent: string | null;
}

export interface Tables {
  responses: ResponseRow;
  settings: SettingRow;
  directories: DirectoryRow;
  services: ServiceRow;
  service_terms: ServiceTermRow;
  directory_parts: DirectoryPartRow;
  reports: ReportRow;
}
