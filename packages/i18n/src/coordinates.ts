/**
 * A place as maps and telephones take it, `52.0612, -2.7134`: north and east are positive, four decimal places are some ten metres. It is
 * written the same in every language, and from left to right where people read the other way.
 */
export function formatCoordinates({lat, lon}: {readonly lat: number; readonly lon: number}): string {
  return `\u2066${lat.toFixed(4)}, ${lon.toFixed(4)}\u2069`;
}
