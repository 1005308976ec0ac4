/** Features in view for those who do not use a pointer: Alt+arrows step, Enter opens. Seen only while it has the focus. */
import { defineComponent, h, nextTick, reactive, ref } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { layerTitle } from '/map/catalog.js';

export const FeatureListbox = defineComponent({
  props: { view: { type: Object, required: true } },
  emits: ['select'],
  setup(props, { emit, expose }) {
    const box = ref(null);
    const state = reactive({ items: /** @type {any[]} */ ([]), active: -1 });
    const fill = () => {
      state.items = /** @type {any} */ (props.view)
        .inView(200)
        .map((/** @type {any} */ hit) => ({ layer: hit.layer, id: hit.id, name: hit.name }));
      state.active = Math.min(state.active, state.items.length - 1);
    };
    const step = (/** @type {number} */ by) => {
      if (document.activeElement !== box.value) {
        fill();
        /** @type {any} */ (box.value).focus();
      }
      state.active = Math.max(0, Math.min(state.items.length - 1, state.active + by));
      nextTick(() => document.getElementById(`in-view-${state.active}`)?.scrollIntoView({ block: 'nearest' }));
    };
    const key = (/** @type {KeyboardEvent} */ event) => {
      if (event.altKey) return;
      if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else if (event.key === 'Enter' && state.items[state.active]) emit('select', state.items[state.active]);
      else if (event.key === 'Escape') /** @type {any} */ (box.value).blur();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    expose({ step });
    return () =>
      h(
        'div',
        {
          ref: box,
          class: 'features-listbox',
          role: 'listbox',
          tabindex: 0,
          'aria-label': t('map.inView'),
          onFocus: fill,
          onKeydown: key,
          'aria-activedescendant': state.active >= 0 ? `in-view-${state.active}` : undefined,
        },
        state.items.length
          ? state.items.map((item, index) =>
              h(
                'div',
                {
                  key: `${item.layer}/${item.id}`,
                  id: `in-view-${index}`,
                  role: 'option',
                  'aria-selected': String(index === state.active),
                  onClick: () => emit('select', item),
                },
                [item.name || item.id, h('span', { class: 'muted small' }, ` ${layerTitle(item.layer)}`)],
              ),
            )
          : h('div', { class: 'muted' }, t('map.noneInView')),
      );
  },
});
