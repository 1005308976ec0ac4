/** Incident command: what an accident does, whom it meets, who can come. */
import { startPage } from '/core/page.js';
import { loadCatalogue } from '/map/catalog.js';
import { loadEffects } from '/command/effects.js';

startPage('incident', async () => {
  const [{ incidentPage }, , effects] = await Promise.all([
    import('/pages/incident/incident-page.js'),
    loadCatalogue(),
    loadEffects(),
  ]);
  return incidentPage(effects);
});
