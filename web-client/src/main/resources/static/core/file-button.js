/** Chooses a file in the reader's language: the browser's own box speaks that of the browser. Whatever else is given is the box's. */
import { defineComponent, h, reactive } from '/core/ui.js';
import { t } from '/core/i18n.js';

export const FileButton = defineComponent({
  inheritAttrs: false,
  props: { /** Whether the name of the chosen file stands beside it. */ named: Boolean },
  emits: ['change'],
  setup(props, { attrs, emit }) {
    const state = reactive({ names: '' });
    const chosen = (/** @type {any} */ event) => {
      state.names = [...event.target.files].map((/** @type {File} */ file) => file.name).join(t('app.listComma'));
      emit('change', event);
    };
    return () =>
      h('span', { class: 'file-choice' }, [
        h('label', { class: ['el-button', 'file-button', { 'is-disabled': attrs.disabled }] }, [
          t('form.chooseFile'),
          h('input', { ...attrs, type: 'file', onChange: chosen }),
        ]),
        props.named ? h('span', { class: 'muted small' }, state.names || t('form.noFile')) : null,
      ]);
  },
});
