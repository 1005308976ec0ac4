/** Documents that were sent: how far their receipts have come, township by township, and who has not signed. */
import { confirmed, defineComponent, el, failed, h, reactive, told, watch } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { get, post } from '/core/http.js';
import { can } from '/core/session.js';
import { stateTag } from '/map/tags.js';
import { exportUrl, listRecords, loadSchema, takeStep } from '/record/records.js';

const WAITING = 'UNREAD,OPENED,OVERDUE';

export const DispatchProgress = defineComponent({
  props: { openId: { type: String, default: '' } },
  setup(props) {
    const state = reactive({
      sent: /** @type {any[]|null} */ (null),
      drafts: /** @type {any[]} */ ([]),
      chosen: Number(props.openId) || 0,
      progress: /** @type {any} */ (null),
      waiting: /** @type {any} */ (null),
      schema: /** @type {any} */ (null),
    });
    const start = async () => {
      try {
        state.schema = await loadSchema('document-receipt');
        state.sent = (await listRecords('government-document', { state: 'SENT', size: 100 })).items;
        state.chosen ||= state.sent?.[0]?.id || 0;
        const drafts = (await listRecords('government-document', { state: 'DRAFT', size: 20 })).items;
        const reach = await Promise.all(drafts.map((/** @type {any} */ one) => get(`/api/documents/${one.id}/audience`)));
        state.drafts = drafts.map((/** @type {any} */ one, /** @type {number} */ i) => ({ ...one, enterprises: reach[i].enterprises }));
      } catch (problem) {
        failed(problem);
      }
    };
    const load = async () => {
      const { chosen } = state;
      if (!chosen) return;
      try {
        const [progress, waiting] = await Promise.all([
          get(`/api/documents/${chosen}/progress`),
          listRecords('document-receipt', { document: chosen, state: WAITING, size: 50 }),
        ]);
        if (chosen === state.chosen) Object.assign(state, { progress, waiting });
      } catch (problem) {
        if (chosen === state.chosen) failed(problem);
      }
    };
    const remind = async () => {
      if (!(await confirmed(t('desk.documents.remindAsk', { n: state.progress.outstanding }), t('desk.documents.remind')))) return;
      try {
        const { reminded } = await post(`/api/documents/${state.chosen}/remind`);
        told(t('desk.documents.remindDone', { n: reminded }));
        load();
      } catch (problem) {
        failed(problem);
      }
    };
    const send = async (/** @type {any} */ one) => {
      if (!(await confirmed(t('desk.documents.sendAsk', { n: one.enterprises, name: one.name }), t('desk.documents.send')))) return;
      try {
        await takeStep('government-document', one.id, 'Send', { version: one.version });
        state.chosen = one.id;
        start();
      } catch (problem) {
        failed(problem);
      }
    };
    start();
    watch(
      () => state.chosen,
      () => {
        // Another document's numbers are not this one's, not even for a moment: there is a button below them.
        Object.assign(state, { progress: null, waiting: null });
        load();
      },
      { immediate: true },
    );

    const share = (/** @type {any} */ one) => (one.sent ? Math.round((100 * one.signed) / one.sent) : 0);
    const towns = () =>
      h('table', { class: 'plain', 'data-test': 'progress' }, [
        h('thead', h('tr', ['town', 'count', 'opened', 'signedCount', 'outstanding', 'share'].map((key) => h('th', { key }, t(`desk.documents.${key}`))))),
        h(
          'tbody',
          state.progress.towns.map((/** @type {any} */ one) =>
            h('tr', { key: one.name }, [
              h('td', one.name || '–'),
              ...[one.sent, one.opened, one.signed, one.outstanding].map((n, i) => h('td', { key: i, class: 'num' }, number(n))),
              h('td', [h('progress', { value: one.signed, max: one.sent, 'aria-label': one.name }), ` ${share(one)} %`]),
            ]),
          ),
        ),
      ]);
    const waiting = () =>
      h('table', { class: 'plain', 'data-test': 'outstanding' }, [
        h('thead', h('tr', [h('th', t('field.enterprise')), h('th', t('desk.documents.state')), h('th', t('desk.documents.openedAt')), h('th', t('desk.documents.reminders'))])),
        h(
          'tbody',
          state.waiting.items.map((/** @type {any} */ one) =>
            h('tr', { key: one.id }, [
              h('td', h('a', { href: `#document-receipt/${one.id}` }, one.enterprise?.title)),
              h('td', stateTag(state.schema.states.find((/** @type {any} */ s) => s.value === one.state))),
              h('td', dateTime(one.openedAt)),
              h('td', { class: 'num' }, number(one.reminders || 0)),
            ]),
          ),
        ),
      ]);

    const drafts = () =>
      h('table', { class: 'plain', style: 'margin-bottom:14px', 'data-test': 'drafts' }, [
        h('thead', h('tr', [h('th', t('desk.documents.draft')), h('th', t('desk.documents.reach')), h('th')])),
        h(
          'tbody',
          state.drafts.map((one) =>
            h('tr', { key: one.id }, [
              h('td', h('a', { href: `#government-document/${one.id}` }, one.name)),
              h('td', { class: 'num' }, number(one.enterprises)),
              h(
                'td',
                h(
                  el.ElButton,
                  { size: 'small', disabled: !one.enterprises, onClick: () => send(one), 'data-test': 'send' },
                  () => t('desk.documents.send'),
                ),
              ),
            ]),
          ),
        ),
      ]);

    return () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
          h('h1', t('desk.dispatched')),
          state.sent?.length
            ? h(
                el.ElSelect,
                {
                  modelValue: state.chosen,
                  style: 'width:360px',
                  'aria-label': t('desk.documents.title'),
                  'onUpdate:modelValue': (/** @type {number} */ id) => {
                    state.chosen = id;
                  },
                },
                () => state.sent?.map((one) => h(el.ElOption, { key: one.id, value: one.id, label: one.name })),
              )
            : null,
          h('span', { class: 'grow' }),
          can('government-document:write') ? h('a', { href: '#government-document' }, t('desk.documents.write')) : null,
        ]),
        state.drafts.length && can('government-document:Send') ? drafts() : null,
        state.sent && !state.sent.length ? h('div', { class: 'empty' }, t('desk.documents.nothingSent')) : null,
        state.progress
          ? [
              h('p', { 'data-test': 'progress-sum', 'aria-live': 'polite' }, t('desk.documents.sum', state.progress)),
              h('div', { class: 'table-box' }, [towns()]),
            ]
          : null,
        state.waiting?.total
          ? [
              h('div', { class: 'bar', style: 'margin:14px 0 8px' }, [
                h('h2', { style: 'font-size:15px' }, t('desk.documents.waiting', { n: number(state.waiting.total) })),
                h('span', { class: 'grow' }),
                h('a', { href: exportUrl('document-receipt', { document: state.chosen, state: WAITING }) }, t('action.export')),
                can('government-document:Send')
                  ? h(el.ElButton, { type: 'primary', plain: true, onClick: remind, 'data-test': 'remind' }, () => t('desk.documents.remind'))
                  : null,
              ]),
              h('div', { class: 'table-box' }, [waiting()]),
            ]
          : null,
      ]);
  },
});
