/**
 * What lies before a camera, as a sector of the ground. Buildings and terrain are not known here, so it is drawn as a sector and said to
 * be one.
 */
import { get } from '/core/http.js';

const STEPS = 48;
const METRES_A_DEGREE = 111_320;
const METRES_A_DEGREE_NORTH = 110_900;

/** GeoJSON features; none if the camera does not say which way and how far it looks. @param {any} camera its record or properties @param {any} [geometry] @returns {any[]} */
export function sector(camera, geometry) {
  const { direction, fieldOfView, rangeOfSight } = camera;
  const place = (geometry || camera.location)?.coordinates;
  if (!place || direction == null || !fieldOfView || !rangeOfSight) return [];
  const [lon, lat] = place;
  const east = rangeOfSight / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180));
  const north = rangeOfSight / METRES_A_DEGREE_NORTH;
  const ring = fieldOfView >= 360 ? [] : [[lon, lat]];
  for (let i = 0; i <= STEPS; i++) {
    const bearing = ((Number(direction) - fieldOfView / 2 + (fieldOfView * i) / STEPS) * Math.PI) / 180;
    ring.push([lon + east * Math.sin(bearing), lat + north * Math.cos(bearing)]);
  }
  ring.push(ring[0]);
  return [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} }];
}

/** Cameras that see a place, the nearest first. @param {number[]} point @param {number} limit */
export const camerasSeeing = (point, limit) => get(`/api/cameras/seeing?point=${point[0]},${point[1]}&limit=${limit}`);
