/** One feature: what it is, its state, its facts, what one may do with it. */
import { defineComponent, el, glyph, h } from '/core/ui.js';
import { dateTime, hasText, label, number, t } from '/core/i18n.js';
import { layerOf, layerTitle, shown, stateOf } from '/map/catalog.js';
import { dms } from '/map/coordinates.js';
import { markerUrl } from '/map/symbols.js';
import { stateTag } from '/map/tags.js';
import { centreOf } from '/map/bounds.js';

export const FeatureCard = defineComponent({
  props: { layer: { type: String, required: true }, id: { type: String, required: true }, feature: { type: Object, required: true } },
  emits: ['close', 'around', 'route', 'moved'],
  setup(props, { emit }) {
    return () => {
      const layer = layerOf(props.layer);
      const values = props.feature.properties || {};
      const point = props.feature.geometry ? centreOf(props.feature.geometry) : null;
      const place = { point, name: values.name };
      const known = (layer?.fields || []).filter((f) => !['name', 'state', 'severity'].includes(f.name) && values[f.name] != null && values[f.name] !== '');
      return h('section', { class: 'panel feature-card', 'aria-label': values.name }, [
        h('header', [h('h2', layerTitle(props.layer)), h('button', { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') }, glyph('M6 6l12 12|M18 6L6 18', 15))]),
        h('div', { class: 'body' }, [
          h('div', { class: 'card-title' }, [h('img', { class: 'marker', src: markerUrl(layer?.icon || '', values.severity || 0), alt: '' }),
            h('div', { class: 'grow' }, [h('b', values.name || props.id), h('div', stateTag(stateOf(layer, values.state), values.severity))])]),
          h('dl', { class: 'facts' }, [...known.flatMap((f) => [h('dt', label(f.title)), h('dd', words(f, values[f.name]))]),
            ...(point ? [h('dt', t('field.position')), h('dd', { class: 'small' }, `${point[0].toFixed(6)}, ${point[1].toFixed(6)} (${dms(point[0], 'lon')} ${dms(point[1], 'lat')})`)] : [])]),
          h('div', { class: 'card-actions' }, [
            point ? h(el.ElButton, { size: 'small', onClick: () => emit('around', place) }, () => t('around.title')) : null,
            point ? h(el.ElButton, { size: 'small', onClick: () => emit('route', place) }, () => t('route.here')) : null,
          ]),
        ]),
      ]);
    };
  },
});

/** @param {any} field @param {any} value */
function words(field, value) {
  const type = String(field.type).toUpperCase();
  if (type === 'BOOLEAN') return t(value ? 'app.yes' : 'app.no');
  if (type === 'TIME') return dateTime(value);
  if (type === 'NUMBER') return number(value, 4);
  if (typeof value === 'object') return label(value.title ?? value);
  return hasText(`value.${value}`) ? t(`value.${value}`) : shown(field, value);
}
