import {crsOf, type Crs} from './geometry.js';
import {isRough, type Rough} from './normalise.js';

export interface Feature {
  readonly id: string | undefined;
  readonly properties: Rough;
  readonly geometry: unknown;
}

/**
 * The features of a map: a collection, several of them, one feature; or the same as ArcGIS (`attributes`, `x`, `y`) and the Overpass API
 * of OpenStreetMap (`elements` with `tags`) give it.
 */
export function featuresOf(json: unknown): {features: readonly Feature[]; crs: Crs | undefined} {
  const lists = Array.isArray(json) ? (json as unknown[]) : [json];
  const list = lists.flatMap((one) => (isRough(one) ? (listIn(one) ?? [one]) : [one]));
  return {features: list.map(featureOf), crs: crsOf(lists[0])};
}

/** Whether JSON is a map's, by one of the names that only maps have. */
export function isMap(json: unknown): boolean {
  if (!isRough(json)) return false;
  return json['type'] === 'FeatureCollection' || json['type'] === 'Feature' || listIn(json) !== undefined;
}

function listIn({features, elements}: Rough): readonly unknown[] | undefined {
  if (Array.isArray(features)) return features as unknown[];
  const isOverpass = Array.isArray(elements) && elements.some((one) => isRough(one) && isRough(one['tags']));
  // Nodes without tags are the corners of ways.
  return isOverpass
    ? (elements as unknown[]).filter((one) => isRough(one) && isRough(one['tags']))
    : undefined;
}

function featureOf(feature: unknown): Feature {
  if (!isRough(feature)) return {id: undefined, properties: {}, geometry: undefined};
  const {id, type, tags} = feature;
  const properties = [feature['properties'], feature['attributes'], tags].find(isRough);
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  return {
    id: isRough(tags) && typeof type === 'string' && name !== undefined ? `${type}/${name}` : name,
    properties: properties ? flat(properties) : {},
    geometry: geometryOf(feature),
  };
}

function geometryOf({geometry, lat, lon, center}: Rough): unknown {
  const at = isRough(center) ? center : {lat, lon};
  if (at['lat'] !== undefined) return {type: 'Point', coordinates: [at['lon'] ?? at['lng'], at['lat']]};
  const isArcGis = isRough(geometry) && geometry['type'] === undefined && geometry['x'] !== undefined;
  if (isArcGis) return {type: 'Point', coordinates: [geometry['x'], geometry['y']]};
  const isRings = isRough(geometry) && Array.isArray(geometry['rings']);
  return isRings ? {type: 'Polygon', coordinates: geometry['rings']} : geometry;
}

// `{"address": {"street": …}, "tags": {"amenity": …}}`: one level below, under its own name where nothing else has it.
function flat(properties: Rough): Rough {
  const inner = Object.entries(properties).filter(([, value]) => isRough(value));
  if (inner.length === 0) return properties;
  const all: Record<string, unknown> = {...properties};
  for (const [name, record] of inner) {
    Reflect.deleteProperty(all, name);
    for (const [key, value] of Object.entries(record as Rough)) {
      if (isRough(value) || key === '__proto__' || key.startsWith('@')) continue;
      all[key in all ? `${name} ${key}` : key] ??= value;
    }
  }
  return all;
}
