import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readDirectory} from '@civic-widgets/directory';
import {metresBetween, readTypedPlace} from '@civic-widgets/directory/places.js';
import {ownContent} from './config.js';
import {createGazetteer} from './directories/places.js';

const gazetteer = createGazetteer(ownContent, {now: new Date(), warn: assert.fail}) ?? assert.fail();

function placesOf(file: string) {
  const {services} = readDirectory(readFileSync(join(ownContent, 'directories', file)));
  return services
    .flatMap(({service_at_locations: at}) => at ?? [])
    .flatMap(({location}) => {
      const {latitude: lat, longitude: lon, addresses} = location ?? {};
      return typeof lat !== 'number' || typeof lon !== 'number'
        ? []
        : [{point: {lat, lon}, address: addresses?.[0]}];
    });
}

describe('the places of the sample content', () => {
  for (const file of ['aberhebog.json', 'nether-tarrow.csv']) {
    it(`are where ${file} has its services, by outcode and by name`, async () => {
      const places = placesOf(file);
      assert.ok(places.length > 5);
      for (const {point, address} of places) {
        const typed = readTypedPlace(address?.postal_code ?? '');
        for (const asked of [typed.kind === 'outcode' ? typed.outcode : undefined, address?.city]) {
          if (!asked) continue;
          const looked = await gazetteer.look(asked);
          assert.ok('near' in looked, asked);
          assert.ok(metresBetween(looked.near.point, point) < 1500, `${asked} and ${JSON.stringify(point)}`);
        }
      }
    });
  }
});
