/** How an answer is drawn: each feature, clusters that part when one comes near, or heat by cells that the server counted. */
import { number } from '/core/i18n.js';
import { geoJson, ol, project } from '/map/ol.js';

/** @param {import('/map/view.js').MapView} view */
export function answerLayers(view) {
  const heat = new ol.layer.Heatmap({
    source: new ol.source.Vector(),
    zIndex: 640,
    radius: 22,
    blur: 26,
    weight: (/** @type {any} */ f) => f.get('weight'),
  });
  const clusters = new ol.layer.Vector({ source: new ol.source.Vector(), zIndex: 650, style: clusterStyle });
  const contours = new ol.layer.Vector({ source: new ol.source.Vector(), zIndex: 560, style: contourStyle });
  view.map.addLayer(contours);
  view.map.addLayer(heat);
  view.map.addLayer(clusters);

  return {
    /** @param {'points'|'clusters'|'heat'|'contours'} way @param {any[][]} cells x, y, count, severity @param {any[]} lines of equal density */
    show(way, cells, lines = []) {
      contours.setVisible(way === 'contours');
      contours.getSource().clear();
      view.results.setVisible(way === 'points');
      heat.setVisible(way === 'heat');
      clusters.setVisible(way === 'clusters');
      const most = Math.max(1, ...cells.map((cell) => cell[2]));
      heat.getSource().clear();
      clusters.getSource().clear();
      if (way === 'points') return;
      if (way === 'contours') {
        contours.getSource().addFeatures(
          lines.map((line) => new ol.Feature({ geometry: geoJson.readGeometry(line.area), level: line.level, density: line.density })),
        );
        return;
      }
      const features = cells.map(
        ([x, y, count]) =>
          new ol.Feature({ geometry: new ol.geom.Point(project([x, y])), count, weight: Math.max(0.15, count / most) }),
      );
      (way === 'heat' ? heat : clusters).getSource().addFeatures(features);
    },
  };
}

const DENSITY = { 1: '#b3202a', 2: '#e67a17', 3: '#d9a514', 4: '#4a90d9' };

/** @param {any} feature */
function contourStyle(feature) {
  const { Style, Fill, Stroke, Text } = ol.style;
  const colour = /** @type {any} */ (DENSITY)[feature.get('level')];
  const density = feature.get('density');
  return new Style({
    fill: new Fill({ color: `${colour}33` }),
    stroke: new Stroke({ color: colour, width: 1.6 }),
    text: new Text({
      text: `${number(density, density < 10 ? 2 : 0)}/km²`,
      placement: 'line',
      font: '12px sans-serif',
      fill: new Fill({ color: '#1c2b3a' }),
      stroke: new Stroke({ color: '#fff', width: 3 }),
    }),
  });
}

/** @param {any} feature */
function clusterStyle(feature) {
  const count = feature.get('count');
  const { Style, Circle, Fill, Stroke, Text } = ol.style;
  return new Style({
    image: new Circle({
      radius: 10 + 4 * Math.log10(count + 1) * 2,
      fill: new Fill({ color: 'rgba(15,98,214,0.82)' }),
      stroke: new Stroke({ color: '#fff', width: 2 }),
    }),
    text: new Text({ text: String(count), font: 'bold 13px sans-serif', fill: new Fill({ color: '#fff' }) }),
  });
}
