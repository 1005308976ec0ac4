/** A checklist for an inspection: choose categories, look at the list, take it along as a document. */
import { defineComponent, el, failed, h, reactive, watch } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';

export const Checklists = defineComponent({
  setup() {
    const state = reactive({ categories: /** @type {any[]|null} */ (null), chosen: /** @type {string[]} */ ([]), items: /** @type {any[]} */ ([]) });
    get('/api/checklists/categories').then((/** @type {any} */ answer) => {
      state.categories = answer.items;
    }, failed);
    watch(
      () => state.chosen,
      async (/** @type {string[]} */ chosen) => {
        try {
          const items = chosen.length ? (await get(`/api/checklists${query({ category: chosen })}`)).items : [];
          if (chosen === state.chosen) state.items = items;
        } catch (problem) {
          if (chosen === state.chosen) failed(problem);
        }
      },
    );
    return () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
          h('h1', t('desk.checklists')),
          h('span', { class: 'grow' }),
          state.items.length
            ? h('a', { class: 'el-button el-button--primary', href: `/api/checklists/checklist.docx${query({ category: state.chosen })}`, 'data-test': 'checklist-document' }, t('desk.checklist.take'))
            : null,
        ]),
        h(
          el.ElCheckboxGroup,
          {
            modelValue: state.chosen,
            'aria-label': t('desk.checklist.categories'),
            'onUpdate:modelValue': (/** @type {string[]} */ chosen) => {
              state.chosen = chosen;
            },
          },
          () => (state.categories || []).map((one) => h(el.ElCheckbox, { key: one.name, value: one.name }, () => `${one.name}（${number(one.count)}）`)),
        ),
        state.categories && !state.categories.length ? h('div', { class: 'empty' }, t('desk.checklist.none')) : null,
        state.items.length
          ? h('div', { class: 'table-box' }, [
              h('table', { class: 'plain wrap', 'data-test': 'checklist' }, [
                h('thead', h('tr', ['item', 'situations', 'basis', 'method'].map((key) => h('th', { key }, t(`desk.checklist.${key}`))))),
                h(
                  'tbody',
                  state.items.map((one, i) =>
                    h('tr', { key: i }, [h('td', [h('b', one.name), h('div', { class: 'muted small' }, one.category)]), h('td', one.situations), h('td', one.basis), h('td', one.method)]),
                  ),
                ),
              ]),
            ])
          : null,
      ]);
  },
});
