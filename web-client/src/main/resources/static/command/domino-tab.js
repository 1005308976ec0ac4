/** Which neighbouring vessels the fire or the blast may set off, step by step. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { distance, label, number, t } from '/core/i18n.js';
import { loadDomino } from '/command/effects.js';

const MOST_STEPS = 3;

export const DominoTab = defineComponent({
  props: { assessment: { type: Object, required: true }, chosen: { type: String, default: '' } },
  emits: ['fly'],
  setup(props, { emit }) {
    const state = reactive({ steps: 2, found: /** @type {any} */ (null), refusal: '' });
    watch(
      () => [props.assessment.id, state.steps],
      async () => {
        const asked = `${props.assessment.id}/${state.steps}`;
        state.refusal = '';
        try {
          const found = await loadDomino(props.assessment.id, state.steps);
          if (asked === `${props.assessment.id}/${state.steps}`) state.found = found;
        } catch (problem) {
          if (asked !== `${props.assessment.id}/${state.steps}`) return;
          state.found = null;
          state.refusal = /** @type {Error} */ (problem).message;
        }
      },
      { immediate: true },
    );
    const row = (/** @type {any} */ one) =>
      h(
        'tr',
        {
          key: one.id,
          class: ['click', { chosen: props.chosen === `storage-tank/${one.id}` }],
          onClick: () => emit('fly', 'storage-tank', one),
        },
        [
          h('td', { class: 'num' }, number(one.step)),
          h('td', [
            h('button', { class: 'link', type: 'button' }, one.name),
            h('div', { class: 'muted small' }, [
              label(one.vessel),
              one.byName ? ` · ${t('incident.domino.by', { name: one.byName })}` : '',
            ]),
          ]),
          h('td', { class: 'num' }, distance(one.metres)),
          h('td', { class: 'num' }, `${number(one.value, 1)} ${one.unit}`),
          h('td', { class: 'num' }, `${number(one.threshold, 1)} ${one.unit}`),
          h('td', { class: 'small' }, one.follows ? label(one.follows) : t('incident.domino.unknown')),
        ],
      );

    return () =>
      h('div', [
        h('div', { class: 'row', style: 'margin-bottom:8px' }, [
          h('span', t('incident.domino.steps')),
          h(
            el.ElRadioGroup,
            {
              modelValue: state.steps,
              size: 'small',
              'onUpdate:modelValue': (/** @type {number} */ v) => {
                state.steps = v;
              },
            },
            () =>
              Array.from({ length: MOST_STEPS }, (_, i) =>
                h(el.ElRadioButton, { key: i, value: i + 1 }, () => String(i + 1)),
              ),
          ),
        ]),
        state.refusal ? h('div', { class: 'problem' }, state.refusal) : null,
        state.found?.reached.length
          ? h('table', { class: 'plain', 'data-test': 'domino' }, [
              h(
                'thead',
                h('tr', [
                  h('th', { class: 'num' }, t('incident.domino.step')),
                  h('th', t('incident.domino.vessel')),
                  h('th', { class: 'num' }, t('incident.domino.distance')),
                  h('th', { class: 'num' }, t('incident.domino.value')),
                  h('th', { class: 'num' }, t('incident.threshold')),
                  h('th', t('incident.domino.follows')),
                ]),
              ),
              h('tbody', state.found.reached.map(row)),
            ])
          : state.found
            ? h('div', { class: 'empty' }, t('incident.domino.none', { n: number(state.found.screened) }))
            : null,
        ...(state.found?.limits || []).map((/** @type {any} */ line, /** @type {number} */ i) =>
          h('p', { key: i, class: 'muted small' }, label(line)),
        ),
      ]);
  },
});
