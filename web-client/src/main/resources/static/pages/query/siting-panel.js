/** A place for a plant held against the rules; the pin is dragged and the answer follows. */
import { defineComponent, failed, h, onBeforeUnmount, reactive, watch } from '/core/ui.js';
import { distance, language, t } from '/core/i18n.js';
import { post, query } from '/core/http.js';
import { ol, project, unproject } from '/map/ol.js';
import { pinStyle } from '/map/style.js';

const SEVERITY = { conflict: 4, note: 2, clear: 0, unknown: 1 };

export const SitingPanel = defineComponent({
  props: { point: { type: Array, required: true }, view: { type: Object, required: true } },
  emits: ['moved', 'close'],
  setup(props, { emit }) {
    const view = /** @type {import('/map/view.js').MapView} */ (props.view);
    const state = reactive({ checks: /** @type {any[]} */ ([]), busy: false });
    const pin = new ol.Feature(new ol.geom.Point(project(/** @type {any} */ (props.point))));
    pin.setStyle(pinStyle('#8a3ffc', ''));
    const lines = new ol.source.Vector();
    const source = new ol.source.Vector({ features: [pin] });
    const layers = [lines, source].map((each, i) => new ol.layer.Vector({ source: each, zIndex: 880 + i, style: i ? undefined : lineStyle }));
    layers.forEach((layer) => view.map.addLayer(layer));
    const drag = new ol.interaction.Translate({ layers: [layers[1]], hitTolerance: 14 });
    view.map.addInteraction(drag);
    let turn = 0;
    let timer = 0;

    const check = async () => {
      const mine = ++turn;
      state.busy = true;
      const point = unproject(pin.getGeometry().getCoordinates());
      try {
        const answer = await post('/api/siting', { point });
        if (mine !== turn) return;
        state.checks = answer.checks;
        lines.clear();
        for (const one of answer.checks) {
          for (const near of one.near.slice(0, 3)) {
            const ends = [project(point), project(near.point)];
            lines.addFeature(new ol.Feature({ geometry: new ol.geom.LineString(ends), verdict: one.verdict }));
          }
        }
      } catch (problem) {
        if (mine === turn) failed(problem);
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    drag.on('translating', () => {
      clearTimeout(timer);
      timer = window.setTimeout(check, 120);
    });
    drag.on('translateend', () => {
      clearTimeout(timer);
      emit('moved', unproject(pin.getGeometry().getCoordinates()));
    });
    watch(
      () => props.point,
      (point) => {
        pin.getGeometry().setCoordinates(project(/** @type {any} */ (point)));
        check();
      },
      { immediate: true },
    );
    onBeforeUnmount(() => {
      turn += 1;
      clearTimeout(timer);
      view.map.removeInteraction(drag);
      layers.forEach((layer) => view.map.removeLayer(layer));
    });

    return () =>
      h('section', { class: 'panel grow siting-panel', 'aria-label': t('query.siting.title') }, [
        h('header', [
          h('h2', t('query.siting.title')),
          h('a', { class: 'link no-print', href: `/api/siting/report.pdf${query({ lon: props.point[0], lat: props.point[1], lang: language() })}`, target: '_blank', 'data-test': 'siting-pdf' }, 'PDF'),
          h('button', { type: 'button', class: 'link no-print', onClick: () => window.print() }, t('action.print')),
          h('button', { type: 'button', class: 'link no-print', onClick: () => emit('close') }, t('action.close')),
        ]),
        h('div', { class: 'body', 'aria-busy': String(state.busy) }, [
          h('p', { class: 'small' }, `${/** @type {number[]} */ (props.point).map((v) => v.toFixed(5)).join(', ')} · ${t('query.siting.explain')}`),
          ...state.checks.map((one) =>
            h('article', { key: one.id, class: 'siting-check', 'data-verdict': one.verdict, 'data-test': one.id }, [
              h('div', { class: 'row' }, [
                h('b', { class: 'grow' }, one.title),
                h('span', { class: ['tag', `s${SEVERITY[/** @type {keyof typeof SEVERITY} */ (one.verdict)]}`] }, t(`query.siting.${one.verdict}`)),
              ]),
              h('div', one.near.length ? one.near.slice(0, 4).map((/** @type {any} */ n) => `${n.name} ${distance(n.metres)}`).join('，') : one.verdict === 'unknown' ? t('query.siting.noData') : t('query.siting.nothing', { far: distance(one.lookMetres) })),
              h('blockquote', [one.rule, h('cite', ` — ${one.source}${one.verified ? '' : `（${t('query.siting.unverified')}）`}`)]),
            ]),
          ),
        ]),
      ]);
  },
});

/** @param {any} feature */
function lineStyle(feature) {
  const colour = feature.get('verdict') === 'conflict' ? '#c8202b' : '#8a6d1a';
  return new ol.style.Style({ stroke: new ol.style.Stroke({ color: colour, width: 1.5, lineDash: [5, 5] }) });
}
