/**
 * Layers drawn by a GeoServer, where one is set, by way of the platform's own server. The layer's vector tiles stay below, unseen: by
 * them it is touched, stepped through and listed, whoever draws it. A layer whose picture does not come is drawn by the map itself
 * from then on.
 */
import { ol } from '/map/ol.js';
import { get } from '/core/http.js';

/** @returns {Promise<string[]>} ids of the layers that may be had as pictures; none where nothing is set */
export async function offeredPictures() {
  try {
    return await get('/api/geoserver/pictures');
  } catch {
    // Without the list the map draws everything itself, which it can.
    return [];
  }
}

export class Pictures {
  /** @param {import('/map/view.js').MapView} view @param {(layer: string) => void} lost told of a layer whose picture does not come */
  constructor(view, lost) {
    this.view = view;
    this.lost = lost;
    /** @type {Map<string, any>} picture layers by id */
    this.drawn = new Map();
  }

  /** Draws exactly these layers by pictures. @param {string[]} ids */
  show(ids) {
    for (const id of [...this.drawn.keys()]) if (!ids.includes(id)) this.drop(id);
    for (const id of ids) if (!this.drawn.has(id) && this.view.layers.has(id)) this.add(id);
    this.follow();
  }

  /** @param {string} id */
  has(id) {
    return this.drawn.has(id);
  }

  /** Takes over which layers are to be seen and how strongly, and hides what lies below. */
  follow() {
    for (const [id, layer] of this.drawn) {
      const own = this.view.layers.get(id);
      layer.setVisible(own.getVisible());
      layer.setExtent(own.getExtent());
      own.setOpacity(0);
    }
  }

  /** @param {string} id @param {number} value */
  setOpacity(id, value) {
    this.drawn.get(id)?.setOpacity(value);
  }

  /** @param {string} id */
  refresh(id) {
    this.drawn.get(id)?.getSource().refresh();
  }

  /** @param {string} id */
  add(id) {
    const own = this.view.layers.get(id);
    const source = new ol.source.XYZ({ url: `/tiles/geoserver/${id}/{z}/{x}/{y}`, maxZoom: 19, transition: 0 });
    source.on('tileloaderror', () => {
      if (this.drawn.get(id)?.getSource() !== source) return;
      this.drop(id);
      this.lost(id);
    });
    const layer = new ol.layer.Tile({ source, zIndex: own.getZIndex(), opacity: own.getOpacity() });
    this.drawn.set(id, layer);
    this.view.map.addLayer(layer);
  }

  /** @param {string} id */
  drop(id) {
    const layer = this.drawn.get(id);
    this.view.map.removeLayer(layer);
    this.drawn.delete(id);
    this.view.layers.get(id)?.setOpacity(layer.getOpacity());
  }
}
