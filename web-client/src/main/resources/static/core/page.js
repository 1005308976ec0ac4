/** Starts a page: dictionary, session, title, header, and the component that is its content. */
import { createApp, defineComponent, el, h } from '/core/ui.js';
import { hasText, language, loadDictionary, t } from '/core/i18n.js';
import { loadSession } from '/core/session.js';
import { AppHeader } from '/core/header.js';

/**
 * @param {string} name the page's name: its title is `page.{name}`
 * @param {() => Promise<any>|any} content answers the component to show, once the session is known
 * @param {{open?: boolean, bare?: boolean}} [options] open: works without signing in; bare: without header
 */
export async function startPage(name, content, options = {}) {
  try {
    await begin(name, content, options);
  } catch (problem) {
    console.error(problem);
    stumbled(/** @type {any} */ (problem));
  }
}

/** @param {string} name @param {() => Promise<any>|any} content @param {{open?: boolean, bare?: boolean}} options */
async function begin(name, content, options) {
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

const AGAIN_MILLIS = 10_000;

/**
 * Says that the page could not begin, and begins anew once the server answers: a wall that starts while the server does shows no blank
 * page until somebody comes. What was refused is refused again, so that is left to the reader. @param {any} problem
 */
function stumbled(problem) {
  const words = (/** @type {string} */ key, /** @type {string} */ otherwise) => (hasText(key) ? t(key) : otherwise);
  const refused = problem?.status >= 400 && problem.status < 500;
  const box = document.createElement('div');
  box.className = 'problem page-stumbled';
  box.setAttribute('role', 'alert');
  const why = document.createElement('p');
  why.textContent = `${words('error.cannotBegin', '页面没有能够打开。The page could not be opened.')} ${problem?.name === 'Problem' ? problem.message : ''}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'el-button el-button--primary';
  button.textContent = words('action.retry', '重试 Retry');
  button.onclick = () => location.reload();
  box.append(why, button);
  document.getElementById('app')?.replaceChildren(box);
  if (refused) return;
  const look = async () => {
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
    if (answer?.ok) location.reload();
    else window.setTimeout(look, AGAIN_MILLIS);
  };
  window.setTimeout(look, AGAIN_MILLIS);
}
