/** The catalogue's layers on the globe, from the same vector tiles as the 2D map: markers, clusters, areas. */
import { Cesium } from '/scene/cesium.js';
import { ol } from '/map/ol.js';
import { catalogue, layerOf } from '/map/catalog.js';
import { groupColour, markerUrl, ruleOf } from '/map/symbols.js';

const format = new ol.format.MVT({ idProperty: 'id', featureClass: ol.Feature });
const MOST_TILES = 36;

export class SceneLayers {
  /** @param {any} viewer */
  constructor(viewer) {
    this.scene = viewer.scene;
    this.billboards = this.scene.primitives.add(new Cesium.BillboardCollection({ scene: this.scene }));
    this.labels = this.scene.primitives.add(new Cesium.LabelCollection({ scene: this.scene }));
    this.lines = this.scene.primitives.add(new Cesium.PolylineCollection());
    this.turn = 0;
    /** @type {Map<string, Promise<ArrayBuffer|null>>} tiles that were fetched, youngest last */
    this.tiles = new Map();
  }

  /** Draws these layers for what is seen now. @param {string[]} ids @param {number} zoom @param {number[]|null} box in degrees */
  async show(ids, zoom, box) {
    const turn = ++this.turn;
    // The 2D map takes tiles of 512 pixels: one zoom less than its view.
    const z = Math.max(6, Math.min(14, Math.round(zoom) - 1));
    const addresses = ids.length && box ? tilesOf(box, z) : [];
    const loaded = await Promise.all(
      addresses.map(async (a) => ({
        ...a,
        bytes: await this.tile(`/tiles/${ids.join(',')}/${a.z}/${a.x}/${a.y}.mvt`),
      })),
    );
    if (turn !== this.turn) return;
    this.billboards.removeAll();
    this.labels.removeAll();
    this.lines.removeAll();
    const seen = new Set();
    /** @type {any[]} */
    const found = [];
    for (const { x, y, z: level, bytes } of loaded) {
      if (!bytes?.byteLength) continue;
      const extent = ol.tilegrid.createXYZ().getTileCoordExtent([level, x, y]);
      found.push(...format.readFeatures(bytes, { extent, featureProjection: 'EPSG:3857' }));
    }
    // What is drawn last lies on top: as on the 2D map, dangers over enterprises and incidents over all.
    found.sort((a, b) => order(a.get('layer')) - order(b.get('layer')));
    for (const feature of found) this.add(feature, zoom, seen);
    this.scene.requestRender();
  }

  /** @param {string} url @returns {Promise<ArrayBuffer|null>} */
  tile(url) {
    let tile = this.tiles.get(url);
    if (!tile) {
      tile = fetch(url, { credentials: 'same-origin' }).then(
        (r) => (r.ok ? r.arrayBuffer() : null),
        () => null,
      );
      this.tiles.set(url, tile);
      // What did not come is asked for again, or a hiccup would leave the globe empty there.
      tile.then((bytes) => {
        if (!bytes && this.tiles.get(url) === tile) this.tiles.delete(url);
      });
      if (this.tiles.size > 200) this.tiles.delete(/** @type {string} */ (this.tiles.keys().next().value));
    }
    return tile;
  }

  /** What moved is fetched anew. */
  forget() {
    this.tiles.clear();
  }

  /** @param {any} feature @param {number} zoom @param {Set<string>} seen */
  add(feature, zoom, seen) {
    const layer = layerOf(feature.get('layer'));
    if (!layer) return;
    const geometry = feature.getGeometry();
    const kind = geometry.getType();
    if (!kind.endsWith('Point')) {
      this.outline(layer, feature, geometry);
      return;
    }
    const key = `${layer.id}/${feature.getId()}`;
    const many = feature.get('cluster') && Number(feature.get('count')) > 1;
    if (!feature.get('cluster') && seen.has(key)) return;
    seen.add(key);
    const [lon, lat] = ol.proj.toLonLat(geometry.getFirstCoordinate());
    const position = Cesium.Cartesian3.fromDegrees(lon, lat);
    if (many) this.cluster(layer, feature, position);
    else this.marker(layer, feature, position, zoom);
  }

  /** @param {any} layer @param {any} feature @param {any} position @param {number} zoom */
  marker(layer, feature, position, zoom) {
    const id = feature.get('cluster')
      ? { layer: layer.id, cluster: true, position }
      : { layer: layer.id, id: String(feature.getId()), name: feature.get('name') };
    this.billboards.add({
      id,
      position,
      image: markerUrl(layer, Number(feature.get('severity') || 0)),
      width: 26,
      height: 26,
      verticalOrigin: Cesium.VerticalOrigin.BOTTOM,
      disableDepthTestDistance: Number.POSITIVE_INFINITY,
    });
    if (zoom > 14.5 && feature.get('name')) {
      this.labels.add({
        id,
        position,
        text: feature.get('name'),
        font: '13px "Microsoft YaHei","WenQuanYi Micro Hei",sans-serif',
        fillColor: Cesium.Color.fromCssColorString('#1c2b3a'),
        outlineColor: Cesium.Color.WHITE,
        outlineWidth: 4,
        style: Cesium.LabelStyle.FILL_AND_OUTLINE,
        pixelOffset: new Cesium.Cartesian2(0, 10),
        horizontalOrigin: Cesium.HorizontalOrigin.CENTER,
        disableDepthTestDistance: Number.POSITIVE_INFINITY,
      });
    }
  }

  /** @param {any} layer @param {any} feature @param {any} position */
  cluster(layer, feature, position) {
    const count = Number(feature.get('count'));
    const id = { layer: layer.id, cluster: true, position };
    this.billboards.add({
      id,
      position,
      image: clusterImage(
        groupColour(layer.group || ''),
        ruleOf(layer, Number(feature.get('severity') || 0)).colour,
        count,
      ),
      disableDepthTestDistance: Number.POSITIVE_INFINITY,
      scale: 0.5,
    });
  }

  /** @param {any} layer @param {any} feature @param {any} geometry */
  outline(layer, feature, geometry) {
    const rule = ruleOf(layer, Number(feature.get('severity') || 0));
    const colour = Cesium.Color.fromCssColorString(rule.colour);
    const rings =
      geometry.getType() === 'Polygon'
        ? geometry.getCoordinates()
        : geometry.getType() === 'MultiPolygon'
          ? geometry.getCoordinates().flat()
          : geometry.getType() === 'LineString'
            ? [geometry.getCoordinates()]
            : geometry.getCoordinates();
    for (const ring of rings) {
      const degrees = ring.flatMap((/** @type {number[]} */ c) => ol.proj.toLonLat(c));
      this.lines.add({
        id: { layer: layer.id, id: String(feature.getId()), name: feature.get('name') },
        positions: Cesium.Cartesian3.fromDegreesArray(degrees),
        width: rule.width || 2,
        material: Cesium.Material.fromType('Color', { color: colour }),
      });
    }
  }
}

/** @param {string} id */
function order(id) {
  const group = layerOf(id)?.group;
  return catalogue()?.groups.find((g) => g.id === group)?.order ?? 0;
}

/** @type {Map<string, HTMLCanvasElement>} */
const clusters = new Map();

/** @param {string} base @param {string} ring @param {number} count */
function clusterImage(base, ring, count) {
  const key = `${base}${ring}${count}`;
  let canvas = clusters.get(key);
  if (canvas) return canvas;
  const radius = 22 + Math.min(30, Math.log2(count + 1) * 3.2);
  canvas = document.createElement('canvas');
  canvas.width = canvas.height = radius * 2 + 12;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.translate(canvas.width / 2, canvas.height / 2);
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI * 2);
  context.fillStyle = base;
  context.fill();
  context.lineWidth = 8;
  context.strokeStyle = ring;
  context.stroke();
  context.fillStyle = '#fff';
  context.font = 'bold 24px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(count < 10000 ? String(count) : `${Math.round(count / 1000)}k`, 0, 1);
  clusters.set(key, canvas);
  return canvas;
}

/** The tiles that cover a box, at a coarser zoom if there would be too many. @param {number[]} box @param {number} zoom @returns {{x: number, y: number, z: number}[]} */
function tilesOf(box, zoom) {
  const [west, south, east, north] = within(box);
  for (let z = zoom; z >= 0; z -= 1) {
    const [x0, y0] = tileAt(west, north, z);
    const [x1, y1] = tileAt(east, south, z);
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > MOST_TILES) continue;
    const tiles = [];
    for (let x = x0; x <= x1; x += 1) for (let y = y0; y <= y1; y += 1) tiles.push({ x, y, z });
    return tiles;
  }
  return [];
}

/** @param {number[]} box */
function within(box) {
  const extent = catalogue()?.extent || [-180, -85, 180, 85];
  return [
    Math.max(box[0], extent[0] - 0.5),
    Math.max(box[1], extent[1] - 0.5),
    Math.min(box[2], extent[2] + 0.5),
    Math.min(box[3], extent[3] + 0.5),
  ];
}

/** @param {number} lon @param {number} lat @param {number} z */
function tileAt(lon, lat, z) {
  const n = 2 ** z;
  const phi = (lat * Math.PI) / 180;
  return [Math.floor(((lon + 180) / 360) * n), Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * n)];
}
