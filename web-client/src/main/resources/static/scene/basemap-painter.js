/** Paints a basemap vector tile on a canvas with the same styles as the 2D map, for the globe to wear. */
import { ol } from '/map/ol.js';
import { basemapStyle } from '/map/basemap.js';

const SIZE = 512;
const WORLD_METRES = 40075016.68557849;
const format = new ol.format.MVT({ featureClass: ol.render.Feature });

/**
 * @param {ArrayBuffer|null} bytes @param {number} z
 * @returns {HTMLCanvasElement}
 */
export function paintTile(bytes, z) {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = '#e8ecef';
  context.fillRect(0, 0, SIZE, SIZE);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (!bytes?.byteLength) return canvas;
  const resolution = WORLD_METRES / 2 ** z / SIZE;
  const features = format.readFeatures(bytes);
  const scale = SIZE / extentOf(bytes);
  /** @type {{order: number, feature: any, style: any}[]} */
  const strokes = [];
  for (const feature of features) {
    const styles = basemapStyle(feature, resolution);
    for (const style of Array.isArray(styles) ? styles : styles ? [styles] : [])
      strokes.push({ order: style.getZIndex() || 0, feature, style });
  }
  strokes.sort((a, b) => a.order - b.order);
  /** @type {number[][]} */
  const written = [];
  for (const { feature, style } of strokes) paint(context, feature, style, scale, written);
  return canvas;
}

/** Tiles are written on a grid of 4096; another grid shows in the projection that the format reads. @param {ArrayBuffer} bytes */
function extentOf(bytes) {
  const extent = format.dataProjection?.getExtent?.();
  return bytes && extent ? extent[2] - extent[0] : 4096;
}

/** @param {CanvasRenderingContext2D} context @param {any} feature @param {any} style @param {number} scale @param {number[][]} written */
function paint(context, feature, style, scale, written) {
  const kind = feature.getType();
  const text = style.getText();
  if (text) {
    if (kind === 'Point') write(context, feature.getFlatCoordinates(), text, scale, written);
    return;
  }
  context.beginPath();
  trace(context, feature, scale, kind.endsWith('Polygon'));
  const fill = style.getFill();
  if (fill && kind.endsWith('Polygon')) {
    context.fillStyle = fill.getColor();
    context.fill('evenodd');
  }
  const stroke = style.getStroke();
  if (stroke) {
    context.strokeStyle = stroke.getColor();
    context.lineWidth = stroke.getWidth();
    context.setLineDash(stroke.getLineDash() || []);
    context.stroke();
  }
}

/** @param {CanvasRenderingContext2D} context @param {any} feature @param {number} scale @param {boolean} closed */
function trace(context, feature, scale, closed) {
  const flat = feature.getFlatCoordinates();
  let start = 0;
  for (const end of feature.getEnds() || [flat.length]) {
    for (let i = start; i < end; i += 2) {
      if (i === start) context.moveTo(flat[i] * scale, flat[i + 1] * scale);
      else context.lineTo(flat[i] * scale, flat[i + 1] * scale);
    }
    if (closed) context.closePath();
    start = end;
  }
}

/** Writes a name unless it would cover another or be cut by the tile's edge. @param {CanvasRenderingContext2D} context @param {number[]} flat @param {any} text @param {number} scale @param {number[][]} written */
function write(context, flat, text, scale, written) {
  const x = flat[0] * scale;
  const y = flat[1] * scale;
  context.font = text.getFont();
  const half = context.measureText(text.getText()).width / 2 + 3;
  const box = [x - half, y - 9, x + half, y + 9];
  if (box[0] < 0 || box[1] < 0 || box[2] > SIZE || box[3] > SIZE) return;
  if (written.some((w) => box[0] < w[2] && box[2] > w[0] && box[1] < w[3] && box[3] > w[1])) return;
  written.push(box);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.setLineDash([]);
  context.strokeStyle = text.getStroke()?.getColor() || '#fff';
  context.lineWidth = text.getStroke()?.getWidth() || 3;
  context.strokeText(text.getText(), x, y);
  context.fillStyle = text.getFill().getColor();
  context.fillText(text.getText(), x, y);
}
