/** Areas of an enterprise, such as key areas and the boundaries of major hazards, drawn alike on the picture and on the map. */
import { ol } from '/map/ol.js';
import { layerOf } from '/map/catalog.js';
import { listRecords } from '/record/records.js';
import { can } from '/core/session.js';
import { areaStyle } from '/site/pin-styles.js';

const DEPTH = 940;
const MOST = 200;
/** Kind of record → its field. @type {Record<string, string>} */
const FIELDS = { 'key-area': 'extent', 'major-hazard': 'boundary' };

/** @typedef {{type: string, id: number, title: string, geometry: any}} Area */

/** @param {number|string} enterprise @returns {Promise<Area[]>} those that have an outline */
export async function loadAreas(enterprise) {
  const kinds = Object.keys(FIELDS).filter((type) => layerOf(type) && can(`${type}:read`));
  const pages = await Promise.all(kinds.map((type) => listRecords(type, { enterprise, size: MOST }).catch(() => ({ items: [] }))));
  return pages.flatMap((page, index) =>
    page.items
      .filter((/** @type {any} */ item) => item[FIELDS[kinds[index]]])
      .map((/** @type {any} */ item) => ({ type: kinds[index], id: item.id, title: item.title, geometry: item[FIELDS[kinds[index]]] })),
  );
}

export class AreaLayer {
  /** @param {any} map @param {(lonLat: [number, number]) => number[]} toMap */
  constructor(map, toMap) {
    this.map = map;
    this.toMap = toMap;
    this.source = new ol.source.Vector();
    this.layer = new ol.layer.Vector({ source: this.source, zIndex: DEPTH, style: areaStyle });
    map.addLayer(this.layer);
  }

  /** @param {Area[]} areas */
  show(areas) {
    this.source.clear();
    this.source.addFeatures(
      areas.map((area) => {
        const geometry = new ol.geom.Polygon(area.geometry.coordinates.map((/** @type {any[]} */ ring) => ring.map((place) => this.toMap(place))));
        const feature = new ol.Feature({ geometry, type: area.type });
        feature.setId(`${area.type}/${area.id}`);
        return feature;
      }),
    );
  }

  /** @param {number[]} pixel @returns {string|null} */
  hit(pixel) {
    const found = this.map.forEachFeatureAtPixel(pixel, (/** @type {any} */ feature) => feature, { layerFilter: (/** @type {any} */ layer) => layer === this.layer });
    return found ? String(found.getId()) : null;
  }
}
