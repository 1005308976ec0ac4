/** The site plans of the enterprises that are looked at closely, as pictures under the layers; as much of them as the viewer may read. */
import { defineComponent, h, onBeforeUnmount, onMounted, reactive, watch } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { concerns, listenLive } from '/map/live.js';
import { PlanOverlay } from '/site/plan-overlay.js';
import { loadOverlays, pictureUrl } from '/site/site-api.js';

/** From here on a site of a hundred metres is some hundred pixels wide. */
const CLOSE = 15.5;
const NAMED = 3;
const USUAL_OPACITY = 0.8;

/** The first plan of each enterprise: others of the same site would cover it. @param {any[]} plans */
function firstOfEach(plans) {
  const seen = new Set();
  return plans.filter((plan) => !seen.has(plan.enterprise?.id) && seen.add(plan.enterprise?.id));
}

export const PlanPictures = defineComponent({
  props: { view: { type: Object, required: true }, moved: { type: Number, required: true } },
  setup(props) {
    const view = /** @type {import('/map/view.js').MapView} */ (props.view);
    const state = reactive({ plans: /** @type {any[]} */ ([]), on: true, opacity: USUAL_OPACITY });
    const overlay = new PlanOverlay(view.map);
    overlay.setOpacity(state.opacity);
    /** @type {AbortController|null} */
    let asking = null;

    const show = () => overlay.show(state.on ? state.plans.map((plan) => ({ url: pictureUrl(plan), corners: plan.corners })).reverse() : []);
    const load = async () => {
      asking?.abort();
      if (!can('site-plan:read')) return;
      if (view.zoom() < CLOSE) {
        state.plans = [];
        show();
        return;
      }
      asking = new AbortController();
      try {
        state.plans = firstOfEach(await loadOverlays(view.bounds(), asking.signal));
        show();
      } catch (problem) {
        // The map is whole without them, and asks again when it is moved.
        if (/** @type {any} */ (problem).name !== 'AbortError') state.plans = [];
      }
    };
    onMounted(load);
    watch(() => props.moved, load);
    watch(() => state.on, show);
    const stopLive = listenLive((layer) => {
      if (concerns(layer, 'site-plan')) load();
    });
    onBeforeUnmount(() => {
      asking?.abort();
      stopLive();
    });

    return () =>
      state.plans.length
        ? h('div', { class: 'plan-pictures', 'data-test': 'plan-pictures' }, [
            h('label', { class: 'check' }, [
              h('input', {
                type: 'checkbox',
                checked: state.on,
                onChange: (/** @type {any} */ event) => {
                  state.on = event.target.checked;
                },
              }),
              `${t('site.picture')} ${number(state.plans.length)}`,
            ]),
            h('input', {
              type: 'range',
              min: 0,
              max: 1,
              step: 0.05,
              value: state.opacity,
              'aria-label': t('site.opacity'),
              onInput: (/** @type {any} */ event) => {
                state.opacity = Number(event.target.value);
                overlay.setOpacity(state.opacity);
              },
            }),
            state.plans.slice(0, NAMED).map((plan) => h('a', { key: plan.id, class: 'ellipsis', href: `/desk#site/${plan.id}`, title: plan.title }, plan.enterprise?.title || plan.title)),
          ])
        : null;
  },
});
