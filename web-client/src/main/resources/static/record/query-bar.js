/** The boxes of a register's query: words, state and the fields that are searched. */
import { el, h } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { FieldInput } from '/record/field-input.js';
import { boxed, RANGED } from '/record/query-address.js';

/** @param {any} field @param {any} state */
const pair = (field, state) =>
  h('div', { class: ['pair', { range: RANGED.includes(field.kind) }], key: field.name }, [
    h('label', { class: 'ellipsis', title: label(field.label) }, label(field.label)),
    RANGED.includes(field.kind)
      ? h(
          'div',
          { class: 'row' },
          ['from', 'to'].map((end) =>
            h(FieldInput, {
              key: end,
              forSearch: true,
              id: `q-${field.name}-${end}`,
              field: { ...field, required: false },
              modelValue: state.values[`${field.name}.${end}`],
              'onUpdate:modelValue': (/** @type {any} */ v) => {
                state.values[`${field.name}.${end}`] = v;
              },
            }),
          ),
        )
      : h(
          'div',
          h(FieldInput, {
            forSearch: true,
            id: `q-${field.name}`,
            field: { ...field, required: false },
            modelValue: state.values[field.name],
            'onUpdate:modelValue': (/** @type {any} */ v) => {
              state.values[field.name] = v;
            },
          }),
        ),
  ]);

/**
 * @param {import('/record/records.js').Schema} schema
 * @param {any[]} searchable its fields that are searched
 * @param {any} state the list's: q, status, values, busy
 * @param {{box: any, query: () => void, reset: () => void}} act
 */
export const queryBar = (schema, searchable, state, act) =>
  h(
    'form',
    {
      class: 'sheet',
      role: 'search',
      novalidate: true,
      onSubmit: (/** @type {Event} */ e) => {
        e.preventDefault();
        act.query();
      },
    },
    h('div', { class: 'query-bar' }, [
      h('div', { class: 'pair' }, [
        h('label', t('record.keyword')),
        h(
          'div',
          h(el.ElInput, {
            ref: act.box,
            modelValue: state.q,
            clearable: true,
            'aria-label': t('record.keyword'),
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.q = v;
            },
          }),
        ),
      ]),
      schema.states.length && !schema.kept?.state
        ? h('div', { class: 'pair' }, [
            h('label', t('field.state')),
            h(
              'div',
              h(
                el.ElSelect,
                {
                  modelValue: state.status,
                  clearable: true,
                  style: 'width:100%',
                  'aria-label': t('field.state'),
                  placeholder: t('form.choose'),
                  'onUpdate:modelValue': (/** @type {string} */ v) => {
                    state.status = v || '';
                  },
                },
                () =>
                  schema.states.map((s) => h(el.ElOption, { key: s.value, value: s.value, label: label(s.label) })),
              ),
            ),
          ])
        : null,
      ...boxed(searchable).map((f) => pair(f, state)),
      h('div', { class: 'row' }, [
        h(el.ElButton, { type: 'primary', nativeType: 'submit' }, () => t('action.query')),
        h(el.ElButton, { onClick: act.reset }, () => t('action.reset')),
      ]),
    ]),
  );
