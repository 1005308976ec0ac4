/** The map page: wires the map, its panels, the address and the keys. What each part does lives in the part. */
import { copied, defineComponent, failed, h, onBeforeUnmount, onMounted, reactive, ref, shallowRef } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { currentUser } from '/core/session.js';
import { catalogue, loadFeature, loadCatalogue } from '/map/catalog.js';
import { readHash, writeHash } from '/map/hash.js';
import { MapView } from '/map/view.js';
import { picturesOf } from '/pages/map/picture-choice.js';
import { unproject } from '/map/ol.js';
import { startDrawing } from '/map/sketch.js';
import { concerns, EVERYTHING, listenLive } from '/map/live.js';
import { LayerTree } from '/map/layer-tree.js';
import { SearchBox } from '/map/search-box.js';
import { StatusBar } from '/map/status-bar.js';
import { SurroundingsPanel } from '/map/surroundings.js';
import { RoutePanel } from '/map/route-panel.js';
import { FeatureCard } from '/pages/map/feature-card.js';
import { PlanPictures } from '/pages/map/plan-pictures.js';
import { PlaceCard } from '/pages/map/place-card.js';
import { PrintFrame } from '/map/print-frame.js';
import { GroundSwitch } from '/map/ground-switch.js';
import { ListPanel } from '/pages/map/list-panel.js';
import { FeatureListbox } from '/pages/map/feature-listbox.js';
import { KeysDialog } from '/pages/map/keys-dialog.js';
import { ToolStrip } from '/pages/map/tool-strip.js';
import { centreOf } from '/map/bounds.js';
import { homeBounds, usualLayers } from '/pages/map/start.js';

export const MapPage = defineComponent({
  setup() {
    const target = ref(null);
    const search = ref(null);
    const listbox = ref(null);
    const shelf = /** @type {import('/map/catalog.js').Catalogue} */ (catalogue());
    const start = readHash(location.hash);
    const user = /** @type {import('/core/session.js').User} */ (currentUser());
    const view = shallowRef(/** @type {MapView|null} */ (null));
    const state = reactive({
      visible: start.layers || usualLayers(shelf),
      opacity: /** @type {Record<string, number>} */ ({}),
      zoom: start.zoom ?? 10,
      pointer: /** @type {any} */ (null),
      selected: /** @type {any} */ (null),
      panel: '',
      listLayer: '',
      tree: window.innerWidth > 900,
      keys: false,
      tool: '',
      hint: '',
      around: /** @type {any} */ (null),
      route: { from: /** @type {any} */ (null), to: /** @type {any} */ (null), avoid: /** @type {any[]} */ ([]) },
      moved: 0,
      place: /** @type {any} */ (null),
    });
    let stopDrawing = () => {};
    let pick = /** @type {((point: [number, number]) => void)|null} */ (null);
    const current = () => /** @type {MapView} */ (view.value);
    const pictures = picturesOf(current);

    const remember = () =>
      history.replaceState(
        null,
        '',
        writeHash({
          centre: current().centre(),
          zoom: current().zoom(),
          layers: state.visible,
          selected: state.selected ? { layer: state.selected.layer, id: String(state.selected.id) } : undefined,
          rest: start.rest,
        }),
      );

    const toggle = (/** @type {string} */ id, /** @type {boolean} */ on) => {
      state.visible = on ? [...state.visible, id] : state.visible.filter((v) => v !== id);
      current().showLayers(state.visible);
      if (on && state.opacity[id]) current().setOpacity(id, state.opacity[id]);
      remember();
    };
    let chosen = 0;
    const select = async (/** @type {string} */ layer, /** @type {string|number} */ id, /** @type {boolean} */ fly) => {
      const mine = ++chosen;
      try {
        const feature = await loadFeature(layer, id);
        if (mine !== chosen) return;
        current().select(feature);
        state.selected = { layer, id: String(id), feature };
        if (fly) current().flyTo(centreOf(feature.geometry));
        if (!state.visible.includes(layer)) toggle(layer, true);
        remember();
      } catch (problem) {
        failed(problem);
      }
    };
    const unselect = () => {
      chosen += 1;
      state.selected = null;
      current().select(null);
      remember();
    };
    const showPlace = (/** @type {any} */ point) => {
      state.place = point;
      current().setPins(point ? [{ point, colour: '#0f62d6' }] : []);
    };
    const stop = () => {
      stopDrawing();
      stopDrawing = () => {};
      pick = null;
      state.tool = '';
      state.hint = '';
    };
    const measure = (/** @type {'LineString'|'Polygon'} */ type) => {
      const same = state.tool === type;
      stop();
      if (same) return;
      state.tool = type;
      state.hint = t('measure.hint');
      stopDrawing = startDrawing(current(), {
        type,
        role: 'measure',
        onDone: () => {},
        onChange: (words) => {
          state.hint = words;
        },
      });
    };
    const clearSketch = () => {
      stop();
      current().sketch.getSource().clear();
    };
    const ask = (/** @type {string} */ hint, /** @type {(point: [number, number]) => void} */ then) => {
      stop();
      state.tool = 'pick';
      state.hint = hint;
      pick = then;
    };
    const around = (/** @type {any} */ centre) => {
      state.around = centre;
      state.panel = 'around';
      if (!centre)
        ask(t('around.hint'), (point) => {
          state.around = { point };
        });
    };
    const routeTo = (/** @type {any} */ place, /** @type {any} */ from) => {
      state.route.to = place;
      if (from) state.route.from = from;
      state.panel = 'route';
      if (!state.route.from) pickEnd('from');
    };
    const pickEnd = (/** @type {'from'|'to'} */ side) =>
      ask(t(`route.hint.${side}`), (point) => {
        state.route[side] = { point };
      });
    const drawAvoid = () => {
      stop();
      state.tool = 'avoid';
      state.hint = t('route.avoidHint');
      stopDrawing = startDrawing(current(), {
        type: 'Polygon',
        role: 'avoid',
        onDone: (geometry) => {
          state.route.avoid.push(geometry);
          stop();
        },
      });
    };
    const goHome = async () => current().fitBounds(await homeBounds(shelf, user));
    const openPanel = (/** @type {string} */ name) => {
      if (state.panel === name) state.panel = '';
      else if (name === 'around') around(state.around);
      else if (name === 'route') {
        state.panel = 'route';
        if (!state.route.from) pickEnd('from');
      } else {
        state.panel = name;
        if (name === 'list' && !state.listLayer) state.listLayer = state.visible[0] || shelf.groups[0]?.layers[0]?.id;
      }
    };
    const closePanel = () => {
      state.panel = '';
      stop();
    };

    /** A finger cannot hover: the first touch tells what a joint cluster is made of, the second goes in. */
    const coarse = (/** @type {any} */ event) => event.originalEvent.pointerType === 'touch';
    const onClick = (/** @type {any} */ event) => {
      if (pick) {
        const then = pick;
        stop();
        then(unproject(event.coordinate));
        return;
      }
      if (state.tool) return;
      const [hit] = current().hits(event.pixel);
      if (!hit) {
        if (state.selected) unselect();
      } else if (coarse(event) && current().clusters.tell(current().clusters.jointAt(event.pixel))) return;
      else if (hit.feature.get('cluster')) current().flyTo(/** @type {any} */ (hit.point), current().zoom() + 2);
      else select(hit.layer, hit.id, false);
    };

    onMounted(() => {
      view.value = new MapView(/** @type {any} */ (target.value), {
        centre: start.centre || shelf.centre,
        zoom: state.zoom,
        panels: { left: 350, right: 490 },
      });
      const map = current().map;
      current().showLayers(state.visible);
      pictures.begin();
      map.on('singleclick', onClick);
      map.getViewport().addEventListener('contextmenu', (/** @type {MouseEvent} */ event) => {
        event.preventDefault();
        if (!state.tool) showPlace(unproject(map.getEventCoordinate(event)));
      });
      map.on('pointermove', (/** @type {any} */ event) => {
        if (event.dragging) return;
        state.pointer = unproject(event.coordinate);
        map.getTargetElement().style.cursor =
          pick || state.tool ? 'crosshair' : current().hits(event.pixel).length ? 'pointer' : '';
      });
      map.on('moveend', () => {
        state.zoom = current().zoom();
        state.moved += 1;
        remember();
      });
      if (!start.centre && !start.selected && user.party !== 'CITY') goHome();
      const { around: wanted, ...rest } = start.rest;
      start.rest = rest;
      const chosen = start.selected ? select(start.selected.layer, start.selected.id, !start.centre) : Promise.resolve();
      if (wanted && start.centre) around({ point: start.centre });
      else if (wanted) chosen.then(() => state.selected && around({ point: centreOf(state.selected.feature.geometry), name: state.selected.feature.properties?.name || '' }));
    });
    const stopLive = listenLive(async (layer, ids) => {
      if (layer === EVERYTHING) current()?.refreshAll();
      else current()?.refresh(layer);
      const { selected } = state;
      if (selected && concerns(layer, selected.layer) && (layer === EVERYTHING || ids.includes(selected.id))) select(selected.layer, selected.id, false);
      const fresh = await loadCatalogue().catch(() => null);
      if (fresh) Object.assign(shelf, fresh);
    });
    const unbind = bindKeys({
      '/': () => /** @type {any} */ (search.value)?.focus(),
      m: () => measure('LineString'),
      a: () => measure('Polygon'),
      b: () => openPanel('around'),
      r: () => openPanel('route'),
      l: () => {
        state.tree = !state.tree;
      },
      t: () => openPanel('list'),
      '?': () => {
        state.keys = true;
      },
      Home: goHome,
      Escape: () => {
        if (state.tool) stop();
        else if (state.panel) closePanel();
        else if (state.place) showPlace(null);
        else if (state.selected) unselect();
      },
      'Alt+ArrowDown': () => /** @type {any} */ (listbox.value)?.step(1),
      'Alt+ArrowUp': () => /** @type {any} */ (listbox.value)?.step(-1),
    });
    onBeforeUnmount(() => {
      stopLive();
      unbind();
      current()?.dispose();
    });

    const rightDock = () =>
      h('div', { class: 'right-dock' }, [
        state.place
          ? h(PlaceCard, {
              point: state.place,
              onClose: () => showPlace(null),
              onAround: around,
              onRoute: (/** @type {any} */ p) => routeTo(p, null),
            })
          : null,
        state.selected
          ? h(FeatureCard, {
              key: `${state.selected.layer}/${state.selected.id}`,
              class: { half: Boolean(state.panel) },
              layer: state.selected.layer,
              id: state.selected.id,
              feature: state.selected.feature,
              onClose: unselect,
              onAround: around,
              onRoute: (/** @type {any} */ p) => routeTo(p, null),
              onMoved: () => {
                current().refresh(state.selected.layer);
                select(state.selected.layer, state.selected.id, false);
              },
            })
          : null,
        state.panel === 'around'
          ? h(SurroundingsPanel, {
              centre: state.around?.point,
              centreName: state.around?.name || '',
              catalogue: shelf,
              view: view.value,
              onPick: () =>
                ask(t('around.hint'), (point) => {
                  state.around = { point };
                }),
              onClose: closePanel,
              onSelect: (/** @type {any} */ item) => {
                current().flyTo(item.point, 14);
                select(item.layer, item.id, false);
              },
              onRoute: (/** @type {any} */ item) => routeTo({ point: item.point, name: item.name }, state.around),
            })
          : null,
        state.panel === 'route'
          ? h(RoutePanel, {
              from: state.route.from,
              to: state.route.to,
              avoid: state.route.avoid,
              view: view.value,
              onPick: pickEnd,
              onClose: closePanel,
              onSwap: () => {
                [state.route.from, state.route.to] = [state.route.to, state.route.from];
              },
              onDrawAvoid: drawAvoid,
              onClearAvoid: () => {
                state.route.avoid.length = 0;
                clearSketch();
              },
            })
          : null,
        state.panel === 'list'
          ? h(ListPanel, {
              layer: state.listLayer,
              view: view.value,
              moved: state.moved,
              selected: state.selected ? `${state.selected.layer}/${state.selected.id}` : '',
              onLayer: (/** @type {string} */ id) => {
                state.listLayer = id;
                if (!state.visible.includes(id)) toggle(id, true);
              },
              onClose: closePanel,
              onSelect: (/** @type {any} */ item) => select(item.layer, item.id, true),
            })
          : null,
      ]);

    return () =>
      h('div', { class: 'map-page' }, [
        h('div', {
          ref: target,
          class: 'map-canvas',
          id: 'map',
          tabindex: 0,
          role: 'application',
          'aria-label': t('map.aria'),
        }),
        h('div', { class: 'left-dock' }, [
          h(SearchBox, {
            ref: search,
            onFeature: (/** @type {any} */ item) => select(item.layer, item.id, true),
            onPlace: (/** @type {any} */ place) => {
              showPlace(place.point);
              current().flyTo(place.point, 15);
            },
          }),
          state.tree
            ? h(LayerTree, {
                catalogue: shelf,
                visible: state.visible,
                opacity: state.opacity,
                offered: pictures.state.offered,
                pictured: pictures.state.pictured,
                onPictures: pictures.choose,
                onToggle: toggle,
                onClose: () => {
                  state.tree = false;
                },
                onOpacity: (/** @type {string} */ id, /** @type {number} */ v) => {
                  state.opacity[id] = v;
                  current().setOpacity(id, v);
                },
                onList: (/** @type {string} */ id) => {
                  state.listLayer = id;
                  state.panel = 'list';
                  if (!state.visible.includes(id)) toggle(id, true);
                },
              })
            : null,
        ]),
        view.value ? rightDock() : null,
        h(ToolStrip, {
          tool: state.tool,
          panel: state.panel,
          tree: state.tree,
          onZoom: (/** @type {number} */ by) => current().view.animate({ zoom: current().zoom() + by, duration: 200 }),
          onHome: goHome,
          onTree: () => {
            state.tree = !state.tree;
          },
          onMeasure: measure,
          onClear: clearSketch,
          onPanel: openPanel,
          onKeys: () => {
            state.keys = true;
          },
          onPrint: () => window.print(),
          onShare: () => copied(location.href, t('map.copied')),
        }),
        state.hint ? h('div', { class: 'hint', role: 'status' }, state.hint) : null,
        view.value ? h(PlanPictures, { view: view.value, moved: state.moved }) : null,
        view.value
          ? h(FeatureListbox, {
              ref: listbox,
              view: view.value,
              onSelect: (/** @type {any} */ hit) => select(hit.layer, hit.id, true),
            })
          : null,
        view.value ? h(GroundSwitch, { view: view.value }) : null,
        h(StatusBar, { pointer: state.pointer, zoom: state.zoom, notice: shelf.notice }),
        h(PrintFrame, { title: t('page.map'), layers: state.visible, notice: shelf.notice }),
        h(KeysDialog, {
          open: state.keys,
          onClose: () => {
            state.keys = false;
          },
        }),
      ]);
  },
});
