/** What surrounds a place: by radius or by minutes on the road; each row flies there or draws the way. */
import { defineComponent, el, failed, glyph, h, onBeforeUnmount, reactive, watch } from '/core/ui.js';
import { distance, label, minutes, t } from '/core/i18n.js';
import { post } from '/core/http.js';
import { layerOf, layerTitle } from '/map/catalog.js';
import { circlePolygon } from '/map/sketch.js';
import { markerUrl } from '/map/symbols.js';

const LIMIT = 200;

export const SurroundingsPanel = defineComponent({
  props: {
    centre: { type: Array, default: null },
    centreName: { type: String, default: '' },
    catalogue: { type: Object, required: true },
    view: { type: Object, required: true },
  },
  emits: ['pick', 'close', 'select', 'route'],
  setup(props, { emit }) {
    const wanted = props.catalogue.groups
      .filter((/** @type {any} */ g) => ['emergency', 'protection'].includes(g.id))
      .flatMap((/** @type {any} */ g) => g.layers.map((/** @type {any} */ l) => l.id));
    const state = reactive({
      way: 'radius',
      kilometres: 5,
      minutes: 15,
      layers: wanted,
      text: '',
      busy: false,
      items: /** @type {any[]|null} */ (null),
      chosen: '',
    });
    const view = /** @type {import('/map/view.js').MapView} */ (props.view);

    let turn = 0;
    const search = async () => {
      if (!props.centre) return;
      const mine = ++turn;
      state.busy = true;
      try {
        const byTime = state.way === 'minutes';
        const asked = {
          center: props.centre,
          layers: state.layers.length ? state.layers : undefined,
          text: state.text || undefined,
          limit: LIMIT,
          ...(byTime ? { minutes: state.minutes } : { radiusMetres: state.kilometres * 1000 }),
        };
        const [found, shape] = await Promise.all([post('/api/search/surroundings', asked), outline(byTime)]);
        if (mine !== turn) return;
        state.items = found.items;
        view.draw(view.sketch, shape);
        view.fit(view.sketch);
      } catch (problem) {
        if (mine === turn) failed(problem);
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    /** @param {boolean} byTime @returns {Promise<any[]>} */
    const outline = async (byTime) => {
      if (!byTime) {
        return [
          {
            type: 'Feature',
            properties: { role: 'circle' },
            geometry: circlePolygon(/** @type {any} */ (props.centre), state.kilometres * 1000),
          },
        ];
      }
      const reach = await post('/api/reach', { center: props.centre, minutes: [state.minutes] });
      return reachFeatures(reach).map((f) => ({ ...f, properties: { ...f.properties, role: 'reach' } }));
    };
    watch(
      () => props.centre,
      () => search(),
      { immediate: true },
    );
    onBeforeUnmount(() => {
      turn += 1;
      view.sketch.getSource().clear();
    });

    /** A full page may not be all there is. */
    const title = () => {
      if (!state.items) return t('around.title');
      return t(state.items.length < LIMIT ? 'around.found' : 'around.nearest', { n: state.items.length });
    };

    const options = () =>
      h(
        'form',
        {
          novalidate: true,
          onSubmit: (/** @type {Event} */ e) => {
            e.preventDefault();
            search();
          },
        },
        [
          h('div', { class: 'form-line' }, [
            h('span', { class: 'label' }, t('around.centre')),
            h(
              'span',
              { class: 'grow ellipsis' },
              props.centreName ||
                (props.centre ? props.centre.map((/** @type {any} */ v) => v.toFixed(5)).join(', ') : t('around.none')),
            ),
            h(el.ElButton, { size: 'small', onClick: () => emit('pick') }, () => t('around.pick')),
          ]),
          h('div', { class: 'form-line' }, [
            h(
              el.ElRadioGroup,
              {
                modelValue: state.way,
                size: 'small',
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.way = v;
                },
              },
              () => [
                h(el.ElRadioButton, { value: 'radius' }, () => t('around.radius')),
                h(el.ElRadioButton, { value: 'minutes' }, () => t('around.minutes')),
              ],
            ),
            state.way === 'radius'
              ? h(el.ElInputNumber, {
                  key: 'r',
                  modelValue: state.kilometres,
                  min: 0.1,
                  max: 100,
                  step: 1,
                  size: 'small',
                  style: 'width:110px',
                  'aria-label': t('around.radius'),
                  'onUpdate:modelValue': (/** @type {number} */ v) => {
                    state.kilometres = v;
                  },
                })
              : h(el.ElInputNumber, {
                  key: 'm',
                  modelValue: state.minutes,
                  min: 1,
                  max: 120,
                  step: 5,
                  size: 'small',
                  style: 'width:110px',
                  'aria-label': t('around.minutes'),
                  'onUpdate:modelValue': (/** @type {number} */ v) => {
                    state.minutes = v;
                  },
                }),
            h('span', { class: 'muted' }, state.way === 'radius' ? 'km' : t('unit.min')),
          ]),
          h('div', { class: 'form-line' }, [
            h(
              el.ElSelect,
              {
                modelValue: state.layers,
                multiple: true,
                collapseTags: true,
                collapseTagsTooltip: true,
                size: 'small',
                class: 'grow',
                placeholder: t('around.allLayers'),
                'aria-label': t('map.layers'),
                'onUpdate:modelValue': (/** @type {string[]} */ v) => {
                  state.layers = v;
                },
              },
              () =>
                props.catalogue.groups.map((/** @type {any} */ g) =>
                  h(el.ElOptionGroup, { key: g.id, label: label(g.title) }, () =>
                    g.layers
                      .filter((/** @type {any} */ l) => l.geometry === 'point')
                      .map((/** @type {any} */ l) => h(el.ElOption, { key: l.id, value: l.id, label: label(l.title) })),
                  ),
                ),
            ),
          ]),
          h('div', { class: 'form-line' }, [
            h(el.ElInput, {
              modelValue: state.text,
              size: 'small',
              placeholder: t('around.text'),
              'aria-label': t('around.text'),
              clearable: true,
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.text = v;
              },
            }),
            h(
              el.ElButton,
              {
                type: 'primary',
                size: 'small',
                nativeType: 'submit',
                loading: state.busy,
                disabled: !props.centre,
                id: 'around-search',
              },
              () => t('action.query'),
            ),
          ]),
        ],
      );

    const table = () =>
      state.items &&
      h('table', { class: 'plain', 'data-test': 'around-results' }, [
        h(
          'thead',
          h('tr', [
            h('th', t('field.name')),
            h('th', { class: 'num' }, t('around.metres')),
            h('th', { class: 'num' }, t('around.minutesColumn')),
            h('th'),
          ]),
        ),
        h(
          'tbody',
          state.items.map((item) => {
            const key = `${item.layer}/${item.id}`;
            return h(
              'tr',
              {
                key,
                class: ['click', { chosen: key === state.chosen }],
                tabindex: 0,
                onClick: () => choose(item),
                onKeydown: (/** @type {KeyboardEvent} */ e) => {
                  if (e.key === 'Enter') choose(item);
                },
              },
              [
                h(
                  'td',
                  h('div', { class: 'row' }, [
                    h('img', { class: 'marker', src: markerUrl(layerOf(item.layer), item.severity || 0), alt: '' }),
                    h('div', [h('div', item.name), h('div', { class: 'muted small' }, layerTitle(item.layer))]),
                  ]),
                ),
                h('td', { class: 'num' }, distance(item.metres)),
                h('td', { class: 'num' }, minutes(item.minutes)),
                h(
                  'td',
                  h(
                    'button',
                    {
                      class: 'icon-button',
                      type: 'button',
                      title: t('route.to'),
                      'aria-label': `${t('route.to')} ${item.name}`,
                      onClick: (/** @type {Event} */ e) => {
                        e.stopPropagation();
                        emit('route', item);
                      },
                    },
                    glyph('M5 19c6 0 2-12 8-12h5|M15 4l3 3-3 3', 16),
                  ),
                ),
              ],
            );
          }),
        ),
      ]);
    const choose = (/** @type {any} */ item) => {
      state.chosen = `${item.layer}/${item.id}`;
      emit('select', item);
    };

    return () =>
      h('section', { class: 'panel grow', 'aria-label': t('around.title') }, [
        h('header', [
          h('h2', title()),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'body' }, [
          options(),
          table(),
          state.items && !state.items.length ? h('div', { class: 'empty' }, t('map.nothingFound')) : null,
        ]),
      ]);
  },
});

/** The areas of a reach answer, whatever its wrapping. @param {any} answer @returns {any[]} */
export function reachFeatures(answer) {
  const list = answer.features || answer.items || answer.areas || answer.reach || [];
  return list
    .map((/** @type {any} */ f) =>
      f.type === 'Feature'
        ? f
        : { type: 'Feature', properties: { minutes: f.minutes }, geometry: f.geometry || f.area || f.polygon },
    )
    .filter((/** @type {any} */ f) => f.geometry);
}
