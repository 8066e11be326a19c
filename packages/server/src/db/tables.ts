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

export interface Tables {
  responses: ResponseRow;
  settings: SettingRow;
}
