import {
  findPlace,
  placeLabel,
  readPlacesFile,
  readTypedPlace,
  type NoPlaceReason,
  type Place,
  type PlacesFile,
} from '@civic-widgets/directory/places.js';
import type {Near} from '../finder-state.js';

/** What somebody typed as a place led to this. */
export type Looked =
  | {readonly near: Near}
  /** Several places have as good a claim to the name: ask which. */
  | {readonly name: string; readonly choices: readonly Near[]}
  | {readonly reason: NoPlaceReason};

/** Gets the answer of one address; nothing where there is none. */
export type Fetcher = (url: string) => Promise<unknown>;

const files = new Map<string, Promise<PlacesFile | undefined>>();

// A letter is fetched once a page, whoever asks. One that did not come is asked for again.
function sourceOf(folder: string, fetcher: Fetcher): (letter: string) => Promise<PlacesFile | undefined> {
  return (letter) => {
    const url = `${folder.replace(/\/?$/, '/')}${letter}.json`;
    const known = files.get(url);
    if (known) return known;
    const coming = fetcher(url).then(readPlacesFile);
    files.set(url, coming);
    coming.catch(() => files.delete(url));
    return coming;
  };
}

/** Finds the place that somebody typed. Nothing but its first letter leaves the device. Rejects where a file could not be had. */
export async function look(text: string, folder: string, fetcher: Fetcher): Promise<Looked> {
  const found = await findPlace(text, sourceOf(folder, fetcher));
  if (found.kind === 'none') return {reason: found.reason};
  if (found.ambiguous) return {name: found.name, choices: nearsOf(found.candidates)};
  return {near: {...nearOf(found, found.candidates), shortened: found.shortened}};
}

/** What somebody may mean who has begun to type. */
export async function suggest(text: string, folder: string, fetcher: Fetcher): Promise<readonly Near[]> {
  if (text.trim().length < 2) return [];
  const found = await findPlace(text, sourceOf(folder, fetcher));
  return nearsOf(found.candidates);
}

/** Whether what was typed is a postcode, wherever it was typed. */
export function isPostcode(text: string): boolean {
  return readTypedPlace(text).kind === 'outcode';
}

function nearsOf(places: readonly Place[]): Near[] {
  const seen = new Set<string | undefined>();
  return places
    .map((place) => nearOf(place, places))
    .filter(({label}) => !seen.has(label) && seen.add(label));
}

function nearOf(place: Place, others: readonly Place[]): Near {
  return {label: placeLabel(place, others), point: {lat: place.lat, lon: place.lon}};
}
