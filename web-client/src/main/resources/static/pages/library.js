/** The library: laws, standards, procedures, rescue knowledge, safety culture, guides and chemicals. */
import { startPage } from '/core/page.js';

startPage('library', async () => (await import('/pages/library/library-page.js')).LibraryPage);
