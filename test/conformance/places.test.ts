import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {
  findPlace,
  fromNationalGrid,
  metresBetween,
  placesIn,
  readPlacesFile,
  readTypedPlace,
  type FoundPlace,
  type PlacesFile,
} from '@civic-widgets/directory/places.js';

const data = process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const gazetteer = join(data, 'places/gazetteer');
const outcodes = join(data, 'places/outcodes-gibbs-2017.csv');
const vectors = join(data, 'places/postcode-vectors');
const bin = resolve(import.meta.dirname, '../../../packages/cli/bin/civic.js');
const skip = existsSync(gazetteer) && existsSync(outcodes) ? false : `${gazetteer} is not there`;

interface Row {
  readonly name: string;
  readonly area: string;
  readonly size: string;
  readonly lat: number;
  readonly lon: number;
}

describe('places built from the shared gazetteer', {skip}, () => {
  let folder = '';
  const files = new Map<string, PlacesFile>();
  const bytes: number[] = [];
  const rows: Row[] = skip ? [] : readdirSync(gazetteer).flatMap((file) => readRows(join(gazetteer, file)));
  const places = rows.filter(({size}) => size !== '');

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'civic-conformance-'));
    execFileSync(
      process.execPath,
      [bin, 'places', 'build', outcodes, gazetteer, '-o', folder, '--licence', 'x'],
      {stdio: 'pipe'},
    );
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      const text = readFileSync(join(folder, `${letter}.json`), 'utf8');
      const file = readPlacesFile(JSON.parse(text));
      assert.ok(file, letter);
      files.set(letter, file);
      bytes.push(brotliCompressSync(text).length);
    }
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  const source = async (letter: string) => files.get(letter);

  it('hold every name at its point', () => {
    const known = new Map<string, {lat: number; lon: number}[]>();
    for (const place of [...files.values()].flatMap(placesIn))
      known.set(place.name, [...(known.get(place.name) ?? []), place]);
    // Two of a name within a kilometre or two are one.
    const lost = places.filter((row) => !known.get(row.name)?.some((one) => metresBetween(one, row) < 3000));
    assert.deepEqual(lost.slice(0, 5), []);
    assert.ok(places.length > 43_000);
  });

  it('are small: a letter is what one postcode or name costs a visitor', () => {
    const largest = Math.max(...bytes);
    const all = bytes.reduce((sum, one) => sum + one, 0);
    console.log(`places: ${all} bytes brotli in all, ${largest} the largest letter`);
    assert.ok(largest < 45_000 && all < 450_000, `${largest} ${all}`);
  });

  it('lead from every name with its area to that place, or one near it of the same name', async () => {
    const wrong: string[] = [];
    // One in forty: the rest would say the same, for minutes longer.
    const some = places.filter((_, at) => at % 40 === 0);
    for (const {name, area, lat, lon} of some) {
      const typed = area === '' ? name : `${name}, ${area.split(' - ').at(-1)}`;
      const found = await findPlace(typed, source);
      const near =
        found.kind !== 'none' &&
        [found, ...found.candidates].some((one) => metresBetween(one, {lat, lon}) < 3000);
      if (!near)
        wrong.push(`${typed} (${lat}, ${lon}) → ${found.kind === 'none' ? found.reason : found.name}`);
    }
    console.log(
      `places: ${wrong.length} of ${some.length} names with their area lead elsewhere: ${wrong.slice(0, 8).join('; ')}`,
    );
    // More than twelve of one name in one county: Newtown in Shropshire, Mill Hill in Lancashire.
    assert.ok(wrong.length < some.length * 0.005, wrong.slice(0, 30).join('\n'));
  });

  it('lead from every town by its name alone to a place of that name', async () => {
    const towns = places.filter(({size}) => size === 'c' || size === 't');
    for (const {name, lat, lon} of towns) {
      const found = (await findPlace(name.toUpperCase().replaceAll('-', ' '), source)) as FoundPlace;
      assert.notEqual(found.kind, 'none', name);
      assert.ok(
        found.candidates.some((one) => metresBetween(one, {lat, lon}) < 3000),
        `${name} ${lat} ${lon}`,
      );
    }
    assert.ok(towns.length > 1400);
  });

  it('lead from a town with one slip of the keys to it, for nineteen in twenty', async () => {
    const towns = places.filter(({size, name}) => (size === 'c' || size === 't') && name.length >= 6);
    const some = towns.filter((_, at) => at % 10 === 0);
    let right = 0;
    for (const {name, lat, lon} of some) {
      // Two letters changed round, behind the first.
      const at = 2 + (name.length % (name.length - 4));
      const slip = `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
      const found = await findPlace(slip, source);
      if (found.kind !== 'none' && found.candidates.some((one) => metresBetween(one, {lat, lon}) < 3000))
        right++;
    }
    console.log(`places: ${right} of ${some.length} towns found with two letters changed round`);
    assert.ok(right > some.length * 0.95, `${right} of ${some.length}`);
  });

  it('place outcodes within their precision of where the other source has them', async () => {
    const apart: number[] = [];
    for (const {name, lat, lon} of rows.filter(({size}) => size === '')) {
      const found = (await findPlace(`${name} 1AA`, source)) as FoundPlace;
      assert.equal(found.kind, 'outcode', name);
      apart.push(metresBetween(found, {lat, lon}) / found.precision);
    }
    apart.sort((a, b) => a - b);
    const middle = apart[Math.floor(apart.length / 2)] ?? NaN;
    const ninth = apart[Math.floor(apart.length * 0.9)] ?? NaN;
    console.log(
      `places: two sources of outcodes differ by ${middle.toFixed(2)} of the precision (median), ${ninth.toFixed(2)} (nine in ten)`,
    );
    assert.ok(middle < 0.7 && ninth < 2, `${middle} ${ninth}`);
  });
});

describe('the national grid', {skip}, () => {
  it('gives the same points as the outcode file, whose grid is rounded to 100 m', () => {
    const lines = skip ? [] : readFileSync(outcodes, 'utf8').trim().split('\n').slice(1);
    const apart: string[] = [];
    let compared = 0;
    for (const line of lines) {
      const [code = '', east, north, lat, lon] = line.split(',');
      // Northern Ireland and the islands have grids of their own; the file turns them with another precision.
      if (/^(?:BT|JE|GY|IM)\d/.test(code)) continue;
      const metres = metresBetween(fromNationalGrid(Number(east), Number(north)), {
        lat: Number(lat),
        lon: Number(lon),
      });
      if (metres >= 150) apart.push(`${code}: ${Math.round(metres)} m`);
      compared++;
    }
    // E20, the Olympic Park, is in two places in the file itself.
    console.log(`grid: ${apart.length} of ${compared} outcodes are further apart: ${apart.join(', ')}`);
    assert.ok(apart.length <= compared * 0.005, apart.join(', '));
    assert.ok(compared > 2500);
  });
});

describe(
  'what is typed for a postcode',
  {skip: existsSync(vectors) ? false : `${vectors} is not there`},
  () => {
    it('is taken for its first half in every spelling of the vectors', () => {
      const {tests} = JSON.parse(readFileSync(join(vectors, 'outcodes.json'), 'utf8')) as {
        tests: {base: string; expected: string}[];
      };
      for (const {base, expected} of tests) {
        assert.deepEqual(readTypedPlace(base), {kind: 'outcode', outcode: expected, shortened: true}, base);
      }
    });
  },
);

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', area = '', size = '', lat, lon] = line.split('\t');
      return {name, area: area.replace(/^"|"$/g, ''), size, lat: Number(lat), lon: Number(lon)};
    });
}
