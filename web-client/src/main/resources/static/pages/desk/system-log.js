/** The system log: who did what and when. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { dateTime, hasText, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';

const KNOWN = ['at', 'actor', 'action', 'type', 'id'];

export const SystemLog = defineComponent({
  setup() {
    const state = reactive({ items: /** @type {any[]} */ ([]), total: 0, page: 0, size: 50, refusal: '', busy: false });
    const load = async () => {
      state.busy = true;
      try {
        Object.assign(state, await get(`/api/system-log${query({ page: state.page, size: state.size })}`));
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        state.busy = false;
      }
    };
    load();
    watch(() => state.page, load);
    const action = (/** @type {any} */ item) => {
      const key = `history.${String(item.action).toLowerCase()}`;
      return hasText(key) ? t(key) : item.action;
    };
    const rest = (/** @type {any} */ item) => Object.entries(item).filter(([key, value]) => !KNOWN.includes(key) && value !== null && value !== '')
      .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`).join('  ');
    return () => h('div', { class: 'sheet' }, [
      h('h1', { style: 'margin-bottom:10px' }, t('desk.log')), state.refusal ? h('div', { class: 'problem' }, state.refusal) : null,
      h('div', { class: 'table-box' }, h('table', { class: 'plain' }, [h('thead', h('tr', [h('th', t('log.at')), h('th', t('log.actor')), h('th', t('log.action')), h('th', t('log.object')), h('th', t('log.more'))])),
        h('tbody', state.items.map((item, i) => h('tr', { key: i }, [h('td', dateTime(item.at)), h('td', item.actor), h('td', action(item)), h('td', [item.type, item.id].filter((v) => v != null).join('/')), h('td', { title: rest(item) }, rest(item))])))])),
      h('div', { style: 'display:flex;justify-content:flex-end;margin-top:10px' }, h(el.ElPagination, { layout: 'total, prev, pager, next', total: state.total, pageSize: state.size, currentPage: state.page + 1,
        'onUpdate:currentPage': (/** @type {number} */ p) => { state.page = p - 1; } })),
    ]);
  },
});
