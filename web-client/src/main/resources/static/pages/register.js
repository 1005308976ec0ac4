/** Self-registration of an enterprise: public, with the map position, and the account to write down at the end. */
import { startPage } from '/core/page.js';
import { get } from '/core/http.js';
import { registerPage } from '/pages/register/register-page.js';

startPage('register', async () => registerPage(await get('/api/registrations/options', { anonymous: true })), {
  open: true,
});
