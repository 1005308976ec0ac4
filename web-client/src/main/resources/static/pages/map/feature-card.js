/** One feature: what it is, its state, its facts, its open steps, what one may do with it. */
import { defineComponent, el, glyph, h, reactive, watch } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { layerOf, layerTitle, shown, stateOf } from '/map/catalog.js';
import { centreOf } from '/map/bounds.js';
import { dms } from '/map/coordinates.js';
import { ExpiryNote } from '/map/expiry-note.js';
import { markerUrl } from '/map/symbols.js';
import { stateTag } from '/map/tags.js';
import { sector } from '/map/view-sector.js';
import { RecordFacts } from '/record/record-facts.js';
import { viewsOf } from '/record/record-views.js';
import { StepDialog } from '/record/step-dialog.js';
import { loadSchema, readRecord } from '/record/records.js';

const SHOWN_APART = ['name', 'state', 'severity'];

export const FeatureCard = defineComponent({
  props: {
    layer: { type: String, required: true },
    id: { type: String, required: true },
    feature: { type: Object, required: true },
  },
  emits: ['close', 'around', 'route', 'moved'],
  setup(props, { emit }) {
    const state = reactive({
      schema: /** @type {any} */ (null),
      item: /** @type {any} */ (null),
      step: /** @type {any} */ (null),
    });
    // A feature of a record layer is shown as its record; who may see the feature but not the record sees the layer's own fields.
    const load = async () => {
      if (!layerOf(props.layer)?.record) return;
      const [schema, item] = await Promise.all([loadSchema(props.layer), readRecord(props.layer, props.id)]).catch(
        () => [null, null],
      );
      state.schema = schema;
      state.item = item;
    };
    watch(() => props.feature, load, { immediate: true });

    const facts = (/** @type {any} */ layer, /** @type {any} */ values) => {
      const known = (layer?.fields || []).filter(
        (/** @type {any} */ f) => !SHOWN_APART.includes(f.name) && values[f.name] != null && values[f.name] !== '',
      );
      return h(
        'dl',
        { class: 'facts' },
        known.flatMap((/** @type {any} */ f) => [h('dt', label(f.title)), h('dd', words(f, values[f.name]))]),
      );
    };
    const steps = () =>
      (state.item?.openSteps || []).map((/** @type {string} */ name) =>
        h(
          el.ElButton,
          {
            key: name,
            size: 'small',
            type: 'primary',
            'data-step': name,
            onClick: () => {
              state.step = {
                type: props.layer,
                id: props.id,
                step: name,
                version: state.item.version,
                title: state.item.title,
              };
            },
          },
          () => label(state.schema.steps.find((/** @type {any} */ s) => s.name === name)?.label) || name,
        ),
      );

    return () => {
      const layer = layerOf(props.layer);
      const values = props.feature.properties || {};
      const point = props.feature.geometry ? centreOf(props.feature.geometry) : null;
      const place = { point, name: values.name };
      return h('section', { class: 'panel feature-card', 'aria-label': values.name }, [
        h('header', [
          h('h2', layerTitle(props.layer)),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'body' }, [
          h('div', { class: 'card-title' }, [
            h('img', { class: 'marker', src: markerUrl(layer, values.severity || 0), alt: '' }),
            h('div', { class: 'grow' }, [
              h('b', values.name || props.id),
              h('div', stateTag(stateOf(layer, values.state), values.severity)),
            ]),
          ]),
          state.item ? h(RecordFacts, { schema: state.schema, item: state.item, brief: true }) : facts(layer, values),
          props.layer === 'enterprise' && state.item ? h(ExpiryNote, { enterprise: props.id }) : null,
          point
            ? h(
                'div',
                { class: 'muted small', style: 'margin-top:4px' },
                `${point[0].toFixed(6)}, ${point[1].toFixed(6)} · ${dms(point[0], 'lon')} ${dms(point[1], 'lat')}`,
              )
            : null,
          sector(values, props.feature.geometry).length ? h('div', { class: 'muted small', 'data-test': 'sector-note' }, t('camera.sector')) : null,
          h('div', { class: 'card-actions' }, [
            ...steps(),
            point
              ? h(
                  el.ElButton,
                  { size: 'small', 'data-test': 'card-around', onClick: () => emit('around', place) },
                  () => t('around.title'),
                )
              : null,
            point
              ? h(el.ElButton, { size: 'small', onClick: () => emit('route', place) }, () => t('route.here'))
              : null,
            ...(state.item ? viewsOf(props.layer, { id: props.id }) : []).map((view) =>
              h('a', { key: view.title, class: 'el-button el-button--small', style: 'text-decoration:none', href: view.href }, t(view.title)),
            ),
            state.item
              ? h(
                  'a',
                  {
                    class: 'el-button el-button--small',
                    style: 'text-decoration:none',
                    href: `/desk#${props.layer}/${props.id}`,
                  },
                  t('action.detail'),
                )
              : null,
          ]),
        ]),
        h(StepDialog, {
          target: state.step,
          onClose: () => {
            state.step = null;
          },
          onDone: () => emit('moved'),
        }),
      ]);
    };
  },
});

/** @param {any} field @param {any} value */
function words(field, value) {
  const type = String(field.type).toLowerCase();
  if (type === 'boolean') return t(value ? 'app.yes' : 'app.no');
  if (type === 'time') return dateTime(value);
  if (type === 'number') return number(value, 4);
  return typeof value === 'object' ? label(value.title ?? value) : shown(field, value);
}
