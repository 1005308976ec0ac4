/** Documents that an enterprise has received: what is new, each opened by a click, signed for with an answer. */
import { defineComponent, el, failed, h, reactive, told, watch } from '/core/ui.js';
import { dateTime, t } from '/core/i18n.js';
import { get, post, query } from '/core/http.js';
import { can } from '/core/session.js';
import { stateTag } from '/map/tags.js';
import { loadSchema, takeStep } from '/record/records.js';

const TYPE = 'document-receipt';
const WAITING = 'UNREAD,OPENED,OVERDUE';

export const ReceivedDocuments = defineComponent({
  props: { openId: { type: String, default: '' } },
  setup(props) {
    const state = reactive({
      all: false,
      page: 0,
      found: /** @type {any} */ (null),
      schema: /** @type {any} */ (null),
      open: /** @type {any} */ (null),
      reply: '',
      busy: false,
    });
    let asked = 0;
    const load = async () => {
      const mine = ++asked;
      try {
        state.schema ||= await loadSchema(TYPE);
        const found = await get(`/api/records/${TYPE}${query({ state: state.all ? '' : WAITING, page: state.page, size: 20 })}`);
        if (mine === asked) state.found = found;
      } catch (problem) {
        if (mine === asked) failed(problem);
      }
    };
    let opening = 0;
    const open = async (/** @type {number|string} */ id) => {
      const mine = ++opening;
      try {
        const opened = await post(`/api/document-receipts/${id}/open`);
        if (mine !== opening) return;
        state.open = opened;
        state.reply = '';
        load();
      } catch (problem) {
        failed(problem);
      }
    };
    const sign = async () => {
      const { receipt } = state.open;
      state.busy = true;
      try {
        state.open.receipt = await takeStep(TYPE, receipt.id, 'Sign', { reply: state.reply, version: receipt.version });
        told(t('desk.documents.signed'));
        load();
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    watch(() => [state.all, state.page], load, { immediate: true });
    if (props.openId) open(props.openId);

    const tagOf = (/** @type {any} */ receipt) =>
      stateTag(state.schema.states.find((/** @type {any} */ s) => s.value === receipt.state));
    const paper = () => {
      const { document, receipt } = state.open;
      const signable = can(`${TYPE}:Sign`) && receipt.openSteps?.includes('Sign');
      return h('article', { class: 'paper', 'data-test': 'document' }, [
        h('h2', document.name),
        h('p', { class: 'muted' }, [document.number, dateTime(document.sentAt)].filter(Boolean).join(' · ')),
        document.withdrawnBecause
          ? h('div', { class: 'problem' }, `${t('desk.documents.withdrawn')} ${document.withdrawnBecause}`)
          : null,
        h('div', { class: 'prose' }, document.content),
        ...(document.files || []).map((/** @type {any} */ f) =>
          h('div', h('a', { href: `/api/document-receipts/${receipt.id}/files/${f.id}` }, f.name)),
        ),
        h('p', [
          tagOf(receipt),
          ' ',
          receipt.openedAt
            ? t('desk.documents.openedBy', { who: receipt.openedBy, when: dateTime(receipt.openedAt) })
            : '',
        ]),
        receipt.signedAt
          ? h('p', t('desk.documents.signedBy', { who: receipt.signedBy, when: dateTime(receipt.signedAt) }))
          : null,
        signable
          ? h('div', { class: 'bar' }, [
              h(el.ElInput, {
                modelValue: state.reply,
                maxlength: 1000,
                placeholder: t('desk.documents.reply'),
                'aria-label': t('desk.documents.reply'),
                style: 'max-width:420px',
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.reply = v;
                },
              }),
              h(
                el.ElButton,
                { type: 'primary', loading: state.busy, onClick: sign, 'data-test': 'sign' },
                () => t('desk.documents.sign'),
              ),
            ])
          : null,
      ]);
    };
    const line = (/** @type {any} */ one) =>
      h('tr', { key: one.id, class: { chosen: state.open?.receipt.id === one.id } }, [
        h('td', [
          h('button', { type: 'button', class: 'link', onClick: () => open(one.id), 'data-test': 'open-document' }, one.name),
          one.reminders ? h('span', { class: 'tag s3', style: 'margin-left:6px' }, t('desk.documents.reminded', { n: one.reminders })) : null,
        ]),
        h('td', tagOf(one)),
        h('td', dateTime(one.createdAt)),
        h('td', dateTime(one.signBy)),
      ]);

    return () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
          h('h1', t('desk.received')),
          h(
            el.ElCheckbox,
            {
              modelValue: state.all,
              'onUpdate:modelValue': (/** @type {boolean} */ v) => {
                Object.assign(state, { all: v, page: 0 });
              },
            },
            () => t('desk.documents.all'),
          ),
        ]),
        !state.found
          ? h('div', { class: 'empty' }, t('app.loading'))
          : state.found.items.length
            ? h('div', { class: 'table-box' }, [
                h('table', { class: 'plain', 'data-test': 'received' }, [
                  h(
                    'thead',
                    h('tr', ['title', 'state', 'sent', 'signBy'].map((key) => h('th', { key }, t(`desk.documents.${key}`)))),
                  ),
                  h('tbody', state.found.items.map(line)),
                ]),
              ])
            : h('div', { class: 'empty' }, t('desk.documents.none')),
        state.found?.total > 20
          ? h(el.ElPagination, {
              layout: 'total, prev, pager, next',
              total: state.found.total,
              pageSize: 20,
              currentPage: state.page + 1,
              onCurrentChange: (/** @type {number} */ p) => {
                state.page = p - 1;
              },
            })
          : null,
        state.open ? paper() : null,
      ]);
  },
});
