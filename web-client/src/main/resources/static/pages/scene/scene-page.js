/** The 3D page: the same layers, the same feature card, the same address as the map. */
import { defineComponent, failed, glyph, h, markRaw, onBeforeUnmount, onMounted, reactive, ref } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { can } from '/core/session.js';
import { catalogue, loadFeature } from '/map/catalog.js';
import { centreOf } from '/map/bounds.js';
import { readHash, writeHash } from '/map/hash.js';
import { LayerTree } from '/map/layer-tree.js';
import { concerns, listenLive } from '/map/live.js';
import { SearchBox } from '/map/search-box.js';
import { StatusBar } from '/map/status-bar.js';
import { FeatureCard } from '/pages/map/feature-card.js';
import { usualLayers } from '/pages/map/start.js';
import { Cesium } from '/scene/cesium.js';
import { SceneLayers } from '/scene/scene-layers.js';
import { SceneModels } from '/scene/scene-models.js';
import { SceneView } from '/scene/scene-view.js';
import { SceneZones } from '/scene/scene-zones.js';
import { loadAssessment } from '/command/effects.js';
import { TimeSlider } from '/command/time-slider.js';

const MODEL_ZOOM = 18.2;

export const ScenePage = defineComponent({
  setup() {
    const target = ref(null);
    const credits = ref(null);
    const search = ref(null);
    const shelf = /** @type {import('/map/catalog.js').Catalogue} */ (catalogue());
    const start = readHash(location.hash);
    const state = reactive({
      visible: start.layers || usualLayers(shelf),
      selected: /** @type {any} */ (null),
      tree: window.innerWidth > 900,
      notice: '',
      zoom: start.zoom ?? 11,
      heading: 0,
      assessment: /** @type {any} */ (null),
      moment: -1,
      models: 0,
    });
    /** @type {SceneView} */
    let view;
    /** @type {SceneLayers} */
    let layers;
    /** @type {SceneZones} */
    let zones;
    /** @type {SceneModels|null} */
    let models = null;
    let timer = 0;

    const remember = () => {
      const here = view?.place();
      if (!here) return;
      state.zoom = here.zoom;
      state.heading = here.heading;
      history.replaceState(
        null,
        '',
        writeHash({
          centre: here.centre,
          zoom: here.zoom,
          layers: state.visible,
          selected: state.selected ? { layer: state.selected.layer, id: state.selected.id } : undefined,
          rest: {
            heading: String(here.heading),
            pitch: String(here.pitch),
            ...(start.rest.zones ? { zones: start.rest.zones } : {}),
          },
        }),
      );
    };
    const show = () => {
      clearTimeout(timer);
      // Without WebGL there is nothing to draw on; what is chosen is shown beside.
      if (!view) return;
      timer = window.setTimeout(() => {
        remember();
        layers.show(state.visible, state.zoom, view.bounds());
        models?.show(state.zoom, view.bounds());
      }, 150);
    };
    const toggle = (/** @type {string} */ id, /** @type {boolean} */ on) => {
      state.visible = on ? [...state.visible, id] : state.visible.filter((v) => v !== id);
      show();
    };
    const fly = (/** @type {[number, number]} */ point, /** @type {number} */ zoom) => {
      view?.look(point, Math.max(zoom, state.zoom), { heading: state.heading });
      show();
    };
    let chosen = 0;
    const select = async (/** @type {string} */ layer, /** @type {string} */ id, /** @type {boolean} */ there) => {
      const mine = ++chosen;
      try {
        const feature = await loadFeature(layer, id);
        if (mine !== chosen) return;
        const point = centreOf(feature.geometry);
        state.selected = { layer, id: String(id), feature };
        view?.select(point);
        if (!state.visible.includes(layer)) toggle(layer, true);
        if (there) fly(point, 14);
        remember();
      } catch (problem) {
        failed(problem);
      }
    };
    const unselect = () => {
      chosen += 1;
      state.selected = null;
      view?.select(null);
      remember();
    };
    const clicked = (/** @type {any} */ picked) => {
      if (!picked?.layer) {
        if (state.selected) unselect();
      } else if (picked.cluster) {
        const at = Cesium.Cartographic.fromCartesian(picked.position);
        fly([Cesium.Math.toDegrees(at.longitude), Cesium.Math.toDegrees(at.latitude)], state.zoom + 2);
      } else select(picked.layer, picked.id, false);
    };

    const chooseMoment = (/** @type {number} */ index) => {
      state.moment = index;
      zones.show(state.assessment, index);
    };
    /** A simulation's zones, if the address names one. @param {string} id */
    const showZones = async (id) => {
      try {
        state.assessment = markRaw(await loadAssessment(id));
        chooseMoment(-1);
        if (!start.centre) fly(state.assessment.place.point, 12);
      } catch (problem) {
        failed(problem);
      }
    };

    const drawn = (/** @type {number} */ count) => {
      state.models = count;
    };
    /** The camera goes to a 3D site, if the address names one. @param {string} id */
    const showModel = async (id) => {
      await select('site-model', id, true);
      if (state.selected) fly(centreOf(state.selected.feature.geometry), MODEL_ZOOM);
    };

    onMounted(() => {
      try {
        view = new SceneView(/** @type {any} */ (target.value), shelf.extent, /** @type {any} */ (credits.value));
      } catch {
        state.notice = t('scene.noWebgl');
        return;
      }
      layers = new SceneLayers(view.viewer);
      zones = new SceneZones(view.viewer);
      if (can('site-model:read')) models = new SceneModels(view.viewer, { drawn, failed });
      if (start.rest.zones) showZones(start.rest.zones);
      view.look(start.centre || shelf.centre, state.zoom, {
        heading: Number(start.rest.heading) || 0,
        pitch: Number(start.rest.pitch) || undefined,
      });
      view.onMoved(show);
      view.onClick(clicked);
      view.onLost(() => {
        state.notice = t('scene.lost');
      });
      if (start.selected) select(start.selected.layer, start.selected.id, !start.centre);
      if (start.rest.model) showModel(start.rest.model);
      show();
    });
    const stopLive = listenLive((layer) => {
      if (!layers || !state.visible.some((id) => concerns(layer, id))) return;
      layers.forget();
      show();
    });
    const unbind = bindKeys({
      '/': () => /** @type {any} */ (search.value)?.focus(),
      l: () => {
        state.tree = !state.tree;
      },
      Escape: () => {
        if (state.selected) unselect();
      },
    });
    onBeforeUnmount(() => {
      clearTimeout(timer);
      stopLive();
      unbind();
      view?.dispose();
    });
    const turn = (/** @type {number} */ heading, /** @type {number} */ by, /** @type {number} */ pitch) => {
      const here = view?.place();
      if (here) view.look(here.centre, here.zoom + by, { heading, pitch: pitch || here.pitch });
      show();
    };
    const tool = (/** @type {string} */ key, /** @type {any} */ content, /** @type {() => void} */ act, on = false) =>
      h(
        'button',
        {
          type: 'button',
          key,
          class: { on },
          title: t(`tool.${key}`),
          'aria-label': t(`tool.${key}`),
          'data-tool': key,
          onClick: act,
        },
        content,
      );

    return () =>
      h('div', { class: 'map-page scene-page' }, [
        h('div', {
          ref: target,
          class: 'map-canvas',
          id: 'scene',
          'data-models': state.models,
          tabindex: 0,
          role: 'application',
          'aria-label': t('scene.aria'),
        }),
        h('div', { ref: credits, hidden: true }),
        h('div', { class: 'left-dock' }, [
          h(SearchBox, {
            ref: search,
            onFeature: (/** @type {any} */ item) => select(item.layer, item.id, true),
            onPlace: (/** @type {any} */ place) => {
              view?.select(place.point);
              fly(place.point, 14);
            },
          }),
          state.tree
            ? h(LayerTree, {
                catalogue: shelf,
                visible: state.visible,
                opacity: {},
                plain: true,
                onToggle: toggle,
                onClose: () => {
                  state.tree = false;
                },
              })
            : null,
        ]),
        state.selected
          ? h(
              'div',
              { class: 'right-dock' },
              h(FeatureCard, {
                key: `${state.selected.layer}/${state.selected.id}`,
                layer: state.selected.layer,
                id: state.selected.id,
                feature: state.selected.feature,
                onClose: unselect,
                onAround: () => location.assign(`/map${location.hash}&around=1`),
                onRoute: () => location.assign(`/map${location.hash}`),
                onMoved: () => {
                  layers.forget();
                  show();
                  select(state.selected.layer, state.selected.id, false);
                },
              }),
            )
          : null,
        h('div', { class: 'tool-strip', role: 'toolbar', 'aria-label': t('map.tools') }, [
          tool('zoomIn', glyph('M12 5v14|M5 12h14', 19), () => turn(state.heading, 1, 0)),
          tool('zoomOut', glyph('M5 12h14', 19), () => turn(state.heading, -1, 0)),
          tool('turnLeft', glyph('M4 12a8 8 0 1 1 3 6|M4 8v4h4', 19), () => turn(state.heading + 30, 0, 0)),
          tool('turnRight', glyph('M20 12a8 8 0 1 0-3 6|M20 8v4h-4', 19), () => turn(state.heading - 30, 0, 0)),
          tool('north', glyph('M12 3l5 17-5-4-5 4z', 19), () => turn(0, 0, -55)),
          tool('flat', glyph('M12 4v13|M7 12l5 5 5-5|M5 20h14', 19), () => turn(state.heading, 0, -89)),
          tool(
            'layers',
            glyph('M12 3l9 5-9 5-9-5z|M3 12l9 5 9-5|M3 16l9 5 9-5', 19),
            () => {
              state.tree = !state.tree;
            },
            state.tree,
          ),
          tool('map', h('b', '2D'), () => location.assign(`/map${location.hash}`)),
        ]),
        (state.assessment?.moments?.length ?? 0) > 1
          ? h(TimeSlider, {
              moments: state.assessment.moments,
              modelValue: state.moment,
              'onUpdate:modelValue': chooseMoment,
            })
          : null,
        state.notice
          ? h('div', { class: 'hint', role: 'alert' }, [
              state.notice,
              ' ',
              h(
                'button',
                { type: 'button', class: 'link', style: 'color:#9fd0ff', onClick: () => location.reload() },
                t('action.retry'),
              ),
              '  ',
              h('a', { style: 'color:#9fd0ff', href: `/map${location.hash}` }, t('page.map')),
            ])
          : null,
        h(StatusBar, { pointer: null, zoom: state.zoom, notice: shelf.notice }),
      ]);
  },
});
