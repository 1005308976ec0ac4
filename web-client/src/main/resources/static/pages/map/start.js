/** How the map begins. */

/** The layers that a newcomer sees: the works and what is wrong with them. @param {import('/map/catalog.js').Catalogue} shelf */
export function usualLayers(shelf) {
  const wanted = ['enterprise', 'hidden-danger', 'major-hazard', 'incident'];
  const all = shelf.groups.flatMap((g) => g.layers.map((l) => l.id));
  const found = wanted.filter((id) => all.includes(id));
  return found.length ? found : all.slice(0, 2);
}
