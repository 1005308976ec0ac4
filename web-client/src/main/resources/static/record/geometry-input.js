/**
 * A position or a shape: clicked on our map, or typed in the datum that the writer's device speaks.
 * The server stores CGCS2000; what is typed in another datum is shown before and after.
 */
import { defineComponent, el, h, nextTick, onBeforeUnmount, onMounted, reactive, ref, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { currentUser } from '/core/session.js';
import { everyDatum, parseCoordinates } from '/map/coordinates.js';
import { unproject } from '/map/ol.js';
import { startDrawing } from '/map/sketch.js';
import { MapView } from '/map/view.js';
import { catalogue } from '/map/catalog.js';
import { SearchBox } from '/map/search-box.js';
import { boundsOf } from '/map/bounds.js';

const DATUMS = ['CGCS2000', 'GCJ-02', 'BD-09'];
const USUAL_CENTRE = /** @type {[number, number]} */ ([105.44, 28.88]);

export const GeometryInput = defineComponent({
  props: {
    modelValue: { default: null },
    kind: { type: String, required: true },
    id: { type: String, required: true },
    disabled: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const target = ref(null);
    const state = reactive({
      datum: 'CGCS2000',
      lon: '',
      lat: '',
      paste: '',
      note: '',
      refusal: '',
      before: /** @type {any} */ (null),
      after: /** @type {any} */ (null),
    });
    /** @type {MapView} */
    let view;
    let stop = () => {};

    const show = (/** @type {boolean} */ fly) => {
      const value = /** @type {any} */ (props.modelValue);
      if (!view) return;
      view.draw(
        view.sketch,
        value && props.kind !== 'point' ? [{ type: 'Feature', properties: { role: 'draw' }, geometry: value }] : [],
      );
      view.setPins(value && props.kind === 'point' ? [{ point: value.coordinates }] : []);
      if (!value) return;
      if (props.kind === 'point') {
        [state.lon, state.lat] = value.coordinates.map((/** @type {number} */ c) => c.toFixed(6));
        if (fly) view.flyTo(value.coordinates, 15);
      } else if (fly) view.fitBounds(boundsOf(value), 20);
    };
    const place = (/** @type {[number, number]} */ point, /** @type {boolean} */ fly) => {
      emit('update:modelValue', { type: 'Point', coordinates: point });
      nextTick(() => show(fly));
    };
    const typed = async () => {
      state.refusal = '';
      const lon = Number(state.lon);
      const lat = Number(state.lat);
      if (!state.lon || !state.lat || !Number.isFinite(lon) || !Number.isFinite(lat)) {
        state.refusal = t('geometry.notNumbers');
        return;
      }
      try {
        const all = await everyDatum({ lon, lat, datum: state.datum });
        state.before = state.datum === 'CGCS2000' ? null : [lon, lat, state.datum];
        state.after = all.cgcs2000;
        place(/** @type {any} */ (all.cgcs2000.map((/** @type {number} */ v) => Math.round(v * 1e7) / 1e7)), true);
        state.datum = 'CGCS2000';
      } catch (problem) {
        // Somebody who is not signed in sends the position with its datum: the server converts it when it is saved.
        if (/** @type {any} */ (problem).status === 401) keepDatum(lon, lat);
        else state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    const keepDatum = (/** @type {number} */ lon, /** @type {number} */ lat) => {
      emit('update:modelValue', { type: 'Point', coordinates: [lon, lat], datum: state.datum });
      nextTick(() => show(true));
    };
    const pasted = (/** @type {string} */ text) => {
      state.paste = text;
      const found = parseCoordinates(text);
      if (!found) return;
      state.lon = String(found.lon);
      state.lat = String(found.lat);
      if (found.datum !== 'CGCS2000') state.datum = found.datum === 'WGS-84' ? 'CGCS2000' : found.datum;
      state.paste = '';
      typed();
    };
    const drawShape = () => {
      stop();
      view.sketch.getSource().clear();
      state.note = t('measure.hint');
      stop = startDrawing(view, {
        type: props.kind === 'line' ? 'LineString' : 'Polygon',
        role: 'draw',
        onChange: (words) => {
          state.note = words;
        },
        onDone: (geometry) => {
          stop();
          emit('update:modelValue', geometry);
        },
      });
    };
    const here = () =>
      navigator.geolocation?.getCurrentPosition(
        ({ coords }) => {
          state.lon = coords.longitude.toFixed(6);
          state.lat = coords.latitude.toFixed(6);
          state.datum = 'CGCS2000';
          typed();
        },
        () => {
          state.refusal = t('geometry.noPosition');
        },
        { enableHighAccuracy: true, timeout: 15000 },
      );

    onMounted(() => {
      const centre = catalogue()?.centre || USUAL_CENTRE;
      view = new MapView(/** @type {any} */ (target.value), { centre, zoom: 11 });
      if (props.kind === 'point' && !props.disabled)
        view.map.on('singleclick', (/** @type {any} */ e) => place(unproject(e.coordinate), false));
      show(true);
    });
    watch(
      () => props.modelValue,
      () => show(false),
    );
    onBeforeUnmount(() => {
      stop();
      view?.dispose();
    });

    return () =>
      h('div', { class: 'geometry-input' }, [
        props.disabled || props.kind !== 'point'
          ? null
          : h('div', { class: 'row wrap', style: 'margin-bottom:6px' }, [
              h(
                el.ElSelect,
                {
                  modelValue: state.datum,
                  size: 'small',
                  style: 'width:190px',
                  'aria-label': t('geometry.datum'),
                  'data-test': 'datum',
                  'onUpdate:modelValue': (/** @type {string} */ v) => {
                    state.datum = v;
                  },
                },
                () =>
                  DATUMS.map((d) =>
                    h(el.ElOption, { key: d, value: d, label: t(`geometry.from.${d.replace('-', '')}`) }),
                  ),
              ),
              h(el.ElInput, {
                id: props.id,
                modelValue: state.lon,
                size: 'small',
                style: 'width:120px',
                placeholder: t('geometry.lon'),
                'aria-label': t('geometry.lon'),
                'onUpdate:modelValue': (/** @type {string} */ v) => (v.includes(',') ? pasted(v) : (state.lon = v)),
              }),
              h(el.ElInput, {
                modelValue: state.lat,
                size: 'small',
                style: 'width:120px',
                placeholder: t('geometry.lat'),
                'aria-label': t('geometry.lat'),
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.lat = v;
                },
              }),
              h(el.ElButton, { size: 'small', type: 'primary', plain: true, onClick: typed }, () =>
                t('geometry.place'),
              ),
              'geolocation' in navigator
                ? h(el.ElButton, { size: 'small', onClick: here }, () => t('geometry.here'))
                : null,
            ]),
        props.disabled || props.kind === 'point'
          ? null
          : h('div', { class: 'row', style: 'margin-bottom:6px' }, [
              h(el.ElButton, { id: props.id, size: 'small', type: 'primary', plain: true, onClick: drawShape }, () =>
                t('geometry.draw'),
              ),
              h(
                el.ElButton,
                {
                  size: 'small',
                  onClick: () => {
                    stop();
                    emit('update:modelValue', null);
                  },
                },
                () => t('action.clear'),
              ),
              h('span', { class: 'muted small' }, state.note),
            ]),
        state.before
          ? h(
              'div',
              { class: 'muted small', 'data-test': 'datum-preview' },
              t('geometry.converted', {
                datum: state.before[2],
                before: `${state.before[0]}, ${state.before[1]}`,
                after: state.after.map((/** @type {number} */ v) => v.toFixed(6)).join(', '),
              }),
            )
          : null,
        props.modelValue?.datum
          ? h('div', { class: 'muted small' }, t('geometry.sentAs', { datum: props.modelValue.datum }))
          : null,
        state.refusal ? h('div', { class: 'field-fault', role: 'alert' }, state.refusal) : null,
        h('div', { class: 'mini-map-box' }, [
          h('div', {
            ref: target,
            class: 'mini-map',
            tabindex: 0,
            role: 'application',
            'aria-label': t('geometry.map'),
          }),
          props.disabled || !currentUser()
            ? null
            : h(
                'div',
                { class: 'mini-map-search' },
                h(SearchBox, {
                  placeholder: t('geometry.search'),
                  onFeature: (/** @type {any} */ item) => view.flyTo(item.point, 15),
                  onPlace: (/** @type {any} */ p) =>
                    props.kind === 'point' ? place(p.point, true) : view.flyTo(p.point, 14),
                }),
              ),
        ]),
        h('div', { class: 'muted small' }, [
          props.disabled ? '' : `${t('geometry.stored')} `,
          label(catalogue()?.notice),
        ]),
      ]);
  },
});
