/** A picture to look into: zoomed and moved like a map, in its own pixels, whose y runs down as in the record. */
import { ol } from '/map/ol.js';

const SHARPEST = 0.05;

export class PictureView {
  /** @param {HTMLElement} target */
  constructor(target) {
    this.height = 0;
    this.image = new ol.layer.Image();
    this.map = new ol.Map({ target, layers: [this.image], controls: [new ol.control.Zoom()] });
  }

  /** @param {string} url @param {number} width @param {number} height */
  show(url, width, height) {
    this.height = height;
    const extent = [0, 0, width, height];
    const projection = new ol.proj.Projection({ code: `plan-${url}`, units: 'pixels', extent });
    this.image.setSource(new ol.source.ImageStatic({ url, projection, imageExtent: extent }));
    this.map.setView(
      new ol.View({ projection, center: [width / 2, height / 2], resolution: 1, minResolution: SHARPEST, maxResolution: Math.max(width, height) / 120, enableRotation: false }),
    );
    this.fit();
  }

  fit() {
    if (this.height) this.map.getView().fit(this.image.getSource().getImageExtent(), { padding: [12, 12, 12, 12] });
  }

  /** @param {number} x @param {number} y */
  centre(x, y) {
    this.map.getView().animate({ center: this.toMap(x, y), duration: 250 });
  }

  /** @param {number} x @param {number} y @returns {number[]} */
  toMap(x, y) {
    return [x, this.height - y];
  }

  /** @param {number[]} coordinate @returns {[number, number]} pixels, to a tenth */
  toPixel(coordinate) {
    return [Math.round(coordinate[0] * 10) / 10, Math.round((this.height - coordinate[1]) * 10) / 10];
  }

  dispose() {
    this.map.setTarget(undefined);
    this.map.dispose();
  }
}
