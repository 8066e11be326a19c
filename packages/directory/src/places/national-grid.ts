import {type Point} from './distance.js';

/**
 * Eastings and northings of the British National Grid (OSGB36), in metres, as a point in degrees (WGS 84). Good to about 5 m on the mainland:
 * Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C, and its seven-parameter transformation (section 6.6).
 */
export function fromNationalGrid(easting: number, northing: number): Point {
  const {lat, lon} = unproject(easting, northing);
  return toWgs84(lat, lon);
}

const airy = {a: 6_377_563.396, b: 6_356_256.909};
const wgs84 = {a: 6_378_137, b: 6_356_752.3142};
/** The projection of the National Grid: scale, true origin (49° N, 2° W), and false origin. */
const grid = {
  f0: 0.9996012717,
  lat0: (49 * Math.PI) / 180,
  lon0: (-2 * Math.PI) / 180,
  e0: 400_000,
  n0: -100_000,
};

function unproject(easting: number, northing: number): {lat: number; lon: number} {
  const {a, b} = airy;
  const {f0, lat0, lon0, e0, n0} = grid;
  const e2 = 1 - (b * b) / (a * a);
  let lat = lat0;
  let arc = 0;
  do {
    lat += (northing - n0 - arc) / (a * f0);
    arc = meridionalArc(lat);
  } while (Math.abs(northing - n0 - arc) >= 0.00001);
  const [sin, cos, tan] = [Math.sin(lat), Math.cos(lat), Math.tan(lat)];
  const nu = (a * f0) / Math.sqrt(1 - e2 * sin * sin);
  const rho = (a * f0 * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5;
  const eta2 = nu / rho - 1;
  const [t2, d] = [tan * tan, easting - e0];
  const t4 = t2 * t2;
  const vii = tan / (2 * rho * nu);
  const viii = (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const ix = (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4);
  const x = 1 / (cos * nu);
  const xi = (nu / rho + 2 * t2) / (cos * 6 * nu ** 3);
  const xii = (5 + 28 * t2 + 24 * t4) / (cos * 120 * nu ** 5);
  const xiia = (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2) / (cos * 5040 * nu ** 7);
  return {
    lat: lat - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
    lon: lon0 + x * d - xi * d ** 3 + xii * d ** 5 - xiia * d ** 7,
  };
}

function meridionalArc(lat: number): number {
  const {a, b} = airy;
  const n = (a - b) / (a + b);
  const [n2, n3] = [n * n, n * n * n];
  const [sum, difference] = [lat + grid.lat0, lat - grid.lat0];
  return (
    b *
    grid.f0 *
    ((1 + n + (5 / 4) * n2 + (5 / 4) * n3) * difference -
      (3 * n + 3 * n2 + (21 / 8) * n3) * Math.sin(difference) * Math.cos(sum) +
      ((15 / 8) * n2 + (15 / 8) * n3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

/** Shifts a point from the Airy ellipsoid to the one of GPS. */
function toWgs84(lat: number, lon: number): Point {
  const e2 = 1 - airy.b ** 2 / airy.a ** 2;
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const [x, y, z] = [
    nu * Math.cos(lat) * Math.cos(lon),
    nu * Math.cos(lat) * Math.sin(lon),
    (1 - e2) * nu * Math.sin(lat),
  ];
  const seconds = Math.PI / 180 / 3600;
  const [tx, ty, tz] = [446.448, -125.157, 542.06];
  const [rx, ry, rz] = [0.1502 * seconds, 0.247 * seconds, 0.8421 * seconds];
  const s = 1 - 20.4894e-6;
  const [x2, y2, z2] = [
    tx + s * x - rz * y + ry * z,
    ty + rz * x + s * y - rx * z,
    tz - ry * x + rx * y + s * z,
  ];
  const second = 1 - wgs84.b ** 2 / wgs84.a ** 2;
  const p = Math.hypot(x2, y2);
  let phi = Math.atan2(z2, p * (1 - second));
  for (let turn = 0; turn < 6; turn++) {
    const curve = wgs84.a / Math.sqrt(1 - second * Math.sin(phi) ** 2);
    phi = Math.atan2(z2 + second * curve * Math.sin(phi), p);
  }
  const degrees = 180 / Math.PI;
  return {lat: phi * degrees, lon: Math.atan2(y2, x2) * degrees};
}
