/** How records and control points look on a plan and beside it on the map. */
import { ol } from '/map/ol.js';
import { layerOf } from '/map/catalog.js';
import { groupColour, markerUrl, SEVERITY_COLOURS } from '/map/symbols.js';
import { faded, FONT } from '/map/style.js';

const { Style, Icon, Fill, Stroke, Text, Circle } = ol.style;
const SIZE = 0.42;
const LONGEST_NAME = 14;
/** @type {Map<string, any>} */
const icons = new Map();

/** @param {string} type @param {number} severity */
function marker(type, severity) {
  const key = `${type}:${severity}`;
  let icon = icons.get(key);
  if (!icon) icons.set(key, (icon = new Icon({ src: markerUrl(layerOf(type), severity), scale: SIZE, declutterMode: 'none' })));
  return icon;
}

/** A record: its symbol in the colour of its state, its name below it, and the value of a sensor on a dark plate. @param {any} feature */
export function spotStyle(feature) {
  const severity = feature.get('severity');
  const value = feature.get('value');
  const styles = [
    new Style({
      zIndex: 10 + severity,
      image: marker(feature.get('type'), severity),
      text: new Text({
        text: value || short(feature.get('title')),
        font: value ? `bold 13px ${FONT}` : `12px ${FONT}`,
        offsetY: 21,
        padding: [2, 5, 1, 5],
        fill: new Fill({ color: value ? '#fff' : '#1c2b3a' }),
        stroke: value ? undefined : new Stroke({ color: '#fff', width: 3 }),
        backgroundFill: value ? new Fill({ color: severity ? SEVERITY_COLOURS[severity] : '#1d6b45' }) : undefined,
      }),
    }),
  ];
  if (feature.get('chosen')) {
    styles.push(
      new Style({
        zIndex: 40,
        image: new Circle({ radius: 18, stroke: new Stroke({ color: '#00b3ff', width: 4 }), declutterMode: 'none' }),
      }),
    );
  }
  return styles;
}

/** @param {string} name */
const short = (name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/** An area: its outline and little more, so that what stands in it is seen. @param {any} feature */
export function areaStyle(feature) {
  const colour = groupColour(layerOf(feature.get('type'))?.group || '');
  return new Style({
    fill: new Fill({ color: faded(colour, 0.1) }),
    stroke: new Stroke({ color: faded(colour, 0.95), width: 2, lineDash: [8, 5] }),
  });
}

/** A control point: crosshairs with its number, so that the same two are found in picture and map. @param {any} feature */
export function controlStyle(feature) {
  const colour = '#c2185b';
  return [
    new Style({
      image: new ol.style.RegularShape({ points: 4, radius: 16, radius2: 0, stroke: new Stroke({ color: '#fff', width: 5 }), declutterMode: 'none' }),
    }),
    new Style({
      image: new ol.style.RegularShape({ points: 4, radius: 15, radius2: 0, stroke: new Stroke({ color: colour, width: 2.5 }), declutterMode: 'none' }),
    }),
    new Style({
      image: new Circle({ radius: 9, displacement: [16, 16], fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#fff', width: 2 }), declutterMode: 'none' }),
      text: new Text({ text: String(feature.get('number')), font: `bold 12px ${FONT}`, offsetX: 16, offsetY: -16, fill: new Fill({ color: '#fff' }), declutterMode: 'none' }),
    }),
  ];
}
