/** The system log: who did what and when. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { dateTime, hasText, label, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';

export const SystemLog = defineComponent({
  setup() {
    const state = reactive({
      q: '',
      items: /** @type {any[]} */ ([]),
      total: 0,
      page: 0,
      size: 50,
      refusal: '',
      busy: false,
      verified: /** @type {any} */ (null),
    });
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      state.busy = true;
      try {
        const { items, total } = await get(`/api/system-log${query({ q: state.q.trim(), page: state.page, size: state.size })}`);
        if (mine === turn) Object.assign(state, { items, total, refusal: '' });
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    const verify = async () => {
      try {
        state.verified = await get('/api/system-log/verification');
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    load();
    watch(() => state.page, load);
    const action = (/** @type {any} */ item) => {
      const key = `history.${String(item.action).toLowerCase()}`;
      return hasText(key) ? t(key) : item.action;
    };
    const result = (/** @type {any} */ item) =>
      item.result === 'REFUSED' ? h('span', { class: 'tag s3' }, t('log.refused')) : t('log.done');
    return () =>
      h('div', { class: 'sheet' }, [
        h(
          'form',
          {
            class: 'bar',
            style: 'margin-bottom:10px',
            role: 'search',
            onSubmit: (/** @type {Event} */ e) => {
              e.preventDefault();
              state.page = 0;
              load();
            },
          },
          [
            h('h1', t('desk.log')),
            h(el.ElInput, {
              modelValue: state.q,
              clearable: true,
              style: 'width:260px',
              placeholder: t('record.keyword'),
              'aria-label': t('record.keyword'),
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.q = v;
              },
            }),
            h(el.ElButton, { type: 'primary', nativeType: 'submit', loading: state.busy }, () => t('action.query')),
            h('span', { class: 'grow' }),
            state.verified
              ? h(
                  'span',
                  { class: ['tag', state.verified.intact ? 's0' : 's4'], role: 'status', title: state.verified.head },
                  label(state.verified.sentence),
                )
              : null,
            h(el.ElButton, { 'data-test': 'verify-log', onClick: verify }, () => t('log.verify')),
          ],
        ),
        state.refusal ? h('div', { class: 'problem' }, state.refusal) : null,
        h(
          'div',
          { class: 'table-box' },
          h('table', { class: 'plain' }, [
            h(
              'thead',
              h('tr', [
                h('th', t('log.at')),
                h('th', t('log.actor')),
                h('th', t('log.action')),
                h('th', t('log.object')),
                h('th', t('log.result')),
                h('th', t('log.why')),
                h('th', t('log.address')),
              ]),
            ),
            h(
              'tbody',
              state.items.map((item, i) =>
                h('tr', { key: i }, [
                  h('td', dateTime(item.at)),
                  h('td', item.actor),
                  h('td', action(item)),
                  h('td', item.target),
                  h('td', result(item)),
                  h('td', { title: item.why }, item.why),
                  h('td', item.address),
                ]),
              ),
            ),
          ]),
        ),
        h(
          'div',
          { style: 'display:flex;justify-content:flex-end;margin-top:10px' },
          h(el.ElPagination, {
            layout: 'total, prev, pager, next',
            total: state.total,
            pageSize: state.size,
            currentPage: state.page + 1,
            'onUpdate:currentPage': (/** @type {number} */ p) => {
              state.page = p - 1;
            },
          }),
        ),
      ]);
  },
});
