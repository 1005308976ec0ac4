/** An enterprise's site plans: laid on the ground by control points, with its records on the picture and on the map (A3.15, A3.26). */
import { computed, defineComponent, el, failed, h, nextTick, onBeforeUnmount, onMounted, reactive, ref, told, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { can, currentUser } from '/core/session.js';
import { bindKeys } from '/core/keys.js';
import { catalogue, layerTitle, loadFeature } from '/map/catalog.js';
import { concerns, listenLive } from '/map/live.js';
import { choice, loadBoard, reading } from '/live/board.js';
import { FeatureCard } from '/pages/map/feature-card.js';
import { RefPicker } from '/record/field-input.js';
import { RecordDrawer } from '/record/record-drawer.js';
import { listRecords, loadSchema, readRecord, saveRecord } from '/record/records.js';
import { loadAreas } from '/site/area-layer.js';
import { FitPanel } from '/site/fit-panel.js';
import { fitting, valuesOf } from '/site/fitting.js';
import { PlanBoard, keyOf } from '/site/plan-board.js';
import { PlanUpload } from '/site/plan-upload.js';
import { PointsTable } from '/site/points-table.js';
import { loadSheet, pictureUrl, placeOnPlan } from '/site/site-api.js';
import { SummaryPanel } from '/site/summary-panel.js';

const MOST = 200;
const LIVE_MILLIS = 5_000;
const USUAL_CENTRE = /** @type {[number, number]} */ ([105.44, 28.88]);
const USUAL_OPACITY = 0.75;

export const SitePlans = defineComponent({
  props: { chosen: { type: String, default: '' }, enterprise: { type: String, default: '' } },
  setup(props) {
    const pictureBox = ref(null);
    const mapBox = ref(null);
    const state = reactive({
      loaded: false,
      schema: /** @type {any} */ (null),
      enterprise: /** @type {any} */ (null),
      plans: /** @type {any[]} */ ([]),
      model: /** @type {number|null} */ (null),
      areas: /** @type {import('/site/area-layer.js').Area[]} */ ([]),
      showAreas: true,
      sheet: /** @type {import('/site/site-api.js').Sheet|null} */ (null),
      /** What a click or a drag means: '' to look, move, fit, add or put. */ mode: '',
      adding: '',
      putting: '',
      hidden: /** @type {Record<string, boolean>} */ ({}),
      closed: false,
      selected: '',
      feature: /** @type {any} */ (null),
      undo: /** @type {any[]} */ ([]),
      controls: /** @type {import('/site/affine.js').Control[]} */ ([]),
      fit: /** @type {any} */ (null),
      refusal: '',
      opacity: USUAL_OPACITY,
      board: /** @type {any} */ (null),
      pointSchema: /** @type {any} */ (null),
      drawer: /** @type {any} */ (null),
      uploading: false,
      busy: false,
    });
    /** @type {PlanBoard} */
    let board;

    const unit = (/** @type {any} */ point) => label(choice(state.pointSchema, 'unit', point.unit));
    const live = computed(() => new Map((state.board?.devices || []).flatMap((/** @type {any} */ device) => device.points).map((/** @type {any} */ point) => [point.id, point])));
    /** @type {{value: import('/site/plan-board.js').Spot[]}} */
    const spots = computed(() =>
      (state.sheet?.groups || []).filter((group) => !state.hidden[group.type]).flatMap((group) =>
        group.items
          .filter((item) => state.closed || group.type !== 'hidden-danger' || item.severity > 0)
          .map((item) => {
            const now = group.type === 'monitoring-point' ? live.value.get(item.id) : null;
            return {
              ...item,
              type: group.type,
              severity: now ? now.severity : item.severity,
              shown: now ? t(`live.state.${now.stale ? 'STALE' : now.state}`) : '',
              value: now && now.value !== null ? `${reading(now.value)} ${unit(now)}` : '',
              movable: Boolean(item.editable) && can(`${group.type}:write`),
              chosen: `${group.type}/${item.id}` === state.selected,
            };
          }),
      ),
    );
    const mayFit = () => Boolean(state.sheet?.plan.editable) && can('site-plan:write');
    const mayAdd = () => can('site-plan:write') && Boolean(state.enterprise || currentUser()?.enterprise);
    const addable = () => (state.sheet?.groups || []).filter((group) => can(`${group.type}:write`)).map((group) => group.type);

    const drawSpots = () => {
      if (!board || !state.sheet) return;
      board.showSpots(state.mode === 'fit' ? [] : spots.value);
      board.showAreas(state.mode === 'fit' || !state.showAreas ? [] : state.areas);
      board.setMovable(state.mode === 'move');
    };
    watch(() => [spots.value, state.mode, state.areas, state.showAreas], drawSpots);
    watch(
      () => state.mode,
      () => {
        if (board) board.picking = ['fit', 'add', 'put'].includes(state.mode);
      },
    );

    let heardAt = 0;
    const loadLive = async () => {
      const enterprise = state.enterprise?.id;
      if (!enterprise || !can('monitoring-point:read')) return;
      state.pointSchema = state.pointSchema || (await loadSchema('monitoring-point').catch(() => null));
      const found = await loadBoard({ enterprise, size: MOST }).catch(() => null);
      if (state.enterprise?.id !== enterprise) return;
      // Values that nobody confirms any more are taken off the plan rather than shown as those of now.
      if (found) heardAt = Date.now();
      else if (Date.now() - heardAt < 3 * LIVE_MILLIS) return;
      state.board = found;
    };
    const reload = async () => {
      if (!state.sheet) return;
      try {
        state.sheet = await loadSheet(state.sheet.plan.id);
        state.areas = await loadAreas(state.enterprise.id);
      } catch (problem) {
        failed(problem);
      }
    };
    const openPlan = async (/** @type {number|string} */ id) => {
      try {
        const sheet = await loadSheet(id);
        Object.assign(state, { sheet, enterprise: sheet.plan.enterprise, mode: '', selected: '', feature: null, undo: [], board: null });
        state.plans = (await listRecords('site-plan', { enterprise: sheet.plan.enterprise.id, sort: 'position', size: MOST })).items;
        await nextTick();
        await showBoard();
        loadLive();
        findModel();
        state.areas = await loadAreas(state.enterprise.id);
        if (!sheet.fit && mayFit()) startFit();
      } catch (problem) {
        failed(problem);
      }
    };
    const findModel = async () => {
      if (!can('site-model:read')) return;
      const found = await listRecords('site-model', { enterprise: state.enterprise.id, size: 1 }).catch(() => ({ items: [] }));
      state.model = found.items[0]?.id ?? null;
    };
    const home = async () => {
      const found = await readRecord('enterprise', state.enterprise.id).catch(() => null);
      return found?.position?.coordinates || null;
    };
    const showBoard = async () => {
      const { plan, fit } = /** @type {any} */ (state.sheet);
      const centre = await home();
      if (left) return;
      if (!board) {
        board = new PlanBoard(/** @type {any} */ (pictureBox.value), /** @type {any} */ (mapBox.value), centre || catalogue()?.centre || USUAL_CENTRE, { clicked, chosen, moved, controlMoved });
        board.overlay.setOpacity(state.opacity);
      } else if (centre && !fit) board.ground.flyTo(centre, 16);
      board.home = centre;
      board.showPicture({ url: pictureUrl(plan), width: plan.pixelWidth, height: plan.pixelHeight });
      board.showControls([]);
      board.lay(fit?.corners || null, true);
      drawSpots();
    };
    /** Without a plan in the address: the first of the enterprise that is named, of one's own, or of any. */
    const start = async () => {
      try {
        state.schema = await loadSchema('site-plan');
        if (props.chosen) {
          await openPlan(props.chosen);
          return;
        }
        const own = props.enterprise || currentUser()?.enterprise?.id;
        if (own) {
          const found = await readRecord('enterprise', own);
          state.enterprise = { id: found.id, title: found.title };
        }
        const page = await listRecords('site-plan', { ...(own ? { enterprise: own } : {}), sort: 'position', size: 1 });
        // Whoever has gone on meanwhile is not fetched back.
        if (page.items.length && !left) location.replace(`#site/${page.items[0].id}`);
      } catch (problem) {
        failed(problem);
      } finally {
        state.loaded = true;
      }
    };

    // ---- what is clicked and dragged
    const select = async (/** @type {string} */ key) => {
      state.selected = key;
      state.feature = null;
      const [layer, id] = key.split('/');
      try {
        const feature = await loadFeature(layer, id);
        if (state.selected === key) state.feature = feature;
      } catch (problem) {
        failed(problem);
      }
    };
    const chosen = (/** @type {string} */ key) => select(key);
    const showSpot = (/** @type {string} */ key) => {
      const spot = spots.value.find((one) => keyOf(one) === key);
      if (spot) board.centre(spot);
      select(key);
    };
    const unselect = () => {
      state.selected = '';
      state.feature = null;
    };
    /** Moves a record, and remembers where it was. @param {string} key @param {import('/site/plan-board.js').Clicked} where */
    const moved = async (key, where) => {
      const spot = spots.value.find((one) => keyOf(one) === key);
      if (!spot || !state.sheet) return;
      try {
        if (where.side === 'picture') await placeOnPlan(state.sheet.plan.id, spot.type, spot.id, { x: where.x, y: where.y, version: spot.version });
        else await saveRecord(spot.type, spot.id, { version: spot.version, location: { type: 'Point', coordinates: where.lonLat } });
        state.undo.push({ type: spot.type, id: spot.id, title: spot.title, lonLat: [...spot.lonLat] });
        told(t('site.moved', { name: spot.title }));
      } catch (problem) {
        failed(problem);
      }
      await reload();
      drawSpots();
    };
    const undo = async () => {
      const last = state.undo.at(-1);
      if (!last || state.busy) return;
      state.busy = true;
      try {
        const { version } = await readRecord(last.type, last.id);
        await saveRecord(last.type, last.id, { version, location: { type: 'Point', coordinates: last.lonLat } });
        state.undo.pop();
        told(t('site.undone', { name: last.title }));
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
      await reload();
    };
    const clicked = async (/** @type {import('/site/plan-board.js').Clicked} */ where) => {
      if (state.mode === 'fit') pick(where);
      else if (state.mode === 'put') {
        const key = state.putting;
        Object.assign(state, { mode: '', putting: '' });
        await moved(key, where);
        showSpot(key);
      } else if (state.mode === 'add') {
        const at = where.side === 'map' ? where.lonLat : board.affine?.toGround(where.x, where.y);
        if (!at) return;
        const schema = await loadSchema(state.adding).catch(failed);
        if (!schema) return;
        const location = { type: 'Point', coordinates: at.map((v) => Math.round(v * 1e7) / 1e7) };
        const preset = { location, ...(currentUser()?.enterprise ? {} : { enterprise: state.enterprise }) };
        Object.assign(state, { mode: '', drawer: { schema, target: { preset } } });
      } else unselect();
    };
    const toggle = (/** @type {string} */ mode) => {
      state.mode = state.mode === mode ? '' : mode;
      state.putting = '';
    };

    const { startFit, endFit, compute, change, pick, saveFit, metresAway, leave } = fitting(state, () => board, reload);
    const controlMoved = (/** @type {number} */ index, /** @type {import('/site/plan-board.js').Clicked} */ where) => change(index, valuesOf(where));

    let ticks = 0;
    let left = false;
    const stopLive = listenLive((layer) => {
      if (state.mode !== 'fit' && state.sheet?.groups.some((group) => concerns(layer, group.type))) reload();
    });
    const unbind = bindKeys({
      'Ctrl+z': undo,
      Escape: () => {
        if (state.mode === 'fit') endFit();
        else if (state.mode) toggle(state.mode);
        else unselect();
      },
    });
    const resized = new ResizeObserver(() => board?.resize());
    onMounted(async () => {
      await start();
      if (left) return;
      if (pictureBox.value) resized.observe(/** @type {any} */ (pictureBox.value));
      ticks = window.setInterval(() => document.hidden || loadLive(), LIVE_MILLIS);
    });
    onBeforeUnmount(() => {
      left = true;
      clearInterval(ticks);
      leave();
      resized.disconnect();
      stopLive();
      unbind();
      board?.dispose();
    });

    // ---- what is shown
    const button = (/** @type {string} */ name, /** @type {() => void} */ act, /** @type {any} */ more = {}) =>
      h(el.ElButton, { size: 'small', 'data-test': `site-${name}`, onClick: act, ...more }, () => t(`site.do.${name}`));
    const enterprisePicker = () =>
      currentUser()?.enterprise
        ? h('b', state.enterprise?.title)
        : h('div', { class: 'enterprise-picker' }, [
            h(RefPicker, {
              id: 'site-enterprise',
              type: 'enterprise',
              modelValue: state.enterprise,
              'aria-label': t('field.enterprise'),
              'onUpdate:modelValue': (/** @type {any} */ one) => {
                if (one) location.hash = `#site?enterprise=${one.id}`;
              },
            }),
          ]);
    const planPicker = () =>
      state.plans.length
        ? h(
            'select',
            {
              class: 'plain-date',
              'aria-label': t('site.plan'),
              'data-test': 'site-plan',
              value: state.sheet?.plan.id,
              onChange: (/** @type {any} */ event) => {
                location.hash = `#site/${event.target.value}`;
              },
            },
            state.plans.map((plan) => h('option', { key: plan.id, value: plan.id }, `${plan.position}. ${plan.title} · ${label(choice(state.schema, 'kind', plan.kind))}`)),
          )
        : null;
    const addPicker = () =>
      h(
        'select',
        {
          class: 'plain-date',
          'aria-label': t('site.do.add'),
          'data-test': 'site-add',
          value: state.mode === 'add' ? state.adding : '',
          onChange: (/** @type {any} */ event) => Object.assign(state, { adding: event.target.value, mode: event.target.value ? 'add' : '' }),
        },
        [h('option', { value: '' }, t('site.do.add')), ...addable().map((type) => h('option', { key: type, value: type }, layerTitle(type)))],
      );
    const bar = () =>
      h('div', { class: 'bar site-bar' }, [
        h('h1', t('site.title')),
        enterprisePicker(),
        planPicker(),
        mayAdd() ? button('upload', () => { state.uploading = true; }) : null,
        state.sheet && mayFit() && state.mode !== 'fit' ? button('fit', startFit) : null,
        state.sheet?.fit && state.mode !== 'fit' && addable().length
          ? [button('move', () => toggle('move'), { type: state.mode === 'move' ? 'primary' : '', 'aria-pressed': String(state.mode === 'move') }), addPicker()]
          : null,
        state.undo.length ? button('undo', undo, { disabled: state.busy }) : null,
        h('span', { class: 'grow' }),
        state.enterprise && can('panorama:read') ? h('a', { href: `#panoramas?enterprise=${state.enterprise.id}` }, t('panorama.title')) : null,
        state.model ? h('a', { href: `/scene#model=${state.model}` }, t('page.scene')) : null,
        state.sheet?.plan.source?.length ? h('a', { href: `/api/site-plans/${state.sheet.plan.id}/source.png`, target: '_blank', rel: 'noopener' }, t('site.cad')) : null,
        state.sheet ? h('a', { href: `#site-plan/${state.sheet.plan.id}` }, t('site.record')) : null,
        state.sheet?.fit ? h('a', { href: `/map#sel=site-plan/${state.sheet.plan.id}&layers=enterprise,hidden-danger,major-hazard` }, t('record.onMap')) : null,
      ]);
    const hint = () => {
      const text =
        state.mode === 'move' ? t('site.hint.move') : state.mode === 'add' ? t('site.hint.add', { kind: layerTitle(state.adding) }) : state.mode === 'put' ? t('site.hint.put') : '';
      return text ? h('div', { class: 'hint', role: 'status' }, text) : null;
    };
    const card = () =>
      state.feature
        ? h('div', { class: 'site-card' }, [
            h(FeatureCard, {
              key: state.selected,
              layer: state.selected.split('/')[0],
              id: state.selected.split('/')[1],
              feature: state.feature,
              onClose: unselect,
              onAround: () => location.assign(`/map#sel=${state.selected}&around=1`),
              onRoute: () => location.assign(`/map#sel=${state.selected}`),
              onMoved: () => {
                reload();
                select(state.selected);
              },
            }),
          ])
        : null;
    const boards = () =>
      h('div', { class: ['site-boards', { picking: ['fit', 'add', 'put'].includes(state.mode) }] }, [
        h('div', { class: 'site-board', role: 'group', 'aria-label': t('site.picture') }, [h('div', { ref: pictureBox, class: 'site-canvas', tabindex: 0, 'data-test': 'site-picture' }), h('span', { class: 'site-name' }, t('site.picture'))]),
        h('div', { class: 'site-board', role: 'group', 'aria-label': t('page.map') }, [
          h('div', { ref: mapBox, class: 'site-canvas', tabindex: 0, 'data-test': 'site-map' }),
          h('span', { class: 'site-name' }, t('page.map')),
          state.mode === 'fit'
            ? null
            : h('label', { class: 'site-opacity' }, [
                t('site.opacity'),
                h('input', { type: 'range', min: 0, max: 1, step: 0.05, value: state.opacity, onInput: (/** @type {any} */ e) => setOpacity(Number(e.target.value)) }),
              ]),
          card(),
        ]),
        hint(),
      ]);
    const setOpacity = (/** @type {number} */ value) => {
      state.opacity = value;
      board?.overlay.setOpacity(value);
    };
    const below = () =>
      state.mode === 'fit'
        ? h(FitPanel, {
            controls: state.controls,
            fit: state.fit,
            refusal: state.refusal,
            metresAway: metresAway(),
            opacity: state.opacity,
            busy: state.busy,
            onChange: change,
            onRemove: (/** @type {number} */ index) => {
              state.controls.splice(index, 1);
              compute();
            },
            onClear: () => {
              state.controls = [];
              compute();
            },
            onOpacity: setOpacity,
            onSave: saveFit,
            onCancel: endFit,
          })
        : state.sheet?.fit
          ? h('div', { class: 'site-below' }, [
              h(PointsTable, {
                groups: state.sheet.groups,
                spots: spots.value,
                hidden: state.hidden,
                selected: state.selected,
                closed: state.closed,
                areas: state.areas.length,
                showAreas: state.showAreas,
                onAreas: (/** @type {boolean} */ on) => {
                  state.showAreas = on;
                },
                movable: true,
                onSelect: showSpot,
                onPut: (/** @type {string} */ key) => Object.assign(state, { mode: 'put', putting: key }),
                onShow: (/** @type {string} */ type, /** @type {boolean} */ on) => {
                  state.hidden[type] = !on;
                },
                onClosed: (/** @type {boolean} */ on) => {
                  state.closed = on;
                },
              }),
              h(SummaryPanel, { enterprise: state.enterprise.id, groups: state.sheet.groups, board: state.board, names: { unit } }),
            ])
          : h('div', { class: 'notice-strip' }, t('site.notPlaced'));
    const empty = () =>
      h('div', { class: 'empty' }, [t(state.enterprise ? 'site.none' : 'site.choose'), ' ', h('a', { href: '#site-plan' }, t('site.register'))]);
    return () =>
      h('div', { class: 'site-page' }, [
        bar(),
        state.sheet ? [boards(), below()] : state.loaded ? empty() : h('div', { class: 'empty' }, t('app.loading')),
        h(PlanUpload, {
          open: state.uploading,
          schema: state.schema,
          enterprise: currentUser()?.enterprise ? null : state.enterprise,
          plans: state.plans,
          onClose: () => {
            state.uploading = false;
          },
          onAdded: (/** @type {any} */ item) => {
            state.uploading = false;
            location.hash = `#site/${item.id}`;
          },
        }),
        state.drawer
          ? h(RecordDrawer, {
              schema: state.drawer.schema,
              target: state.drawer.target,
              onClose: () => {
                state.drawer = null;
              },
              onChanged: reload,
            })
          : null,
      ]);
  },
});
