/** What the incident page draws over its map besides the zones: one moment, a kept assessment's outlines, an ensemble's chances. */
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

/** Chances: the likelier the darker; the confidence line is dashed and black, as nothing else is. */
const CHANCE = [
  { from: 0.9, style: shade('rgba(74, 20, 134, 0.34)', '#4a1486') },
  { from: 0.5, style: shade('rgba(106, 81, 163, 0.24)', '#6a51a3') },
  { from: 0, style: shade('rgba(158, 154, 200, 0.22)', '#807dba') },
];
const CONFIDENCE = [
  new Style({ stroke: new Stroke({ color: '#fff', width: 4 }) }),
  new Style({ stroke: new Stroke({ color: '#111', width: 2, lineDash: [9, 6] }) }),
];

export class Overlays {
  /** @param {import('/map/view.js').MapView} view */
  constructor(view) {
    this.view = view;
    this.moment = layer(MOMENT, 520);
    this.kept = layer(KEPT, 540);
    this.chance = layer((/** @type {any} */ feature) => {
      const probability = feature.get('probability');
      return probability === null ? CONFIDENCE : CHANCE.find((one) => probability >= one.from)?.style;
    }, 510);
    for (const one of [this.chance, this.moment, this.kept]) view.map.addLayer(one);
  }

  /** Shows one moment alone and fades all that is ever reached; null shows the whole again. @param {any} moment */
  showMoment(moment) {
    fill(this.moment, moment?.ground ? [{ type: 'Feature', properties: {}, geometry: moment.ground }] : []);
    this.view.zones.setOpacity(moment ? FADED : 1);
  }

  /** One level of an ensemble; null takes it away. @param {any} level */
  showChance(level) {
    const areas = (level?.contours || []).map((/** @type {any} */ one) => [one.probability, one.area]);
    fill(
      this.chance,
      [...areas, [null, level?.confidence]]
        .filter(([, geometry]) => geometry)
        .map(([probability, geometry]) => ({ type: 'Feature', properties: { probability }, geometry })),
    );
    this.view.zones.setOpacity(level ? FADED : 1);
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

/** @param {string} fill @param {string} line */
function shade(fill, line) {
  return new Style({ fill: new Fill({ color: fill }), stroke: new Stroke({ color: line, width: 1.2 }) });
}
