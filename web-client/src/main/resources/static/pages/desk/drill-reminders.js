/** Which enterprises owe a drill (R-DRILL). */
import { defineComponent, el, failed, h, onMounted, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';

const SIZE = 50;

export const DrillReminders = defineComponent({
  setup() {
    const state = reactive({ items: /** @type {any[]} */ ([]), total: 0, page: 1, loaded: false });
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      try {
        const found = await get(`/api/drills/reminders?page=${state.page - 1}&size=${SIZE}`);
        if (mine === turn) Object.assign(state, { items: found.items, total: found.total, loaded: true });
      } catch (problem) {
        failed(problem);
      }
    };
    onMounted(load);
    const row = (/** @type {any} */ one) =>
      h('tr', { key: one.enterprise }, [
        h('td', h('a', { href: `#enterprise/${one.enterprise}` }, one.name)),
        h('td', one.lastMajor || '–'),
        h('td', one.lastOnSite || '–'),
        h('td', one.missing.map((/** @type {any} */ text) => h('div', label(text)))),
      ]);
    return () =>
      h('section', { class: 'panel', style: 'padding:12px 16px', 'data-test': 'drill-reminders' }, [
        h('h2', t('desk.drillsOwed')),
        h('p', { class: 'muted' }, t('desk.drillsRule')),
        state.loaded && !state.total
          ? h('div', { class: 'empty' }, t('desk.drillsNone'))
          : h('table', { class: 'plain' }, [
              h(
                'thead',
                h(
                  'tr',
                  ['enterprise', 'major', 'onSite', 'missing'].map((name) => h('th', { key: name }, t(`desk.drills.${name}`))),
                ),
              ),
              h('tbody', state.items.map(row)),
            ]),
        h('div', { class: 'row', style: 'margin-top:8px' }, [
          h('span', { class: 'muted' }, t('desk.drillsCount', { n: number(state.total) })),
          h(el.ElPagination, {
            layout: 'prev, pager, next',
            total: state.total,
            pageSize: SIZE,
            currentPage: state.page,
            'onUpdate:currentPage': (/** @type {number} */ page) => {
              state.page = page;
              load();
            },
          }),
        ]),
      ]);
  },
});
