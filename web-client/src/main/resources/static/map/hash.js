/**
 * The view in the address: `#c=lon,lat&z=12.5&layers=a,b&sel=layer/id`. The 2D map and the 3D scene share it.
 * @typedef {{centre?: [number, number], zoom?: number, layers?: string[], selected?: {layer: string, id: string}, rest: Record<string, string>}} Place
 */

/** @param {string} hash @returns {Place} */
export function readHash(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  /** @type {Place} */
  const place = { rest: {} };
  const centre = (values.get('c') || '').split(',').map(Number);
  if (centre.length === 2 && centre.every(Number.isFinite) && Math.abs(centre[0]) <= 180 && Math.abs(centre[1]) <= 85) {
    place.centre = [centre[0], centre[1]];
  }
  const zoom = Number(values.get('z'));
  if (values.get('z') && Number.isFinite(zoom)) place.zoom = Math.min(20, Math.max(3, zoom));
  if (values.has('layers')) place.layers = (values.get('layers') || '').split(',').filter(Boolean);
  const selected = /^([a-z0-9-]+)\/(.+)$/.exec(values.get('sel') || '');
  if (selected) place.selected = { layer: selected[1], id: selected[2] };
  for (const [key, value] of values) if (!['c', 'z', 'layers', 'sel'].includes(key)) place.rest[key] = value;
  return place;
}

/** @param {Partial<Place>} place */
export function writeHash(place) {
  const parts = [];
  if (place.centre) parts.push(`c=${place.centre.map((v) => v.toFixed(5)).join(',')}`);
  if (place.zoom !== undefined) parts.push(`z=${Math.round(place.zoom * 100) / 100}`);
  if (place.layers) parts.push(`layers=${place.layers.join(',')}`);
  if (place.selected) parts.push(`sel=${place.selected.layer}/${encodeURIComponent(place.selected.id)}`);
  for (const [key, value] of Object.entries(place.rest || {})) parts.push(`${key}=${encodeURIComponent(value)}`);
  return `#${parts.join('&')}`;
}
