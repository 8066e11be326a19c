/** A point on the earth in degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** As `Intl.NumberFormat` names its units. */
export type DistanceUnit = 'mile' | 'kilometer';

const earthRadius = 6_371_008.8;
const metresInUnit: Readonly<Record<DistanceUnit, number>> = {mile: 1609.344, kilometer: 1000};

/** Countries whose road signs count miles (CLDR, unitPreferenceData, category length, usage road), and those that share the signs. */
const milesRegions = new Set(['GB', 'US', 'IM', 'JE', 'GG', 'AS', 'GU', 'MP', 'PR', 'VI']);

/**
 * Whether people read distances in miles or in kilometres: by the region in the language tag; where it has none, by the region that the
 * site names (a page in Urdu on an English council's site counts miles); else by the region where most readers of the language live.
 */
export function distanceUnit(locale: string, siteRegion?: string): DistanceUnit {
  const region = regionOf(locale, siteRegion);
  return region !== undefined && milesRegions.has(region) ? 'mile' : 'kilometer';
}

function regionOf(locale: string, siteRegion: string | undefined): string | undefined {
  try {
    const tag = new Intl.Locale(locale);
    return tag.region ?? siteRegion?.toUpperCase() ?? tag.maximize().region;
  } catch {
    // A tag that is none says nothing about its reader: the site decides.
    return siteRegion?.toUpperCase();
  }
}

/** A distance in metres as a number of miles or kilometres, for `Intl.NumberFormat`. */
export function inUnit(metres: number, unit: DistanceUnit): number {
  return metres / metresInUnit[unit];
}

/** So many miles or kilometres in metres. */
export function inMetres(distance: number, unit: DistanceUnit): number {
  return distance * metresInUnit[unit];
}

/** Metres between two points as the crow flies (haversine on a sphere of mean radius; within 0.5 % of the ellipsoid). */
export function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const halfLat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const halfLon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const chord = halfLat ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * halfLon ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
