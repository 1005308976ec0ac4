/** The flow of the response (应急救援流程): the states of an incident in their order, and where this one stands. */
import { defineComponent, h, onMounted, ref } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { loadSchema } from '/record/records.js';

/** A false report is a way out, no stage of the response. */
const WAY_OUT = 'DISMISSED';

export const ResponseFlow = defineComponent({
  props: { incident: { type: Object, required: true } },
  setup(props) {
    const schema = ref(/** @type {any} */ (null));
    onMounted(async () => {
      schema.value = await loadSchema('incident').catch(() => null);
    });
    const name = (/** @type {any} */ state) => state.value ?? state.name;
    return () => {
      const states = schema.value?.states.filter(
        (/** @type {any} */ s) => name(s) !== WAY_OUT || props.incident.state === WAY_OUT,
      );
      if (!states) return null;
      const at = states.findIndex((/** @type {any} */ s) => name(s) === props.incident.state);
      return h(
        'ol',
        { class: 'flow', 'aria-label': t('incident.plan.flow'), 'data-test': 'flow' },
        states.map((/** @type {any} */ s, /** @type {number} */ i) =>
          h(
            'li',
            { key: name(s), class: { past: i < at, now: i === at }, 'aria-current': i === at ? 'step' : undefined },
            label(s.label),
          ),
        ),
      );
    };
  },
});
