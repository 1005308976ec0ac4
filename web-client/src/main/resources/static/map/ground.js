/**
 * Basemaps from elsewhere as OpenLayers layers. Pictures drawn in GCJ-02 are moved back: they get a projection of their own, in which
 * OpenLayers warps them to where things are.
 */
import { ol } from '/map/ol.js';

const GCJ02 = 'GCJ-02';
const SEMI_MAJOR = 6378245;
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const HALF = 20037508.342789244;

/** @param {number} v @param {number} frequency @param {number} height */
const wave = (v, frequency, height) => (height * Math.sin(frequency * v * Math.PI) * 2) / 3;

/** How far the public algorithm moves a position, in degrees; outside China not at all. @param {number} lon @param {number} lat @returns {[number, number]} */
export function gcj02Shift(lon, lat) {
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) return [0, 0];
  const x = lon - 105;
  const y = lat - 35;
  const ripple = 0.1 * x * y + wave(x, 6, 20) + wave(x, 2, 20);
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple + wave(y, 1, 20) + wave(y, 1 / 3, 40) + wave(y, 1 / 12, 160) + wave(y, 1 / 30, 320);
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * Math.sqrt(Math.abs(x)) + ripple + wave(x, 1, 20) + wave(x, 1 / 3, 40) + wave(x, 1 / 12, 150) + wave(x, 1 / 30, 300);
  const sine = Math.sin((lat * Math.PI) / 180);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const meridian = (SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w));
  const parallel = (SEMI_MAJOR / Math.sqrt(w)) * Math.cos((lat * Math.PI) / 180);
  return [((east / parallel) * 180) / Math.PI, ((north / meridian) * 180) / Math.PI];
}

/** From where a thing is to where GCJ-02 draws it, both as map coordinates. @param {number[]} coordinate @returns {number[]} */
export function toGcj02(coordinate) {
  const [lon, lat] = ol.proj.toLonLat(coordinate);
  const [east, north] = gcj02Shift(lon, lat);
  return ol.proj.fromLonLat([lon + east, lat + north]);
}

/** The way back, by iteration, to far less than a metre. @param {number[]} coordinate @returns {number[]} */
export function fromGcj02(coordinate) {
  let guess = coordinate;
  for (let i = 0; i < 3; i++) {
    const there = toGcj02(guess);
    guess = [guess[0] + coordinate[0] - there[0], guess[1] + coordinate[1] - there[1]];
  }
  return guess;
}

let known = false;
function projection() {
  if (!known) {
    known = true;
    ol.proj.addProjection(new ol.proj.Projection({ code: GCJ02, units: 'm', extent: [-HALF, -HALF, HALF, HALF], global: false }));
    ol.proj.addCoordinateTransforms('EPSG:3857', GCJ02, toGcj02, fromGcj02);
  }
  return GCJ02;
}

/** @param {{id: string, layers: number, maxZoom: number, shifted: boolean}} ground @returns {any[]} from the lowest up */
export function groundLayers(ground) {
  return Array.from({ length: ground.layers }, (_, i) =>
    new ol.layer.Tile({
      zIndex: -10 + i,
      className: 'ground',
      source: new ol.source.XYZ({
        url: `/tiles/grounds/${ground.id}/${i}/{z}/{x}/{y}`,
        maxZoom: ground.maxZoom,
        projection: ground.shifted ? projection() : 'EPSG:3857',
        transition: 0,
      }),
    }),
  );
}
