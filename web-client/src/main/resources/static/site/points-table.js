/** Every point of the plan as a table, beside the picture: for reading, for the keyboard, and for what lies outside the picture. */
import { defineComponent, h } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { layerOf, stateOf } from '/map/catalog.js';
import { stateTag } from '/map/tags.js';
import { markerUrl } from '/map/symbols.js';
import { keyOf } from '/site/plan-board.js';

export const PointsTable = defineComponent({
  props: {
    groups: { type: Array, required: true },
    spots: { type: Array, required: true },
    hidden: { type: Object, required: true },
    selected: { type: String, default: '' },
    closed: Boolean,
    areas: { type: Number, default: 0 },
    showAreas: Boolean,
    movable: Boolean,
  },
  emits: ['select', 'put', 'show', 'closed', 'areas'],
  setup(props, { emit }) {
    const filters = () =>
      h('div', { class: 'bar point-filters', role: 'group', 'aria-label': t('site.points.kinds') }, [
        props.groups.map((/** @type {any} */ group) =>
          h('label', { key: group.type, class: 'check' }, [
            h('input', { type: 'checkbox', checked: !props.hidden[group.type], 'data-type': group.type, onChange: (/** @type {any} */ e) => emit('show', group.type, e.target.checked) }),
            h('img', { class: 'marker', src: markerUrl(layerOf(group.type), 0), alt: '' }),
            `${label(group.title)} ${number(group.onPlan)}/${number(group.total)}`,
          ]),
        ),
        props.areas
          ? h('label', { class: 'check', 'data-test': 'areas' }, [h('input', { type: 'checkbox', checked: props.showAreas, onChange: (/** @type {any} */ e) => emit('areas', e.target.checked) }), t('site.points.areas', { n: number(props.areas) })])
          : null,
        h('label', { class: 'check' }, [h('input', { type: 'checkbox', checked: props.closed, onChange: (/** @type {any} */ e) => emit('closed', e.target.checked) }), t('site.points.closed')]),
      ]);
    const row = (/** @type {any} */ spot) => {
      const key = keyOf(spot);
      const layer = layerOf(spot.type);
      return h('tr', { key, class: ['click', { chosen: key === props.selected }], 'data-spot': key, onClick: () => emit('select', key) }, [
        h('td', [h('img', { class: 'marker', src: markerUrl(layer, spot.severity), alt: '' })]),
        h('td', h('button', { type: 'button', class: 'link', onClick: (/** @type {Event} */ e) => { e.stopPropagation(); emit('select', key); } }, spot.title)),
        h('td', label(layer?.title)),
        h('td', (spot.shown ? h('span', { class: ['tag', `s${spot.severity}`] }, spot.shown) : stateTag(stateOf(layer, spot.state), spot.severity)) || '–'),
        h('td', { class: 'num' }, spot.value || ''),
        h('td', [
          spot.inside ? t('site.points.inside', { x: number(spot.x, 0), y: number(spot.y, 0) }) : h('span', { class: 'muted' }, t('site.points.outside')),
          spot.movable && props.movable
            ? h('button', { type: 'button', class: 'link', style: 'margin-left:8px', 'data-put': key, onClick: (/** @type {Event} */ e) => { e.stopPropagation(); emit('put', key); } }, t('site.points.put'))
            : null,
        ]),
      ]);
    };
    return () =>
      h('section', { class: 'sheet points-table', 'aria-label': t('site.points.title') }, [
        h('h2', t('site.points.title')),
        filters(),
        h('div', { class: 'table-box' }, [
          h('table', { class: 'plain', 'data-test': 'points' }, [
            h('thead', h('tr', [h('th'), ...['name', 'kind', 'state'].map((one) => h('th', t(`site.points.${one}`))), h('th', { class: 'num' }, t('site.points.value')), h('th', t('site.points.place'))])),
            h('tbody', props.spots.map(row)),
          ]),
          props.spots.length ? null : h('div', { class: 'empty' }, t('site.points.none')),
        ]),
      ]);
  },
});
