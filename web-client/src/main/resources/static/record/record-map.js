/** The rows of a register's page on the map: the same query, seen from above. */
import { defineComponent, h, onBeforeUnmount, onMounted, reactive, ref, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { catalogue, loadCatalogue, loadFeature } from '/map/catalog.js';
import { MapView } from '/map/view.js';

export const RecordMap = defineComponent({
  props: {
    schema: { type: Object, required: true },
    items: { type: Array, required: true },
    selected: { default: null },
  },
  emits: ['open'],
  setup(props, { emit }) {
    const target = ref(null);
    const state = reactive({ notice: '' });
    /** @type {MapView} */
    let view;
    let turn = 0;

    const featureOf = async (/** @type {any} */ item) => {
      const schema = /** @type {import('/record/records.js').Schema} */ (props.schema);
      const geometry = schema.geometry && item[schema.geometry.field];
      const severity = schema.states.find((s) => s.value === item.state)?.severity ?? 0;
      if (geometry)
        return {
          type: 'Feature',
          id: item.id,
          geometry,
          properties: { name: item.title, state: item.state, severity },
        };
      return loadFeature(schema.type, item.id).catch(() => null);
    };
    const show = async () => {
      const mine = ++turn;
      const features = (await Promise.all(props.items.map(featureOf))).filter((f) => f?.geometry);
      if (mine !== turn || !view) return;
      view.showResults(/** @type {any} */ (props.schema).type, features);
      if (features.length) view.fitProjected(view.results.getSource().getExtent(), 50);
    };
    onMounted(async () => {
      const shelf = catalogue() || (await loadCatalogue());
      state.notice = label(shelf.notice);
      view = new MapView(/** @type {any} */ (target.value), { centre: shelf.centre, zoom: 10 });
      view.map.on('singleclick', (/** @type {any} */ event) => {
        const [hit] = view.hits(event.pixel);
        if (hit) emit('open', hit.id);
      });
      view.map.on('pointermove', (/** @type {any} */ event) => {
        view.map.getTargetElement().style.cursor = view.hits(event.pixel).length ? 'pointer' : '';
      });
      show();
    });
    watch(() => props.items, show);
    watch(
      () => props.selected,
      (id) => {
        const feature = view?.results
          .getSource()
          .getFeatures()
          .find((/** @type {any} */ f) => String(f.getId()) === String(id));
        view?.selection.getSource().clear();
        if (feature) view.selection.getSource().addFeature(feature.clone());
      },
    );
    onBeforeUnmount(() => view?.dispose());
    return () =>
      h('div', { class: 'desk-map' }, [
        h('div', {
          ref: target,
          class: 'map-canvas',
          tabindex: 0,
          role: 'application',
          'aria-label': t('record.asMap'),
        }),
        state.notice ? h('div', { class: 'notice-strip desk-map-notice', role: 'note' }, state.notice) : null,
      ]);
  },
});
