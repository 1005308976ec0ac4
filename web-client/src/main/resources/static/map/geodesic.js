/** Lengths, areas and circles on the ellipsoid of CGCS2000; no projection, no DOM. Coordinates are [lon, lat] in degrees. */

/** CGCS2000 (GB/T 30318, EPSG:4490): semi-major axis and flattening. */
const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const rad = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;

/** Metres between two places: Vincenty's inverse formula (Survey Review 23, 1975). @param {number[]} from @param {number[]} to */
export function metresBetween(from, to) {
  const L = rad(to[0] - from[0]);
  const u1 = Math.atan((1 - F) * Math.tan(rad(from[1])));
  const u2 = Math.atan((1 - F) * Math.tan(rad(to[1])));
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = L;
  for (let i = 0; i < 100; i += 1) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cos2 * sinLambda, cos1 * sin2 - sin1 * cos2 * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cos1 * cos2 * sinLambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2M = cos2Alpha ? cosSigma - (2 * sin1 * sin2) / cos2Alpha : 0;
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda = L + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M ** 2 - 1)));
    if (Math.abs(lambda - before) < 1e-12) return along(cos2Alpha, sigma, sinSigma, cosSigma, cos2M);
  }
  return NaN;
}

/** @param {number} cos2Alpha @param {number} sigma @param {number} sinSigma @param {number} cosSigma @param {number} cos2M */
function along(cos2Alpha, sigma, sinSigma, cosSigma, cos2M) {
  const u = (cos2Alpha * (A * A - B * B)) / (B * B);
  const k1 = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const k2 = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const delta =
    k2 *
    sinSigma *
    (cos2M +
      (k2 / 4) * (cosSigma * (2 * cos2M ** 2 - 1) - (k2 / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3)));
  return B * k1 * (sigma - delta);
}

/** @param {number[][]} line */
export function lengthMetres(line) {
  return line.slice(1).reduce((sum, to, i) => sum + metresBetween(line[i], to), 0);
}

/** Twice the share of the ellipsoid's surface below a latitude, times its square radius (Snyder, Map projections, 1987, 3-12). @param {number} lat */
function q(lat) {
  const s = Math.sin(rad(lat));
  return (1 - E2) * (s / (1 - E2 * s * s) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E));
}

/** Area of a ring in square metres, its edges taken as straight in the equal-area cylinder. @param {number[][]} ring */
export function areaSquareMetres(ring) {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [lon1, lat1] = ring[i];
    const [lon2, lat2] = ring[(i + 1) % ring.length];
    twice += rad(lon2 - lon1) * (q(lat1) + q(lat2));
  }
  return (Math.abs(twice) * A * A) / 4;
}

/** A ring of places at equal distance, good to some metres within 100 km. @param {number[]} centre @param {number} metres @param {number} [steps] @returns {number[][]} */
export function circle(centre, metres, steps = 96) {
  const lat = rad(centre[1]);
  const w = 1 - E2 * Math.sin(lat) ** 2;
  const normal = A / Math.sqrt(w);
  const meridian = (A * (1 - E2)) / w ** 1.5;
  const ring = Array.from({ length: steps }, (_, i) => {
    const azimuth = (2 * Math.PI * i) / steps;
    // Great circle on the sphere that touches the ellipsoid here, stretched to the two radii of curvature.
    const angle = metres / normal;
    const phi = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(azimuth));
    const dLon = Math.atan2(
      Math.sin(azimuth) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * Math.sin(phi),
    );
    return [centre[0] + (dLon * 180) / Math.PI, centre[1] + ((((phi - lat) * 180) / Math.PI) * normal) / meridian];
  });
  return [...ring, ring[0]];
}
