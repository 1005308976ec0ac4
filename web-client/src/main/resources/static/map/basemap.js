/** Our own basemap: vector tiles of areas, water, roads and names, painted calmly so that records stand out. */
import { ol } from '/map/ol.js';
import { FONT } from '/map/style.js';

const { Style, Fill, Stroke, Text } = ol.style;

const LAND = '#f6f4ee';
/** Class → [fill, casing, width at street zoom, largest resolution at which it is drawn]. @type {Record<string, [string, string, number, number]>} */
const ROADS = {
  motorway: ['#f0a35e', '#c97a35', 5, 1e9],
  trunk: ['#f5bd74', '#cf9a4f', 4.5, 400],
  primary: ['#fad58a', '#d0ac62', 4, 250],
  secondary: ['#fff1b8', '#cdbf8f', 3.5, 120],
  tertiary: ['#ffffff', '#c9c4b4', 3, 60],
  residential: ['#ffffff', '#d4d0c4', 2.4, 20],
  unclassified: ['#ffffff', '#d4d0c4', 2.4, 30],
  service: ['#ffffff', '#dbd8ce', 1.6, 10],
};
const AREA_LINES = { city: ['#8d7aa8', 2.4], county: ['#a193b8', 1.6], town: ['#c5bdd1', 0.8] };

/** @type {Map<string, any>} */
const made = new Map();
/** @param {string} key @param {() => any} make */
function once(key, make) {
  let style = made.get(key);
  if (!style) made.set(key, (style = make()));
  return style;
}

/** @param {any} feature @param {number} resolution */
export function basemapStyle(feature, resolution) {
  switch (feature.get('layer')) {
    case 'area':
    case 'area-fill':
      return area(feature, resolution);
    case 'water':
      return water(feature, resolution);
    case 'road':
      return road(feature, resolution);
    case 'place':
      return place(feature, resolution);
    default:
      return null;
  }
}

/** @param {any} feature @param {number} resolution */
function area(feature, resolution) {
  const level = String(feature.get('level') || 'town').toLowerCase();
  if (level === 'town' && resolution > 90) return null;
  const [colour, width] = /** @type {any} */ (AREA_LINES)[level] || AREA_LINES.town;
  const land = level === 'city' || level === 'county';
  return once(
    `area:${level}`,
    () =>
      new Style({
        zIndex: level === 'town' ? 2 : 1,
        fill: land ? new Fill({ color: LAND }) : undefined,
        stroke: new Stroke({ color: colour, width, lineDash: level === 'town' ? [4, 3] : undefined }),
      }),
  );
}

/** @param {any} feature @param {number} resolution */
function water(feature, resolution) {
  const isLine = feature.getGeometry().getType().endsWith('LineString');
  const shape = isLine
    ? once('water:l', () => new Style({ zIndex: 3, stroke: new Stroke({ color: '#a9cfe4', width: 3 }) }))
    : once(
        'water',
        () =>
          new Style({
            zIndex: 3,
            fill: new Fill({ color: '#b4d6e8' }),
            stroke: new Stroke({ color: '#9cc5dc', width: 1 }),
          }),
      );
  const name = feature.get('name');
  if (!name || resolution > 150) return shape;
  return [
    shape,
    once(
      `wn:${name}`,
      () =>
        new Style({
          zIndex: 60,
          text: new Text({
            text: name,
            font: `italic 13px ${FONT}`,
            placement: isLine ? 'line' : 'point',
            repeat: 600,
            fill: new Fill({ color: '#3f7ea3' }),
            stroke: new Stroke({ color: '#e3f1f8', width: 3 }),
          }),
        }),
    ),
  ];
}

/** @param {any} feature @param {number} resolution */
function road(feature, resolution) {
  const kind = String(feature.get('class') || 'unclassified').replace(/_link$/, '');
  const [fill, casing, width, limit] = ROADS[kind] || ROADS.unclassified;
  if (resolution > limit) return null;
  const scale = resolution > 150 ? 0.35 : resolution > 60 ? 0.5 : resolution > 20 ? 0.75 : resolution > 5 ? 1.1 : 2;
  const bridge = ['true', 'yes'].includes(String(feature.get('bridge')));
  const rank = Object.keys(ROADS).length - Object.keys(ROADS).indexOf(kind);
  const styles = [
    once(
      `rc:${kind}:${scale}:${bridge}`,
      () =>
        new Style({
          zIndex: 10 + (bridge ? 20 : 0),
          stroke: new Stroke({ color: bridge ? '#6f6a5e' : casing, width: width * scale + (bridge ? 2.4 : 1.4) }),
        }),
    ),
    once(
      `rf:${kind}:${scale}:${bridge}`,
      () =>
        new Style({ zIndex: 11 + rank + (bridge ? 20 : 0), stroke: new Stroke({ color: fill, width: width * scale }) }),
    ),
  ];
  const name = feature.get('name');
  if (name && resolution < (rank > 6 ? 60 : 12)) {
    styles.push(
      once(
        `rn:${name}`,
        () =>
          new Style({
            zIndex: 70,
            text: new Text({
              text: name,
              placement: 'line',
              font: `11px ${FONT}`,
              repeat: 400,
              fill: new Fill({ color: '#5d5546' }),
              stroke: new Stroke({ color: '#fff', width: 3 }),
            }),
          }),
      ),
    );
  }
  return styles;
}

/** Rank 1 city, 2 county, 3 town, higher villages: [size, largest resolution]. */
const PLACES = [
  [17, 1e9],
  [17, 1e9],
  [15, 700],
  [12.5, 160],
  [11.5, 40],
  [11, 20],
];

/** @param {any} feature @param {number} resolution */
function place(feature, resolution) {
  const rank = Math.min(5, Number(feature.get('rank') ?? 3));
  const [size, limit] = PLACES[rank];
  if (resolution > limit) return null;
  const name = feature.get('name');
  return once(
    `place:${name}:${rank}`,
    () =>
      new Style({
        zIndex: 100 - rank,
        text: new Text({
          text: name,
          font: `${rank < 3 ? 'bold ' : ''}${size}px ${FONT}`,
          fill: new Fill({ color: rank < 3 ? '#2d3748' : '#55606e' }),
          stroke: new Stroke({ color: 'rgba(255,255,255,0.9)', width: 3 }),
        }),
      }),
  );
}

export function basemapLayer() {
  return new ol.layer.VectorTile({
    className: 'basemap',
    declutter: true,
    background: '#e8ecef',
    style: basemapStyle,
    renderBuffer: 120,
    source: new ol.source.VectorTile({
      format: new ol.format.MVT(),
      url: '/tiles/basemap/{z}/{x}/{y}.mvt',
      maxZoom: 15,
      transition: 0,
    }),
  });
}
