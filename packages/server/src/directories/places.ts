import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {
  PlacesBuild,
  placesHead,
  readGazetteer,
  type Attribution,
} from '@civic-widgets/directory/gazetteer.js';
import {
  findPlace,
  placeLabel,
  readPlacesFile,
  type NoPlaceReason,
  type PlaceSearch,
  type PlacesFile,
  type Point,
} from '@civic-widgets/directory/places.js';
import {StartError} from '../start-error.js';

/** What somebody typed as a place led to. */
export type Looked =
  | {
      readonly near: {
        readonly label: string;
        readonly point: Point;
        /** A postcode was typed, and only its first half was looked at. */
        readonly shortened: boolean;
      };
    }
  | {readonly fault: NoPlaceReason};

/** Finds places by the files that `civic places build` made, or by those that the server makes from tables of its own. */
export interface Gazetteer {
  /** The files made from tables, by their names, as JSON. Nothing where the folder has the files themselves. */
  readonly made: ReadonlyMap<string, string> | undefined;
  look(typed: string): Promise<Looked>;
  search(typed: string): Promise<PlaceSearch>;
}

/**
 * Reads `places/` in the content folder: the files of `civic places build`, a letter when it is first asked for, or else all `.csv` tables,
 * from which the same files are made in memory. Nothing where there are neither.
 *
 * @throws {StartError} where a table has no places.
 */
export function createGazetteer(
  contentDir: string,
  {now, warn}: {readonly now: Date; readonly warn: (sentence: string) => void},
): Gazetteer | undefined {
  const folder = join(contentDir, 'places');
  if (existsSync(join(folder, 'places.json'))) return gazetteerOf(lettersIn(folder), undefined);
  const tables = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
  if (tables.length === 0) return undefined;
  const {files, made} = makeFiles(folder, tables.sort(), now, warn);
  return gazetteerOf((letter) => Promise.resolve(files.get(letter)), made);
}

type Source = (letter: string) => Promise<PlacesFile | undefined>;

function gazetteerOf(source: Source, made: Gazetteer['made']): Gazetteer {
  const search = (typed: string) => findPlace(typed, source);
  return {
    made,
    search,
    async look(typed) {
      const found = await search(typed);
      if (found.kind === 'none') return {fault: found.reason};
      const {lat, lon, shortened} = found;
      return {near: {label: placeLabel(found, found.candidates), point: {lat, lon}, shortened}};
    },
  };
}

function lettersIn(folder: string): Source {
  const files = new Map<string, Promise<PlacesFile | undefined>>();
  return (letter) => {
    // What was typed becomes part of a file's name.
    if (!/^(?:[a-z]|other)$/.test(letter)) return Promise.resolve(undefined);
    const file = files.get(letter) ?? read(join(folder, `${letter}.json`));
    files.set(letter, file);
    return file;
  };
}

async function read(path: string): Promise<PlacesFile | undefined> {
  return existsSync(path) ? readPlacesFile(JSON.parse(await readFile(path, 'utf8'))) : undefined;
}

function makeFiles(
  folder: string,
  tables: readonly string[],
  now: Date,
  warn: (sentence: string) => void,
): {files: ReadonlyMap<string, PlacesFile>; made: ReadonlyMap<string, string>} {
  const build = new PlacesBuild();
  const sources = tables.map((name): Attribution => {
    const format = readGazetteer(readFileSync(join(folder, name), 'utf8'), (row) => build.add(row));
    build.endSource();
    if (!format) throw new StartError(`places/${name}: ${noPlaces}`);
    return format.attribution ?? {name, licence: 'not stated', url: '', text: ''};
  });
  const counts = build.counts();
  if (counts.outcodes + counts.names === 0) throw new StartError(`places/: ${noPlaces}`);
  const leftOut = counts.impossible + counts.noPostcodes;
  if (leftOut > 0)
    warn(`${leftOut} rows of places/ were left out: no postcode, or coordinates that can't be.`);
  const files = build.files();
  const named = files.map((file) => [`${file.letter}.json`, JSON.stringify(file)] as const);
  const head = JSON.stringify(placesHead(files, counts, sources, now));
  return {
    files: new Map(files.map((file) => [file.letter, file])),
    made: new Map([...named, ['places.json', head]]),
  };
}

const noPlaces =
  'found neither postcodes nor place names with coordinates; columns like outcode, latitude, longitude or name, easting, northing are needed.';
