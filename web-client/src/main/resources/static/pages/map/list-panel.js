/** The list beside the map: the features of one layer under the same condition as the map shows. */
import { defineComponent, el, failed, glyph, h, onBeforeUnmount, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { catalogue, layerOf, loadFeatures, stateOf } from '/map/catalog.js';
import { stateTag } from '/map/tags.js';
import { ExportDialog } from '/map/export-dialog.js';
import { can } from '/core/session.js';

const LIMIT = 300;

export const ListPanel = defineComponent({
  props: {
    layer: { type: String, required: true },
    view: { type: Object, required: true },
    moved: { type: Number, required: true },
    selected: { type: String, default: '' },
  },
  emits: ['layer', 'select', 'close'],
  setup(props, { emit }) {
    const view = /** @type {import('/map/view.js').MapView} */ (props.view);
    const state = reactive({
      text: '',
      status: '',
      inView: true,
      items: /** @type {any[]} */ ([]),
      more: false,
      busy: false,
      exporting: false,
    });
    let turn = 0;
    let timer = 0;

    const filter = () => (state.status ? `state='${state.status.replace(/'/g, "''")}'` : undefined);
    const load = async () => {
      const mine = ++turn;
      state.busy = true;
      try {
        const box = state.inView ? view.bounds().join(',') : undefined;
        const answer = await loadFeatures(props.layer, {
          bbox: box,
          q: state.text.trim() || undefined,
          filter: filter(),
          limit: LIMIT,
        });
        if (mine !== turn) return;
        state.items = answer.features.map((/** @type {any} */ f) => ({
          layer: props.layer,
          id: String(f.id),
          ...f.properties,
        }));
        state.more = Boolean(answer.next);
        const narrowed = state.text.trim() || state.status;
        view.showResults(narrowed ? props.layer : null, narrowed ? answer.features : []);
      } catch (problem) {
        if (mine === turn) failed(problem);
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(load, 250);
    };
    watch(
      () => props.layer,
      () => {
        state.status = '';
        load();
      },
      { immediate: true },
    );
    watch(() => [state.text, state.status, state.inView], soon);
    watch(
      () => props.moved,
      () => {
        if (state.inView) soon();
      },
    );
    onBeforeUnmount(() => {
      clearTimeout(timer);
      turn += 1;
      view.showResults(null, []);
    });

    return () => {
      const layer = layerOf(props.layer);
      return h('section', { class: 'panel grow', 'aria-label': t('map.list') }, [
        h('header', [
          h('h2', `${t('map.list')} · ${number(state.items.length)}${state.more ? '+' : ''}`),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { style: 'padding:8px 10px 4px' }, [
          h('div', { class: 'row', style: 'margin-bottom:6px' }, [
            h(
              el.ElSelect,
              {
                modelValue: props.layer,
                size: 'small',
                class: 'grow',
                filterable: true,
                'aria-label': t('map.layers'),
                'onUpdate:modelValue': (/** @type {string} */ v) => emit('layer', v),
              },
              () =>
                catalogue()?.groups.map((g) =>
                  h(el.ElOptionGroup, { key: g.id, label: label(g.title) }, () =>
                    g.layers.map((l) => h(el.ElOption, { key: l.id, value: l.id, label: label(l.title) })),
                  ),
                ),
            ),
            layer?.states?.length
              ? h(
                  el.ElSelect,
                  {
                    modelValue: state.status,
                    size: 'small',
                    clearable: true,
                    style: 'width:120px',
                    placeholder: t('field.state'),
                    'aria-label': t('field.state'),
                    'onUpdate:modelValue': (/** @type {string} */ v) => {
                      state.status = v || '';
                    },
                  },
                  () =>
                    layer.states.map((s) => h(el.ElOption, { key: s.value, value: s.value, label: label(s.title) })),
                )
              : null,
          ]),
          h('div', { class: 'row' }, [
            h(el.ElInput, {
              modelValue: state.text,
              size: 'small',
              clearable: true,
              class: 'grow',
              placeholder: t('map.listText'),
              'aria-label': t('map.listText'),
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.text = v;
              },
            }),
            h(
              el.ElCheckbox,
              {
                modelValue: state.inView,
                size: 'small',
                'onUpdate:modelValue': (/** @type {boolean} */ v) => {
                  state.inView = v;
                },
              },
              () => t('map.onlyInView'),
            ),
          ]),
        ]),
        h(
          'div',
          { class: 'body flush', 'aria-busy': String(state.busy) },
          state.items.length
            ? h(
                'table',
                { class: 'plain', 'data-test': 'list' },
                h(
                  'tbody',
                  state.items.map((item) => {
                    const key = `${item.layer}/${item.id}`;
                    return h(
                      'tr',
                      {
                        key,
                        class: ['click', { chosen: key === props.selected }],
                        tabindex: 0,
                        onClick: () => emit('select', item),
                        onKeydown: (/** @type {KeyboardEvent} */ e) => {
                          if (e.key === 'Enter') emit('select', item);
                        },
                      },
                      [
                        h('td', item.name || item.id),
                        h('td', { style: 'text-align:right' }, stateTag(stateOf(layer, item.state), item.severity)),
                      ],
                    );
                  }),
                ),
              )
            : h('div', { class: 'empty' }, state.busy ? t('app.loading') : t('map.noneInView')),
        ),
        state.more
          ? h('div', { class: 'muted small', style: 'padding:4px 10px' }, t('map.moreThan', { n: LIMIT }))
          : null,
        can(`${props.layer}:export`)
          ? h('div', { class: 'row', style: 'padding:6px 10px' }, [
              h('button', { type: 'button', class: 'link', 'data-test': 'export', onClick: () => (state.exporting = true) }, t('export.open')),
              h('span', { class: 'muted small' }, t('map.exportExplain')),
            ])
          : null,
        h(ExportDialog, {
          open: state.exporting,
          name: label(layer?.title),
          what: { layer: props.layer, filter: filter(), text: state.text.trim() || undefined },
          onClose: () => {
            state.exporting = false;
          },
        }),
      ]);
    };
  },
});
