import {fromNationalGrid, type PlaceSize} from '../places/index.js';
import {areasOf} from './counties.js';

/** A row of a source: an outcode, a full postcode (of which the build keeps the outcode), or a name. */
export type GazetteerRow =
  | {readonly kind: 'postcode'; readonly code: string; readonly lat: number; readonly lon: number}
  | {
      readonly kind: 'place';
      readonly names: readonly string[];
      readonly size: PlaceSize;
      readonly areas: readonly string[];
      readonly lat: number;
      readonly lon: number;
    };

/** How the rows of a source are read. `undefined` for rows that hold nothing for us: roads, hills, rows without coordinates. */
export interface GazetteerFormat {
  /** For the line that tells the user what a file was taken for. */
  readonly name: string;
  /** Whose data it is, where the format tells. */
  readonly attribution?: Attribution;
  /** The columns that were found, for formats that are guessed. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Whether the first row is a heading. */
  readonly heading: boolean;
  readonly read: (row: readonly string[]) => GazetteerRow | undefined;
}

export interface Attribution {
  readonly name: string;
  readonly licence: string;
  readonly url: string;
  readonly text: string;
}

const ordnanceSurvey: Attribution = {
  name: 'OS Open Names',
  licence: 'Open Government Licence v3.0',
  url: 'https://www.ordnancesurvey.co.uk/products/os-open-names',
  text: 'Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right. Contains National Statistics data © Crown copyright and database right.',
};

/** GeoNames, its dump or a package made from it. */
export const geoNames: Attribution = {
  name: 'GeoNames',
  licence: 'CC BY 4.0',
  url: 'https://www.geonames.org/',
  text: 'Contains data from GeoNames (geonames.org), licensed under Creative Commons Attribution 4.0.',
};

/** Tells from its first rows what a file is. Nothing when it has neither names nor postcodes with coordinates. */
export function formatOf(rows: readonly (readonly string[])[]): GazetteerFormat | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const number = first.length;
  if (number === 34) return openNames(first[0]?.replace(/^\u{FEFF}/u, '') === 'ID');
  if (number === 19 && /^\d+$/.test(first[0] ?? '') && /^[A-Z]?$/.test(first[6] ?? '')) return geoNamesDump;
  if (number === 12 && /^[A-Z]{2}$/.test(first[0] ?? '') && isCoordinate(first[9], 90))
    return geoNamesPostcodes;
  if (number === 5 && isCoordinate(first[3], 90) && isCoordinate(first[4], 180)) return plainList;
  return withHeading(first);
}

/** OS Open Names: 34 columns, with or without the heading that comes in a file of its own. */
function openNames(heading: boolean): GazetteerFormat {
  const sizes: Readonly<Record<string, PlaceSize>> = {
    'City': 'city',
    'Town': 'town',
    'Suburban Area': 'suburb',
    'Village': 'village',
    'Hamlet': 'hamlet',
    'Other Settlement': 'other',
  };
  return {
    name: 'OS Open Names',
    attribution: ordnanceSurvey,
    heading,
    read: (row) => {
      const [type, localType] = [row[6], row[7] ?? ''];
      const [name1, name2] = [row[2] ?? '', row[4] ?? ''];
      const {lat, lon} = fromNationalGrid(Number(row[8]), Number(row[9]));
      if (localType === 'Postcode') return {kind: 'postcode', code: name1, lat, lon};
      const size = sizes[localType];
      if (type !== 'populatedPlace' || size === undefined) return undefined;
      return {kind: 'place', names: [name1, name2], size, areas: areasOf(row[21], row[24]), lat, lon};
    },
  };
}

/** The main GeoNames table (`GB.txt`): 19 columns with tabs. */
const geoNamesDump: GazetteerFormat = {
  name: 'GeoNames',
  attribution: geoNames,
  heading: false,
  read: (row) => {
    if (row[6] !== 'P') return undefined;
    const people = Number(row[14]);
    const size: PlaceSize =
      people >= 100_000 ? 'city' : people >= 5000 ? 'town' : people >= 500 ? 'village' : 'unknown';
    return {
      kind: 'place',
      names: [row[1] ?? ''],
      size: row[7] === 'PPLX' ? 'suburb' : size,
      areas: [],
      lat: Number(row[4]),
      lon: Number(row[5]),
    };
  },
};

/** The GeoNames postcode table: for the United Kingdom it has outcodes. */
const geoNamesPostcodes: GazetteerFormat = {
  name: 'GeoNames postcodes',
  attribution: geoNames,
  heading: false,
  read: (row) => ({kind: 'postcode', code: row[1] ?? '', lat: Number(row[9]), lon: Number(row[10])}),
};

/** Name, area, size by its first letter, latitude, longitude. An outcode has no size. */
const plainList: GazetteerFormat = {
  name: 'a list of name, area, size, latitude, longitude',
  heading: false,
  read: ([name = '', area, size = '', lat, lon]) => {
    const point = {lat: Number(lat), lon: Number(lon)};
    if (size === '' && /^[A-Z]{1,2}\d[A-Z\d]?$/.test(name)) return {kind: 'postcode', code: name, ...point};
    return {kind: 'place', names: [name], size: sizeOf(size), areas: areasOf(area), ...point};
  },
};

/** Headings, lower case and without anything but letters and digits, in the order in which they are preferred. */
const headings = {
  postcode: ['outcode', 'postcode', 'pcds', 'pcd', 'pcd2', 'postcodedistrict'],
  name: ['name', 'place', 'placename', 'town', 'locality', 'settlement', 'place23nm', 'place18nm'],
  size: ['size', 'type', 'localtype', 'descnm', 'kind', 'placetype'],
  area: ['district', 'districtborough', 'lad23nm', 'lad19nm', 'borough', 'unitary', 'area', 'authority'],
  county: ['county', 'countyunitary', 'cty23nm', 'cty19nm', 'ctyltnm', 'region'],
  lat: ['latitude', 'lat'],
  lon: ['longitude', 'long', 'lon', 'lng'],
  easting: ['easting', 'eastings', 'oseast1m', 'gridgb1e'],
  northing: ['northing', 'northings', 'osnrth1m', 'gridgb1n'],
} as const;

/** Any table with a heading: postcodes or names, with degrees or with eastings and northings. */
function withHeading(first: readonly string[]): GazetteerFormat | undefined {
  const cells = first.map((cell) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const at = Object.fromEntries(
    Object.entries(headings).map(([what, names]) => [
      what,
      names.map((name) => cells.indexOf(name)).find((one) => one >= 0),
    ]),
  ) as Partial<Record<keyof typeof headings, number>>;
  const isDegrees = at.lat !== undefined && at.lon !== undefined;
  const isGrid = at.easting !== undefined && at.northing !== undefined;
  if ((!isDegrees && !isGrid) || (at.postcode === undefined && at.name === undefined)) return undefined;
  const cell = (row: readonly string[], what: keyof typeof headings) => {
    const column = at[what];
    return column === undefined ? undefined : row[column]?.trim();
  };
  return {
    name: at.postcode === undefined ? 'a table of places' : 'a table of postcodes',
    heading: true,
    columns: Object.fromEntries(
      Object.entries(at).flatMap(([what, column]) =>
        column === undefined ? [] : [[what, first[column] ?? '']],
      ),
    ),
    read: (row) => {
      const point = isDegrees
        ? {lat: degrees(cell(row, 'lat')), lon: degrees(cell(row, 'lon'))}
        : gridPoint(cell(row, 'easting'), cell(row, 'northing'));
      const code = cell(row, 'postcode');
      if (code !== undefined) return {kind: 'postcode', code, ...point};
      return {
        kind: 'place',
        names: [cell(row, 'name') ?? ''],
        size: sizeOf(cell(row, 'size') ?? ''),
        areas: areasOf(cell(row, 'area'), cell(row, 'county')),
        ...point,
      };
    },
  };
}

function gridPoint(easting: string | undefined, northing: string | undefined): {lat: number; lon: number} {
  const [e, n] = [degrees(easting), degrees(northing)];
  // Beyond the grid the series means nothing.
  return e > 0 && e < 700_000 && n > 0 && n < 1_300_000 ? fromNationalGrid(e, n) : {lat: NaN, lon: NaN};
}

function degrees(text: string | undefined): number {
  return text === undefined || text === '' ? NaN : Number(text);
}

function isCoordinate(text: string | undefined, most: number): boolean {
  return text !== undefined && /^-?\d{1,3}\.\d+$/.test(text.trim()) && Math.abs(Number(text)) <= most;
}

const byLetter: Readonly<Record<string, PlaceSize>> = {
  c: 'city',
  t: 'town',
  a: 'suburb',
  s: 'suburb',
  v: 'village',
  h: 'hamlet',
  o: 'other',
};

/** "Town", "t", "TOWN" are towns; "Suburban Area" and "a" a suburb. */
function sizeOf(text: string): PlaceSize {
  const size = byLetter[text.trim().charAt(0).toLowerCase()];
  return size ?? 'unknown';
}
