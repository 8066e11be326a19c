/**
 * What kind of place a name stands for, largest first: city, town, suburb (a named part of a town), village, hamlet, other settlement.
 * `unknown` where the source doesn't say.
 */
export type PlaceSize = 'city' | 'town' | 'suburb' | 'village' | 'hamlet' | 'other' | 'unknown';

/**
 * One file of places, as it lies on the host: everything that begins with one letter. `docs/places.md` describes it. Coordinates are whole
 * ten-thousandths of a degree (11 m), each given as the difference to the one before it.
 */
export interface PlacesFile {
  readonly format: 'civic-places/1';
  /** `a` to `z`, or `other` for names that begin with something else. */
  readonly letter: string;
  /** First halves of postcodes, in the order of their names. */
  readonly outcodes: {
    /** With a space between them: `SY1 SY10 SY11`. */
    readonly names: string;
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    /** How far from the point most addresses are, in hundreds of metres. */
    readonly precision: readonly number[];
  };
  readonly places: {
    /** County, district or the like, in every language that it has a name in; the first is shown: `[["Shropshire", "Telford and Wrekin"]]`. */
    readonly areas: readonly (readonly string[])[];
    /** How many places each area has: places stand in the order of their areas. */
    readonly counts: readonly number[];
    /** One a line. */
    readonly names: string;
    /** A letter each: `c` city, `t` town, `s` suburb, `v` village, `h` hamlet, `o` other, `u` unknown. */
    readonly sizes: string;
    readonly lat: readonly number[];
    readonly lon: readonly number[];
  };
}

/** An outcode or a named place, where it is, and how exact that is. */
export interface Place {
  readonly kind: 'outcode' | 'place';
  /** `SY3`, or the name as the source writes it. */
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** In metres: most of what bears the name is no further from the point. A postcode's first half stands for thousands of homes. */
  readonly precision: number;
  /** Of a place; an outcode has none. */
  readonly size?: PlaceSize;
  /** County or district, the one to show first: `["Shropshire", "Telford and Wrekin"]`. Empty where the source gives none. */
  readonly areas: readonly string[];
}

const scale = 10_000;
const letters: Readonly<Record<PlaceSize, string>> = {
  city: 'c',
  town: 't',
  suburb: 's',
  village: 'v',
  hamlet: 'h',
  other: 'o',
  unknown: 'u',
};
const sizes = new Map(Object.entries(letters).map(([size, letter]) => [letter, size as PlaceSize]));

/** How far a place of each size reaches, in metres: what 9 of 10 homes that bear the name are within, roughly. */
export const PLACE_REACH: Readonly<Record<PlaceSize, number>> = {
  city: 6000,
  town: 2500,
  suburb: 1000,
  village: 800,
  hamlet: 500,
  other: 400,
  unknown: 2000,
};

/** Writes the places of one letter. Their order in the file is settled here; names that are there twice at one point are written once. */
export function writePlacesFile(letter: string, all: readonly Place[]): PlacesFile {
  const outcodes = all.filter(({kind}) => kind === 'outcode').sort(byName);
  const groups = new Map<string, Place[]>();
  for (const place of all.filter(({kind}) => kind === 'place')) {
    const key = place.areas.join('\n');
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const areas = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, places]) => distinct(places.sort(byName)));
  const places = areas.flat();
  return {
    format: 'civic-places/1',
    letter,
    outcodes: {
      names: outcodes.map(({name}) => name).join(' '),
      lat: differences(outcodes.map(({lat}) => lat)),
      lon: differences(outcodes.map(({lon}) => lon)),
      precision: outcodes.map(({precision}) => Math.max(1, Math.round(precision / 100))),
    },
    places: {
      areas: areas.map((group) => group[0]?.areas ?? []),
      counts: areas.map((group) => group.length),
      names: places.map(({name}) => name.replace(/\s+/g, ' ')).join('\n'),
      sizes: places.map(({size}) => letters[size ?? 'unknown']).join(''),
      lat: differences(places.map(({lat}) => lat)),
      lon: differences(places.map(({lon}) => lon)),
    },
  };
}

/** The places of one letter, in no order that means something. */
export function placesIn(file: PlacesFile): readonly Place[] {
  const {outcodes, places} = file;
  const names = lines(places.names);
  const areaOf = places.counts.flatMap((count, at) =>
    Array.from({length: count}, () => places.areas[at] ?? []),
  );
  const [lats, lons] = [sums(places.lat), sums(places.lon)];
  const [outcodeLats, outcodeLons] = [sums(outcodes.lat), sums(outcodes.lon)];
  return [
    ...words(outcodes.names).map((name, at): Place => ({
      kind: 'outcode',
      name,
      lat: outcodeLats[at] ?? NaN,
      lon: outcodeLons[at] ?? NaN,
      precision: (outcodes.precision[at] ?? 0) * 100,
      areas: [],
    })),
    ...names.map((name, at): Place => {
      const size = sizes.get(places.sizes.charAt(at)) ?? 'unknown';
      return {
        kind: 'place',
        name,
        lat: lats[at] ?? NaN,
        lon: lons[at] ?? NaN,
        precision: PLACE_REACH[size],
        size,
        areas: areaOf[at] ?? [],
      };
    }),
  ];
}

/** Holds what came from a host against the format. Nothing when it is something else, or was cut off on the way. */
export function readPlacesFile(value: unknown): PlacesFile | undefined {
  if (!isRecord(value) || value['format'] !== 'civic-places/1' || typeof value['letter'] !== 'string')
    return undefined;
  const {outcodes, places} = value;
  if (!isRecord(outcodes) || !isRecord(places)) return undefined;
  if (typeof outcodes['names'] !== 'string' || typeof places['names'] !== 'string') return undefined;
  const many = words(outcodes['names']).length;
  if (!(['lat', 'lon', 'precision'] as const).every((key) => isNumbers(outcodes[key], many)))
    return undefined;
  const count = lines(places['names']).length;
  if (!(['lat', 'lon'] as const).every((key) => isNumbers(places[key], count))) return undefined;
  if (typeof places['sizes'] !== 'string' || places['sizes'].length !== count) return undefined;
  const {areas, counts} = places;
  if (!Array.isArray(areas) || !areas.every(isStrings) || !isNumbers(counts, areas.length)) return undefined;
  if (counts.reduce((sum, one) => sum + one, 0) !== count) return undefined;
  return value as unknown as PlacesFile;
}

function byName(a: Place, b: Place): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.lat - b.lat || a.lon - b.lon;
}

function distinct(sorted: readonly Place[]): readonly Place[] {
  return sorted.filter((place, at) => {
    const before = sorted[at - 1];
    return before?.name !== place.name || before.lat !== place.lat || before.lon !== place.lon;
  });
}

function differences(degrees: readonly number[]): number[] {
  const whole = degrees.map((one) => Math.round(one * scale));
  return whole.map((one, at) => one - (whole[at - 1] ?? 0));
}

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((one) => (sum += one) / scale);
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isNumbers(value: unknown, length: number): value is readonly number[] {
  return Array.isArray(value) && value.length === length && value.every((one) => Number.isSafeInteger(one));
}
