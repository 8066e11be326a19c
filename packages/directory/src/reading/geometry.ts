import {fromNationalGrid} from '../places/national-grid.js';
import {isRough} from './normalise.js';
import {readNumber} from './values.js';

export type Position = readonly [longitude: number, latitude: number];

/** What the numbers of a map are, where they are no degrees: metres of the British National Grid, or of the web's maps. */
export type Crs = 'british-grid' | 'web-mercator';

/** The system that a map names: GeoJSON before 2016 in `crs`, ArcGIS in `spatialReference`. Nothing: degrees. */
export function crsOf(json: unknown): Crs | undefined {
  if (!isRough(json)) return undefined;
  const {crs, spatialReference: reference} = json;
  const properties = isRough(crs) ? crs['properties'] : undefined;
  const name = isRough(properties) ? properties['name'] : undefined;
  const code = isRough(reference) ? (reference['latestWkid'] ?? reference['wkid']) : undefined;
  const text = `${typeof name === 'string' ? name : ''} ${typeof code === 'number' ? String(code) : ''}`;
  if (/\b27700\b/.test(text)) return 'british-grid';
  return /\b(?:3857|900913|102100)\b/.test(text) ? 'web-mercator' : undefined;
}

function inDegrees([x, y]: Position, crs: Crs | undefined): Position {
  const isMetres = Math.abs(x) > 180 || Math.abs(y) > 90;
  const isGrid = x > 0 && x < 700_000 && y > 0 && y < 1_300_000;
  if (isMetres && isGrid && crs === 'british-grid') {
    const {lat, lon} = fromNationalGrid(x, y);
    return [rounded(lon), rounded(lat)];
  }
  if (crs !== 'web-mercator' || !isMetres) return [x, y];
  const radius = 6_378_137;
  const north = Math.atan(Math.sinh(y / radius));
  return [rounded((x / radius) * (180 / Math.PI)), rounded(north * (180 / Math.PI))];
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(6));
}

/** A point inside or near a shape: the middle of its largest part, by area; for a line the middle of its extent. */
export function middleOf(geometry: unknown, crs: Crs | undefined, depth = 0): Position | undefined {
  const middle = middleIn(geometry, depth);
  return middle && inDegrees(middle, crs);
}

function middleIn(geometry: unknown, depth: number): Position | undefined {
  if (!isRough(geometry)) return undefined;
  const {type, coordinates, geometries} = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    // The point among them is the door, or what somebody took for the middle.
    const list = (geometries as unknown[]).filter(isRough);
    const sorted = [
      ...list.filter((one) => one['type'] === 'Point'),
      ...list.filter((one) => one['type'] !== 'Point'),
    ];
    return depth < 4 ? sorted.map((one) => middleIn(one, depth + 1)).find(Boolean) : undefined;
  }
  if (!Array.isArray(coordinates)) return undefined;
  if (type === 'Point') return positionsIn(coordinates)[0];
  if (type === 'Polygon' || type === 'MultiPolygon') {
    const rings = ((type === 'Polygon' ? [coordinates] : coordinates) as unknown[]).map((polygon) =>
      positionsIn(Array.isArray(polygon) ? polygon[0] : undefined),
    );
    const middles = rings.flatMap((ring) => centroid(ring) ?? []).sort((one, other) => other.area - one.area);
    if (middles[0]) return middles[0].at;
  }
  return middleOfExtent(positionsIn(coordinates));
}

function positionsIn(value: unknown): Position[] {
  const positions: Position[] = [];
  const open: {value: unknown; depth: number}[] = [{value, depth: 0}];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!Array.isArray(next.value) || next.depth > 4) continue;
    const list = next.value as unknown[];
    const [longitude, latitude] = list
      .slice(0, 2)
      .map((one) => (Array.isArray(one) ? undefined : readNumber(one)));
    if (longitude !== undefined && latitude !== undefined) positions.push([longitude, latitude]);
    else for (let at = list.length - 1; at >= 0; at -= 1) open.push({value: list[at], depth: next.depth + 1});
  }
  return positions;
}

function centroid(ring: readonly Position[]): {at: Position; area: number} | undefined {
  const [origin] = ring;
  if (!origin || ring.length < 4) return undefined;
  let [area, x, y] = [0, 0, 0];
  for (const [index, [east, north]] of ring.entries()) {
    const [nextEast, nextNorth] = ring[(index + 1) % ring.length] ?? origin;
    const cross = (east - origin[0]) * (nextNorth - origin[1]) - (nextEast - origin[0]) * (north - origin[1]);
    area += cross;
    x += (east + nextEast - 2 * origin[0]) * cross;
    y += (north + nextNorth - 2 * origin[1]) * cross;
  }
  if (Math.abs(area) < 1e-12) return undefined;
  return {at: [origin[0] + x / (3 * area), origin[1] + y / (3 * area)], area: Math.abs(area)};
}

function middleOfExtent(positions: readonly Position[]): Position | undefined {
  let extent: [number, number, number, number] | undefined;
  for (const [east, north] of positions) {
    extent = extent
      ? [
          Math.min(extent[0], east),
          Math.min(extent[1], north),
          Math.max(extent[2], east),
          Math.max(extent[3], north),
        ]
      : [east, north, east, north];
  }
  return extent && [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2];
}
