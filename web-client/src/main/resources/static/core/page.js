/** Starts a page: dictionary, session, title, header, and the component that is its content. */
import { createApp, defineComponent, el, h } from '/core/ui.js';
import { language, loadDictionary, t } from '/core/i18n.js';
import { loadSession } from '/core/session.js';
import { AppHeader } from '/core/header.js';

/**
 * @param {string} name the page's name: its title is `page.{name}`
 * @param {() => Promise<any>|any} content answers the component to show, once the session is known
 * @param {{open?: boolean, bare?: boolean}} [options] open: works without signing in; bare: without header
 */
export async function startPage(name, content, options = {}) {
  await loadDictionary();
  document.title = `${t(`page.${name}`)} · ${t('app.name')}`;
  const user = await loadSession();
  if (!user && !options.open) {
    location.assign(`/?next=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
    return;
  }
  const Content = await content();
  const Page = defineComponent({
    render: () =>
      h('div', { class: ['page', `page-${name}`] }, [
        h('a', { class: 'skip', href: '#content' }, t('app.skip')),
        options.bare ? null : h(AppHeader, { current: name }),
        h('main', { id: 'content', class: 'content', tabindex: '-1' }, h(Content)),
      ]),
  });
  const app = createApp(Page);
  const locales = /** @type {any} */ (window);
  app.use(el, { locale: language() === 'zh' ? locales.ElementPlusLocaleZhCn : undefined, size: 'default' });
  app.mount('#app');
}
