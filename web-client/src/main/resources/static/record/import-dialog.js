/** Import from Excel: all or nothing, with what is wrong in which row and column. */
import { defineComponent, el, h, reactive, told } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { exportUrl, importRecords } from '/record/records.js';

export const ImportDialog = defineComponent({
  props: { type: { type: String, required: true }, open: Boolean },
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const state = reactive({
      file: /** @type {File|null} */ (null),
      busy: false,
      refusal: '',
      errors: /** @type {any[]} */ ([]),
    });
    const send = async () => {
      Object.assign(state, { busy: true, refusal: '', errors: [] });
      try {
        const answer = await importRecords(props.type, /** @type {File} */ (state.file));
        if (answer.errors?.length) state.errors = answer.errors;
        else {
          told(t('import.done', { n: answer.created }));
          emit('done');
          emit('close');
        }
      } catch (problem) {
        const refused = /** @type {any} */ (problem);
        state.refusal = refused.message;
        state.errors = refused.errors || [];
      } finally {
        state.busy = false;
      }
    };
    return () =>
      h(
        el.ElDialog,
        {
          modelValue: props.open,
          title: t('action.import'),
          width: '600px',
          appendToBody: true,
          closeOnClickModal: false,
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            if (!v) emit('close');
          },
        },
        () => [
          h('p', [t('import.explain'), ' ', h('a', { href: exportUrl(props.type, {}) }, t('import.template'))]),
          h('input', {
            type: 'file',
            accept: '.xlsx',
            'aria-label': t('action.import'),
            onChange: (/** @type {any} */ e) => {
              Object.assign(state, { file: e.target.files[0] || null, errors: [], refusal: '' });
            },
          }),
          state.refusal ? h('div', { class: 'problem', role: 'alert', style: 'margin-top:10px' }, state.refusal) : null,
          state.errors.length
            ? h('div', { role: 'alert', style: 'max-height:300px;overflow:auto;margin-top:10px' }, [
                h('p', t('import.nothing', { n: state.errors.length })),
                h('table', { class: 'plain' }, [
                  h(
                    'thead',
                    h('tr', [h('th', t('import.row')), h('th', t('import.column')), h('th', t('import.message'))]),
                  ),
                  h(
                    'tbody',
                    state.errors.map((e, i) =>
                      h('tr', { key: i }, [h('td', e.row), h('td', e.column ?? e.field), h('td', e.message)]),
                    ),
                  ),
                ]),
              ])
            : null,
          h('div', { class: 'form-foot' }, [
            h(el.ElButton, { onClick: () => emit('close') }, () => t('action.cancel')),
            h(el.ElButton, { type: 'primary', disabled: !state.file, loading: state.busy, onClick: send }, () =>
              t('action.import'),
            ),
          ]),
        ],
      );
  },
});
