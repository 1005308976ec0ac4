/** Guides to procedures, frequent questions and whom to ask: public. */
import { startPage } from '/core/page.js';
import { GuidePage } from '/pages/guide/guide-page.js';

startPage('guide', () => GuidePage, { open: true });
