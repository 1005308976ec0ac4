/** The map in the middle of a screen: dark, with large labels, alarm clusters, and what the screen looks at. */
import { t } from '/core/i18n.js';
import { ol, project } from '/map/ol.js';
import { faded, FONT } from '/map/style.js';
import { SEVERITY_COLOURS } from '/map/symbols.js';
import { MapView } from '/map/view.js';

const { Style, Circle, Fill, Stroke, Text } = ol.style;
/** Larger than a cluster with its word. */
const REACH_PIXELS = 70;
const MOST_STYLES = 400;
const EARTH = 6371008.8;
const NEAR_METRES = 700;

/** @type {Map<string, any>} */
const styles = new Map();

export class ScreenMap {
  /**
   * @param {HTMLElement} target @param {import('/map/catalog.js').Catalogue} shelf
   * @param {import('/screen/alarm-board.js').AlarmBoard} board @param {(cluster: any) => void} onCluster
   */
  constructor(target, shelf, board, onCluster) {
    this.board = board;
    this.shelf = shelf;
    this.view = new MapView(target, { centre: shelf.centre, zoom: 9, pixelRatio: window.devicePixelRatio * scaleOf(target) });
    this.alarms = new ol.layer.Vector({ source: new ol.source.Vector(), style: clusterStyle, zIndex: 850 });
    this.place = new ol.layer.Vector({ source: new ol.source.Vector(), style: placeStyle, zIndex: 600 });
    this.view.map.addLayer(this.alarms);
    this.view.map.addLayer(this.place);
    this.view.map.getControls().clear();
    this.view.map.on('moveend', () => this.redraw());
    this.view.map.on('singleclick', (/** @type {any} */ event) => {
      const [feature] = this.view.map.getFeaturesAtPixel(event.pixel, {
        hitTolerance: 8,
        layerFilter: (/** @type {any} */ l) => l === this.alarms,
      });
      if (feature) onCluster(feature.get('cluster'));
    });
    this.home();
  }

  redraw() {
    const reach = REACH_PIXELS * this.view.view.getResolution();
    const features = this.board.clusters(project, reach).map((cluster) => {
      const feature = new ol.Feature(new ol.geom.Point([cluster.x, cluster.y]));
      feature.set('cluster', cluster);
      return feature;
    });
    const source = this.alarms.getSource();
    source.clear(true);
    source.addFeatures(features);
  }

  zoom() {
    return this.view.zoom();
  }

  /** @param {[number, number]} point @param {number} zoom */
  flyTo(point, zoom) {
    this.view.flyTo(point, zoom);
  }

  home() {
    this.place.getSource().clear();
    const [west, south, east, north] = this.shelf.extent;
    this.fit([...project([west, south]), ...project([east, north])]);
  }

  /** Looks at a GeoJSON geometry; a point from near by. @param {any} geometry @param {any[]} [more] further features to show, not to look at */
  look(geometry, more = []) {
    this.view.draw(this.place, geometry ? [{ type: 'Feature', geometry, properties: {} }] : []);
    const extent = this.place.getSource().getExtent();
    this.view.draw(this.place, more, true);
    if (!geometry) return;
    this.fit(geometry.type === 'Point' ? around(extent, NEAR_METRES) : extent);
  }

  /** An incident with rings of 1, 3 and 5 km. @param {[number, number]} point */
  lookAtIncident(point) {
    const source = this.place.getSource();
    source.clear();
    for (const km of [5, 3, 1]) {
      const feature = new ol.Feature(ol.geom.Polygon.circular(point, km * 1000, 96, EARTH).transform('EPSG:4326', 'EPSG:3857'));
      feature.set('ring', km);
      source.addFeature(feature);
    }
    this.view.setPins([{ point, colour: SEVERITY_COLOURS[4], text: t('screen.incidentHere') }]);
    this.fit(source.getExtent());
  }

  /** @param {number[]} extent in the map's projection */
  fit(extent) {
    const target = this.view.map.getTargetElement();
    const panel = target.parentElement.querySelector('.incident-panel, .place-card');
    const covered = panel ? panel.offsetWidth / scaleOf(target) : 0;
    this.view.view.fit(extent, { padding: [30, 24 + covered, 40, 24], maxZoom: 16, duration: 600 });
  }

  /** Once everything is drawn. @returns {Promise<void>} */
  settled() {
    return new Promise((resolve) => {
      this.view.map.once('rendercomplete', () => resolve());
      this.view.map.updateSize();
      this.view.map.render();
    });
  }

  clearPins() {
    this.view.setPins([]);
  }

  /** Asks for the basemap's tiles anew: those that failed while there was no network stay empty otherwise. */
  reload() {
    this.view.map.getLayers().item(0).getSource().refresh();
  }

  dispose() {
    this.view.dispose();
  }
}

/** @param {number[]} extent @param {number} metres */
function around([west, south, east, north], metres) {
  return [west - metres, south - metres, east + metres, north + metres];
}

/** How much larger than its layout size the map is drawn. @param {HTMLElement} target */
function scaleOf(target) {
  return target.getBoundingClientRect().width / (target.offsetWidth || 1) || 1;
}

/** @param {any} feature */
function clusterStyle(feature) {
  const { count, severity } = feature.get('cluster');
  const key = `${count}:${severity}`;
  const made = styles.get(key);
  if (made) return made;
  if (styles.size >= MOST_STYLES) styles.clear();
  const radius = 17 + Math.min(15, Math.log2(count + 1) * 2);
  const colour = SEVERITY_COLOURS[severity];
  const style = [
    new Style({
      zIndex: severity,
      image: new Circle({ radius: radius + 7, fill: new Fill({ color: faded(colour, 0.28) }) }),
    }),
    new Style({
      zIndex: severity,
      image: new Circle({
        radius,
        fill: new Fill({ color: '#0b1d33' }),
        stroke: new Stroke({ color: colour, width: 5 }),
      }),
      text: new Text({ text: String(count), font: `bold 17px ${FONT}`, fill: new Fill({ color: '#fff' }), offsetY: 1 }),
    }),
    new Style({
      zIndex: severity,
      text: new Text({
        text: t(`screen.level.${severity}`),
        font: `bold 14px ${FONT}`,
        offsetY: radius + 15,
        fill: new Fill({ color: '#fff' }),
        stroke: new Stroke({ color: '#0b1d33', width: 4 }),
      }),
    }),
  ];
  styles.set(key, style);
  return style;
}

/** @param {any} feature */
function placeStyle(feature) {
  const ring = feature.get('ring');
  const colour = ring ? SEVERITY_COLOURS[ring === 1 ? 4 : ring === 3 ? 3 : 2] : '#4fd1ff';
  return new Style({
    stroke: new Stroke({ color: colour, width: 3, lineDash: ring ? [10, 6] : undefined }),
    fill: new Fill({ color: faded(colour, ring ? 0.06 : 0.1) }),
    image: new Circle({ radius: 14, stroke: new Stroke({ color: colour, width: 4 }), fill: new Fill({ color: faded(colour, 0.25) }) }),
    text: new Text({
      text: ring ? `${ring} km` : feature.get('name') || '',
      font: `bold 15px ${FONT}`,
      offsetY: ring ? 0 : 26,
      placement: ring ? 'line' : 'point',
      fill: new Fill({ color: '#fff' }),
      stroke: new Stroke({ color: '#0b1d33', width: 4 }),
    }),
  });
}
