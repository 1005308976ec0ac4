/** A way from one place to another, with what to avoid; instructions in the reader's language. */
import { defineComponent, el, glyph, h, onBeforeUnmount, reactive, watch } from '/core/ui.js';
import { distance, language, minutes, t } from '/core/i18n.js';
import { post } from '/core/http.js';

export const RoutePanel = defineComponent({
  props: {
    from: { type: Object, default: null },
    to: { type: Object, default: null },
    avoid: { type: Array, required: true },
    view: { type: Object, required: true },
  },
  emits: ['pick', 'close', 'swap', 'drawAvoid', 'clearAvoid'],
  setup(props, { emit }) {
    const view = /** @type {import('/map/view.js').MapView} */ (props.view);
    const state = reactive({ busy: false, routes: /** @type {any[]} */ ([]), chosen: 0, refusal: '' });

    let turn = 0;
    const ask = async () => {
      const mine = ++turn;
      pins();
      if (!props.from || !props.to) return;
      state.busy = true;
      state.refusal = '';
      try {
        const answer = await post('/api/routes', {
          from: props.from.point,
          to: props.to.point,
          alternatives: 3,
          language: language(),
          avoid: props.avoid.length ? props.avoid : undefined,
        });
        if (mine !== turn) return;
        state.routes = answer.routes;
        state.chosen = 0;
        drawRoutes(true);
      } catch (problem) {
        if (mine !== turn) return;
        state.routes = [];
        state.refusal = /** @type {Error} */ (problem).message;
        view.routes.getSource().clear();
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    const pins = () =>
      view.setPins(
        [
          props.from && { point: props.from.point, colour: '#2a7f4f', text: t('route.a') },
          props.to && { point: props.to.point, colour: '#d9363e', text: t('route.b') },
        ].filter(Boolean),
      );
    const drawRoutes = (/** @type {boolean} */ fit) => {
      view.draw(
        view.routes,
        state.routes.map((r, i) => ({
          type: 'Feature',
          geometry: r.geometry,
          properties: { rank: i === state.chosen ? 0 : 1 },
        })),
      );
      if (fit) view.fit(view.routes, 90);
    };
    watch(() => [props.from, props.to, props.avoid.length], ask, { immediate: true });
    onBeforeUnmount(() => {
      turn += 1;
      view.routes.getSource().clear();
      view.pins.getSource().clear();
    });

    const end = (/** @type {'from'|'to'} */ side) =>
      h('div', { class: 'form-line' }, [
        h('span', { class: 'label' }, t(`route.${side}`)),
        h(
          'span',
          { class: 'grow ellipsis' },
          props[side]
            ? props[side].name || props[side].point.map((/** @type {number} */ v) => v.toFixed(5)).join(', ')
            : t('around.none'),
        ),
        h(el.ElButton, { size: 'small', onClick: () => emit('pick', side) }, () => t('around.pick')),
      ]);

    return () =>
      h('section', { class: 'panel grow', 'aria-label': t('route.title') }, [
        h('header', [
          h('h2', t('route.title')),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'body' }, [
          end('from'),
          end('to'),
          h('div', { class: 'row wrap' }, [
            h(el.ElButton, { size: 'small', onClick: () => emit('swap') }, () => t('route.swap')),
            h(el.ElButton, { size: 'small', onClick: () => emit('drawAvoid') }, () => t('route.avoid')),
            props.avoid.length
              ? h(el.ElButton, { size: 'small', onClick: () => emit('clearAvoid') }, () =>
                  t('route.clearAvoid', { n: props.avoid.length }),
                )
              : null,
          ]),
          state.refusal ? h('div', { class: 'problem', role: 'alert', style: 'margin-top:8px' }, state.refusal) : null,
          state.busy ? h('p', { class: 'muted' }, t('app.loading')) : null,
          ...state.routes.map((route, index) =>
            h('div', { key: index, style: 'margin-top:10px' }, [
              h(
                'button',
                {
                  class: 'link',
                  type: 'button',
                  onClick: () => {
                    state.chosen = index;
                    drawRoutes(false);
                  },
                },
                [
                  h('b', t('route.number', { n: index + 1 })),
                  `  ${minutes(route.seconds / 60)} · ${distance(route.metres)}`,
                ],
              ),
              index === state.chosen && route.instructions?.length
                ? h(
                    'ol',
                    { class: 'instructions' },
                    route.instructions.map((/** @type {any} */ step, /** @type {number} */ i) =>
                      h('li', { key: i }, step.text),
                    ),
                  )
                : null,
            ]),
          ),
        ]),
      ]);
  },
});
