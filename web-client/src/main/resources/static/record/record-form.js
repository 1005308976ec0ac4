/** The form of a record or of a step, drawn from its field descriptions; what is wrong stands on top with links. */
import { defineComponent, el, h, nextTick, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { FieldInput } from '/record/field-input.js';
import { faults, isGeometry } from '/record/values.js';

const WIDE = ['longtext', 'files', 'point', 'polygon', 'line'];

export const RecordForm = defineComponent({
  props: {
    fields: { type: Array, required: true },
    draft: { type: Object, required: true },
    name: { type: String, required: true },
    busy: Boolean,
    submitText: { type: String, default: '' },
    cancellable: { type: Boolean, default: true },
  },
  emits: ['submit', 'cancel', 'dirty'],
  setup(props, { emit, expose }) {
    const state = reactive({ faults: /** @type {{field: string, message: string}[]} */ ([]), message: '' });
    const idOf = (/** @type {string} */ field) => `${props.name}-${field.replace(/\W/g, '-')}`;
    const writable = () =>
      /** @type {import('/record/records.js').Field[]} */ (props.fields).filter((f) => f.writable !== false);

    const submit = () => {
      state.message = '';
      state.faults = faults(writable(), /** @type {any} */ (props.draft));
      if (state.faults.length) showTop();
      else emit('submit');
    };
    const showTop = () =>
      nextTick(() => document.getElementById(idOf('problems'))?.scrollIntoView({ block: 'nearest' }));
    /** Shows a refusal of the server. @param {any} problem */
    const refuse = (problem) => {
      state.faults = problem.errors || [];
      state.message = problem.message;
      showTop();
    };
    const goTo = (/** @type {Event} */ event, /** @type {string} */ field) => {
      event.preventDefault();
      const place = document.getElementById(idOf(field)) || document.getElementById(`${idOf(field)}-box`);
      place?.scrollIntoView({ block: 'center' });
      place?.focus();
    };
    expose({ refuse, submit });

    const nameOf = (/** @type {string} */ name) =>
      label(/** @type {any[]} */ (props.fields).find((f) => f.name === name)?.label) || name;
    const problems = () =>
      !state.message && !state.faults.length
        ? null
        : h('div', { class: 'problem', id: idOf('problems'), role: 'alert' }, [
            h(
              'b',
              !state.message || state.faults.some((f) => f.message === state.message)
                ? t('form.pleaseCorrect')
                : state.message,
            ),
            state.faults.length
              ? h(
                  'ul',
                  state.faults.map((f, i) =>
                    h(
                      'li',
                      { key: i },
                      h(
                        'a',
                        { href: `#${idOf(f.field)}`, onClick: (/** @type {Event} */ e) => goTo(e, f.field) },
                        f.message.includes(nameOf(f.field)) ? f.message : `${nameOf(f.field)}: ${f.message}`,
                      ),
                    ),
                  ),
                )
              : null,
          ]);

    return () =>
      h(
        'form',
        {
          class: 'record-form',
          novalidate: true,
          onSubmit: (/** @type {Event} */ e) => {
            e.preventDefault();
            submit();
          },
          onKeydown: (/** @type {KeyboardEvent} */ e) => {
            if (e.ctrlKey && e.key === 'Enter') {
              e.preventDefault();
              submit();
            }
          },
        },
        [
          problems(),
          h(
            'div',
            { class: 'form-grid' },
            writable().map((field) => {
              const wrong = state.faults.find((f) => f.field === field.name);
              return h(
                'div',
                {
                  key: field.name,
                  id: `${idOf(field.name)}-box`,
                  class: ['form-field', { wide: WIDE.includes(field.kind) || field.tree, wrong }],
                  'data-field': field.name,
                },
                [
                  h(
                    'label',
                    { for: isGeometry(field) ? undefined : idOf(field.name), class: { required: field.required } },
                    [
                      label(field.label),
                      field.required ? h('span', { class: 'star', title: t('form.mandatory') }, ' *') : null,
                    ],
                  ),
                  h(FieldInput, {
                    field,
                    id: idOf(field.name),
                    modelValue: /** @type {any} */ (props.draft)[field.name],
                    'onUpdate:modelValue': (/** @type {any} */ v) => {
                      /** @type {any} */ (props.draft)[field.name] = v;
                      emit('dirty');
                    },
                  }),
                  wrong
                    ? h('div', { class: 'field-fault' }, wrong.message)
                    : field.help
                      ? h('div', { class: 'muted small' }, label(field.help))
                      : null,
                ],
              );
            }),
          ),
          h('div', { class: 'form-foot' }, [
            props.cancellable ? h(el.ElButton, { onClick: () => emit('cancel') }, () => t('action.cancel')) : null,
            h(
              el.ElButton,
              { type: 'primary', nativeType: 'submit', loading: props.busy, 'data-test': 'save' },
              () => props.submitText || t('action.save'),
            ),
          ]),
        ],
      );
  },
});
