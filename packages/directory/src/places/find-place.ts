import {foldName, letterOf, nameKeys, typingDistance} from './place-name.js';
import {placesIn, type Place, type PlacesFile, type PlaceSize} from './places-file.js';
import {readTypedPlace, type NoPlaceReason} from './typed-place.js';

/**
 * Gets one file of places by its letter, from wherever the site keeps them. Nothing when the site has no file for the letter. This is all that
 * leaves the device when somebody types a postcode: its first letter.
 */
export type PlacesSource = (letter: string) => Promise<PlacesFile | undefined>;

/** A place that was found, with all that it may also have been. */
export interface FoundPlace extends Place {
  /**
   * `exact`: what was typed is its name. `start`: its name begins with it ("Newcastle"). `similar`: it is spelt nearly so; say which place
   * was taken. `nearby`: the outcode is not known, and its neighbours of the same beginning stand for it (W1 for W1A to W1W).
   */
  readonly match: PlaceMatch;
  /** Another place has as good a claim ("Newport"): ask which, with `candidates`, rather than guess. */
  readonly ambiguous: boolean;
  /** A postcode was typed, and only its first half was looked for: say so. */
  readonly shortened: boolean;
  /** What it may be, the likeliest first, the found one among them. */
  readonly candidates: readonly Place[];
}

export type PlaceMatch = 'exact' | 'start' | 'similar' | 'nearby';

/** What somebody typed leads nowhere, and why. */
export interface NoPlace {
  readonly kind: 'none';
  readonly reason: NoPlaceReason;
  readonly candidates: readonly Place[];
}

export type PlaceSearch = FoundPlace | NoPlace;

/** More than this many to choose from is no choice. */
const mostCandidates = 12;

/** No area has more words: "Bath and North East Somerset" has five. */
const longestArea = 6;

/** Likelier places first: most people who type "Newcastle" mean the city on the Tyne, not the village of that very name. */
const weight: Readonly<Record<PlaceSize, number>> = {
  city: 0,
  town: 1,
  unknown: 1,
  village: 2,
  suburb: 2.5,
  hamlet: 3,
  other: 3.5,
};
const startsOnly = 1.5;

/**
 * Finds the point for a postcode or a place that somebody typed. Asks `source` for one file by its first letter (two at most: when a name is
 * not known, and what it is said to lie within is tried instead); of a postcode nothing but the first half is looked at.
 *
 * Rejects only if `source` does.
 */
export async function findPlace(text: string, source: PlacesSource): Promise<PlaceSearch> {
  const typed = readTypedPlace(text);
  switch (typed.kind) {
    case 'outcode':
      return findOutcode(typed, await gazetteerOf(letterOf(typed.outcode), source));
    case 'place': {
      const found = await findName(typed.name, typed.within, source);
      // "Castle Street, Shrewsbury": a street is no place of ours, the town is.
      if (found.kind === 'none' && typed.within !== undefined)
        return findName(typed.within, undefined, source);
      return found;
    }
    case 'other':
      return {kind: 'none', reason: typed.reason, candidates: []};
  }
}

/**
 * A place with what tells it apart from the others of its name: "Newport, Isle of Wight". Where two share a county, the second area tells
 * ("Newtown, Telford and Wrekin").
 */
export function placeLabel(place: Place, others: readonly Place[] = []): string {
  const [first, ...rest] = place.areas;
  if (first === undefined) return place.name;
  const name = foldName(place.name);
  const rivals = others.filter(
    (one) => one !== place && foldName(one.name) === name && one.areas[0] === first && !samePoint(one, place),
  );
  const telling = rest.find((area) => rivals.every((one) => !one.areas.includes(area)));
  const area = rivals.length > 0 && telling !== undefined ? `${telling}, ${first}` : first;
  const says = rivals.length === 0 && foldName(area).startsWith(name);
  return says ? place.name : `${place.name}, ${area}`;
}

interface Gazetteer {
  readonly outcodes: ReadonlyMap<string, Place>;
  readonly names: readonly Named[];
}

interface Named {
  readonly place: Place;
  /** Folded, with spaces between words. */
  readonly keys: readonly string[];
  /** Folded, without spaces: "Bon-y-maen" and "Bonymaen" are one. */
  readonly tight: readonly string[];
}

// A letter is read once for as long as its file is kept: a few thousand names each.
const gazetteers = new WeakMap<PlacesFile, Gazetteer>();

async function gazetteerOf(letter: string, source: PlacesSource): Promise<Gazetteer | undefined> {
  const file = await source(letter);
  if (!file) return undefined;
  const kept = gazetteers.get(file);
  if (kept) return kept;
  const all = placesIn(file);
  const made: Gazetteer = {
    outcodes: new Map(all.filter(({kind}) => kind === 'outcode').map((place) => [place.name, place])),
    names: all
      .filter(({kind}) => kind === 'place')
      .map((place) => {
        const keys = nameKeys(place.name);
        return {place, keys, tight: keys.map(tighten)};
      }),
  };
  gazetteers.set(file, made);
  return made;
}

function findOutcode(
  {outcode, shortened}: {readonly outcode: string; readonly shortened: boolean},
  gazetteer: Gazetteer | undefined,
): PlaceSearch {
  const exact = gazetteer?.outcodes.get(outcode);
  if (exact) return {...exact, match: 'exact', ambiguous: false, shortened, candidates: [exact]};
  const nearby = gazetteer && nearbyOutcode(outcode, gazetteer.outcodes);
  if (nearby) return {...nearby, match: 'nearby', ambiguous: false, shortened, candidates: [nearby]};
  return {kind: 'none', reason: 'unknown-outcode', candidates: []};
}

/** W1 from W1A to W1W; W1N, which was split up, from W1; SY38, begun for SY3 8HQ, from SY3. */
function nearbyOutcode(outcode: string, outcodes: ReadonlyMap<string, Place>): Place | undefined {
  const parts = [...outcodes.values()].filter(
    ({name}) => /^[A-Z]$/.test(name.slice(outcode.length)) && name.startsWith(outcode),
  );
  const [first] = parts;
  if (first) {
    const mean = (of: (place: Place) => number) =>
      parts.reduce((sum, one) => sum + of(one), 0) / parts.length;
    const precision = Math.max(...parts.map((one) => one.precision)) * 2;
    return {
      kind: 'outcode',
      name: outcode,
      lat: mean(({lat}) => lat),
      lon: mean(({lon}) => lon),
      precision,
      areas: [],
    };
  }
  const whole = /^[A-Z]+\d+[A-Z\d]$/.test(outcode) ? outcodes.get(outcode.slice(0, -1)) : undefined;
  return whole && {...whole, precision: whole.precision * 2};
}

async function findName(
  name: string,
  within: string | undefined,
  source: PlacesSource,
): Promise<PlaceSearch> {
  const typed = foldName(name);
  const area = within === undefined ? undefined : foldName(within);
  const loaded = await Promise.all(
    [...new Set(nameKeys(name).map(letterOf))].map((letter) => gazetteerOf(letter, source)),
  );
  const names = loaded.flatMap((one) => one?.names ?? []);
  // Without a comma the county may stand at the end: "Newport Isle of Wight".
  const tokens = typed.split(' ');
  const splits = tokens
    .slice(1, 1 + longestArea)
    .map((_, at) => ({name: tokens.slice(0, -at - 1).join(' '), area: tokens.slice(-at - 1).join(' ')}));

  const known = best(matchesOf(typed, area, names, 'known'));
  if (known) return known;
  for (const split of area === undefined ? splits : []) {
    const found = best(matchesOf(split.name, split.area, names, 'known'));
    if (found) return found;
  }
  const similar = best(matchesOf(typed, area, names, 'similar'));
  if (similar) return similar;
  // A county by another name than the source's: better to ask which Newport than to know none.
  const elsewhere = area === undefined ? undefined : best(matchesOf(typed, undefined, names, 'known'));
  if (elsewhere) return {...elsewhere, ambiguous: true};
  return {kind: 'none', reason: 'unknown-place', candidates: []};
}

interface Match {
  readonly place: Place;
  readonly match: PlaceMatch;
  /** Less is likelier. */
  readonly cost: number;
}

function matchesOf(
  typed: string,
  area: string | undefined,
  names: readonly Named[],
  how: 'known' | 'similar',
): Match[] {
  const cost = how === 'known' ? knownCost : similarCost;
  const tight = tighten(typed);
  return names.flatMap(({place, keys, tight: tights}): Match[] => {
    const found = cost(typed, tight, keys, tights);
    // Few have the name, so the area is looked at last.
    if (found === undefined || (area !== undefined && !liesWithin(place, area))) return [];
    return [{place, match: found.match, cost: found.cost + weight[place.size ?? 'unknown']}];
  });
}

function knownCost(
  typed: string,
  tight: string,
  keys: readonly string[],
  tights: readonly string[],
): Omit<Match, 'place'> | undefined {
  if (tights.includes(tight)) return {match: 'exact', cost: 0};
  return keys.some((key) => key.startsWith(`${typed} `)) ? {match: 'start', cost: startsOnly} : undefined;
}

function similarCost(
  _typed: string,
  tight: string,
  _keys: readonly string[],
  tights: readonly string[],
): Omit<Match, 'place'> | undefined {
  const {length} = tight;
  // Short names are a letter apart from each other as they are.
  const limit = length < 4 ? 0 : length < 8 ? 1 : 2;
  const distance = Math.min(...tights.map((one) => typingDistance(tight, one, limit)));
  if (distance <= limit) return {match: 'similar', cost: distance * 4};
  return length >= 4 && tights.some((one) => one.startsWith(tight)) ? {match: 'start', cost: 5} : undefined;
}

function best(matches: Match[]): FoundPlace | undefined {
  const sorted = distinct(matches.sort((a, b) => a.cost - b.cost || (a.place.name < b.place.name ? -1 : 1)));
  const [first] = sorted;
  if (!first) return undefined;
  const candidates = sorted.slice(0, mostCandidates).map(({place}) => place);
  return {
    ...first.place,
    match: first.match,
    ambiguous: sorted.some(
      (one) => one !== first && one.cost <= first.cost + 1 && rivals(one.place, first.place),
    ),
    shortened: false,
    candidates,
  };
}

/** Two that a person may mean by the same word, too far apart for it not to matter. */
function rivals(a: Place, b: Place): boolean {
  return Math.abs(a.lat - b.lat) > 0.05 || Math.abs(a.lon - b.lon) > 0.08;
}

function liesWithin(place: Place, area: string): boolean {
  const tight = tighten(area);
  return place.areas.some((name) => {
    const folded = foldName(name);
    return ` ${folded}`.includes(` ${area}`) || tighten(folded).includes(tight.length > 3 ? tight : '\n');
  });
}

/** A name that is looked up with and without its article may be in two files. */
function distinct(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({place: {name, lat, lon}}) => {
    const key = `${name}\n${lat}\n${lon}`;
    return !seen.has(key) && seen.add(key);
  });
}

function samePoint(a: Place, b: Place): boolean {
  return a.lat === b.lat && a.lon === b.lon;
}

function tighten(folded: string): string {
  return folded.replaceAll(' ', '');
}
