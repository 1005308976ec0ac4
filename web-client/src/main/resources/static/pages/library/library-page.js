/** Menu by levels at the left, search and what it finds, and the text to read. The address names what is open: `#rescue-knowledge/12`. */
import { defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { can } from '/core/session.js';
import { Chemicals } from '/pages/library/chemicals.js';
import { marked } from '/pages/library/marked.js';
import { Reading } from '/pages/library/reading.js';

const SIZE = 20;

/** @returns {{type: string, id: number}|null} */
function place() {
  const [type, id] = location.hash.slice(1).split('/');
  return type && id ? { type, id: Number(id) } : null;
}

export const LibraryPage = defineComponent({
  setup() {
    const state = reactive({
      levels: /** @type {any[]} */ ([]),
      q: '',
      where: /** @type {{type: string, kind: string, topic: string}} */ ({ type: '', kind: '', topic: '' }),
      old: false,
      page: 0,
      found: /** @type {any} */ (null),
      chemicals: location.hash === '#chemicals',
      open: place(),
    });
    let turn = 0;
    const search = async () => {
      const mine = ++turn;
      try {
        const found = await get(
          `/api/library/search${query({ q: state.q, ...state.where, old: state.old || '', page: state.page, size: SIZE })}`,
        );
        if (mine === turn) state.found = found;
      } catch (problem) {
        failed(problem);
      }
    };
    watch(
      () => [state.q, state.where, state.old],
      () => {
        state.page = 0;
        search();
      },
      { immediate: true },
    );
    watch(() => state.page, search);
    const follow = () => {
      state.chemicals = location.hash === '#chemicals';
      state.open = place();
    };
    onMounted(async () => {
      window.addEventListener('hashchange', follow);
      try {
        state.levels = (await get('/api/library')).levels;
      } catch (problem) {
        failed(problem);
      }
    });
    onBeforeUnmount(() => window.removeEventListener('hashchange', follow));

    const level = (/** @type {any} */ text, /** @type {number} */ count, /** @type {any} */ where, depth = 0) => {
      const chosen = !state.chemicals && JSON.stringify(where) === JSON.stringify(state.where);
      return h(
        'button',
        {
          type: 'button',
          class: ['level', { current: chosen }],
          style: `padding-left:${12 + 14 * depth}px`,
          'aria-current': chosen || undefined,
          onClick: () => {
            state.where = where;
            location.hash = '';
          },
        },
        [h('span', text), h('span', { class: 'muted' }, number(count))],
      );
    };
    const menu = () =>
      h('nav', { class: 'library-menu sheet', 'aria-label': t('page.library') }, [
        level(t('library.all'), state.levels.reduce((sum, each) => sum + each.count, 0), { type: '', kind: '', topic: '' }),
        ...state.levels.flatMap((each) => [
          level(label(each.title), each.count, { type: each.type, kind: '', topic: '' }),
          ...each.kinds.flatMap((/** @type {any} */ kind) => [
            level(label(kind.label), kind.count, { type: each.type, kind: kind.value, topic: '' }, 1),
            ...(state.where.kind === kind.value
              ? kind.topics.map((/** @type {any} */ topic) =>
                  level(topic.name, topic.count, { type: each.type, kind: kind.value, topic: topic.name }, 2),
                )
              : []),
          ]),
        ]),
        h('a', { class: ['level', { current: state.chemicals }], href: '#chemicals', 'data-test': 'to-chemicals' }, t('library.chemicals')),
        h('a', { class: 'level', href: '/api/plan-filing-form.docx', 'data-test': 'plan-form' }, t('library.form')),
        can('knowledge-article:write') ? h('a', { class: 'level', href: '/desk#knowledge-article' }, t('library.write')) : null,
        h('a', { class: 'level', href: '/guide' }, t('page.guide')),
      ]);
    const hit = (/** @type {any} */ one) =>
      h('li', { key: `${one.type}/${one.id}`, class: 'hit' }, [
        h('a', { href: `#${one.type}/${one.id}`, 'data-test': 'hit' }, one.title),
        h('span', { class: 'muted' }, [one.kind ? ` ${label(one.kind.label)}` : '', one.number ? ` · ${one.number}` : '']),
        one.inForce ? null : h('span', { class: 'tag s0', style: 'margin-left:6px' }, t('library.superseded')),
        h('p', [marked(one.excerpt, one.marks)]),
      ]);
    const results = () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar' }, [
          h(el.ElInput, {
            modelValue: state.q,
            maxlength: 100,
            clearable: true,
            style: 'max-width:460px',
            placeholder: t('library.hint'),
            'aria-label': t('library.hint'),
            'data-test': 'library-query',
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.q = v;
            },
          }),
          h(
            el.ElCheckbox,
            {
              modelValue: state.old,
              'onUpdate:modelValue': (/** @type {boolean} */ v) => {
                state.old = v;
              },
            },
            () => t('library.withOld'),
          ),
          h('span', { class: 'grow' }),
          state.found ? h('span', { 'aria-live': 'polite', class: 'muted' }, t('library.count', { n: number(state.found.total) })) : null,
        ]),
        state.found?.items.length ? h('ol', { class: 'hits', 'data-test': 'hits' }, state.found.items.map(hit)) : null,
        state.found && !state.found.items.length ? h('div', { class: 'empty' }, t('library.none')) : null,
        state.found?.total > SIZE
          ? h(el.ElPagination, {
              layout: 'prev, pager, next',
              total: state.found.total,
              pageSize: SIZE,
              currentPage: state.page + 1,
              onCurrentChange: (/** @type {number} */ p) => {
                state.page = p - 1;
              },
            })
          : null,
      ]);
    return () =>
      h('div', { class: 'library' }, [
        menu(),
        state.chemicals
          ? h(Chemicals)
          : h('div', { class: 'library-body' }, [
              results(),
              state.open
                ? h(Reading, {
                    ...state.open,
                    onOpen: (/** @type {any} */ other) => {
                      location.hash = `#${other.type}/${other.id}`;
                    },
                  })
                : null,
            ]),
      ]);
  },
});
