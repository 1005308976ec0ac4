/**
 * Clusters of all layers by one hand. Where those of several layers would lie on each other there is one joint symbol: the total, a ring
 * in the colour of the worst, and within it how much of it is whose. What it is made of is told beside it.
 */
import { ol } from '/map/ol.js';
import { layerOf, layerTitle } from '/map/catalog.js';
import { clusterRadius, clusterStyle, jointStyle } from '/map/style.js';
import { groupColour, markerUrl } from '/map/symbols.js';
import { number, t } from '/core/i18n.js';

const SOON_MS = 120;
/** Pixels by which the ring of a joint symbol is wider than that of a single one, and some air. */
const MARGIN = 6;
/** @typedef {{id: string, count: number, severity: number, at: number[]}} Part */

export class Clusters {
  /** @param {import('/map/view.js').MapView} view */
  constructor(view) {
    this.view = view;
    this.layer = new ol.layer.Vector({ source: new ol.source.Vector(), style: styleOf, zIndex: 450, updateWhileAnimating: true, updateWhileInteracting: true });
    this.before = '';
    this.timer = 0;
    this.told = null;
  }

  /** Called once the map is there. */
  begin() {
    const map = this.view.map;
    this.box = document.createElement('div');
    this.box.className = 'cluster-split';
    this.box.setAttribute('role', 'status');
    this.overlay = new ol.Overlay({ element: this.box, offset: [0, -34], positioning: 'bottom-center', stopEvent: false });
    map.addOverlay(this.overlay);
    map.on('postrender', () => {
      if (!this.timer) this.timer = window.setTimeout(() => this.gather(), SOON_MS);
    });
    map.on('movestart', () => this.tell(null));
    map.on('pointermove', (/** @type {any} */ event) => {
      if (!event.dragging && event.originalEvent.pointerType !== 'touch') this.tell(this.jointAt(event.pixel));
    });
  }

  /** @param {number[]} pixel @returns {any} the joint symbol there, or null */
  jointAt(pixel) {
    const found = this.view.map.forEachFeatureAtPixel(pixel, (/** @type {any} */ f) => f, { layerFilter: (/** @type {any} */ l) => l === this.layer });
    return found?.get('parts').length > 1 ? found : null;
  }

  /** Tells what a joint symbol is made of. @param {any} feature null for nothing @returns {boolean} whether it was not told before */
  tell(feature) {
    if (feature === this.told) return false;
    this.told = feature;
    this.overlay.setPosition(feature ? feature.getGeometry().getCoordinates() : undefined);
    if (!feature) return false;
    const line = (/** @type {string} */ marker, /** @type {string} */ name, /** @type {number} */ count) => {
      const row = document.createElement('div');
      const sign = document.createElement(marker ? 'img' : 'i');
      if (marker) /** @type {HTMLImageElement} */ (sign).src = marker;
      const words = document.createElement('span');
      words.textContent = name;
      const many = document.createElement('b');
      many.textContent = number(count);
      row.append(sign, words, many);
      return row;
    };
    this.box?.replaceChildren(
      ...feature.get('parts').map((/** @type {Part} */ part) => line(markerOf(part), layerTitle(part.id), part.count)),
      line('', t('map.clusterTotal'), feature.get('count')),
    );
    return true;
  }

  /** Looks at what the tiles hold and draws it, if it is not what is drawn already. */
  gather() {
    this.timer = 0;
    if (!this.view.map.getSize()) return;
    const groups = joined(this.found(), this.view.view.getResolution());
    const now = JSON.stringify(groups);
    if (now === this.before) return;
    this.before = now;
    this.tell(null);
    const source = this.layer.getSource();
    source.clear(true);
    source.addFeatures(groups.map(featureOf));
  }

  /** @returns {Part[]} */
  found() {
    const [width, height] = this.view.map.getSize();
    const extent = this.view.view.calculateExtent([width + 120, height + 120]);
    /** @type {Map<string, Part>} */
    const found = new Map();
    for (const [id, layer] of this.view.layers) {
      if (!layer.getVisible() || layer.getExtent() || this.view.pictures.has(id)) continue;
      for (const feature of layer.getFeaturesInExtent(extent)) {
        const count = Number(feature.get('count'));
        if (!feature.get('cluster') || !(count > 1)) continue;
        const box = feature.getGeometry().getExtent();
        const at = [Math.round(box[0]), Math.round(box[1])];
        found.set(`${id} ${at}`, { id, count, severity: Number(feature.get('severity') || 0), at });
      }
    }
    return [...found.values()];
  }
}

/** The layer's own sign, as bad as its worst. @param {Part} part */
function markerOf(part) {
  const layer = layerOf(part.id);
  return layer ? markerUrl(layer, part.severity) : '';
}

/** @param {string} id */
function colourOf(id) {
  return groupColour(layerOf(id)?.group || '');
}

/**
 * The largest first: who would lie on one that is there already joins it.
 * @param {Part[]} parts @param {number} resolution metres of the map a pixel @returns {{at: number[], count: number, parts: Part[]}[]}
 */
export function joined(parts, resolution) {
  /** @type {{at: number[], count: number, parts: Part[]}[]} */
  const groups = [];
  for (const part of [...parts].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id) || a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    const near = groups.find((group) => {
      const apart = Math.hypot(group.at[0] - part.at[0], group.at[1] - part.at[1]) / resolution;
      return apart < MARGIN + clusterRadius(group.count) + clusterRadius(part.count);
    });
    if (!near) {
      groups.push({ at: part.at, count: part.count, parts: [{ ...part }] });
      continue;
    }
    near.count += part.count;
    const same = near.parts.find((one) => one.id === part.id);
    if (same) {
      same.count += part.count;
      same.severity = Math.max(same.severity, part.severity);
    } else near.parts.push({ ...part });
  }
  for (const group of groups) group.parts.sort((a, b) => b.severity - a.severity || b.count - a.count);
  return groups;
}

/** @param {{at: number[], count: number, parts: Part[]}} group */
function featureOf(group) {
  const feature = new ol.Feature(new ol.geom.Point(group.at));
  feature.setProperties({ cluster: true, count: group.count, parts: group.parts, layerId: group.parts[0].id, severity: Math.max(...group.parts.map((p) => p.severity)) });
  return feature;
}

/** @param {any} feature */
function styleOf(feature) {
  const parts = /** @type {Part[]} */ (feature.get('parts'));
  const worst = layerOf(parts[0].id);
  if (!worst) return null;
  if (parts.length === 1) return clusterStyle(worst, feature.get('count'), feature.get('severity'));
  return jointStyle(worst, feature.get('count'), feature.get('severity'), parts.map((p) => ({ colour: colourOf(p.id), count: p.count })));
}
