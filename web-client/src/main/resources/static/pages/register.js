/** Self-registration of an enterprise: public, with the map position, and the account to write down at the end. */
import { startPage } from '/core/page.js';
import { get } from '/core/http.js';
import { loadPublicCatalogue } from '/map/catalog.js';
import { registerPage } from '/pages/register/register-page.js';

startPage(
  'register',
  async () => {
    const [options] = await Promise.all([get('/api/registrations/options', { anonymous: true }), loadPublicCatalogue()]);
    return registerPage(options);
  },
  { open: true },
);
