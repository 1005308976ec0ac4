/** The middle of a screen in three dimensions: the same clusters and the same looks as the flat map. */
import { t } from '/core/i18n.js';
import { geoJson, ol, project, unproject } from '/map/ol.js';
import { SEVERITY_COLOURS } from '/map/symbols.js';
import { Cesium } from '/scene/cesium.js';
import { SceneView } from '/scene/scene-view.js';

const EQUATOR_RESOLUTION = 156543.03392804097;
const REACH_PIXELS = 110;
const EARTH = 6371008.8;
const NEAR_METRES = 900;
/** Pictures are kept by the graphics card as long as the page lives: so no more than these. */
const LARGEST_COUNT = 99;

/** @type {Map<string, HTMLCanvasElement>} */
const pictures = new Map();

export class ScreenScene {
  /**
   * @param {HTMLElement} target @param {import('/map/catalog.js').Catalogue} shelf
   * @param {import('/screen/alarm-board.js').AlarmBoard} board @param {(cluster: any) => void} onCluster @param {() => void} onLost
   */
  constructor(target, shelf, board, onCluster, onLost) {
    this.board = board;
    this.shelf = shelf;
    this.size = Math.max(1, target.clientHeight / 700);
    this.view = new SceneView(target, shelf.extent, document.createElement('div'));
    const ground = this.view.viewer.imageryLayers.get(0);
    Object.assign(ground, { brightness: 0.36, contrast: 1.3, saturation: 0.7 });
    this.view.scene.backgroundColor = Cesium.Color.fromCssColorString('#0a1626');
    this.view.scene.globe.baseColor = Cesium.Color.fromCssColorString('#10233b');
    this.clusters = this.view.scene.primitives.add(new Cesium.BillboardCollection({ scene: this.view.scene }));
    this.lines = this.view.scene.primitives.add(new Cesium.PolylineCollection());
    this.view.onMoved(() => this.redraw());
    this.view.onClick((picked) => picked?.alarms && onCluster(picked));
    this.view.onLost(onLost);
    this.home();
  }

  redraw() {
    this.clusters.removeAll();
    const reach = REACH_PIXELS * this.size * (EQUATOR_RESOLUTION / 2 ** this.zoom());
    for (const cluster of this.board.clusters(project, reach)) {
      const [lon, lat] = unproject([cluster.x, cluster.y]);
      const billboard = this.clusters.add({
        position: Cesium.Cartesian3.fromDegrees(lon, lat),
        id: cluster,
        scale: this.size,
        disableDepthTestDistance: Number.POSITIVE_INFINITY,
      });
      const count = cluster.count > LARGEST_COUNT ? `${LARGEST_COUNT}+` : String(cluster.count);
      billboard.setImage(`${count}:${cluster.severity}`, picture(count, cluster.severity));
    }
    this.view.scene.requestRender();
  }

  zoom() {
    return this.view.place()?.zoom ?? 9;
  }

  /** @param {[number, number]} point @param {number} zoom */
  flyTo(point, zoom) {
    this.view.look(point, Math.max(zoom, this.zoom()));
  }

  home() {
    this.lines.removeAll();
    const [west, south, east, north] = this.shelf.extent;
    this.fit([...project([west, south]), ...project([east, north])]);
  }

  /** @param {any} geometry GeoJSON @param {any[]} [more] */
  look(geometry, more = []) {
    this.lines.removeAll();
    for (const each of [geometry, ...more.map((f) => f.geometry)]) if (each) this.outline(each, '#4fd1ff');
    if (geometry) this.fit(geoJson.readGeometry(geometry).getExtent());
  }

  /** @param {[number, number]} point */
  lookAtIncident(point) {
    this.lines.removeAll();
    for (const [km, severity] of [
      [1, 4],
      [3, 3],
      [5, 2],
    ]) {
      const ring = ol.geom.Polygon.circular(point, km * 1000, 96, EARTH).getCoordinates();
      this.outline({ type: 'Polygon', coordinates: ring }, SEVERITY_COLOURS[severity]);
    }
    this.view.select(point);
    this.view.look(point, 12.6);
  }

  clearPins() {
    this.view.select(null);
  }

  /** Tiles that failed are asked for again by Cesium itself. */
  reload() {
    this.view.scene.requestRender();
  }

  /** @param {any} geometry @param {string} colour */
  outline(geometry, colour) {
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
    for (const [ring] of polygons) {
      this.lines.add({
        positions: ring.map((/** @type {number[]} */ p) => Cesium.Cartesian3.fromDegrees(p[0], p[1], 20)),
        width: 4,
        material: Cesium.Material.fromType('Color', { color: Cesium.Color.fromCssColorString(colour) }),
      });
    }
    this.view.scene.requestRender();
  }

  /** @param {number[]} extent in EPSG:3857 */
  fit([west, south, east, north]) {
    const canvas = this.view.scene.canvas;
    const span = Math.max((east - west) / canvas.clientWidth, (north - south) / canvas.clientHeight, (2 * NEAR_METRES) / canvas.clientHeight);
    this.view.look(unproject([(west + east) / 2, (south + north) / 2]), Math.log2(EQUATOR_RESOLUTION / span) - 0.3);
  }

  dispose() {
    this.view.dispose();
  }
}

/** A cluster as a picture: its count in a ring of the worst, with the level's word. @param {string} count @param {number} severity */
function picture(count, severity) {
  const key = `${count}:${severity}`;
  const made = pictures.get(key);
  if (made) return made;
  const canvas = document.createElement('canvas');
  canvas.width = 96;
  canvas.height = 124;
  const draw = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  draw.beginPath();
  draw.arc(48, 48, 38, 0, 2 * Math.PI);
  draw.fillStyle = '#0b1d33';
  draw.fill();
  draw.lineWidth = 9;
  draw.strokeStyle = SEVERITY_COLOURS[severity];
  draw.stroke();
  draw.fillStyle = '#fff';
  draw.textAlign = 'center';
  draw.font = 'bold 30px sans-serif';
  draw.fillText(count, 48, 59);
  draw.font = 'bold 26px sans-serif';
  draw.strokeStyle = '#0b1d33';
  draw.lineWidth = 6;
  draw.strokeText(t(`screen.level.${severity}`), 48, 117);
  draw.fillText(t(`screen.level.${severity}`), 48, 117);
  pictures.set(key, canvas);
  return canvas;
}
