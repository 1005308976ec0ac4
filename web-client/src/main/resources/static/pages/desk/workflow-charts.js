/** The workflow of each record as a chart, drawn by the server from the workflow itself. */
import { defineComponent, el, failed, h, reactive } from '/core/ui.js';
import { label, language, t } from '/core/i18n.js';
import { get } from '/core/http.js';

export const WorkflowCharts = defineComponent({
  props: { openId: { type: String, default: '' } },
  setup(props) {
    const state = reactive({ items: /** @type {any[]} */ ([]), chosen: props.openId || 'hidden-danger' });
    get('/api/workflows').then((/** @type {any} */ answer) => {
      state.items = answer.items;
    }, failed);
    const title = () => label(state.items.find((one) => one.type === state.chosen)?.title);
    return () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
          h('h1', t('desk.flows')),
          h(
            el.ElSelect,
            {
              modelValue: state.chosen,
              filterable: true,
              style: 'width:280px',
              'aria-label': t('desk.flows'),
              'onUpdate:modelValue': (/** @type {string} */ type) => {
                state.chosen = type;
              },
            },
            () => state.items.map((one) => h(el.ElOption, { key: one.type, value: one.type, label: label(one.title) })),
          ),
          h('span', { class: 'grow' }),
          h('a', { href: `/api/workflows/${state.chosen}.svg?lang=${language()}`, download: `${state.chosen}.svg` }, t('desk.flowsSave')),
        ]),
        state.items.some((one) => one.type === state.chosen)
          ? h('div', { class: 'table-box' }, [
              h('img', { src: `/api/workflows/${state.chosen}.svg?lang=${language()}`, alt: title(), 'data-test': 'flow-chart' }),
            ])
          : h('div', { class: 'empty' }, t('app.loading')),
      ]);
  },
});
