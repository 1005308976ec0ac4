/** OpenLayers, loaded as a classic script, and the one place that knows its projections. */
export const ol = /** @type {any} */ (window).ol;

const { fromLonLat, toLonLat, transformExtent } = ol.proj;

/** @typedef {[number, number]} LonLat */

/** @param {LonLat} lonLat @returns {[number, number]} map coordinate (EPSG:3857) */
export const project = (lonLat) => fromLonLat(lonLat);

/** @param {number[]} coordinate @returns {LonLat} rounded to a decimetre */
export const unproject = (coordinate) => {
  const [lon, lat] = toLonLat(coordinate);
  return [round(lon, 6), round(lat, 6)];
};

/** @param {number[]} extent @returns {number[]} */
export const projectExtent = (extent) => transformExtent(extent, 'EPSG:4326', 'EPSG:3857');

/** @param {number[]} extent @returns {number[]} */
export const unprojectExtent = (extent) => transformExtent(extent, 'EPSG:3857', 'EPSG:4326').map((v) => round(v, 6));

export const geoJson = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });

/** @param {number} value @param {number} digits */
export function round(value, digits) {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
