/** The query workbench: a question to the map as a sentence, and its answer as list, map and numbers. */
import { startPage } from '/core/page.js';
import { loadCatalogue } from '/map/catalog.js';

startPage('query', async () => {
  const [{ QueryPage }] = await Promise.all([import('/pages/query/query-page.js'), loadCatalogue()]);
  return QueryPage;
});
