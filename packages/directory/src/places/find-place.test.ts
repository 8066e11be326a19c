import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findPlace, placeLabel, type FoundPlace} from './find-place.js';
import {placesFiles} from './places.fixtures.js';
import {PLACE_REACH, readPlacesFile, type PlacesFile} from './places-file.js';

/** What left the device. */
let asked: string[] = [];

async function source(letter: string): Promise<PlacesFile | undefined> {
  asked.push(letter);
  return placesFiles[letter];
}

async function search(text: string) {
  asked = [];
  return findPlace(text, source);
}

async function found(text: string): Promise<FoundPlace> {
  const place = await search(text);
  assert.notEqual(place.kind, 'none', `${text} was not found`);
  return place as FoundPlace;
}

function labels({candidates}: FoundPlace): string[] {
  return candidates.map((one) => placeLabel(one, candidates));
}

describe('a postcode', () => {
  it('is found by its first half, and nothing but one letter leaves the device', async () => {
    const place = await found('SY3 8HQ');
    assert.deepEqual(
      {...place, candidates: []},
      {
        kind: 'outcode',
        name: 'SY3',
        lat: 52.6942,
        lon: -2.7764,
        precision: 4100,
        areas: [],
        match: 'exact',
        ambiguous: false,
        shortened: true,
        candidates: [],
      },
    );
    assert.deepEqual(asked, ['s']);
  });

  for (const typed of [
    'sy38hq',
    ' Sy3 8hQ ',
    'SY3-8HQ',
    'SY3',
    'sy3 8',
    'SY3 8H',
    '4 Castle Street, Shrewsbury SY3 8HQ',
    'SY3 8HQ.',
  ]) {
    it(`is understood as “${typed}”`, async () => assert.equal((await found(typed)).name, 'SY3'));
  }

  for (const typed of ['SYI 1AA', 'SY1 IAA', 'SYl 1AA', 'S Y 1 1 A A']) {
    it(`is understood when a letter stands for a digit: “${typed}”`, async () =>
      assert.equal((await found(typed)).name, 'SY1'));
  }

  it('that is one of several parts of a district is near the middle of them', async () => {
    const place = await found('SW1');
    assert.equal(place.match, 'nearby');
    assert.ok(place.lat > 51.4974 && place.lat < 51.5027);
    assert.ok(place.precision > 700);
  });

  it('whose part is not known is near its district, which is less exact', async () => {
    const place = await found('SY3A 1AA');
    assert.deepEqual([place.name, place.match, place.precision], ['SY3', 'nearby', 8200]);
  });

  it('that nobody has is told apart from a name', async () => {
    assert.deepEqual(await search('ZZ9 9ZZ'), {kind: 'none', reason: 'unknown-outcode', candidates: []});
  });
});

describe('a name', () => {
  it('is found whatever its letters, hyphens and marks', async () => {
    for (const [typed, name] of [
      ['shrewsbury', 'Shrewsbury'],
      ['SHREWSBURY ', 'Shrewsbury'],
      ['kings lynn', "King's Lynn"],
      ['King’s-Lynn', "King's Lynn"],
      ['bishops castle', "Bishop's Castle"],
      ['Saint Ives', 'St Ives'],
      ['St. Ives', 'St Ives'],
      ['bonymaen', 'Bon-y-maen'],
      ['Bon y maen', 'Bon-y-maen'],
      ['pentre llyn', 'Pentre Llŷn'],
      ['Fflint', 'Y Fflint'],
      ['y fflint', 'Y Fflint'],
      ['newcastle-upon-tyne', 'Newcastle upon Tyne'],
      ['Ae', 'Ae'],
    ] as const) {
      const place = await found(typed);
      assert.deepEqual([place.name, place.match], [name, 'exact'], typed);
    }
  });

  it('is as exact as a place of its size', async () => {
    assert.equal((await found('Shrewsbury')).precision, PLACE_REACH.town);
  });

  it('forgives a slip of the keys, and says so', async () => {
    for (const typed of ['Shrewsburry', 'Shrewsbuy', 'Shrwesbury', 'Shrewesbury']) {
      assert.deepEqual(
        [(await found(typed)).name, (await found(typed)).match],
        ['Shrewsbury', 'similar'],
        typed,
      );
    }
  });

  it('takes no short name for another', async () => {
    assert.equal((await search('Ayr')).kind, 'none');
  });

  it('is found when only begun', async () => {
    const place = await found('Shrews');
    assert.deepEqual([place.name, place.match], ['Shrewsbury', 'start']);
  });

  it('that several places bear is asked about, each with its county', async () => {
    const place = await found('Newport');
    assert.equal(place.ambiguous, true);
    assert.deepEqual(labels(place), ['Newport', 'Newport, Isle of Wight', 'Newport, Shropshire']);
  });

  it('is settled by its county, after a comma or without one', async () => {
    for (const typed of [
      'Newport, Shropshire',
      'newport isle of wight',
      'Newport (Isle of Wight)',
      'Newport Casnewydd',
    ]) {
      const place = await found(typed);
      assert.equal(place.ambiguous, false, typed);
      assert.equal(place.candidates.length, 1, typed);
    }
    assert.equal((await found('Newport, Telford & Wrekin')).lat, 52.7688);
  });

  it('with a county that nobody knows is asked about', async () => {
    const place = await found('Newport, Narnia');
    assert.equal(place.ambiguous, true);
    assert.equal(place.candidates.length, 3);
  });

  it('is told apart by its district where the county is the same', async () => {
    const place = await found('Newtown, Shropshire');
    assert.deepEqual(labels(place), ['Newtown, Shropshire', 'Newtown, Telford and Wrekin, Shropshire']);
  });

  it('means the city before a village that bears just that name', async () => {
    const place = await found('Newcastle');
    assert.deepEqual(labels(place), ['Newcastle upon Tyne, Tyne and Wear', 'Newcastle, Shropshire']);
    assert.equal(place.ambiguous, true);
  });

  it('of a street leads to its town', async () => {
    for (const typed of ['Castle Street, Shrewsbury', '12 Castle Street, Shrewsbury']) {
      assert.equal((await found(typed)).name, 'Shrewsbury', typed);
    }
  });

  it('that nobody has leads nowhere, and says why', async () => {
    assert.deepEqual(await search('Xanadu'), {kind: 'none', reason: 'unknown-place', candidates: []});
    assert.deepEqual(asked, ['x']);
  });
});

describe('what is neither a postcode nor a name', () => {
  for (const [typed, reason] of [
    ['   ', 'nothing-typed'],
    ['01743 123456', 'not-a-place'],
    ['75001', 'not-a-place'],
    ['?!', 'not-a-place'],
  ] as const) {
    it(`leads nowhere and asks nobody: “${typed}”`, async () => {
      assert.deepEqual(await search(typed), {kind: 'none', reason, candidates: []});
      assert.deepEqual(asked, []);
    });
  }

  it('is no trouble however long it is', async () => {
    assert.equal((await search('a b, '.repeat(50_000))).kind, 'none');
  });
});

describe('a file of places', () => {
  const file = placesFiles['n'];

  it('is read as it was written', () => {
    assert.deepEqual(readPlacesFile(JSON.parse(JSON.stringify(file))), file);
  });

  it('that is something else, or was cut off, is refused', () => {
    assert.ok(file);
    for (const wrong of [
      null,
      [],
      'places',
      {},
      {...file, format: 'civic-places/2'},
      {...file, places: {...file.places, lat: file.places.lat.slice(1)}},
      {...file, places: {...file.places, sizes: ''}},
      {...file, places: {...file.places, counts: [1]}},
      {...file, places: {...file.places, areas: ['Powys']}},
      {...file, places: {...file.places, lon: file.places.lon.map(String)}},
      {...file, outcodes: undefined},
    ]) {
      assert.equal(readPlacesFile(wrong), undefined);
    }
  });
});
