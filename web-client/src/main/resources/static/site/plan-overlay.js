/** Plans laid over a map as pictures, each turned and stretched to where its corners lie. */
import { ol, project } from '/map/ol.js';

/** Over the basemap and under every layer of the catalogue. */
const DEPTH = 50;

/** @typedef {{url: string, corners: number[][]}} Laid */

export class PlanOverlay {
  /** @param {any} map an OpenLayers map */
  constructor(map) {
    this.map = map;
    /** @type {{image: HTMLImageElement, corners: number[][]}[]} */
    this.laid = [];
    /** @type {Map<string, HTMLImageElement>} */
    this.images = new Map();
    this.source = new ol.source.ImageCanvas({ canvasFunction: this.paint.bind(this), ratio: 1.2 });
    this.layer = new ol.layer.Image({ source: this.source, zIndex: DEPTH });
    map.addLayer(this.layer);
  }

  /** @param {Laid[]} plans the last on top */
  show(plans) {
    this.laid = plans.map((plan) => ({ image: this.image(plan.url), corners: plan.corners.map((corner) => project(/** @type {any} */ (corner))) }));
    for (const url of [...this.images.keys()]) if (!plans.some((plan) => plan.url === url)) this.images.delete(url);
    this.source.changed();
  }

  /** @param {number} value 0…1 */
  setOpacity(value) {
    this.layer.setOpacity(value);
  }

  /** @param {string} url */
  image(url) {
    let image = this.images.get(url);
    if (!image) {
      image = new Image();
      image.onload = () => this.source.changed();
      image.src = url;
      this.images.set(url, image);
    }
    return image;
  }

  /** @param {number[]} extent @param {number} resolution @param {number} pixelRatio @param {number[]} size */
  paint(extent, resolution, pixelRatio, size) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = size.map(Math.round);
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.imageSmoothingQuality = 'high';
    const scale = pixelRatio / resolution;
    const at = (/** @type {number[]} */ corner) => [(corner[0] - extent[0]) * scale, (extent[3] - corner[1]) * scale];
    for (const { image, corners } of this.laid) {
      if (!image.complete || !image.naturalWidth) continue;
      const [origin, right, , down] = corners.map(at);
      const { naturalWidth: width, naturalHeight: height } = image;
      pen.setTransform((right[0] - origin[0]) / width, (right[1] - origin[1]) / width, (down[0] - origin[0]) / height, (down[1] - origin[1]) / height, origin[0], origin[1]);
      pen.drawImage(image, 0, 0);
    }
    return canvas;
  }
}
