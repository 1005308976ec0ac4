/** Who has filed no hidden danger in a month, and which major ones were filed late. */
import { defineComponent, el, failed, h, reactive, watch } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';

const SIZE = 20;

export const FilingFrequency = defineComponent({
  setup() {
    const state = reactive({ month: '', page: 0, found: /** @type {any} */ (null) });
    let turn = 0;
    watch(
      () => [state.month, state.page],
      async () => {
        const mine = ++turn;
        try {
          const found = await get(`/api/filing-frequency${query({ month: state.month, page: state.page, size: SIZE })}`);
          if (mine === turn) state.found = found;
        } catch (problem) {
          if (mine === turn) failed(problem);
        }
      },
      { immediate: true },
    );
    const late = () => [
      h('h2', { style: 'font-size:15px;margin:14px 0 6px' }, t('desk.filing.late')),
      h('table', { class: 'plain', 'data-test': 'filing-late' }, [
        h('thead', h('tr', [h('th', t('field.name')), h('th', t('field.enterprise')), h('th', t('desk.filing.hours'))])),
        h(
          'tbody',
          state.found.late.map((/** @type {any} */ one) =>
            h('tr', { key: one.danger }, [h('td', h('a', { href: `#hidden-danger/${one.danger}` }, one.name)), h('td', one.enterpriseName), h('td', { class: 'num' }, number(one.hours))]),
          ),
        ),
      ]),
    ];
    return () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
          h('h1', t('desk.filing-frequency')),
          h('input', {
            type: 'month',
            class: 'plain-date',
            'aria-label': t('desk.filing.month'),
            value: state.found?.month || '',
            onChange: (/** @type {any} */ event) => {
              Object.assign(state, { month: event.target.value, page: 0 });
            },
          }),
        ]),
        h('p', { class: 'muted' }, t('desk.filing.rule')),
        state.found
          ? [
              h('p', { 'data-test': 'filing-sum', 'aria-live': 'polite' }, t(state.found.closed ? 'desk.filing.missed' : 'desk.filing.open', { n: number(state.found.total), all: number(state.found.enterprises) })),
              state.found.missing.length
                ? h('div', { class: 'table-box' }, [
                    h('table', { class: 'plain', 'data-test': 'filing-missing' }, [
                      h('thead', h('tr', [h('th', t('field.enterprise')), h('th', t('desk.filing.last'))])),
                      h(
                        'tbody',
                        state.found.missing.map((/** @type {any} */ one) =>
                          h('tr', { key: one.enterprise }, [h('td', h('a', { href: `#enterprise/${one.enterprise}` }, one.name)), h('td', one.last ? dateTime(one.last) : t('desk.filing.never'))]),
                        ),
                      ),
                    ]),
                  ])
                : null,
              state.found.total > SIZE
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
              state.found.late.length ? late() : null,
            ]
          : h('div', { class: 'empty' }, t('app.loading')),
      ]);
  },
});
