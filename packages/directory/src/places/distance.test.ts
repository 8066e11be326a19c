import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {distanceUnit, inMetres, inUnit, metresBetween} from './distance.js';
import {fromNationalGrid} from './national-grid.js';

describe('distanceUnit', () => {
  for (const [locale, site, unit] of [
    ['en-GB', undefined, 'mile'],
    ['cy', undefined, 'mile'],
    ['gd', undefined, 'mile'],
    ['en-US', undefined, 'mile'],
    ['en-IE', undefined, 'kilometer'],
    ['en-AU', undefined, 'kilometer'],
    ['fr', undefined, 'kilometer'],
    ['ur', undefined, 'kilometer'],
    ['ur', 'GB', 'mile'],
    ['ur-PK', 'GB', 'kilometer'],
    ['pl', 'gb', 'mile'],
    ['not a tag', 'GB', 'mile'],
    ['', undefined, 'kilometer'],
  ] as const) {
    it(`is a ${unit} for ${locale || 'nothing'}${site ? ` on a site in ${site}` : ''}`, () => {
      assert.equal(distanceUnit(locale, site), unit);
    });
  }

  it('goes there and back', () => {
    assert.equal(inUnit(inMetres(5, 'mile'), 'mile'), 5);
    assert.equal(inMetres(2, 'kilometer'), 2000);
  });
});

describe('metresBetween', () => {
  it('is within half a per cent of the ellipsoid: Land’s End to John o’ Groats', () => {
    // 969 km on WGS 84 by Vincenty's formula.
    const metres = metresBetween({lat: 50.0657, lon: -5.7132}, {lat: 58.6373, lon: -3.0689});
    assert.ok(Math.abs(metres - 969_954) < 5000, String(metres));
  });

  it('is nought from a place to itself, and finite to the other side of the earth', () => {
    assert.equal(metresBetween({lat: 52, lon: -2}, {lat: 52, lon: -2}), 0);
    assert.ok(Math.abs(metresBetween({lat: 0, lon: 0}, {lat: 0, lon: 180}) - 20_015_115) < 10);
  });
});

describe('fromNationalGrid', () => {
  it('gives the point that Ordnance Survey gives for its example, shifted to WGS 84', () => {
    // The guide's worked example, TG 51409 13177 (Caister water tower), is 52°39′27.2531″ N 1°43′4.5177″ E on Airy; on WGS 84 by its transformation:
    const {lat, lon} = fromNationalGrid(651_409.903, 313_177.27);
    assert.ok(Math.abs(lat - 52.657977) < 0.00002, String(lat));
    assert.ok(Math.abs(lon - 1.716038) < 0.00003, String(lon));
  });
});
