/** Our own basemap as imagery for Cesium: fetches vector tiles and paints them. */
import { Cesium } from '/scene/cesium.js';
import { paintTile } from '/scene/basemap-painter.js';

const DEEPEST = 15;

/** @param {number[]} extent west, south, east, north of the project */
export function basemapImagery(extent) {
  const tilingScheme = new Cesium.WebMercatorTilingScheme();
  return {
    tilingScheme,
    tileWidth: 512,
    tileHeight: 512,
    minimumLevel: 5,
    maximumLevel: DEEPEST,
    hasAlphaChannel: false,
    rectangle: Cesium.Rectangle.fromDegrees(...extent),
    errorEvent: new Cesium.Event(),
    credit: undefined,
    proxy: undefined,
    tileDiscardPolicy: undefined,
    ready: true,
    getTileCredits: () => undefined,
    pickFeatures: () => undefined,
    /** @param {number} x @param {number} y @param {number} level */
    requestImage: async (x, y, level) => {
      const answer = await fetch(`/tiles/basemap/${level}/${x}/${y}.mvt`, { credentials: 'same-origin' });
      return paintTile(answer.ok ? await answer.arrayBuffer() : null, level);
    },
  };
}
