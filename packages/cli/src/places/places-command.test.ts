import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {findPlace, readPlacesFile, type FoundPlace} from '@civic-widgets/directory/places.js';
import {civic} from '../civic.js';
import {type Terminal} from '../terminal.js';

let folder = '';
let said: string[] = [];
let printed: string[] = [];

const terminal: Terminal = {
  print: (text) => printed.push(text),
  note: (text) => said.push(text),
  progress: () => ({update: () => undefined, end: () => undefined}),
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'civic-places-'));
  [said, printed] = [[], []];
});
afterEach(() => rm(folder, {recursive: true, force: true}));

async function build(...args: string[]): Promise<number> {
  return civic(['places', 'build', ...args, '-o', join(folder, 'places')], terminal);
}

async function give(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

async function find(text: string): Promise<FoundPlace> {
  const place = await findPlace(text, async (letter) =>
    readPlacesFile(JSON.parse(await readFile(join(folder, 'places', `${letter}.json`), 'utf8'))),
  );
  assert.notEqual(place.kind, 'none', text);
  return place as FoundPlace;
}

/** A row of OS Open Names, where only what we read is filled in. */
function openName(cells: Readonly<Record<number, string>>): string {
  return Array.from({length: 34}, (_, at) => cells[at] ?? '').join(',');
}

describe('civic places build', () => {
  it('makes a set of towns to start with from nothing', async () => {
    assert.equal(await build(), 0);
    const place = await find('Newport, Isle of Wight');
    assert.ok(Math.abs(place.lat - 50.7) < 0.02);
    assert.equal((await find('Caerdydd')).areas[0], 'Cardiff');
    assert.match(
      await readFile(join(folder, 'places/ATTRIBUTION.md'), 'utf8'),
      /GeoNames[\s\S]*Attribution 4\.0/,
    );
    assert.match(said.join(), /no postcodes/);
  });

  it('has towns of other countries', async () => {
    assert.equal(await build('--country', 'ie'), 0);
    assert.ok(Math.abs((await find('Sligo')).lat - 54.27) < 0.02);
  });

  it('reads OS Open Names as it is unpacked, and turns its grid into degrees', async () => {
    const data = join(folder, 'opname/Data');
    await mkdir(data, {recursive: true});
    await writeFile(
      join(data, 'SJ40.csv'),
      [
        openName({
          2: 'Shrewsbury',
          6: 'populatedPlace',
          7: 'Town',
          8: '349400',
          9: '312500',
          21: '',
          24: 'Shropshire',
        }),
        openName({
          2: 'Castle Street',
          6: 'transportNetwork',
          7: 'Named Road',
          8: '349400',
          9: '312600',
          24: 'Shropshire',
        }),
        openName({2: 'SY1 2AA', 6: 'other', 7: 'Postcode', 8: '349300', 9: '312900'}),
        openName({2: 'SY1 2AB', 6: 'other', 7: 'Postcode', 8: '349500', 9: '313100'}),
        openName({
          2: 'Abertawe',
          3: 'cym',
          4: 'Swansea',
          5: 'eng',
          6: 'populatedPlace',
          7: 'City',
          8: '265700',
          9: '193000',
          24: 'Abertawe - Swansea',
        }),
      ].join('\n'),
    );
    assert.equal(await build(join(folder, 'opname')), 0, said.join('\n'));
    const town = await find('Shrewsbury');
    assert.ok(
      Math.abs(town.lat - 52.7077) < 0.002 && Math.abs(town.lon + 2.7502) < 0.005,
      `${town.lat} ${town.lon}`,
    );
    assert.equal((await find('SY1 9ZZ')).name, 'SY1');
    assert.deepEqual((await find('Abertawe')).areas, ['Swansea', 'Abertawe']);
    assert.equal((await find('Swansea')).size, 'city');
    await assert.rejects(find('Castle Street'));
    const head = JSON.parse(await readFile(join(folder, 'places/places.json'), 'utf8')) as {
      sources: {licence: string}[];
    };
    assert.equal(head.sources[0]?.licence, 'Open Government Licence v3.0');
  });

  it('makes outcodes of full postcodes, in the middle of them and as exact as they lie, and keeps none of them', async () => {
    const rows = Array.from(
      {length: 20},
      (_, at) => `SY3 8H${'ABDEFGHJLN'.charAt(at % 10)},${52.69 + at / 1000},-2.77`,
    );
    const file = await give(
      'all.csv',
      `Postcode,Latitude,Longitude\n${rows.join('\n')}\nSY3 9ZZ,12.0,77.0\nSY3 9AA,0,0\nnone,52,-2\n`,
    );
    assert.equal(await build(file, '--licence', 'OGL v3', '--attribution', 'The council'), 0, said.join());
    const place = await find('SY3');
    assert.ok(Math.abs(place.lat - 52.7) < 0.002, 'one postcode in India does not move the middle');
    assert.ok(place.precision >= 800 && place.precision <= 1200, String(place.precision));
    assert.doesNotMatch(await readFile(join(folder, 'places/s.json'), 'utf8'), /8H/);
    assert.match(said.join('\n'), /1 rows left out: their coordinates can't be/);
    assert.match(said.join('\n'), /1 rows left out: not a postcode/);
    assert.match(await readFile(join(folder, 'places/ATTRIBUTION.md'), 'utf8'), /The council/);
  });

  it('reads the tables of GeoNames, with an apostrophe or a quotation mark in a name', async () => {
    const row = [
      '1',
      'Bishop\'s "Castle"',
      'x',
      '',
      '52.49',
      '-2.99',
      'P',
      'PPL',
      'GB',
      '',
      'ENG',
      'L6',
      '',
      '',
      '1800',
      '',
      '',
      'Europe/London',
      '2020-01-01',
    ];
    const hill = [...row.slice(0, 1), 'Long Mynd', ...row.slice(2, 6), 'T', ...row.slice(7)];
    const stray = ['2', '"Clun', ...row.slice(2)];
    const postcode = [
      'GB',
      'SY9',
      'Bishops Castle',
      'England',
      'ENG',
      'Shropshire',
      '',
      '',
      '',
      '52.49',
      '-2.99',
      '4',
    ];
    const names = await give('GB.txt', `${stray.join('\t')}\n${row.join('\t')}\n${hill.join('\t')}\n`);
    const codes = await give('codes.txt', `${postcode.join('\t')}\n`);
    assert.equal(await build(names, codes), 0, said.join());
    assert.equal((await find('bishops castle')).size, 'village');
    assert.equal((await find('clun')).kind, 'place');
    assert.equal((await find('SY9 5AA')).name, 'SY9');
    await assert.rejects(find('Long Mynd'));
  });

  it('reads a folder of names and outcodes, and says what it took each table for', async () => {
    await mkdir(join(folder, 'own'));
    await give('own/outcodes.csv', 'outcode,lat,lon\nSY1,52.71,-2.75\nSY2,52.70,-2.73\n');
    await give('own/towns.csv', 'name,lat,lon\nShrewsbury,52.71,-2.75\n');
    assert.equal(await build(join(folder, 'own'), '--licence', 'CC0'), 0, said.join());
    assert.equal((await find('SY2 6AA')).name, 'SY2');
    assert.equal((await find('Shrewsbury')).kind, 'place');
    assert.match(said.join('\n'), /a table of postcodes, 2 rows[\s\S]*a table of places, 1 rows/);
    const text = await readFile(join(folder, 'places/ATTRIBUTION.md'), 'utf8');
    assert.equal(text.match(/Licence: CC0/g)?.length, 1);
  });

  it('shows which columns it took, and says whose data it does not know', async () => {
    const file = await give('outcodes.csv', 'outcode;easting;northing\nSY1;349400;312500\n');
    assert.equal(await build(file), 0, said.join());
    assert.match(said.join('\n'), /postcode: outcode, easting: easting, northing: northing/);
    assert.match(said.join('\n'), /whose data is it\?/);
  });

  it('has a file for each letter, so that no request ends in "not found"', async () => {
    const file = await give('towns.csv', 'name,lat,lon\nZeal Monachorum,50.82,-3.81\n');
    await build(file);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      assert.ok(
        readPlacesFile(JSON.parse(await readFile(join(folder, 'places', `${letter}.json`), 'utf8'))),
        letter,
      );
    }
  });

  it('refuses what is no gazetteer, and writes nothing', async () => {
    const file = await give('list.csv', 'colour,taste\nred,sweet\n');
    assert.equal(await build(file), 1);
    assert.match(said.join(), /neither postcodes nor place names/);
    await assert.rejects(readFile(join(folder, 'places/a.json')));
  });

  it('says that a zip is to be unpacked', async () => {
    assert.equal(await build(await give('opname_csv_gb.zip', 'PK')), 1);
    assert.match(said.join(), /unpack the zip/);
  });
});
