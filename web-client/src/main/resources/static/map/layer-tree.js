/** The layer tree: groups, switches, counts, opacity and a legend whose shapes repeat the colours. */
import { defineComponent, el, glyph, h, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { GisDialog } from '/map/gis-dialog.js';
import { groupColour, markerUrl } from '/map/symbols.js';

export const LayerTree = defineComponent({
  props: {
    catalogue: { type: Object, required: true },
    visible: { type: Array, required: true },
    opacity: { type: Object, required: true },
    /** Layers that a GeoServer may draw; none where there is none. */ offered: { type: Array, default: () => [] },
    /** Those that it draws now. */ pictured: { type: Array, default: () => [] },
    /** Without lists and opacity, where the view has neither. */ plain: Boolean,
  },
  emits: ['toggle', 'opacity', 'list', 'pictures', 'close'],
  setup(props, { emit }) {
    const state = reactive({
      closed: /** @type {Record<string, boolean>} */ ({}),
      legend: /** @type {Record<string, boolean>} */ ({}),
      filter: '',
      /** The layer that is to be opened elsewhere, or none in particular. */
      elsewhere: { open: false, layer: '' },
    });
    const openElsewhere = (/** @type {string} */ layer) => {
      state.elsewhere = { open: true, layer };
    };
    const matches = (/** @type {any} */ layer) =>
      !state.filter || label(layer.title).toLowerCase().includes(state.filter.toLowerCase());

    const line = (/** @type {any} */ group, /** @type {any} */ layer) => {
      const on = props.visible.includes(layer.id);
      return h('div', { key: layer.id }, [
        h('div', { class: 'layer-line' }, [
          h(
            el.ElCheckbox,
            {
              modelValue: on,
              'onUpdate:modelValue': (/** @type {boolean} */ v) => emit('toggle', layer.id, v),
              'data-layer': layer.id,
            },
            () =>
              h('span', { class: 'layer-name' }, [
                h('img', { class: 'marker', src: markerUrl(layer, 0), alt: '' }),
                h('span', label(layer.title)),
                on && props.pictured.includes(layer.id) ? h('span', { class: 'tag small', title: t('map.pictures.drawn') }, 'GeoServer') : null,
              ]),
          ),
          layer.count == null ? null : h('span', { class: 'count' }, number(layer.count)),
          h(
            'button',
            {
              class: 'icon-button',
              type: 'button',
              title: t('map.legend'),
              'aria-label': `${t('map.legend')} ${label(layer.title)}`,
              'aria-expanded': String(Boolean(state.legend[layer.id])),
              onClick: () => {
                state.legend[layer.id] = !state.legend[layer.id];
              },
            },
            glyph('M4 6h4|M4 12h4|M4 18h4|M11 6h9|M11 12h9|M11 18h9', 15),
          ),
          props.plain
            ? null
            : h(
                'button',
                {
                  class: 'icon-button',
                  type: 'button',
                  title: t('map.list'),
                  'aria-label': `${t('map.list')} ${label(layer.title)}`,
                  onClick: () => emit('list', layer.id),
                },
                glyph('M4 5h16v14H4z|M4 10h16|M10 10v9', 15),
              ),
        ]),
        state.legend[layer.id] ? legend(group, layer) : null,
      ]);
    };

    const legend = (/** @type {any} */ group, /** @type {any} */ layer) =>
      h('div', { class: 'legend' }, [
        ...layer.states.map((/** @type {any} */ s) =>
          h('div', { key: s.value }, [
            h('img', { src: markerUrl(layer, s.severity), alt: t(`severity.${s.severity}`) }),
            label(s.title),
          ]),
        ),
        layer.geometry === 'point'
          ? h('div', [
              h('span', {
                style: `width:18px;height:18px;border-radius:50%;border:3px solid #d9363e;background:${groupColour(group.id)}`,
              }),
              t('map.clusterLegend'),
            ])
          : null,
        props.plain
          ? null
          : h('div', [
              h('span', t('map.opacity')),
              h(el.ElSlider, {
                modelValue: Math.round(/** @type {any} */ ((props.opacity)[layer.id] ?? 1) * 100),
                size: 'small',
                min: 10,
                style: 'width:130px;margin-left:8px',
                'aria-label': t('map.opacity'),
                'onUpdate:modelValue': (/** @type {number} */ v) => emit('opacity', layer.id, v / 100),
              }),
            ]),
        props.plain
          ? null
          : h('div', [
              h(el.ElButton, { size: 'small', 'data-test': 'open-in-qgis', onClick: () => openElsewhere(label(layer.title)) }, () => t('gis.open')),
            ]),
      ]);

    return () =>
      h('section', { class: 'panel layer-tree grow', 'aria-label': t('map.layers') }, [
        h('header', [
          h('h2', t('map.layers')),
          props.plain
            ? null
            : h(
                'button',
                { class: 'icon-button', type: 'button', title: t('gis.open'), 'aria-label': t('gis.open'), onClick: () => openElsewhere('') },
                glyph('M9 15l6-6|M11 6l2-2a4 4 0 0 1 6 6l-2 2|M13 18l-2 2a4 4 0 0 1-6-6l2-2', 15),
              ),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'body' }, [
          h(el.ElInput, {
            modelValue: state.filter,
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.filter = v;
            },
            size: 'small',
            clearable: true,
            placeholder: t('map.filterLayers'),
            'aria-label': t('map.filterLayers'),
            style: 'margin-bottom:6px',
          }),
          props.offered.length
            ? h('div', { class: 'bar', style: 'margin-bottom:6px', 'data-test': 'pictures' }, [
                h(
                  el.ElSwitch,
                  {
                    modelValue: props.pictured.length > 0,
                    size: 'small',
                    activeText: t('map.pictures.title'),
                    title: t('map.pictures.explain', { n: number(props.offered.length) }),
                    'onUpdate:modelValue': (/** @type {boolean} */ on) => emit('pictures', on),
                  },
                ),
              ])
            : null,
          ...props.catalogue.groups.map((/** @type {any} */ group) => {
            const layers = group.layers.filter(matches);
            if (!layers.length) return null;
            const open = !state.closed[group.id];
            return h('div', { class: 'layer-group', key: group.id }, [
              h(
                'button',
                {
                  type: 'button',
                  'aria-expanded': String(open),
                  onClick: () => {
                    state.closed[group.id] = open;
                  },
                },
                [glyph(open ? 'M6 9l6 6 6-6' : 'M9 6l6 6-6 6', 14), label(group.title)],
              ),
              ...(open ? layers.map((/** @type {any} */ layer) => line(group, layer)) : []),
            ]);
          }),
        ]),
        h(GisDialog, {
          open: state.elsewhere.open,
          layer: state.elsewhere.layer,
          onClose: () => {
            state.elsewhere.open = false;
          },
        }),
      ]);
  },
});
