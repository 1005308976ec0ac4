/** Leave or stay, place by place, and who goes to which shelter. */
import { defineComponent, h, reactive, watch } from '/core/ui.js';
import { label, minutes, number, t } from '/core/i18n.js';
import { loadEvacuation } from '/command/effects.js';

const COLOUR = /** @type {Record<string, string>} */ ({ EVACUATE: 's4', SHELTER: 's3', NONE: '' });

export const EvacuationTab = defineComponent({
  props: { assessment: { type: Object, required: true }, chosen: { type: String, default: '' } },
  emits: ['fly', 'route'],
  setup(props, { emit }) {
    const state = reactive({ found: /** @type {any} */ (null), refusal: '' });
    watch(
      () => props.assessment.id,
      async (/** @type {string} */ id) => {
        Object.assign(state, { found: null, refusal: '' });
        try {
          const found = await loadEvacuation(id);
          if (id === props.assessment.id) state.found = found;
        } catch (problem) {
          if (id === props.assessment.id) state.refusal = /** @type {Error} */ (problem).message;
        }
      },
      { immediate: true },
    );
    const share = (/** @type {number|null} */ value) =>
      value == null ? '–' : value < 0.0001 ? '< 0.01 %' : `${number(value * 100, 2)} %`;
    const trip = (/** @type {any} */ block, /** @type {any} */ one) =>
      h('div', { key: one.shelter, class: 'small' }, [
        h(
          'button',
          {
            class: 'link',
            type: 'button',
            onClick: () => emit('route', { layer: 'shelter', id: one.shelter, point: block.point, route: one.route }),
          },
          `→ ${one.name}`,
        ),
        ` ${t('incident.evacuation.trip', {
          people: number(one.people),
          minutes: minutes(one.minutes),
          buses: number(one.buses),
          share: share(one.leaving),
        })}`,
      ]);
    const row = (/** @type {any} */ block) =>
      h('tr', { key: `${block.layer}/${block.id}`, class: { chosen: props.chosen === `${block.layer}/${block.id}` } }, [
        h('td', { style: 'min-width:150px' }, [
          h('button', { class: 'link', type: 'button', onClick: () => emit('fly', block.layer, block) }, block.name),
          ...block.trips.map((/** @type {any} */ one) => trip(block, one)),
          block.unplaced
            ? h('div', { class: 'small tag s4' }, t('incident.evacuation.unplaced', { n: number(block.unplaced) }))
            : null,
        ]),
        h('td', { class: 'num' }, number(block.people)),
        h('td', [
          h('span', { class: ['tag', COLOUR[block.advice]], title: label(block.reason) }, [
            t(`incident.evacuation.advice.${block.advice}`),
          ]),
          block.deadly ? h('div', { class: 'tag s4', style: 'margin-top:4px', 'data-test': 'deadly' }, t('incident.evacuation.deadly')) : null,
        ]),
        h('td', { class: 'num' }, share(block.indoors)),
        h('td', { class: 'num' }, share(block.leaving)),
        h('td', { class: 'num' }, share(block.outdoors)),
      ]);

    return () => {
      const found = state.found;
      if (state.refusal) return h('div', { class: 'empty' }, state.refusal);
      if (!found) return h('div', { class: 'empty' }, t('app.loading'));
      return h('div', { 'data-test': 'evacuation' }, [
        h(
          'p',
          h(
            'b',
            t('incident.evacuation.sum', {
              away: number(found.evacuated),
              stay: number(found.sheltered),
              buses: number(found.buses),
              unplaced: number(found.unplaced),
            }),
          ),
        ),
        found.deadly ? h('p', { class: 'problem', role: 'alert' }, t('incident.evacuation.deadlyWhy', { n: number(found.deadly) })) : null,
        h('table', { class: 'plain' }, [
          h(
            'thead',
            h('tr', [
              h('th', t('incident.evacuation.place')),
              h('th', { class: 'num' }, t('incident.evacuation.people')),
              h('th', t('incident.evacuation.advised')),
              h('th', { class: 'num' }, t('incident.evacuation.indoors')),
              h('th', { class: 'num' }, t('incident.evacuation.leaving')),
              h('th', { class: 'num' }, t('incident.evacuation.outdoors')),
            ]),
          ),
          h('tbody', found.blocks.map(row)),
        ]),
        found.inside > found.listed
          ? h('p', { class: 'muted small' }, t('incident.evacuation.listed', { n: found.listed, of: found.inside }))
          : null,
        h('p', { class: 'muted small' }, t('incident.evacuation.share')),
        ...found.assumptions.map((/** @type {any} */ line, /** @type {number} */ i) =>
          h('p', { key: i, class: 'muted small' }, label(line)),
        ),
      ]);
    };
  },
});
