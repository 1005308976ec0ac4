/** A list that the server counts and pages, with a sentence above it. */
import { defineComponent, el, h, onMounted, reactive } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { get } from '/core/http.js';

const SIZE = 50;

/**
 * @param {{address: string, name: string, title: string, explain: string, none: string, count: string, heads: string[],
 *   row: (one: any) => any, summary?: (found: any) => string}} view names of words, except for address and name
 */
export const pagedView = (view) =>
  defineComponent({
    setup() {
      const state = reactive({ found: /** @type {any} */ (null), page: 1, refusal: '' });
      let turn = 0;
      const load = async () => {
        const mine = ++turn;
        try {
          const found = await get(`${view.address}?page=${state.page - 1}&size=${SIZE}`);
          if (mine === turn) Object.assign(state, { found, refusal: '' });
        } catch (problem) {
          if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
        }
      };
      onMounted(load);
      return () =>
        h('section', { class: 'sheet', 'data-test': view.name }, [
          h('h1', t(view.title)),
          h('p', { class: 'muted' }, t(view.explain)),
          state.found && view.summary ? h('p', { 'aria-live': 'polite' }, h('b', view.summary(state.found))) : null,
          state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
          !state.found
            ? h('div', { class: 'empty' }, state.refusal ? '' : t('app.loading'))
            : !state.found.items.length
              ? h('div', { class: 'empty' }, t(view.none))
              : h('div', { class: 'table-box' }, [
                  h('table', { class: 'plain wrap' }, [
                    h('thead', h('tr', view.heads.map((name) => h('th', { key: name }, t(name))))),
                    h('tbody', state.found.items.map(view.row)),
                  ]),
                ]),
          state.found?.total
            ? h('div', { class: 'bar', style: 'margin-top:8px' }, [
                h('span', { class: 'muted' }, t(view.count, { n: number(state.found.total) })),
                h(el.ElPagination, {
                  layout: 'prev, pager, next',
                  pagerCount: 5,
                  total: state.found.total,
                  pageSize: SIZE,
                  currentPage: state.page,
                  'onUpdate:currentPage': (/** @type {number} */ page) => {
                    state.page = page;
                    load();
                  },
                }),
              ])
            : null,
        ]);
    },
  });
