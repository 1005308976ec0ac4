/** How the map begins. */
import { loadFeature, loadFeatures } from '/map/catalog.js';
import { boundsOf } from '/map/bounds.js';

/** Degrees around a plant: its neighbourhood of some kilometres. */
const AROUND_A_PLANT = 0.02;

/**
 * What a viewer answers for: his plant with its neighbourhood, his county or town, else the whole city.
 * @param {import('/map/catalog.js').Catalogue} shelf @param {import('/core/session.js').User} user
 * @returns {Promise<number[]>} west, south, east, north in degrees
 */
export async function homeBounds(shelf, user) {
  if (user.enterpriseId) {
    const plant = await loadFeature('enterprise', user.enterpriseId).catch(() => null);
    if (!plant?.geometry) return shelf.extent;
    const [west, south, east, north] = boundsOf(plant.geometry);
    return [west - AROUND_A_PLANT, south - AROUND_A_PLANT, east + AROUND_A_PLANT, north + AROUND_A_PLANT];
  }
  if (user.party !== 'COUNTY' && user.party !== 'TOWN') return shelf.extent;
  const own = { filter: `code = ${user.institutionCode}`, limit: 1 };
  const found = await loadFeatures('area', own).catch(() => ({ features: [] }));
  return found.features.length ? boundsOf(found.features[0].geometry) : shelf.extent;
}

/** The layers that a newcomer sees: the works and what is wrong with them. @param {import('/map/catalog.js').Catalogue} shelf */
export function usualLayers(shelf) {
  const wanted = ['enterprise', 'hidden-danger', 'major-hazard', 'incident'];
  const all = shelf.groups.flatMap((g) => g.layers.map((l) => l.id));
  const found = wanted.filter((id) => all.includes(id));
  return found.length ? found : all.slice(0, 2);
}
