/** A place on the ground, in degrees: north and east are positive. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Edges of a map, in degrees: west, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A point on the picture: how far from its left and from its top, from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What of the picture is in sight: its middle, and how many times as large as at first it is shown. */
export interface View extends Point {
  readonly zoom: number;
}

export const wholeMap: View = {x: 0.5, y: 0.5, zoom: 1};
export const closest = 8;

/** Degrees are kept to four places, which is some ten metres. */
const fineness = 10_000;

/** How much higher than wide the picture is drawn: a degree of longitude is the shorter the farther from the equator. */
export function heightOf([west, south, east, north]: Bounds): number {
  const width = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const height = (north - south) / width;
  return Number.isFinite(height) && height > 0 ? height : 1;
}

/** Where the place lies on the picture. */
export function pointOf({lat, lon}: Place, [west, south, east, north]: Bounds): Point {
  return {x: (lon - west) / (east - west), y: (north - lat) / (north - south)};
}

/** Which place lies there; a point beside the picture counts as the nearest on its edge. */
export function placeOf({x, y}: Point, [west, south, east, north]: Bounds): Place {
  return {
    lat: within(south, round(north - clamp(y) * (north - south)), north),
    lon: within(west, round(west + clamp(x) * (east - west)), east),
  };
}

/** The same view, moved or made larger, but never past the edges of the picture. */
export function moveView(view: View, change: Partial<View>): View {
  const {x, y, zoom} = {...view, ...change};
  const half = 0.5 / zoom;
  return {x: within(half, x, 1 - half), y: within(half, y, 1 - half), zoom};
}

/** The view that has the point in sight, moved no farther than it must be. */
export function showPoint(view: View, {x, y}: Point): View {
  // A little off the edge, so that the whole pin is seen.
  const reach = 0.4 / view.zoom;
  return moveView(view, {x: within(x - reach, view.x, x + reach), y: within(y - reach, view.y, y + reach)});
}

function round(degrees: number): number {
  return Math.round(degrees * fineness) / fineness;
}

function clamp(share: number): number {
  return within(0, share, 1);
}

function within(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
