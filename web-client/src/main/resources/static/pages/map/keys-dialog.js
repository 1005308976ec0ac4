/** The list of keys, opened by `?`. */
import { defineComponent, el, h } from '/core/ui.js';
import { t } from '/core/i18n.js';

const KEYS = [
  ['/', 'search'],
  ['L', 'layers'],
  ['T', 'list'],
  ['B', 'around'],
  ['R', 'route'],
  ['M', 'measure'],
  ['A', 'area'],
  ['Home', 'home'],
  ['Alt ↓ / Alt ↑', 'features'],
  ['Enter', 'open'],
  ['+ − ← → ↑ ↓', 'move'],
  ['Esc', 'escape'],
  ['?', 'help'],
];

export const KeysDialog = defineComponent({
  props: { open: Boolean },
  emits: ['close'],
  render() {
    return h(
      el.ElDialog,
      {
        modelValue: this.open,
        title: t('keys.title'),
        width: '460px',
        appendToBody: true,
        'onUpdate:modelValue': (/** @type {boolean} */ v) => {
          if (!v) this.$emit('close');
        },
      },
      () =>
        h(
          'table',
          { class: 'plain' },
          h(
            'tbody',
            KEYS.map(([key, name]) => h('tr', { key: name }, [h('td', h('kbd', key)), h('td', t(`keys.${name}`))])),
          ),
        ),
    );
  },
});
