/** Where things stand around a viewer: bearings and heights of the eye, in degrees. No DOM. */
import { metresBetween } from '/map/geodesic.js';

const RADIANS = Math.PI / 180;

/** Degrees clockwise from north, 0 to 360, good over some hundred metres. @param {number[]} from @param {number[]} to */
export function bearingOf(from, to) {
  const east = (to[0] - from[0]) * Math.cos(from[1] * RADIANS);
  const north = to[1] - from[1];
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

/** How far below the horizon a place on the ground is seen. @param {number} metres @param {number} height of the eye */
export const dip = (metres, height) => -Math.atan2(height, Math.max(metres, 1)) / RADIANS;

/**
 * What is around a viewer, nearest first.
 * @param {number[]} eye @param {{point: number[]}[]} things @param {number} farthest metres
 */
export function around(eye, things, farthest) {
  return things
    .map((thing) => ({ ...thing, metres: metresBetween(eye, thing.point), bearing: bearingOf(eye, thing.point) }))
    .filter((thing) => thing.metres <= farthest)
    .sort((a, b) => a.metres - b.metres);
}

/** The direction of a bearing and a height in the sphere's axes, whose picture's middle looks to a bearing. @param {number} bearing @param {number} up @param {number} middle */
export function vectorOf(bearing, up, middle) {
  const turn = (180 + bearing - middle) * RADIANS;
  const flat = Math.cos(up * RADIANS);
  return { x: flat * Math.cos(turn), y: Math.sin(up * RADIANS), z: flat * Math.sin(turn) };
}
