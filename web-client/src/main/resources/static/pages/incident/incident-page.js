/** The incident page: the scenario at the left, the map in the middle, the assessment at the right. The address is `#id=`. */
import {
  copied,
  defineComponent,
  el,
  failed,
  glyph,
  h,
  onBeforeUnmount,
  onMounted,
  reactive,
  ref,
  shallowRef,
  watch,
} from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { can } from '/core/session.js';
import { catalogue, loadFeature } from '/map/catalog.js';
import { centreOf } from '/map/bounds.js';
import { concerns, listenLive } from '/map/live.js';
import { MapView } from '/map/view.js';
import { unproject } from '/map/ol.js';
import { PrintFrame } from '/map/print-frame.js';
import { StatusBar } from '/map/status-bar.js';
import { AssessmentPanel } from '/command/assessment-panel.js';
import { FormerAssessments } from '/command/former.js';
import { drillFrame, IncidentBar } from '/command/incident-bar.js';
import { IncidentWork } from '/command/incident-work.js';
import { readIncident, substanceOf, writeLog } from '/command/incidents.js';
import { Overlays } from '/command/overlays.js';
import { ScenarioForm } from '/command/scenario-form.js';
import { TimeSlider } from '/command/time-slider.js';
import { loadAssessment, scenarioOf, simulate, takeOver, valuesOf } from '/command/effects.js';

const SHOWN_LAYERS = [
  'enterprise',
  'protection-target',
  'rescue-team',
  'surrounding-resource',
  'shelter',
  'supply-store',
];

/** How long the wind must rest before the simulation follows it. */
const SETTLE_MILLIS = 400;

/** @param {{scenarios: any[], substances: any[]}} effects */
export function incidentPage(effects) {
  return defineComponent({
    setup() {
      const target = ref(null);
      const shelf = /** @type {import('/map/catalog.js').Catalogue} */ (catalogue());
      const view = shallowRef(/** @type {MapView|null} */ (null));
      const assessment = shallowRef(/** @type {any} */ (null));
      const start = new URLSearchParams(location.hash.slice(1));
      const asked = effects.scenarios.find((k) => k.kind === start.get('kind')) || effects.scenarios[0];
      const state = reactive({
        kind: asked,
        values: valuesOf(asked),
        where: /** @type {any} */ ({ point: null, enterprise: null, substance: start.get('substance') || '', observed: { text: '', wind: '', point: null } }),
        faults: /** @type {any[]} */ ([]),
        message: '',
        busy: false,
        hint: '',
        chosen: '',
        former: false,
        form: true,
        pointer: /** @type {any} */ (null),
        zoom: 11,
        moment: -1,
        incident: /** @type {any} */ (null),
      });
      const kept = shallowRef(/** @type {any} */ (null));
      let overlays = /** @type {any} */ (null);
      let picking = false;
      /** The weather of the assessment on the map, and the number of the latest run: older answers are not shown. */
      let weatherShown = '';
      let turn = 0;
      let settling = 0;
      const current = () => /** @type {MapView} */ (view.value);
      const substanceName = (/** @type {string} */ id) => label(effects.substances.find((s) => s.id === id)?.name);
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
      /** A phone has room for one thing at a time: the form, what came of it, or the map. */
      const isNarrow = () => window.innerWidth <= 900;
      const pick = () => {
        picking = true;
        if (isNarrow()) state.form = false;
        state.hint = t('incident.pickHint');
      };
      const chooseEnterprise = (/** @type {any} */ item) => {
        state.where.enterprise = { id: item.id, name: item.name };
        state.where.point = item.point;
        pinScene();
        current().flyTo(item.point, 13);
      };
      const chooseKind = (/** @type {string} */ id) => {
        const weatherBefore = state.values;
        state.kind = effects.scenarios.find((k) => k.kind === id);
        state.values = valuesOf(state.kind);
        for (const { name } of state.kind.weather) {
          const typed = weatherBefore[`weather.${name}`];
          if (typed !== undefined && typed !== null) state.values[`weather.${name}`] = typed;
        }
        const known = state.kind.substances;
        if (known?.every((/** @type {any} */ s) => s.id !== state.where.substance)) state.where.substance = '';
      };
      /** What may escape from a tank becomes the form. @param {any} tank @param {any} release */
      const fill = (tank, release) => {
        if (release.kind !== state.kind.kind) chooseKind(release.kind);
        state.where.substance = tank.substance;
        if (release.levels) state.values.levels = release.levels;
        for (const [name, value] of Object.entries(release.source)) state.values[`source.${name}`] = value;
      };
      const weather = () => JSON.stringify(Object.entries(state.values).filter(([key]) => key.startsWith('weather.')));
      const run = async (/** @type {boolean} */ asked = false) => {
        clearTimeout(settling);
        const mine = ++turn;
        const { incident } = state;
        const following = Boolean(assessment.value);
        state.busy = true;
        state.faults = [];
        state.message = '';
        try {
          const found = await simulate(scenarioOf(state.kind, state.where, state.values));
          if (mine !== turn) return;
          show(found, following);
          if (asked && isNarrow()) state.form = false;
          note(incident, found);
        } catch (problem) {
          if (mine !== turn) return;
          const refused = /** @type {any} */ (problem);
          state.faults = refused.errors || [];
          state.message = refused.message;
        } finally {
          if (mine === turn) state.busy = false;
        }
      };
      watch(weather, (/** @type {string} */ now) => {
        clearTimeout(settling);
        if (!mayRun || !assessment.value || now === weatherShown) return;
        turn++;
        settling = window.setTimeout(() => run(), SETTLE_MILLIS);
      });
      /** The incident's log knows which assessment was made for it. @param {any} incident as it was when it was asked @param {any} found */
      const note = (incident, found) => {
        if (incident)
          writeLog(incident.id, {
            kind: 'SIMULATION',
            text: `${t('incident.bar.simulated')} ${found.title}`,
            assessment: found.id,
          }).catch(failed);
      };
      const address = () => {
        const parts = [
          assessment.value && `id=${assessment.value.id}`,
          state.incident && `incident=${state.incident.id}`,
        ];
        const hash = parts.filter(Boolean).join('&');
        history.replaceState(null, '', hash ? `#${hash}` : location.pathname);
      };
      const openIncident = (/** @type {any} */ incident) => {
        const other = state.incident?.id !== incident.id;
        state.incident = incident;
        address();
        if (!other) return;
        if (isNarrow()) state.form = false;
        const substance = substanceOf(incident.substance, effects.substances);
        if (substance) state.where.substance = substance;
        if (incident.location) place(incident.location.coordinates);
        if (incident.enterprise)
          state.where.enterprise = { id: incident.enterprise.id, name: incident.enterprise.title };
        if (incident.location) current().flyTo(incident.location.coordinates, 14);
      };
      /** Others lead it too: its state and what may be done next are those of now. */
      const stopLive = listenLive(async (layer, ids) => {
        const id = state.incident?.id;
        if (!id || !concerns(layer, 'incident') || (ids.length && !ids.includes(String(id)))) return;
        const fresh = await readIncident(id).catch(() => null);
        if (fresh && state.incident?.id === id) state.incident = fresh;
      });
      const leaveIncident = () => {
        state.incident = null;
        address();
      };
      const keep = (/** @type {any} */ found) => {
        kept.value = found;
        overlays.keep(found);
      };
      const chooseMoment = (/** @type {number} */ index) => {
        state.moment = index;
        overlays.showMoment(index < 0 ? null : assessment.value.moments[index]);
      };
      const show = (/** @type {any} */ found, following = false) => {
        assessment.value = found;
        state.chosen = '';
        if (isNarrow() && !following) state.form = false;
        address();
        const scenario = found.scenario || {};
        const kind = effects.scenarios.find((k) => k.kind === scenario.kind);
        if (kind) {
          state.kind = kind;
          takeOver(kind, scenario, state.values);
          weatherShown = weather();
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
        chooseMoment(found.moments?.length ? Math.min(state.moment, found.moments.length - 1) : -1);
        if (!following) current().fitProjected(zoneExtent(), 70);
      };
      const zoneExtent = () => {
        const extent = current().zones.getSource().getExtent();
        return Number.isFinite(extent[0]) ? extent : current().pins.getSource().getExtent();
      };
      const reopen = async (/** @type {string} */ id) => {
        const mine = ++turn;
        clearTimeout(settling);
        Object.assign(state, { former: false, busy: false });
        try {
          const found = await loadAssessment(id);
          if (mine === turn) show(found);
        } catch (problem) {
          if (mine === turn) failed(problem);
        }
        return mine === turn;
      };
      /** The map as it was at a moment of the log. @param {{seconds: number, assessment: string|null}} moment */
      const replay = async (moment) => {
        if (moment.assessment && moment.assessment !== assessment.value?.id && !(await reopen(moment.assessment))) return;
        const known = assessment.value?.moments || [];
        const later = known.findIndex((/** @type {any} */ m) => m.seconds > moment.seconds);
        if (known.length) chooseMoment(later < 0 ? known.length - 1 : Math.max(0, later - 1));
      };
      const followWind = (/** @type {any} */ wind) => {
        state.values['weather.windFromDegrees'] = wind.windFromDegrees;
        state.values['weather.windSpeed'] = wind.windSpeed;
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
        // An answer that is still on its way would open it again.
        turn += 1;
        clearTimeout(settling);
        state.busy = false;
        assessment.value = null;
        chooseMoment(-1);
        overlays.showChance(null);
        for (const layer of [current().zones, current().routes, current().selection]) layer.getSource().clear();
        address();
      };

      onMounted(async () => {
        view.value = new MapView(/** @type {any} */ (target.value), {
          centre: shelf.centre,
          zoom: state.zoom,
          panels: { left: 390, right: 640 },
        });
        overlays = new Overlays(current());
        current().showLayers(SHOWN_LAYERS.filter((id) => shelf.groups.some((g) => g.layers.some((l) => l.id === id))));
        current().map.on('singleclick', (/** @type {any} */ event) => {
          if (picking) {
            picking = false;
            state.hint = '';
            state.form = true;
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
        const incident = start.get('incident');
        if (incident) await readIncident(incident).then(openIncident, failed);
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
        stopLive();
        clearTimeout(settling);
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
            h(
              'button',
              {
                class: 'icon-button narrow-only',
                type: 'button',
                'aria-label': t('action.close'),
                'data-test': 'form-close',
                onClick: () => {
                  state.form = false;
                },
              },
              glyph('M6 6l12 12|M18 6L6 18', 15),
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
                  shown: Boolean(assessment.value),
                  onRun: () => run(true),
                  onPick: pick,
                  onPlace: (/** @type {any} */ p) => {
                    place(p);
                    current().flyTo(p, 14);
                  },
                  onEnterprise: chooseEnterprise,
                  onForget: () => place(null),
                  onKind: chooseKind,
                  onFill: fill,
                })
              : h('div', { class: 'empty' }, t('incident.mayNotRun')),
          ),
        ]);
      const workspace = () =>
        h('div', { class: ['map-page incident-page', { 'form-open': state.form && (state.incident || assessment.value) }] }, [
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
                  assessment: assessment.value,
                  kind: state.kind,
                  incident: state.incident,
                  chosen: state.chosen,
                  substance: substanceName(assessment.value.scenario?.substance),
                  kept: kept.value,
                  onKeep: keep,
                  onClose: close,
                  onFly: fly,
                  onRoute: route,
                  onChance: (/** @type {any} */ level) => overlays.showChance(level),
                  onMoment: replay,
                  onWind: followWind,
                  onAgain: () => {
                    state.form = true;
                    close();
                  },
                  onCopy: () => copied(location.href, t('map.copied')),
                }),
              )
            : state.incident
              ? h(
                  'div',
                  { class: 'right-dock wide' },
                  h(IncidentWork, { incident: state.incident, onMoment: replay, onWind: followWind }),
                )
              : null,
          (assessment.value?.moments?.length ?? 0) > 1
            ? h(TimeSlider, {
                moments: assessment.value.moments,
                modelValue: state.moment,
                'onUpdate:modelValue': chooseMoment,
              })
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
      return () =>
        h('div', { class: ['incident-shell', { drill: state.incident?.drill }] }, [
          h(IncidentBar, {
            incident: state.incident,
            where: state.where,
            substance: substanceName(state.where.substance),
            onOpen: openIncident,
            onClose: leaveIncident,
          }),
          workspace(),
          state.incident?.drill ? drillFrame() : null,
        ]);
    },
  });
}
