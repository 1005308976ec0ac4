/** The map itself: basemap, the catalogue's layers as vector tiles, selection, and what tools draw on top. */
import { geoJson, ol, project, projectExtent, unproject, unprojectExtent } from '/map/ol.js';
import { basemapLayer } from '/map/basemap.js';
import { groundLayers } from '/map/ground.js';
import { layerStyle, pinStyle, routeStyle, selectionStyle, sketchStyle, zoneStyle } from '/map/style.js';
import { catalogue, layerOf } from '/map/catalog.js';
import { sector } from '/map/view-sector.js';
import { Pictures } from '/map/pictures.js';
import { Clusters } from '/map/clusters.js';

/** @typedef {{layer: string, id: string, name: string, point: [number, number]|null, feature: any}} Hit */

export class MapView {
  /**
   * @param {HTMLElement} target @param {{centre: [number, number], zoom: number, panels?: {left: number, right: number},
   *   pixelRatio?: number}} start pixelRatio: where the map is drawn larger than it is laid out
   */
  constructor(target, start) {
    /** Pixels that panels cover at the sides of a wide screen. */
    this.panels = start.panels || { left: 40, right: 40 };
    /** @type {Map<string, any>} data layers by id */
    this.layers = new Map();
    this.selection = vectorLayer(selectionStyle, 800);
    this.sketch = vectorLayer(sketchStyle, 700);
    this.routes = vectorLayer(routeStyle, 600);
    this.zones = vectorLayer(zoneStyle, 500);
    this.results = vectorLayer(null, 650);
    this.pins = vectorLayer((/** @type {any} */ f) => pinStyle(f.get('colour') || '#d9363e', f.get('text')), 900);
    this.basemap = basemapLayer();
    /** @type {any[]} layers of a basemap from elsewhere, in place of our own */
    this.ground = [];
    /** Told of layers whose pictures do not come. */
    this.onPictureLost = (/** @type {string} */ layer) => layer;
    this.pictures = new Pictures(this, (layer) => this.onPictureLost(layer));
    /** @type {string[]} layers that are drawn by pictures whenever they are shown */
    this.pictured = [];
    this.clusters = new Clusters(this);
    this.map = new ol.Map({
      target,
      pixelRatio: start.pixelRatio,
      layers: [this.basemap, this.zones, this.routes, this.results, this.sketch, this.clusters.layer, this.selection, this.pins],
      controls: [new ol.control.ScaleLine({ minWidth: 90 })],
      view: new ol.View({
        center: project(start.centre),
        zoom: start.zoom,
        minZoom: 5,
        maxZoom: 19,
        enableRotation: false,
        constrainResolution: false,
      }),
    });
    this.clusters.begin();
  }

  get view() {
    return this.map.getView();
  }

  centre() {
    return unproject(this.view.getCenter());
  }

  zoom() {
    return this.view.getZoom();
  }

  /** @returns {number[]} west, south, east, north of what is seen */
  bounds() {
    return unprojectExtent(this.view.calculateExtent(this.map.getSize()));
  }

  /** @param {[number, number]} lonLat @param {number} [zoom] */
  flyTo(lonLat, zoom) {
    this.view.animate({
      center: project(lonLat),
      zoom: Math.max(zoom ?? 0, zoom === undefined ? Math.max(this.zoom(), 14) : 0),
      duration: 350,
    });
  }

  /** @param {any} layer an OpenLayers vector layer to bring into view */
  fit(layer, padding = 60) {
    const extent = layer.getSource().getExtent();
    if (extent && Number.isFinite(extent[0])) this.fitProjected(extent, padding);
  }

  /** @param {number[]} bbox in degrees */
  fitBounds(bbox, padding = 40) {
    this.fitProjected(projectExtent(bbox), padding);
  }

  /** @param {number[]} extent @param {number} padding */
  fitProjected(extent, padding) {
    const [width, height] = this.map.getSize() || [800, 600];
    const free =
      width > 900
        ? [padding, this.panels.right, padding, this.panels.left]
        : [padding, 30, Math.round(height * 0.5), 20];
    this.view.fit(extent, { padding: free, maxZoom: 16, duration: 350 });
  }

  /** Shows exactly these layers. @param {string[]} ids */
  showLayers(ids) {
    for (const [id, layer] of this.layers) layer.setVisible(ids.includes(id));
    for (const id of ids) if (!this.layers.has(id) && layerOf(id)) this.addLayer(id);
    this.pictures.show(this.pictured);
  }

  /** @param {string} id */
  addLayer(id) {
    const description = /** @type {import('/map/catalog.js').Layer} */ (layerOf(id));
    const order = catalogue()?.groups.find((g) => g.id === description.group)?.order ?? 0;
    const kind = description.geometry;
    const layer = new ol.layer.VectorTile({
      style: layerStyle(description, true),
      renderBuffer: 60,
      declutter: true,
      zIndex: kind === 'polygon' ? 100 : kind === 'line' ? 150 : 200 + order,
      source: tileSource(id),
    });
    layer.set('id', id);
    this.layers.set(id, layer);
    this.map.addLayer(layer);
  }

  /** Puts a basemap from elsewhere in place of our own; null takes it away. @param {any} ground as the server lists it */
  showGround(ground) {
    for (const layer of this.ground) this.map.removeLayer(layer);
    this.ground = ground ? groundLayers(ground) : [];
    for (const layer of this.ground) this.map.addLayer(layer);
    this.basemap.setVisible(!ground);
  }

  /** Has these layers drawn by a GeoServer, the others by the map itself. @param {string[]} ids */
  showPictures(ids) {
    this.pictured = ids;
    this.pictures.show(ids);
  }

  /** @param {string} id @param {number} value 0…1 */
  setOpacity(id, value) {
    if (this.pictures.has(id)) this.pictures.setOpacity(id, value);
    else this.layers.get(id)?.setOpacity(value);
  }

  /** Fetches a layer's tiles anew. @param {string} id */
  refresh(id) {
    const layer = this.layers.get(id);
    if (!layer) return;
    layer.setSource(tileSource(id));
    this.pictures.refresh(id);
  }

  /** Fetches everything anew, also the tiles that did not come while there was no server. */
  refreshAll() {
    this.basemap.getSource().refresh();
    for (const id of this.layers.keys()) this.refresh(id);
  }

  /** What lies under a pixel, best first. @param {number[]} pixel @returns {Hit[]} */
  hits(pixel) {
    /** @type {Hit[]} */
    const found = [];
    this.map.forEachFeatureAtPixel(
      pixel,
      (/** @type {any} */ feature, /** @type {any} */ layer) => {
        const id = layer?.get('id') || feature.get('layerId');
        if (id) found.push(hitOf(id, feature));
      },
      { hitTolerance: 6, layerFilter: (/** @type {any} */ l) => Boolean(l.get('id')) || l === this.results || l === this.clusters.layer },
    );
    const rank = (/** @type {Hit} */ h) => (h.feature.getGeometry().getType().endsWith('Point') ? 0 : 1);
    return found.sort((a, b) => rank(a) - rank(b));
  }

  /** Single features of the visible layers now on screen. @param {number} limit @returns {Hit[]} */
  inView(limit) {
    /** @type {Map<string, Hit>} */
    const found = new Map();
    const extent = this.view.calculateExtent(this.map.getSize());
    for (const [id, layer] of this.layers) {
      if (!layer.getVisible()) continue;
      for (const feature of layer.getFeaturesInExtent(extent)) {
        if (feature.get('cluster') || found.size >= limit) continue;
        const hit = hitOf(id, feature);
        if (hit.id) found.set(`${id}/${hit.id}`, hit);
      }
    }
    return [...found.values()];
  }

  /** Marks one GeoJSON feature as selected, a camera with its sector; null takes the mark away. @param {any} feature */
  select(feature) {
    const source = this.selection.getSource();
    source.clear();
    if (!feature?.geometry) return;
    source.addFeature(new ol.Feature(geoJson.readGeometry(feature.geometry)));
    this.draw(this.selection, sector(feature.properties || {}, feature.geometry), true);
  }

  /** @param {any} layer @param {any[]} features GeoJSON features @param {boolean} [keep] */
  draw(layer, features, keep) {
    const source = layer.getSource();
    if (!keep) source.clear();
    source.addFeatures(geoJson.readFeatures({ type: 'FeatureCollection', features }));
  }

  /** Shows query results of one layer in place of its tiles. @param {string|null} id @param {any[]} features */
  showResults(id, features) {
    this.results.getSource().clear();
    for (const [key, layer] of this.layers) layer.setExtent(key === id ? [0, 0, 0, 0] : undefined);
    this.pictures.follow();
    if (!id) return;
    this.results.setStyle(layerStyle(/** @type {any} */ (layerOf(id) || { id, states: [] })));
    const read = geoJson.readFeatures({ type: 'FeatureCollection', features: features.filter((f) => f.geometry) });
    for (const feature of read) feature.set('layerId', id);
    this.results.getSource().addFeatures(read);
  }

  /** @param {{point: [number, number], colour?: string, text?: string}[]} pins */
  setPins(pins) {
    this.draw(
      this.pins,
      pins.map((p) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: p.point },
        properties: { colour: p.colour, text: p.text },
      })),
    );
  }

  dispose() {
    this.map.setTarget(undefined);
    this.map.dispose();
  }
}

/** @param {any} style @param {number} zIndex */
function vectorLayer(style, zIndex) {
  return new ol.layer.Vector({ source: new ol.source.Vector(), style, zIndex, updateWhileAnimating: true });
}

/** @param {string} id */
function tileSource(id) {
  return new ol.source.VectorTile({
    format: new ol.format.MVT({ idProperty: 'id' }),
    transition: 0,
    maxZoom: 16,
    url: `/tiles/${id}/{z}/{x}/{y}.mvt`,
  });
}

/** @param {string} layer @param {any} feature @returns {Hit} */
function hitOf(layer, feature) {
  const extent = feature.getGeometry().getExtent();
  return {
    layer,
    id: String(feature.getId() ?? feature.get('id') ?? ''),
    name: feature.get('name') || '',
    feature,
    point: unproject([(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2]),
  };
}
