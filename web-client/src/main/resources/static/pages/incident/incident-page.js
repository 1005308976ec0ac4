/** The incident page: the scenario at the left, the map in the middle, the assessment at the right. The address is `#id=`. */
import {
  defineComponent,
  el,
  failed,
  h,
  onBeforeUnmount,
  onMounted,
  reactive,
  ref,
  shallowRef,
  told,
} from '/core/ui.js';
import { t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { can } from '/core/session.js';
import { catalogue, loadFeature } from '/map/catalog.js';
import { centreOf } from '/map/bounds.js';
import { MapView } from '/map/view.js';
import { unproject } from '/map/ol.js';
import { PrintFrame } from '/map/print-frame.js';
import { StatusBar } from '/map/status-bar.js';
import { AssessmentPanel } from '/command/assessment-panel.js';
import { FormerAssessments } from '/command/former.js';
import { ScenarioForm } from '/command/scenario-form.js';
import { loadAssessment, scenarioOf, simulate, takeOver, valuesOf } from '/command/effects.js';

const SHOWN_LAYERS = [
  'enterprise',
  'protection-target',
  'rescue-team',
  'surrounding-resource',
  'shelter',
  'supply-store',
];

/** @param {{scenarios: any[], substances: any[]}} effects */
export function incidentPage(effects) {
  return defineComponent({
    setup() {
      const target = ref(null);
      const shelf = /** @type {import('/map/catalog.js').Catalogue} */ (catalogue());
      const view = shallowRef(/** @type {MapView|null} */ (null));
      const assessment = shallowRef(/** @type {any} */ (null));
      const start = new URLSearchParams(location.hash.slice(1));
      const state = reactive({
        kind: effects.scenarios[0],
        values: valuesOf(effects.scenarios[0]),
        where: /** @type {any} */ ({ point: null, enterprise: null, substance: '' }),
        faults: /** @type {any[]} */ ([]),
        message: '',
        busy: false,
        hint: '',
        chosen: '',
        former: false,
        form: true,
        pointer: /** @type {any} */ (null),
        zoom: 11,
      });
      let picking = false;
      const current = () => /** @type {MapView} */ (view.value);
      const mayRun = can('simulation:run');

      const pinScene = () =>
        current().setPins(
          state.where.point ? [{ point: state.where.point, colour: '#b3202a', text: t('incident.scene') }] : [],
        );
      const place = (/** @type {any} */ point) => {
        state.where.point = point;
        state.where.enterprise = null;
        pinScene();
      };
      const pick = () => {
        picking = true;
        state.hint = t('incident.pickHint');
      };
      const chooseEnterprise = (/** @type {any} */ item) => {
        state.where.enterprise = { id: item.id, name: item.name };
        state.where.point = item.point;
        pinScene();
        current().flyTo(item.point, 13);
      };
      const run = async () => {
        state.busy = true;
        state.faults = [];
        state.message = '';
        try {
          show(await simulate(scenarioOf(state.kind, state.where, state.values)));
        } catch (problem) {
          const refused = /** @type {any} */ (problem);
          state.faults = refused.errors || [];
          state.message = refused.message;
        } finally {
          state.busy = false;
        }
      };
      const show = (/** @type {any} */ found) => {
        assessment.value = found;
        state.chosen = '';
        if (window.innerWidth <= 900) state.form = false;
        history.replaceState(null, '', `#id=${found.id}`);
        const scenario = found.scenario || {};
        const kind = effects.scenarios.find((k) => k.kind === scenario.kind);
        if (kind) {
          state.kind = kind;
          takeOver(scenario, state.values);
        }
        Object.assign(state.where, {
          substance: scenario.substance || '',
          point: found.place?.point || scenario.point,
          enterprise: found.place?.enterprise ? { id: found.place.enterprise, name: found.place.enterpriseName } : null,
        });
        pinScene();
        current().routes.getSource().clear();
        current().draw(
          current().zones,
          [...found.zones.features].sort((a, b) => b.properties.level - a.properties.level),
        );
        current().fitProjected(zoneExtent(), 70);
      };
      const zoneExtent = () => {
        const extent = current().zones.getSource().getExtent();
        return Number.isFinite(extent[0]) ? extent : current().pins.getSource().getExtent();
      };
      const reopen = async (/** @type {string} */ id) => {
        state.former = false;
        try {
          show(await loadAssessment(id));
        } catch (problem) {
          failed(problem);
        }
      };
      const fly = async (/** @type {string} */ layer, /** @type {any} */ item) => {
        state.chosen = `${layer}/${item.id}`;
        current().flyTo(item.point, 15);
        try {
          current().select(await loadFeature(layer, item.id));
        } catch {
          current().select({ geometry: { type: 'Point', coordinates: item.point } });
        }
      };
      const route = (/** @type {any} */ resource) => {
        state.chosen = `${resource.layer}/${resource.id}`;
        current().select({ geometry: { type: 'Point', coordinates: resource.point } });
        if (!resource.route) {
          current().routes.getSource().clear();
          current().flyTo(resource.point, 13);
          return;
        }
        current().draw(current().routes, [
          { type: 'Feature', properties: { rank: 0 }, geometry: resource.route.geometry },
        ]);
        current().fit(current().routes, 80);
      };
      const close = () => {
        assessment.value = null;
        for (const layer of [current().zones, current().routes, current().selection]) layer.getSource().clear();
        history.replaceState(null, '', location.pathname);
      };

      onMounted(async () => {
        view.value = new MapView(/** @type {any} */ (target.value), {
          centre: shelf.centre,
          zoom: state.zoom,
          panels: { left: 390, right: 640 },
        });
        current().showLayers(SHOWN_LAYERS.filter((id) => shelf.groups.some((g) => g.layers.some((l) => l.id === id))));
        current().map.on('singleclick', (/** @type {any} */ event) => {
          if (picking) {
            picking = false;
            state.hint = '';
            place(unproject(event.coordinate));
            return;
          }
          const [hit] = current().hits(event.pixel);
          if (!hit) return;
          if (hit.feature.get('cluster')) current().flyTo(/** @type {any} */ (hit.point), current().zoom() + 2);
          else if (hit.layer === 'enterprise' && !assessment.value) chooseEnterprise(hit);
          else fly(hit.layer, hit);
        });
        current().map.on('pointermove', (/** @type {any} */ event) => {
          state.pointer = unproject(event.coordinate);
          current().map.getTargetElement().style.cursor = picking ? 'crosshair' : '';
        });
        current().map.on('moveend', () => {
          state.zoom = current().zoom();
        });
        const id = start.get('id');
        const enterprise = start.get('enterprise');
        if (id) reopen(id);
        else if (enterprise) {
          const feature = await loadFeature('enterprise', enterprise).catch(failed);
          if (feature)
            chooseEnterprise({ id: feature.id, name: feature.properties.name, point: centreOf(feature.geometry) });
        }
      });
      const unbind = bindKeys({
        Escape: () => {
          picking = false;
          state.hint = '';
        },
      });
      onBeforeUnmount(() => {
        unbind();
        current()?.dispose();
      });

      const form = () =>
        h('section', { class: 'panel grow', 'aria-label': t('incident.scenario') }, [
          h('header', [
            h('h2', t('incident.scenario')),
            h(
              el.ElButton,
              {
                size: 'small',
                'data-test': 'former-button',
                onClick: () => {
                  state.former = true;
                },
              },
              () => t('incident.former'),
            ),
          ]),
          h(
            'div',
            { class: 'body' },
            mayRun
              ? h(ScenarioForm, {
                  key: state.kind.kind,
                  effects,
                  kind: state.kind,
                  where: state.where,
                  values: state.values,
                  faults: state.faults,
                  message: state.message,
                  busy: state.busy,
                  onRun: run,
                  onPick: pick,
                  onPlace: (/** @type {any} */ p) => {
                    place(p);
                    current().flyTo(p, 14);
                  },
                  onEnterprise: chooseEnterprise,
                  onForget: () => place(null),
                  onKind: (/** @type {string} */ id) => {
                    state.kind = effects.scenarios.find((k) => k.kind === id);
                    state.values = valuesOf(state.kind);
                    if (state.kind.substances?.every((/** @type {any} */ s) => s.id !== state.where.substance))
                      state.where.substance = '';
                  },
                })
              : h('div', { class: 'empty' }, t('incident.mayNotRun')),
          ),
        ]);
      return () =>
        h('div', { class: 'map-page incident-page' }, [
          h('div', {
            ref: target,
            class: 'map-canvas',
            id: 'map',
            tabindex: 0,
            role: 'application',
            'aria-label': t('map.aria'),
          }),
          state.form
            ? h('div', { class: 'left-dock' }, form())
            : h(
                'div',
                { class: 'left-dock' },
                h(
                  'div',
                  h(
                    el.ElButton,
                    {
                      onClick: () => {
                        state.form = true;
                      },
                    },
                    () => t('incident.scenario'),
                  ),
                ),
              ),
          assessment.value
            ? h(
                'div',
                { class: 'right-dock wide' },
                h(AssessmentPanel, {
                  key: assessment.value.id,
                  assessment: assessment.value,
                  kind: state.kind,
                  chosen: state.chosen,
                  onClose: close,
                  onFly: fly,
                  onRoute: route,
                  onAgain: () => {
                    state.form = true;
                    close();
                  },
                  onCopy: () => navigator.clipboard?.writeText(location.href).then(() => told(t('map.copied')), failed),
                }),
              )
            : null,
          state.hint ? h('div', { class: 'hint', role: 'status' }, state.hint) : null,
          h(StatusBar, { pointer: state.pointer, zoom: state.zoom, notice: shelf.notice }),
          h(PrintFrame, {
            title: assessment.value?.title || t('page.incident'),
            layers: SHOWN_LAYERS,
            notice: shelf.notice,
          }),
          h(FormerAssessments, {
            open: state.former,
            onClose: () => {
              state.former = false;
            },
            onChoose: reopen,
          }),
        ]);
    },
  });
}
