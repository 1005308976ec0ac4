/** How many of the businesses that the government knows of are registered, by area or section, and who is not (C21). */
import { defineComponent, el, failed, h, onMounted, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { can } from '/core/session.js';

const SIZE = 20;
const WAYS = ['COUNTY', 'TOWN', 'CITY', 'SECTION'];

export const Coverage = defineComponent({
  setup() {
    const state = reactive({
      by: 'COUNTY',
      found: /** @type {any} */ (null),
      refusal: '',
      part: /** @type {{name: string, query: string}|null} */ (null),
      open: /** @type {any} */ (null),
      page: 1,
    });
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      try {
        const found = await get(`/api/coverage?by=${state.by}`);
        if (mine === turn) Object.assign(state, { found, refusal: '' });
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    let openTurn = 0;
    const loadOpen = async () => {
      const mine = ++openTurn;
      try {
        const open = await get(`/api/coverage/open?${state.part?.query}&page=${state.page - 1}&size=${SIZE}`);
        if (mine === openTurn) state.open = open;
      } catch (problem) {
        failed(problem);
      }
    };
    const show = (/** @type {string} */ name, /** @type {string} */ query) => {
      Object.assign(state, { part: { name, query }, open: null, page: 1 });
      loadOpen();
    };
    const queryOf = (/** @type {any} */ line) => `${state.by === 'SECTION' ? 'section' : 'within'}=${encodeURIComponent(line.key)}`;
    const share = (/** @type {any} */ one) => (one.known ? `${number((100 * one.covered) / one.known, 1)}%` : '–');
    onMounted(load);

    const table = () =>
      h('div', { class: 'table-box' }, [
        h('table', { class: 'plain wrap', 'data-test': 'coverage-table' }, [
          h('thead', h('tr', ['name', 'open', 'share', 'covered', 'pending', 'known'].map((key) => h('th', { key, class: key === 'name' ? '' : 'num' }, t(`desk.coverage.${key}`))))),
          h(
            'tbody',
            state.found.items.map((/** @type {any} */ line) =>
              h('tr', { key: line.key }, [
                h('td', label(line.name)),
                h('td', { class: 'num' }, [
                  line.known > line.covered
                    ? h('button', { type: 'button', class: 'link', 'data-test': 'coverage-open', onClick: () => show(label(line.name), queryOf(line)) }, number(line.known - line.covered))
                    : '0',
                ]),
                h('td', { class: 'num' }, share(line)),
                h('td', { class: 'num' }, number(line.covered)),
                h('td', { class: 'num' }, number(line.pending)),
                h('td', { class: 'num' }, number(line.known)),
              ]),
            ),
          ),
        ]),
      ]);
    const openList = () =>
      h('section', { 'data-test': 'coverage-list', style: 'margin-top:14px' }, [
        h('div', { class: 'bar' }, [
          h('h2', { style: 'font-size:15px;margin:0' }, t('desk.coverage.openOf', { name: state.part?.name, n: state.open ? number(state.open.total) : '…' })),
          can('known-business:export') ? h('a', { class: 'el-button', href: `/api/coverage/open.xlsx?${state.part?.query}`, 'data-test': 'coverage-export' }, t('desk.coverage.export')) : null,
          h(el.ElButton, { onClick: () => { state.part = null; } }, () => t('action.close')),
        ]),
        !state.open
          ? h('div', { class: 'empty' }, t('app.loading'))
          : h('div', { class: 'table-box' }, [
              h('table', { class: 'plain wrap' }, [
                h('thead', h('tr', ['business', 'code', 'industry', 'area', 'address', 'registration', 'source'].map((key) => h('th', { key }, t(`desk.coverage.${key}`))))),
                h(
                  'tbody',
                  state.open.items.map((/** @type {any} */ one) =>
                    h('tr', { key: one.id }, [
                      h('td', { style: 'min-width:10em' }, h('a', { href: `#known-business/${one.id}` }, one.name)),
                      h('td', one.creditCode),
                      h('td', { style: 'min-width:8em' }, label(one.industry)),
                      h('td', { style: 'min-width:5em' }, one.area),
                      h('td', { style: 'min-width:10em' }, one.address || ''),
                      h('td', { style: 'min-width:5em' }, label(one.state)),
                      h('td', { style: 'min-width:10em' }, `${one.source} ${one.listedOn}`),
                    ]),
                  ),
                ),
              ]),
            ]),
        state.open && state.open.total > SIZE
          ? h(el.ElPagination, {
              layout: 'prev, pager, next',
              pagerCount: 5,
              total: state.open.total,
              pageSize: SIZE,
              currentPage: state.page,
              'onUpdate:currentPage': (/** @type {number} */ page) => {
                state.page = page;
                loadOpen();
              },
            })
          : null,
      ]);
    return () =>
      h('section', { class: 'sheet', 'data-test': 'coverage', style: 'margin-bottom:12px' }, [
        h('h1', t('desk.coverage.title')),
        h('p', { class: 'muted' }, [t('desk.coverage.explain'), ' ', h('a', { href: '#known-business' }, t('desk.coverage.list'))]),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.found?.known
          ? h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
              h('b', { 'aria-live': 'polite' }, t('desk.coverage.sum', { known: number(state.found.known), covered: number(state.found.covered), pending: number(state.found.pending), share: share(state.found) })),
              h(el.ElButton, { 'data-test': 'coverage-all', onClick: () => show(t('desk.coverage.all'), 'within=') }, () => t('desk.coverage.showAll')),
            ])
          : null,
        h(
          el.ElRadioGroup,
          {
            modelValue: state.by,
            size: 'small',
            'aria-label': t('desk.coverage.by'),
            'onUpdate:modelValue': (/** @type {string} */ by) => {
              state.by = by;
              load();
            },
          },
          () => WAYS.map((way) => h(el.ElRadioButton, { key: way, value: way }, () => t(`desk.coverage.${way.toLowerCase()}`))),
        ),
        !state.found ? h('div', { class: 'empty' }, state.refusal ? '' : t('app.loading')) : state.found.items.length ? table() : h('div', { class: 'empty' }, t('desk.coverage.none')),
        state.part ? openList() : null,
      ]);
  },
});
