/** The one map. */
import { startPage } from '/core/page.js';
import { loadCatalogue } from '/map/catalog.js';

startPage('map', async () => {
  const [{ MapPage }] = await Promise.all([import('/pages/map/map-page.js'), loadCatalogue()]);
  return MapPage;
});
