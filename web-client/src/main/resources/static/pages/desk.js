/** The desk: every register by module, the work that waits, the system log. */
import { startPage } from '/core/page.js';
import { loadCatalogue } from '/map/catalog.js';

startPage('desk', async () => {
  const [{ DeskPage }] = await Promise.all([import('/pages/desk/desk-page.js'), loadCatalogue().catch(() => null)]);
  return DeskPage;
});
