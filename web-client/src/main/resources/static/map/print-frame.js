/** What a printed map says around the picture: title, time, legend, and what the data are worth. */
import { defineComponent, h, onBeforeUnmount, onMounted, reactive } from '/core/ui.js';
import { dateTime, label, t } from '/core/i18n.js';
import { layerOf } from '/map/catalog.js';
import { markerUrl } from '/map/symbols.js';

export const PrintFrame = defineComponent({
  props: {
    title: { type: String, required: true },
    layers: { type: Array, required: true },
    notice: { type: Object, default: null },
  },
  setup(props) {
    const state = reactive({ at: '' });
    const before = () => {
      state.at = dateTime(new Date().toISOString());
    };
    onMounted(() => window.addEventListener('beforeprint', before));
    onBeforeUnmount(() => window.removeEventListener('beforeprint', before));
    return () =>
      h('div', { class: 'print-frame', 'aria-hidden': 'true' }, [
        h('div', [h('b', props.title), '  ', h('span', state.at)]),
        h(
          'div',
          { class: 'print-legend' },
          props.layers
            .map((/** @type {any} */ id) => layerOf(id))
            .filter(Boolean)
            .map((/** @type {any} */ layer) =>
              h('span', { key: layer.id }, [
                h('img', { class: 'marker', src: markerUrl(layer, 0), alt: '' }),
                label(layer.title),
              ]),
            ),
        ),
        h('div', { class: 'small' }, [`${t('map.printGrid')}  `, props.notice ? label(props.notice) : '']),
      ]);
  },
});
