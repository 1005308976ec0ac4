/** From a layer's description to OpenLayers styles: markers, clusters, lines, areas. Each style is made once. */
import { ol } from '/map/ol.js';
import { SEVERITY_COLOURS, groupColour, markerUrl, ruleOf } from '/map/symbols.js';

const { Style, Icon, Fill, Stroke, Text, Circle } = ol.style;
const FONT = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';

/** @type {Map<string, any>} */
const made = new Map();

/** @param {string} key @param {() => any} make */
function once(key, make) {
  let style = made.get(key);
  if (!style) made.set(key, (style = make()));
  return style;
}

/** @param {string} colour `#rrggbb` @param {number} alpha */
export function faded(colour, alpha) {
  const n = parseInt(colour.slice(1), 16);
  return `rgba(${n >> 16},${(n >> 8) & 255},${n & 255},${alpha})`;
}

/**
 * The style function of a layer: works for vector tiles and for GeoJSON alike.
 * @param {import('/map/catalog.js').Layer} layer @param {boolean} [apart] whether clusters are drawn elsewhere
 */
export function layerStyle(layer, apart) {
  const severityOf = (/** @type {any} */ f) =>
    Number(f.get('severity') ?? layer.states?.find((s) => s.value === f.get('state'))?.severity ?? 0);
  return (/** @type {any} */ feature, /** @type {number} */ resolution) => {
    if (feature.get('cluster') && Number(feature.get('count')) > 1)
      return apart ? null : clusterStyle(layer, Number(feature.get('count')), severityOf(feature));
    const kind = feature.getGeometry().getType();
    if (kind.endsWith('Point')) return point(layer, severityOf(feature), resolution, feature.get('name'));
    if (kind.endsWith('LineString')) return line(layer, severityOf(feature));
    return polygon(layer, severityOf(feature), resolution < 80 ? feature.get('name') : '');
  };
}

/** @param {any} layer @param {number} severity @param {number} resolution @param {string} name */
function point(layer, severity, resolution, name) {
  const size = resolution > 60 ? 0.26 : resolution > 15 ? 0.34 : 0.42;
  const marker = once(
    `p:${layer.id}:${severity}:${size}`,
    () =>
      new Style({
        image: new Icon({ src: markerUrl(layer, severity), scale: size, declutterMode: 'none' }),
        zIndex: 10 + severity,
      }),
  );
  if (resolution > 5 || !name) return marker;
  return [
    marker,
    once(
      `n:${name}`,
      () =>
        new Style({
          zIndex: 5,
          text: new Text({
            text: short(name),
            font: `12px ${FONT}`,
            offsetY: 20,
            fill: new Fill({ color: '#1c2b3a' }),
            stroke: new Stroke({ color: '#fff', width: 3 }),
          }),
        }),
    ),
  ];
}

/** @param {string} name */
function short(name) {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

/** @param {number} count */
export function clusterRadius(count) {
  return 11 + Math.min(15, Math.log2(count + 1) * 1.6);
}

/** @param {number} count */
function clusterText(count) {
  return count < 10000 ? String(count) : `${Math.round(count / 1000)}k`;
}

/** A slice of the ring is at least this share, or nobody would see it. */
const THINNEST = 0.08;

/**
 * The same for several layers: a slice in each one's colour, as large as its share, between the ring and the number.
 * @param {any} layer whose the worst is @param {number} count @param {number} severity @param {{colour: string, count: number}[]} parts
 */
export function jointStyle(layer, count, severity, parts) {
  const shares = parts.map((part) => Math.max(THINNEST, part.count / count));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const key = parts.map((part, i) => `${part.colour}${Math.round((50 * shares[i]) / all)}`).join();
  return once(`j:${layer.id}:${clusterText(count)}:${severity}:${key}`, () => {
    const radius = clusterRadius(count) + 4;
    const side = Math.ceil(radius + 3) * 2;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side * 2;
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.scale(2, 2);
    const disc = (/** @type {number} */ r, /** @type {string} */ colour) => {
      pen.beginPath();
      pen.arc(side / 2, side / 2, r, 0, 2 * Math.PI);
      pen.fillStyle = colour;
      pen.fill();
    };
    disc(radius + 2, ruleOf(layer, severity).colour);
    disc(radius - 2, '#fff');
    let from = -Math.PI / 2;
    parts.forEach((part, i) => {
      const to = from + (2 * Math.PI * shares[i]) / all;
      pen.beginPath();
      pen.arc(side / 2, side / 2, radius - 5.5, from + 0.06, to - 0.06);
      pen.lineWidth = 5;
      pen.strokeStyle = part.colour;
      pen.stroke();
      from = to;
    });
    return new Style({
      zIndex: 30 + severity,
      image: new Icon({ img: canvas, width: side, height: side, declutterMode: 'none' }),
      text: new Text({ text: clusterText(count), declutterMode: 'none', font: `bold 12px ${FONT}`, fill: new Fill({ color: '#1c2b3a' }) }),
    });
  });
}

/** A ring in the colour of the worst, and how many. @param {any} layer @param {number} count @param {number} severity */
export function clusterStyle(layer, count, severity) {
  const text = clusterText(count);
  return once(`c:${layer.id}:${text}:${severity}`, () => {
    const base = groupColour(layer.group);
    const radius = clusterRadius(count);
    return new Style({
      zIndex: 20 + severity,
      image: new Circle({
        radius,
        declutterMode: 'none',
        fill: new Fill({ color: faded(base, 0.92) }),
        stroke: new Stroke({ color: ruleOf(layer, severity).colour, width: 4 }),
      }),
      text: new Text({ text, declutterMode: 'none', font: `bold 12px ${FONT}`, fill: new Fill({ color: '#fff' }) }),
    });
  });
}

/** @param {any} layer @param {number} severity */
function line(layer, severity) {
  return once(`l:${layer.id}:${severity}`, () => {
    const rule = ruleOf(layer, severity);
    return new Style({
      stroke: new Stroke({
        color: rule.colour,
        width: rule.width || 3,
        lineDash: rule.dash?.length ? rule.dash : undefined,
      }),
    });
  });
}

/** @param {any} layer @param {number} severity @param {string} name */
function polygon(layer, severity, name) {
  const shape = once(`a:${layer.id}:${severity}`, () => {
    const rule = ruleOf(layer, severity);
    return new Style({
      fill: new Fill({ color: faded(rule.colour, rule.fillOpacity ?? 0.12) }),
      stroke: new Stroke({
        color: faded(rule.colour, 0.9),
        width: rule.width || 1.6,
        lineDash: rule.dash?.length ? rule.dash : undefined,
      }),
    });
  });
  if (!name) return shape;
  return [
    shape,
    once(
      `an:${name}`,
      () =>
        new Style({
          text: new Text({
            text: name,
            font: `12px ${FONT}`,
            overflow: false,
            fill: new Fill({ color: '#3a4656' }),
            stroke: new Stroke({ color: '#fff', width: 3 }),
          }),
        }),
    ),
  ];
}

/** The halo around what is selected. */
export function selectionStyle(/** @type {any} */ feature) {
  const kind = feature.getGeometry().getType();
  return kind.endsWith('Point')
    ? once(
        'sel:p',
        () =>
          new Style({
            zIndex: 100,
            image: new Circle({
              radius: 19,
              stroke: new Stroke({ color: '#00b3ff', width: 4 }),
              fill: new Fill({ color: 'rgba(0,179,255,0.15)' }),
            }),
          }),
      )
    : once('sel:a', () => [
        new Style({ stroke: new Stroke({ color: '#fff', width: 7 }) }),
        new Style({
          stroke: new Stroke({ color: '#00b3ff', width: 4 }),
          fill: new Fill({ color: 'rgba(0,179,255,0.12)' }),
        }),
      ]);
}

/** What tools draw: measured lines, circles, reach, avoided areas. @param {any} feature */
export function sketchStyle(feature) {
  const role = feature.get('role') || 'measure';
  const colour =
    { measure: '#0f62d6', circle: '#0f62d6', reach: '#2a7f4f', avoid: '#d9363e', draw: '#8a3ffc' }[role] || '#0f62d6';
  const note = feature.get('note') || '';
  return once(
    `s:${role}:${note}`,
    () =>
      new Style({
        fill: new Fill({ color: faded(colour, role === 'avoid' ? 0.22 : 0.1) }),
        stroke: new Stroke({ color: colour, width: 2.5, lineDash: role === 'avoid' ? [6, 4] : undefined }),
        image: new Circle({
          radius: 5,
          fill: new Fill({ color: '#fff' }),
          stroke: new Stroke({ color: colour, width: 2.5 }),
        }),
        text: note
          ? new Text({
              text: note,
              font: `bold 13px ${FONT}`,
              overflow: true,
              fill: new Fill({ color: colour }),
              stroke: new Stroke({ color: '#fff', width: 4 }),
              offsetY: -14,
            })
          : undefined,
      }),
  );
}

/** @param {any} feature with `rank`: 0 is the chosen one */
export function routeStyle(feature) {
  const chosen = !feature.get('rank');
  return once(`r:${chosen}`, () => [
    new Style({ zIndex: chosen ? 41 : 39, stroke: new Stroke({ color: '#fff', width: chosen ? 9 : 7 }) }),
    new Style({
      zIndex: chosen ? 42 : 40,
      stroke: new Stroke({ color: chosen ? '#1565d8' : '#7f93ab', width: chosen ? 5.5 : 4 }),
    }),
  ]);
}

/** Threat zones: level 1 is the worst. @param {any} feature */
export function zoneStyle(feature) {
  const level = Number(feature.get('level') || 1);
  const colour =
    [SEVERITY_COLOURS[4], SEVERITY_COLOURS[4], SEVERITY_COLOURS[3], SEVERITY_COLOURS[2]][level] || SEVERITY_COLOURS[1];
  return once(
    `z:${level}`,
    () =>
      new Style({
        zIndex: 30 - level,
        fill: new Fill({ color: faded(colour, 0.28) }),
        stroke: new Stroke({ color: colour, width: 2, lineDash: [undefined, undefined, [8, 4], [3, 4]][level] }),
      }),
  );
}

/** @param {string} colour @param {string} [text] */
export function pinStyle(colour, text) {
  return once(
    `pin:${colour}:${text}`,
    () =>
      new Style({
        zIndex: 90,
        image: new Icon({
          anchor: [0.5, 1],
          scale: 0.6,
          src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
            '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="64" ' +
              `viewBox="0 0 24 32"><path d="M12 31C9 24 2 19 2 11.500A10 10 0 0 1 22 11.500C22 19 15 24 12 31z" fill="${colour}" ` +
              'stroke="#fff" stroke-width="2"/><circle cx="12" cy="11.500" r="4" fill="#fff"/></svg>',
          )}`,
        }),
        text: text
          ? new Text({
              text,
              offsetY: -26,
              font: `bold 12px ${FONT}`,
              fill: new Fill({ color: '#1c2b3a' }),
              stroke: new Stroke({ color: '#fff', width: 3 }),
            })
          : undefined,
      }),
  );
}

export { FONT };
