import type {Hours, Nation} from '@civic-widgets/hours';

/** The version of the file. A reader refuses a newer one; fields that it does not know it passes over. */
export const INDEX_VERSION = 1;

export const ATTENDING_TYPES = ['in-person', 'online', 'phone', 'home-visit'] as const;
/** How people are served: they come, they meet online, they ring, or somebody comes to their home. */
export type AttendingType = (typeof ATTENDING_TYPES)[number];

export const COSTS = ['free', 'paid'] as const;
/** Whether it costs anything. A service that says nothing about it has no value here. */
export type Cost = (typeof COSTS)[number];

/** A kind of service, with its name in the languages of the index. */
export interface Category {
  readonly id: string;
  /** The name by language; the one in the index's own language is always there. */
  readonly name: Readonly<Record<string, string>>;
  /** The category above it. Who chooses that one sees the entries of this one too. */
  readonly parent?: string;
  /** Whether the page leaves no trace here: nothing saved, nothing kept offline, and a way to leave at once. */
  readonly sensitive?: boolean;
}

/** Words that people use, and the words that services have for the same. */
export interface SynonymGroup {
  /** What people type: single words or short phrases. */
  readonly said: readonly string[];
  /** What services say. A phrase is found where all of its words stand. */
  readonly means: readonly string[];
}

/** The words of one language that help a search along. */
export interface Synonyms {
  /** Words that carry no meaning of their own (“the”, “help with”): a record may be without them. */
  readonly optional: readonly string[];
  readonly groups: readonly SynonymGroup[];
}

/** The first line of an index: what is in it, and what all records share. */
export interface IndexHead {
  readonly format: 'civic-directory-index';
  readonly version: number;
  /** When it was built, ISO 8601. */
  readonly built: string;
  /** The language that the entries are written in, where they say no other. */
  readonly lang: string;
  /** All languages that some entry is written in, the index's own first. */
  readonly languages: readonly string[];
  /** How many services there are. */
  readonly count: number;
  readonly categories: readonly Category[];
  /** By language. Only groups that lead to something here. */
  readonly synonyms: Readonly<Record<string, Synonyms>>;
  /** IANA name of the zone that the opening hours are in. */
  readonly timeZone: string;
  /** Whose bank holidays count, where no place says otherwise. */
  readonly nation?: Nation;
  /** Who publishes the directory, and under which licence, where the builder was told. */
  readonly source?: IndexSource;
}

export interface IndexSource {
  readonly name?: string;
  readonly url?: string;
  readonly licence?: string;
}

/** Words, rows and columns that lines share. Each line adds to the ends of these lists; numbers in columns count into them. */
export interface SharedLists {
  /** `[name, website]` of organisations. */
  readonly organisations?: readonly (readonly [string, string?])[];
  /** Opening hours, those that say the same only once; zone and nation are the head's where they say none. */
  readonly hours?: readonly IndexHours[];
  /** BCP 47 tags of the languages in which people are served. */
  readonly languages?: readonly string[];
  /** What places say about getting in and about. */
  readonly accessibility?: readonly string[];
  /** Towns, and whatever else stands behind the street. */
  readonly towns?: readonly string[];
}

export type IndexHours = Omit<Hours, 'zone'> & Partial<Pick<Hours, 'zone'>>;

/** A line of columns: what lists, filters and the map need of the services from number `from` on. */
export interface ListLine {
  /** The number of the first service in this line. */
  readonly list: number;
  readonly add?: SharedLists;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Names in other languages, by language; 0 where there is none. */
  readonly names?: Readonly<Record<string, readonly (string | 0)[]>>;
  /** Number of the organisation + 1; 0 where nobody is named. */
  readonly organisation: readonly number[];
  /** Numbers of categories in the head. */
  readonly categories: readonly (readonly number[])[];
  /** Bits: in person 1, online 2, phone 4, home visit 8. */
  readonly attending: readonly number[];
  /** 0 not said, 1 free, 2 paid. */
  readonly cost: readonly number[];
  /** `[minimum, maximum]`, 0 where not said; the whole is 0 where neither is. */
  readonly ages: readonly (readonly [number, number] | 0)[];
  readonly languages: readonly (readonly number[])[];
  /** Days since 1970-01-01 when somebody last made sure; 0 where not known. */
  readonly assured: readonly number[];
  /** The service's own hours: number + 1; 0 where it has none. */
  readonly hours: readonly number[];
  /** Where it is given. */
  readonly places: readonly (readonly PlaceRow[])[];
  /** 1 where a category is sensitive or a place confidential. */
  readonly sensitive: readonly (0 | 1)[];
  /** 1 temporarily closed; 0 otherwise. Services that are no more are not in an index. */
  readonly closed: readonly (0 | 1)[];
}

/**
 * A place of delivery: latitude and longitude in 100,000ths of a degree (both 0 where not known), name, street, town,
 * postcode, hours + 1, accessibility. Trailing values that are empty are left out.
 */
export type PlaceRow = readonly [
  latitude?: number,
  longitude?: number,
  name?: string,
  street?: string,
  town?: number,
  postcode?: string,
  hours?: number,
  accessibility?: readonly number[],
];

/** A line of descriptions in one language, from service number `text` on; 0 where there is none. */
export interface TextLine {
  readonly text: number;
  readonly lang: string;
  readonly description: readonly (string | 0)[];
}

/** A line of what only the details of a service show, from service number `details` on: Open Referral's names and shapes. */
export interface DetailsLine {
  readonly details: number;
  readonly services: readonly Readonly<Record<string, unknown>>[];
}
