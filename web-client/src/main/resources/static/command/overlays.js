/** What the incident page draws over its map besides the zones: one moment, a kept assessment's outlines. */
import { geoJson, ol } from '/map/ol.js';

const { Fill, Stroke, Style } = ol.style;
const FADED = 0.3;
const MOMENT = new Style({
  fill: new Fill({ color: 'rgba(179, 32, 42, 0.34)' }),
  stroke: new Stroke({ color: '#7d0f17', width: 2.5 }),
});
/** The kept scenario A: violet and dash-dotted, so that neither colour nor stroke is that of a zone. */
const KEPT = [
  new Style({ stroke: new Stroke({ color: '#fff', width: 5 }) }),
  new Style({ stroke: new Stroke({ color: '#6a1fb0', width: 3, lineDash: [12, 5, 2, 5] }) }),
];

export class Overlays {
  /** @param {import('/map/view.js').MapView} view */
  constructor(view) {
    this.view = view;
    this.moment = layer(MOMENT, 520);
    this.kept = layer(KEPT, 540);
    for (const one of [this.moment, this.kept]) view.map.addLayer(one);
  }

  /** Shows one moment alone and fades all that is ever reached; null shows the whole again. @param {any} moment */
  showMoment(moment) {
    fill(this.moment, moment?.ground ? [{ type: 'Feature', properties: {}, geometry: moment.ground }] : []);
    this.view.zones.setOpacity(moment ? FADED : 1);
  }

  /** @param {any} assessment its zones as outlines; null takes them away */
  keep(assessment) {
    fill(this.kept, assessment ? assessment.zones.features : []);
  }
}

/** @param {any} style @param {number} zIndex */
function layer(style, zIndex) {
  return new ol.layer.Vector({ source: new ol.source.Vector(), style, zIndex, updateWhileAnimating: true });
}

/** @param {any} layer @param {any[]} features */
function fill(layer, features) {
  layer.getSource().clear();
  layer.getSource().addFeatures(geoJson.readFeatures({ type: 'FeatureCollection', features }));
}
