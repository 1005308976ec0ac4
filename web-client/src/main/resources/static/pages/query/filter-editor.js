/** Conditions on a layer's fields: one line each, all or any of them. A filter written elsewhere is edited as CQL2 text. */
import { defineComponent, el, glyph, h, reactive, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { layerOf } from '/map/catalog.js';
import { filterOf, operationsOf, rowsOf } from '/pages/query/question.js';

export const FilterEditor = defineComponent({
  props: { layer: { type: String, required: true }, filter: { type: [Object, String], default: undefined } },
  emits: ['change'],
  setup(props, { emit }) {
    const fields = () => layerOf(props.layer)?.fields || [];
    const field = (/** @type {string} */ name) => fields().find((each) => each.name === name);
    const typeOf = (/** @type {string} */ name) => (field(name)?.type || 'TEXT').toUpperCase();
    const first = rowsOf(props.filter);
    const state = reactive({
      rows: first?.rows.length ? first.rows : [blank()],
      by: first?.by || 'and',
      text: first ? null : typeof props.filter === 'string' ? props.filter : JSON.stringify(props.filter),
    });

    function blank() {
      const name = fields()[0]?.name || '';
      return { field: name, op: operationsOf(typeOf(name))[0], value: '' };
    }
    watch(
      () => JSON.stringify([state.rows, state.by, state.text]),
      () => emit('change', state.text === null ? filterOf(state.rows, /** @type {any} */ (state.by), typeOf) : state.text),
    );

    const value = (/** @type {any} */ row) => {
      const set = (/** @type {any} */ v) => {
        row.value = v;
      };
      const type = typeOf(row.field);
      const common = { size: 'small', class: 'grow', 'aria-label': t('query.value'), 'onUpdate:modelValue': set };
      if (row.op === 'isNull') return null;
      if (type === 'CHOICE')
        return h(el.ElSelect, { ...common, modelValue: Array.isArray(row.value) ? row.value : [], multiple: true, collapseTags: true }, () =>
          (field(row.field)?.choices || []).map((c) => h(el.ElOption, { key: c.value, value: c.value, label: label(c.title) })),
        );
      if (type === 'BOOLEAN')
        return h(el.ElSelect, { ...common, modelValue: row.value }, () =>
          [true, false].map((v) => h(el.ElOption, { key: String(v), value: v, label: t(v ? 'app.yes' : 'app.no') })),
        );
      if (type === 'DATE' || type === 'TIME')
        return h(el.ElDatePicker, { ...common, modelValue: String(row.value || '').slice(0, 10), valueFormat: 'YYYY-MM-DD' });
      return h(el.ElInput, { ...common, modelValue: String(row.value ?? ''), type: type === 'NUMBER' ? 'number' : 'text' });
    };
    const line = (/** @type {any} */ row, /** @type {number} */ i) =>
      h('div', { class: 'row condition', key: i, 'data-test': 'condition' }, [
        h(
          el.ElSelect,
          {
            modelValue: row.field,
            size: 'small',
            filterable: true,
            style: 'width:130px',
            'aria-label': t('query.field'),
            'onUpdate:modelValue': (/** @type {string} */ name) => {
              Object.assign(row, { field: name, op: operationsOf(typeOf(name))[0], value: '' });
            },
          },
          () => fields().map((f) => h(el.ElOption, { key: f.name, value: f.name, label: label(f.title) })),
        ),
        h(
          el.ElSelect,
          {
            modelValue: row.op,
            size: 'small',
            style: 'width:84px',
            'aria-label': t('query.operation'),
            'onUpdate:modelValue': (/** @type {string} */ op) => {
              row.op = op;
            },
          },
          () => operationsOf(typeOf(row.field)).map((op) => h(el.ElOption, { key: op, value: op, label: t(`query.op.${op}`) })),
        ),
        value(row),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': t('action.delete'), onClick: () => state.rows.splice(i, 1) },
          glyph('M6 6l12 12|M18 6L6 18', 14),
        ),
      ]);

    return () =>
      state.text === null
        ? h('div', [
            ...state.rows.map(line),
            h('div', { class: 'row' }, [
              h(el.ElButton, { size: 'small', onClick: () => state.rows.push(blank()) }, () => t('query.addCondition')),
              state.rows.length > 1
                ? h(
                    el.ElRadioGroup,
                    {
                      modelValue: state.by,
                      size: 'small',
                      'onUpdate:modelValue': (/** @type {'and'|'or'} */ by) => {
                        state.by = by;
                      },
                    },
                    () => ['and', 'or'].map((by) => h(el.ElRadioButton, { key: by, value: by }, () => t(`query.by.${by}`))),
                  )
                : null,
            ]),
          ])
        : h(el.ElInput, {
            modelValue: state.text,
            type: 'textarea',
            rows: 3,
            'aria-label': 'CQL2',
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.text = v;
            },
          });
  },
});
