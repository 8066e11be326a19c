import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {
  findPlace,
  placeLabel,
  readPlacesFile,
  type NoPlaceReason,
  type PlacesFile,
  type Point,
} from '@civic-widgets/directory/places.js';

/** What somebody typed as a place led to. */
export type Looked =
  {readonly near: {readonly label: string; readonly point: Point}} | {readonly fault: NoPlaceReason};

/** Finds places by the files that `civic places build` made; nothing where the content folder has none. */
export interface Gazetteer {
  readonly folder: string;
  look(typed: string): Promise<Looked>;
}

/** Reads `places/` in the content folder, a letter when it is first asked for. */
export function createGazetteer(contentDir: string): Gazetteer | undefined {
  const folder = join(contentDir, 'places');
  if (!existsSync(join(folder, 'places.json'))) return undefined;
  const files = new Map<string, Promise<PlacesFile | undefined>>();
  const source = (letter: string) => {
    // What was typed becomes part of a file's name.
    if (!/^(?:[a-z]|other)$/.test(letter)) return Promise.resolve(undefined);
    const file = files.get(letter) ?? read(join(folder, `${letter}.json`));
    files.set(letter, file);
    return file;
  };
  return {
    folder,
    async look(typed) {
      const found = await findPlace(typed, source);
      if (found.kind === 'none') return {fault: found.reason};
      return {near: {label: placeLabel(found, found.candidates), point: {lat: found.lat, lon: found.lon}}};
    },
  };
}

async function read(path: string): Promise<PlacesFile | undefined> {
  return existsSync(path) ? readPlacesFile(JSON.parse(await readFile(path, 'utf8'))) : undefined;
}
