/** Things that stand on a map or a picture, are clicked, and are dragged if they may be. */
import { ol } from '/map/ol.js';

const DEPTH = 950;
const TOLERANCE = 8;

/** @typedef {{key: string, at: number[], movable?: boolean, values: Record<string, any>}} Pin */

export class PinLayer {
  /** @param {any} map @param {any} style of a feature that has the pin's values */
  constructor(map, style) {
    this.map = map;
    this.source = new ol.source.Vector();
    this.layer = new ol.layer.Vector({ source: this.source, style, zIndex: DEPTH, declutter: true, updateWhileAnimating: true, updateWhileInteracting: true });
    map.addLayer(this.layer);
    this.drag = new ol.interaction.Translate({ layers: [this.layer], hitTolerance: TOLERANCE, filter: (/** @type {any} */ f) => f.get('movable') });
    this.drag.setActive(false);
    map.addInteraction(this.drag);
  }

  /** @param {Pin[]} pins */
  show(pins) {
    this.source.clear();
    this.source.addFeatures(
      pins.map((pin) => {
        const feature = new ol.Feature({ geometry: new ol.geom.Point(pin.at), movable: Boolean(pin.movable), ...pin.values });
        feature.setId(pin.key);
        return feature;
      }),
    );
  }

  /** Lets one follow its twin elsewhere, while that is dragged. @param {string} key @param {number[]} at */
  move(key, at) {
    this.source.getFeatureById(key)?.getGeometry().setCoordinates(at);
  }

  /** @param {boolean} on */
  setMovable(on) {
    this.drag.setActive(on);
  }

  /** @param {{moving?: (key: string, at: number[]) => void, moved: (key: string, at: number[]) => void}} listener */
  onDrag(listener) {
    const tell = (/** @type {any} */ event, /** @type {any} */ then) => {
      const feature = event.features.item(0);
      if (feature) then?.(String(feature.getId()), feature.getGeometry().getCoordinates());
    };
    this.drag.on('translating', (/** @type {any} */ event) => tell(event, listener.moving));
    this.drag.on('translateend', (/** @type {any} */ event) => tell(event, listener.moved));
  }

  /** The key of what lies under a pixel of the screen. @param {number[]} pixel @returns {string|null} */
  hit(pixel) {
    const found = this.map.forEachFeatureAtPixel(pixel, (/** @type {any} */ feature) => feature, {
      hitTolerance: TOLERANCE,
      layerFilter: (/** @type {any} */ layer) => layer === this.layer,
    });
    return found ? String(found.getId()) : null;
  }

  redraw() {
    this.source.changed();
  }
}
