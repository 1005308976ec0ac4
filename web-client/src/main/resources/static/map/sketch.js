/** Drawing and measuring: lengths and areas are those on the ellipsoid, never read off the projection. */
import { geoJson, ol } from '/map/ol.js';
import { areaSquareMetres, circle, lengthMetres } from '/map/geodesic.js';
import { area, distance } from '/core/i18n.js';
import { sketchStyle } from '/map/style.js';

/** @param {any} geometry in map projection @returns {string} length or area in words */
export function measured(geometry) {
  const kind = geometry.getType();
  if (kind === 'Polygon')
    return area(
      areaSquareMetres(
        geometry
          .getCoordinates()[0]
          .slice(0, -1)
          .map((/** @type {number[]} */ c) => ol.proj.toLonLat(c)),
      ),
    );
  if (kind === 'LineString')
    return distance(lengthMetres(geometry.getCoordinates().map((/** @type {number[]} */ c) => ol.proj.toLonLat(c))));
  return '';
}

/**
 * Lets the user draw once or again and again.
 * @param {import('/map/view.js').MapView} view
 * @param {{type: 'Point'|'LineString'|'Polygon', role: string, onDone: (geometry: any, feature: any) => void, onChange?: (words: string) => void}} how
 *   `onDone` gets GeoJSON in degrees
 * @returns {() => void} stops
 */
export function startDrawing(view, how) {
  const draw = new ol.interaction.Draw({
    source: view.sketch.getSource(),
    type: how.type,
    style: (/** @type {any} */ f) => {
      f.set('role', how.role, true);
      f.set(
        'note',
        f.getGeometry().getType() === how.type && how.role !== 'avoid' ? measured(f.getGeometry()) : '',
        true,
      );
      return sketchStyle(f);
    },
  });
  const snap = new ol.interaction.Snap({ source: view.sketch.getSource() });
  draw.on('drawstart', (/** @type {any} */ event) => {
    event.feature.getGeometry().on('change', (/** @type {any} */ e) => how.onChange?.(measured(e.target)));
  });
  draw.on('drawend', (/** @type {any} */ event) => {
    const geometry = event.feature.getGeometry();
    event.feature.set('role', how.role);
    event.feature.set('note', how.role === 'avoid' ? '' : measured(geometry));
    how.onDone(geoJson.writeGeometryObject(geometry, { decimals: 6 }), event.feature);
  });
  view.map.addInteraction(draw);
  view.map.addInteraction(snap);
  return () => {
    view.map.removeInteraction(draw);
    view.map.removeInteraction(snap);
  };
}

/** A circle of metres on the ground, as GeoJSON. @param {[number, number]} centre @param {number} metres */
export const circlePolygon = (centre, metres) => ({ type: 'Polygon', coordinates: [circle(centre, metres)] });
