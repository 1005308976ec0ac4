/** Beside an enterprise and above its review: how far its place would be moved, and whether it lies in the area that was chosen. */
import { defineComponent, h, reactive, watch } from '/core/ui.js';
import { distance, label, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { metresBetween } from '/map/geodesic.js';

const SAME_METRES = 1;

export const PlaceNotice = defineComponent({
  props: { item: { type: Object, required: true }, /** what is being filled in, if anything is */ draft: { type: Object, default: null } },
  setup(props) {
    const state = reactive({ oddity: /** @type {any} */ (null) });
    const item = () => /** @type {any} */ (props.item);
    const position = () => /** @type {any} */ (props.draft)?.position || item().position;
    const area = () => /** @type {any} */ (props.draft)?.area || item().area;
    let turn = 0;
    watch(
      () => [position()?.coordinates?.join(','), area()?.id],
      async () => {
        const at = position()?.coordinates;
        if (!at || !area()) return;
        const mine = ++turn;
        try {
          const { oddity } = await get(`/api/registrations/position${query({ lon: at[0], lat: at[1], area: area().id })}`);
          if (mine === turn) state.oddity = oddity;
        } catch (problem) {
          if (mine === turn) state.oddity = /** @type {Error} */ (problem).message;
        }
      },
      { immediate: true },
    );
    const moved = () => {
      const before = item().position?.coordinates;
      const after = /** @type {any} */ (props.draft)?.position?.coordinates;
      const metres = before && after ? metresBetween(before, after) : 0;
      return metres > SAME_METRES
        ? h('p', { 'data-test': 'place-moved' }, [
            t('enterprise.moved', { far: distance(metres) }),
            h('span', { class: 'muted small' }, ` ${before.map((/** @type {number} */ c) => c.toFixed(6)).join(', ')} → ${after.map((/** @type {number} */ c) => c.toFixed(6)).join(', ')}`),
          ])
        : null;
    };
    return () =>
      h('div', [
        props.draft ? moved() : null,
        state.oddity
          ? h('div', { class: 'problem', role: 'status', 'data-test': 'place-odd' }, typeof state.oddity === 'string' ? state.oddity : label(state.oddity))
          : null,
      ]);
  },
});
