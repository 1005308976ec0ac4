/**
 * Between pixels of a plan and the ground, from where the server says its corners lie. Good for drawing: what is kept is computed by the
 * server. No DOM.
 * @typedef {{toGround: (x: number, y: number) => [number, number], toPicture: (lon: number, lat: number) => [number, number]}} Affine
 */

/** @param {number[][]} corners longitude and latitude of upper left, upper right, lower right, lower left @param {number} width @param {number} height @returns {Affine} */
export function affineOf(corners, width, height) {
  const [origin, right, , down] = corners;
  const a = (right[0] - origin[0]) / width;
  const b = (down[0] - origin[0]) / height;
  const c = (right[1] - origin[1]) / width;
  const d = (down[1] - origin[1]) / height;
  const determinant = a * d - b * c;
  return {
    toGround: (x, y) => [origin[0] + a * x + b * y, origin[1] + c * x + d * y],
    toPicture: (lon, lat) => {
      const east = lon - origin[0];
      const north = lat - origin[1];
      return [(d * east - b * north) / determinant, (a * north - c * east) / determinant];
    },
  };
}

/**
 * Control points as the record holds them: four numbers a point, points parted by semicolons.
 * @typedef {{x: number|null, y: number|null, lon: number|null, lat: number|null}} Control
 * @param {string|null|undefined} text @returns {Control[]}
 */
export function readControls(text) {
  return String(text || '')
    .split(/[;；\n]/)
    .map((line) => line.trim().split(/[\s,，]+/).map(Number))
    .filter((numbers) => numbers.length === 4 && numbers.every(Number.isFinite))
    .map(([x, y, lon, lat]) => ({ x, y, lon, lat }));
}

/** @param {Control[]} controls complete ones */
export const writeControls = (controls) =>
  controls.map((one) => `${fixed(one.x, 2)} ${fixed(one.y, 2)} ${fixed(one.lon, 7)} ${fixed(one.lat, 7)}`).join('; ');

/** @param {Control} one */
export const isComplete = (one) => [one.x, one.y, one.lon, one.lat].every((value) => value !== null && Number.isFinite(value));

/** @param {number|null} value @param {number} digits */
const fixed = (value, digits) => Number(value).toFixed(digits);
