/** The wall screen. */
import { startPage } from '/core/page.js';
import { loadCatalogue } from '/map/catalog.js';

startPage(
  'screen',
  async () => {
    const [{ ScreenPage }] = await Promise.all([import('/pages/screen/screen-page.js'), loadCatalogue()]);
    return ScreenPage;
  },
  { bare: true },
);
