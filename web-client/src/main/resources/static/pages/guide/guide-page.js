/** Search a procedure, see its steps and forms; frequent questions; whom to ask. Nobody need be signed in. */
import { defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { currentUser } from '/core/session.js';
import { marked } from '/pages/library/marked.js';

const anonymous = { anonymous: true };
/** The facts of a guide, in the order in which one asks for them. */
const FACTS = ['audience', 'conditions', 'basis', 'workingDays', 'fee', 'office', 'phone'];
const lines = (/** @type {string} */ text) => text.split('\n').filter((line) => line.trim());

export const GuidePage = defineComponent({
  setup() {
    const state = reactive({ q: '', found: /** @type {any} */ (null), open: /** @type {any} */ (null), contacts: /** @type {any[]} */ ([]) });
    watch(
      () => state.q,
      async (/** @type {string} */ q) => {
        try {
          const found = await get(`/api/guides${query({ q, size: 50 })}`, anonymous);
          if (q === state.q) state.found = found;
        } catch (problem) {
          failed(problem);
        }
      },
      { immediate: true },
    );
    const follow = async () => {
      const [type, id] = location.hash.slice(1).split('/');
      const asked = location.hash;
      try {
        const found = id ? await get(`/api/guides/${type}/${id}`, anonymous) : null;
        if (asked === location.hash) state.open = found;
      } catch (problem) {
        failed(problem);
      }
    };
    onMounted(async () => {
      window.addEventListener('hashchange', follow);
      follow();
      try {
        state.contacts = (await get('/api/guides/contacts', anonymous)).items;
      } catch (problem) {
        failed(problem);
      }
    });
    onBeforeUnmount(() => window.removeEventListener('hashchange', follow));

    const guide = () => {
      const one = state.open;
      const facts = FACTS.filter((key) => one[key] !== null && one[key] !== undefined && one[key] !== '');
      return h('article', { class: 'sheet reading', 'data-test': 'guide' }, [
        h('h1', one.name || one.title),
        h('dl', { class: 'facts' }, facts.flatMap((key) => [h('dt', t(`guide.${key}`)), h('dd', String(one[key]))])),
        one.materials ? [h('h3', t('guide.materials')), h('ul', lines(one.materials).map((line) => h('li', line)))] : null,
        one.steps ? [h('h3', t('guide.steps')), h('ol', { class: 'steps', 'data-test': 'guide-steps' }, lines(one.steps).map((line) => h('li', line)))] : null,
        one.content ? h('div', { class: 'prose' }, one.content) : null,
        one.files?.length
          ? [
              h('h3', t('guide.forms')),
              one.files.map((/** @type {any} */ f) => h('div', { key: f.id }, h('a', { href: `/api/guides/${one.type}/${one.id}/files/${f.id}` }, f.name))),
            ]
          : null,
      ]);
    };
    const contacts = () =>
      h('section', { class: 'sheet', 'data-test': 'contacts' }, [
        h('h2', t('guide.contacts')),
        h(
          'ul',
          state.contacts.map((one) =>
            h('li', { key: one.name }, [h('b', one.name), ` ${label(one.channelLabel)}: ${one.address}`, one.hours ? h('span', { class: 'muted' }, ` ${one.hours}`) : null]),
          ),
        ),
      ]);
    return () =>
      h('div', { class: 'library' }, [
        h('div', { class: 'library-body' }, [
          h('div', { class: 'sheet' }, [
            h('div', { class: 'bar' }, [h('h1', t('page.guide')), h('span', { class: 'grow' }), currentUser() ? null : h('a', { href: '/' }, t('entry.signIn'))]),
            h(el.ElInput, {
              modelValue: state.q,
              maxlength: 100,
              clearable: true,
              placeholder: t('guide.hint'),
              'aria-label': t('guide.hint'),
              'data-test': 'guide-query',
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.q = v;
              },
            }),
            state.found?.items.length
              ? h(
                  'ol',
                  { class: 'hits', 'data-test': 'guides' },
                  state.found.items.map((/** @type {any} */ one) =>
                    h('li', { key: `${one.type}/${one.id}`, class: 'hit' }, [
                      h('a', { href: `#${one.type}/${one.id}` }, one.title),
                      h('span', { class: 'muted' }, one.kind ? ` ${label(one.kind.label)}` : ''),
                      h('p', [marked(one.excerpt, one.marks)]),
                    ]),
                  ),
                )
              : state.found
                ? h('div', { class: 'empty' }, t('library.none'))
                : null,
          ]),
          state.open ? guide() : null,
        ]),
        state.contacts.length ? contacts() : null,
      ]);
  },
});
