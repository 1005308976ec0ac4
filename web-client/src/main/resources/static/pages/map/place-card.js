/** A place that is no feature: what it is called in every datum, in which areas it lies, what one may ask from here. */
import { defineComponent, el, glyph, h, reactive, watch } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { dms, everyDatum } from '/map/coordinates.js';

const DATUMS = [
  ['cgcs2000', 'CGCS2000'],
  ['wgs84', 'WGS-84'],
  ['gcj02', 'GCJ-02'],
  ['bd09', 'BD-09'],
];

export const PlaceCard = defineComponent({
  props: { point: { type: Array, required: true } },
  emits: ['close', 'around', 'route'],
  setup(props, { emit }) {
    const state = reactive({ all: /** @type {any} */ (null), refusal: '' });
    const load = async () => {
      const { point } = props;
      state.all = null;
      state.refusal = '';
      try {
        const all = await everyDatum({ lon: point[0], lat: point[1], datum: 'CGCS2000' });
        if (point === props.point) state.all = all;
      } catch (problem) {
        if (point === props.point) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(() => props.point, load, { immediate: true });
    const place = () => ({ point: props.point, name: state.all ? Object.values(state.all.place || {}).join('') : '' });
    return () =>
      h('section', { class: 'panel', 'aria-label': t('place.title'), 'data-test': 'place' }, [
        h('header', [
          h('h2', t('place.title')),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'body' }, [
          state.refusal ? h('div', { class: 'problem' }, state.refusal) : null,
          state.all
            ? h('dl', { class: 'facts' }, [
                h('dt', t('place.areas')),
                h('dd', Object.values(state.all.place || {}).join(' ') || '–'),
                ...DATUMS.filter(([key]) => state.all[key]).flatMap(([key, name]) => [
                  h('dt', { key: `t${key}` }, name),
                  h('dd', { key: `d${key}` }, state.all[key].map((/** @type {number} */ v) => v.toFixed(7)).join(', ')),
                ]),
                h('dt', t('place.dms')),
                h('dd', `${dms(props.point[0], 'lon')} ${dms(props.point[1], 'lat')}`),
                state.all.gk
                  ? [h('dt', `EPSG:${state.all.gk.epsg}`), h('dd', `${state.all.gk.x}, ${state.all.gk.y}`)]
                  : null,
              ])
            : h('div', { class: 'muted' }, t('app.loading')),
          h('div', { class: 'card-actions' }, [
            h(el.ElButton, { size: 'small', onClick: () => emit('around', place()) }, () => t('around.title')),
            h(el.ElButton, { size: 'small', onClick: () => emit('route', place()) }, () => t('route.here')),
          ]),
        ]),
      ]);
  },
});
