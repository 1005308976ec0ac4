/** The one map in three dimensions. */
import { startPage } from '/core/page.js';
import { loadCatalogue } from '/map/catalog.js';

startPage('scene', async () => {
  const [{ ScenePage }] = await Promise.all([import('/pages/scene/scene-page.js'), loadCatalogue()]);
  return ScenePage;
});
