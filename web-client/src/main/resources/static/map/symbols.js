/**
 * The symbol set: a body whose shape and colour say how bad it is, and a glyph that says what it is.
 * Drawn for Yitu; 24 × 24 stroke paths.
 */

/** Severity 0 none … 4 red, where a layer's own style does not say otherwise: colour and shape together, never colour alone. */
const SEVERITIES = [
  { colour: '#3f6b8f', shape: 'circle' },
  { colour: '#2f7ed8', shape: 'square' },
  { colour: '#f2c037', shape: 'triangle' },
  { colour: '#f28c28', shape: 'diamond' },
  { colour: '#d9363e', shape: 'octagon' },
];
export const SEVERITY_COLOURS = SEVERITIES.map((s) => s.colour);

/** Outline of a shape, and where the glyph sits in it: scale, x, y. @type {Record<string, [string, number, number, number]>} */
const BODIES = {
  circle: ['M16 3a13 13 0 1 1 0 26a13 13 0 0 1 0-26z', 0.72, 7.4, 7.4],
  square: ['M7 4h18a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z', 0.78, 6.7, 6.7],
  diamond: ['M16 1l15 15-15 15L1 16z', 0.62, 8.6, 8.6],
  triangle: ['M16 1.500L31 28.500H1z', 0.54, 9.5, 13.2],
  octagon: ['M10 2h12l8 8v12l-8 8H10l-8-8V10z', 0.76, 6.9, 6.9],
};

/** @type {Record<string, string>} */
const GLYPHS = {
  factory: 'M3 21V10l6 4v-4l6 4V4h5v17z|M8 18h2|M14 18h2',
  warning: 'M12 4v10|M12 18.500v.5',
  risk: 'M5 20V4|M5 5h13l-3 4 3 4H5',
  hazard: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z|M9 15a3 3 0 0 0 3 3',
  tank: 'M4 8a8 3 0 1 0 16 0a8 3 0 1 0-16 0z|M4 8v9a8 3 0 0 0 16 0V8',
  sensor:
    'M12 13a1.500 1.500 0 1 0 0-.1z|M8 17a6 6 0 0 1 0-9|M16 8a6 6 0 0 1 0 9|M5 20a10 10 0 0 1 0-15|M19 5a10 10 0 0 1 0 15',
  camera: 'M3 8h12v9H3z|M15 11l6-3v9l-6-3',
  'weather-station': 'M12 3v18|M12 5h7l-2 2 2 2h-7|M8 21h8',
  team: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z|M16 11a3 3 0 1 0 0-6|M2 20c0-4 3-6 6-6s6 2 6 6|M16 14c3 0 6 2 6 6',
  expert: 'M2 9l10-5 10 5-10 5z|M6 11v5c2 3 10 3 12 0v-5|M22 9v6',
  box: 'M4 8l8-4 8 4v9l-8 4-8-4z|M4 8l8 4 8-4|M12 12v9',
  hospital: 'M12 4v16|M4 12h16',
  fire: 'M12 3c1 4 6 6 6 11a6 6 0 0 1-12 0c0-2 1-4 2-5 0 2 1 3 2 3 0-3 0-6 2-9z',
  office: 'M4 21V9l8-5 8 5v12|M3 21h18|M9 21v-7h6v7',
  shelter: 'M3 20L12 5l9 15z|M9 20l3-6 3 6',
  school: 'M3 10l9-5 9 5-9 5z|M7 13v5h10v-5|M12 15v3',
  home: 'M4 11l8-7 8 7|M6 10v10h12V10|M10 20v-5h4v5',
  people: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M4 21c0-5 4-7 8-7s8 2 8 7',
  incident: 'M12 2l2 6 6-2-3 5 5 3-6 1 1 6-5-4-5 4 1-6-6-1 5-3-3-5 6 2z',
  area: 'M4 6l7-2 9 4-2 10-9 2-6-6z',
  point: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
};
/** Other names by which a layer may ask for a glyph. @type {Record<string, string>} */
const ALSO = {
  enterprise: 'factory',
  danger: 'warning',
  'hidden-danger': 'warning',
  'risk-point': 'risk',
  'major-hazard': 'hazard',
  'storage-tank': 'tank',
  'monitoring-point': 'sensor',
  monitor: 'sensor',
  gauge: 'sensor',
  video: 'camera',
  'rescue-team': 'team',
  rescue: 'team',
  'supply-store': 'box',
  supply: 'box',
  supplies: 'box',
  warehouse: 'box',
  'surrounding-resource': 'hospital',
  resource: 'hospital',
  'protection-target': 'home',
  target: 'home',
  'fire-station': 'fire',
  government: 'office',
  institution: 'office',
  flag: 'risk',
  alarm: 'incident',
  person: 'people',
  user: 'people',
  flask: 'hazard',
  housing: 'home',
  nursing: 'people',
  tent: 'shelter',
  'emergency-plan': 'office',
  'drill-record': 'people',
  equipment: 'sensor',
  patrol: 'team',
  'rescue-institution': 'office',
  'enterprise-risk': 'risk',
  'self-correction': 'warning',
  'work-place': 'warning',
  'work-permit': 'warning',
  'key-area': 'area',
  'site-plan': 'area',
  panorama: 'camera',
  'site-model': 'office',
};

/** @param {string} icon */
export function glyphPath(icon) {
  return GLYPHS[icon] || GLYPHS[ALSO[icon]] || GLYPHS.point;
}

/**
 * What a severity looks like in a layer. Where nothing is wrong, the group's colour tells layers apart.
 * @param {any} layer @param {number} severity @returns {{colour: string, shape: string, width?: number, fillOpacity?: number, dash?: number[]}}
 */
export function ruleOf(layer, severity) {
  const level = Math.min(4, Math.max(0, severity | 0));
  const rule = layer?.style?.rules?.find((/** @type {any} */ r) => r.severity === level) || SEVERITIES[level];
  return level === 0 ? { ...rule, colour: groupColour(layer?.group) } : rule;
}

/** @param {string} icon @param {{colour: string, shape: string}} rule @returns {string} an SVG of 32 × 32 */
function markerSvg(icon, rule) {
  const [body, scale, x, y] = BODIES[rule.shape] || BODIES.circle;
  const ink = isLight(rule.colour) ? '#3d2f00' : '#fff';
  const glyph = glyphPath(icon)
    .split('|')
    .map((d) => `<path d="${d}"/>`)
    .join('');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 32 32">' +
    `<path d="${body}" fill="${rule.colour}" stroke="#fff" stroke-width="1.800" stroke-linejoin="round"/>` +
    `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="2.200" ` +
    `stroke-linecap="round" stroke-linejoin="round">${glyph}</g></svg>`
  );
}

/** @param {string} colour `#rrggbb` */
function isLight(colour) {
  const n = parseInt(colour.slice(1), 16);
  return 0.3 * (n >> 16) + 0.59 * ((n >> 8) & 255) + 0.11 * (n & 255) > 170;
}

/** The marker of a layer at a severity, as an address for an image. @param {any} layer @param {number} severity */
export function markerUrl(layer, severity) {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markerSvg(layer?.icon || '', ruleOf(layer, severity)))}`;
}

/** Colours that tell the groups of the layer tree apart where no state speaks. @type {Record<string, string>} */
const GROUP_COLOURS = {
  enterprise: '#3c5a86',
  danger: '#6b5b95',
  monitoring: '#00798c',
  emergency: '#2a7f4f',
  protection: '#7a5c3e',
  incident: '#b3202a',
  jurisdiction: '#5f6b7a',
};

/** @param {string} group */
export function groupColour(group) {
  return GROUP_COLOURS[group] || SEVERITIES[0].colour;
}
