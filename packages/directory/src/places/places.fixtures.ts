import {writePlacesFile, type Place, type PlacesFile, type PlaceSize} from './places-file.js';

/** Some places, as a site's host keeps them. */
const places: readonly Place[] = [
  town('Newport', ['Newport', 'Casnewydd'], 51.5879, -2.9967, 'city'),
  town('Newport', ['Isle of Wight'], 50.7002, -1.2937),
  town('Newport', ['Shropshire', 'Telford and Wrekin'], 52.7688, -2.3785),
  town('Newtown', ['Powys'], 52.5151, -3.315),
  town('Newtown', ['Shropshire', 'Telford and Wrekin'], 52.6972, -2.5143, 'hamlet'),
  town('Newtown', ['Shropshire'], 52.8797, -2.7761, 'village'),
  town('Newcastle upon Tyne', ['Tyne and Wear', 'Newcastle upon Tyne'], 54.978, -1.6102, 'city'),
  town('Newcastle', ['Shropshire'], 52.4326, -3.1131, 'village'),
  town('Shrewsbury', ['Shropshire'], 52.7077, -2.7541),
  town('St Ives', ['Cornwall'], 50.2084, -5.4909),
  town("King's Lynn", ['Norfolk', "King's Lynn and West Norfolk"], 52.7517, 0.3951),
  town("Bishop's Castle", ['Shropshire'], 52.4916, -2.9982),
  town('Bon-y-maen', ['Swansea', 'Abertawe'], 51.641, -3.911, 'suburb'),
  town('Y Fflint', ['Flintshire', 'Sir y Fflint'], 53.2483, -3.1365),
  town('Pentre Llŷn', ['Ceredigion'], 52.3488, -4.0205, 'hamlet'),
  town('Ae', ['Dumfries and Galloway'], 55.1849, -3.5975, 'village'),
  outcode('SY1', 52.7155, -2.7438, 2300),
  outcode('SY3', 52.6942, -2.7764, 4100),
  outcode('SW1A', 51.5027, -0.1311, 700),
  outcode('SW1E', 51.4974, -0.1385, 500),
];

/** The same as files, by letter. */
export const placesFiles: Readonly<Record<string, PlacesFile>> = Object.fromEntries(
  [...new Set(places.flatMap(lettersOf))].map((letter) => [
    letter,
    writePlacesFile(
      letter,
      places.filter((place) => lettersOf(place).includes(letter)),
    ),
  ]),
);

function lettersOf({name}: Place): string[] {
  const first = name.charAt(0).toLowerCase();
  return name === 'Y Fflint' ? [first, 'f'] : [first];
}

function town(
  name: string,
  areas: readonly string[],
  lat: number,
  lon: number,
  size: PlaceSize = 'town',
): Place {
  return {kind: 'place', name, areas, lat, lon, size, precision: 0};
}

function outcode(name: string, lat: number, lon: number, precision: number): Place {
  return {kind: 'outcode', name, areas: [], lat, lon, precision};
}
