/** Which ground the map lies on: our own, or one that the operator has set. Shown only where there is one; the choice is remembered. */
import { defineComponent, el, h, onMounted, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get } from '/core/http.js';

const CHOSEN = 'yitu.ground';

export const GroundSwitch = defineComponent({
  props: { view: { type: Object, required: true } },
  setup(props) {
    const view = /** @type {import('/map/view.js').MapView} */ (props.view);
    const state = reactive({ grounds: /** @type {any[]} */ ([]), chosen: '' });
    const choose = (/** @type {string} */ id) => {
      const ground = state.grounds.find((one) => one.id === id);
      state.chosen = ground ? id : '';
      localStorage.setItem(CHOSEN, state.chosen);
      view.showGround(ground || null);
    };
    onMounted(async () => {
      try {
        state.grounds = await get('/api/grounds');
      } catch {
        // Without the list there is our own ground, which is there already.
        return;
      }
      const before = localStorage.getItem(CHOSEN);
      if (before) choose(before);
    });
    return () => {
      if (!state.grounds.length) return null;
      const ground = state.grounds.find((one) => one.id === state.chosen);
      return h('div', { class: 'ground-switch', 'data-test': 'ground' }, [
        h(
          el.ElSelect,
          { modelValue: state.chosen, size: 'small', style: 'width:170px', 'aria-label': t('map.ground.title'), 'onUpdate:modelValue': choose },
          () => [
            h(el.ElOption, { value: '', label: t('map.ground.own') }),
            ...state.grounds.map((one) => h(el.ElOption, { key: one.id, value: one.id, label: label(one.title) })),
          ],
        ),
        ground ? h('span', { class: 'ground-note', role: 'note' }, [ground.attribution, ground.shifted ? t('map.ground.shifted') : ''].filter(Boolean).join(' · ')) : null,
      ]);
    };
  },
});
