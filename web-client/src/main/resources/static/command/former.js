/** Former assessments, newest first. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { dateTime, t } from '/core/i18n.js';
import { listAssessments } from '/command/effects.js';

export const FormerAssessments = defineComponent({
  props: { open: Boolean },
  emits: ['close', 'choose'],
  setup(props, { emit }) {
    const state = reactive({ items: /** @type {any[]} */ ([]), total: 0, page: 0, refusal: '' });
    const load = async () => {
      try {
        const answer = await listAssessments(state.page);
        state.items = answer.items;
        state.total = answer.total;
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(
      () => [props.open, state.page],
      () => {
        if (props.open) load();
      },
    );
    return () =>
      h(
        el.ElDialog,
        {
          modelValue: props.open,
          title: t('incident.former'),
          width: '760px',
          appendToBody: true,
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            if (!v) emit('close');
          },
        },
        () => [
          state.refusal ? h('div', { class: 'problem' }, state.refusal) : null,
          h('table', { class: 'plain', 'data-test': 'former' }, [
            h('thead', h('tr', [h('th', t('log.at')), h('th', t('incident.titleColumn')), h('th', t('log.actor'))])),
            h(
              'tbody',
              state.items.map((item) =>
                h('tr', { key: item.id, class: 'click', onClick: () => emit('choose', item.id) }, [
                  h('td', dateTime(item.createdAt)),
                  h('td', h('button', { class: 'link', type: 'button' }, item.title || item.id)),
                  h('td', item.createdBy),
                ]),
              ),
            ),
          ]),
          state.items.length ? null : h('div', { class: 'empty' }, t('record.none')),
          h(
            'div',
            { style: 'display:flex;justify-content:flex-end;margin-top:8px' },
            h(el.ElPagination, {
              layout: 'total, prev, pager, next',
              total: state.total,
              pageSize: 20,
              currentPage: state.page + 1,
              'onUpdate:currentPage': (/** @type {number} */ p) => {
                state.page = p - 1;
              },
            }),
          ),
        ],
      );
  },
});
