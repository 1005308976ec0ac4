/** Small questions about GeoJSON geometries. */

/** A point to fly to: the middle of the box. @param {any} geometry GeoJSON @returns {[number, number]} */
export function centreOf(geometry) {
  const [w, s, e, n] = boundsOf(geometry);
  return [(w + e) / 2, (s + n) / 2];
}

/** @param {any} geometry GeoJSON @returns {[number, number, number, number]} */
export function boundsOf(geometry) {
  /** @type {[number, number, number, number]} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (/** @type {any} */ c) => {
    if (typeof c[0] === 'number') {
      box[0] = Math.min(box[0], c[0]);
      box[1] = Math.min(box[1], c[1]);
      box[2] = Math.max(box[2], c[0]);
      box[3] = Math.max(box[3], c[1]);
    } else c.forEach(visit);
  };
  if (geometry.geometries) geometry.geometries.forEach((/** @type {any} */ g) => visit(g.coordinates));
  else visit(geometry.coordinates);
  return box;
}
