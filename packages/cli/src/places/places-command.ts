import {basename} from 'node:path';
import {parseArgs} from 'node:util';
import {
  geoNames,
  PlacesBuild,
  placesHead,
  type Attribution,
  type GazetteerFormat,
} from '@civic-widgets/directory/gazetteer.js';
import {Failure, UsageFailure} from '../failure.js';
import {oneLine, type Terminal} from '../terminal.js';
import {filesOf, readTable} from './read-source.js';
import {readStarterSet} from './starter-set.js';
import {writePlaces} from './write-places.js';

export const placesUsage = `civic places build [FILE or FOLDER …] -o FOLDER

Makes the files by which the service finder turns a postcode or a place name into a point, without telling
anybody the postcode. Put the folder on your own host and name it in the tag (docs/places.md).

  FILE or FOLDER      OS Open Names (the unpacked folder), GeoNames (GB.txt), or any table of outcodes, postcodes or
                      places with latitude and longitude, or easting and northing. Of postcodes only the first half
                      is kept. Without any: a starter set of towns from GeoNames, without postcodes.
  -o, --output FOLDER where to write; made if it is not there
  --country CODE      for the starter set; GB if not given; may be given more than once
  --licence TEXT      licence of a table that doesn't say whose it is ("CC0", "OGL v3")
  --attribution TEXT  the words by which its publisher wants to be named
  -h, --help`;

/** `civic places …`. */
export async function placesCommand(args: readonly string[], terminal: Terminal): Promise<void> {
  const [action, ...rest] = args;
  if (action === undefined || action === '-h' || action === '--help') return terminal.print(placesUsage);
  if (action !== 'build')
    throw new UsageFailure(`civic places has no ${action}; there is: civic places build`);
  const {values, positionals} = readArguments(rest);
  if (values.help) return terminal.print(placesUsage);
  if (values.output === undefined)
    throw new UsageFailure('say where to write: civic places build … -o FOLDER');
  const build = new PlacesBuild();
  const sources =
    positionals.length > 0
      ? await readSources(positionals, build, terminal, {licence: values.licence, text: values.attribution})
      : await takeStarterSet(values.country ?? ['GB'], build, terminal);
  await finish(values.output, build, sources, terminal);
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        output: {type: 'string', short: 'o'},
        country: {type: 'string', multiple: true},
        licence: {type: 'string'},
        attribution: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    throw new UsageFailure(error instanceof Error ? error.message : String(error), {cause: error});
  }
}

async function takeStarterSet(
  countries: readonly string[],
  build: PlacesBuild,
  terminal: Terminal,
): Promise<readonly Attribution[]> {
  const codes = countries.map((code) => code.toUpperCase());
  const rows = await readStarterSet(codes);
  if (rows.length === 0)
    throw new Failure(
      `the starter set has no places in ${codes.join(', ')}: country codes are like GB, IE, FR`,
    );
  for (const row of rows) build.add(row);
  build.endSource();
  terminal.note(
    'The starter set has towns, but no postcodes. docs/places.md says where to get those, free of charge.',
  );
  return [geoNames];
}

async function readSources(
  paths: readonly string[],
  build: PlacesBuild,
  terminal: Terminal,
  said: {readonly licence: string | undefined; readonly text: string | undefined},
): Promise<readonly Attribution[]> {
  const sources = new Map<string, Attribution>();
  for (const path of paths) {
    const files = await filesOf(path);
    const progress = files.length > 1 ? terminal.progress(basename(path)) : undefined;
    const found = new Map<string, {readonly format: GazetteerFormat; rows: number}>();
    for (const [at, file] of files.entries()) {
      let rows = 0;
      const format = await readTable(file, (row) => {
        rows++;
        build.add(row);
      });
      if (!format && files.length === 1) throw new Failure(notAGazetteer(path));
      if (format && rows > 0)
        found.set(format.name, {format, rows: rows + (found.get(format.name)?.rows ?? 0)});
      progress?.update(at + 1, files.length);
    }
    progress?.end();
    build.endSource();
    if (found.size === 0) throw new Failure(notAGazetteer(path));
    for (const {format, rows} of found.values()) {
      terminal.note(`${path}: ${format.name}, ${rows} rows${columnsOf(format)}`);
    }
    const attributions = [...found.values()].map(({format}) => format.attribution);
    // However many tables in a folder don't say whose they are, the question is asked once.
    if (attributions.includes(undefined)) attributions.push(unknownSource(path, said, terminal));
    for (const one of attributions) if (one) sources.set(one.name, one);
  }
  return [...sources.values()];
}

function notAGazetteer(path: string): string {
  return `${path}: found neither postcodes nor place names with coordinates; columns like outcode, latitude, longitude or name, easting, northing are needed`;
}

function columnsOf({columns}: GazetteerFormat): string {
  if (!columns) return '';
  return ` (${Object.entries(columns)
    .map(([what, column]) => `${what}: ${oneLine(column)}`)
    .join(', ')})`;
}

function unknownSource(
  path: string,
  {licence, text}: {readonly licence: string | undefined; readonly text: string | undefined},
  terminal: Terminal,
): Attribution {
  const name = basename(path);
  if (licence === undefined) {
    terminal.note(
      `${path}: whose data is it? Say so with --licence and --attribution, or ask its publisher before you put it online.`,
    );
  }
  return {name, licence: licence ?? 'not stated', url: '', text: text ?? `From ${name}.`};
}

async function finish(
  folder: string,
  build: PlacesBuild,
  sources: readonly Attribution[],
  terminal: Terminal,
): Promise<void> {
  const counts = build.counts();
  const {outcodes, names, impossible, noPostcodes} = counts;
  if (outcodes + names === 0) throw new Failure('no place was found that has coordinates');
  const files = build.files();
  const head = placesHead(files, counts, sources, new Date());
  const bytes = await writePlaces(folder, files, head);
  if (impossible > 0) terminal.note(`${impossible} rows left out: their coordinates can't be`);
  if (noPostcodes > 0) terminal.note(`${noPostcodes} rows left out: not a postcode`);
  const largest = Math.max(...files.map((file) => JSON.stringify(file).length));
  terminal.print(
    `${folder}: ${outcodes} outcodes and ${names} names in ${files.length} files, ${kilobytes(bytes)} in all, ${kilobytes(largest)} the largest, before compression`,
  );
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
