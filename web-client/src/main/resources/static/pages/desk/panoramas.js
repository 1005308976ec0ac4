/** Panoramas of an enterprise, looked at without a plug-in, with what stands around as hot-spots and as a list (A3.27). Technical support adds them. */
import { defineComponent, failed, h, nextTick, onBeforeUnmount, onMounted, reactive, ref, shallowRef } from '/core/ui.js';
import { dateTime, distance, number, t } from '/core/i18n.js';
import { can, currentUser } from '/core/session.js';
import { layerOf, layerTitle, loadFeature, loadFeatures, stateOf } from '/map/catalog.js';
import { centreOf } from '/map/bounds.js';
import { markerUrl } from '/map/symbols.js';
import { stateTag } from '/map/tags.js';
import { FeatureCard } from '/pages/map/feature-card.js';
import { around, dip } from '/panorama/directions.js';
import { PanoramaView } from '/panorama/panorama-view.js';
import { listRecords, readRecord } from '/record/records.js';

const FARTHEST_METRES = 300;
const DEGREE_METRES = 111_320;
const MOST = 100;
const USUAL_EYE = 2;
const LAYERS = ['hidden-danger', 'major-hazard', 'camera', 'monitoring-point', 'risk-point', 'hazardous-work-place', 'storage-tank', 'equipment'];

export const Panoramas = defineComponent({
  props: { chosen: { type: String, default: '' }, enterprise: { type: String, default: '' } },
  setup(props) {
    const box = ref(null);
    const view = shallowRef(/** @type {PanoramaView|null} */ (null));
    const state = reactive({
      loaded: false,
      panoramas: /** @type {any[]} */ ([]),
      item: /** @type {any} */ (null),
      things: /** @type {any[]} */ ([]),
      spots: /** @type {any[]} */ ([]),
      bearing: 0,
      selected: /** @type {any} */ (null),
      notice: '',
    });
    let left = false;
    const eye = () => Number(state.item?.height) || USUAL_EYE;

    const placeSpots = () => {
      if (!view.value) return;
      state.bearing = Math.round(view.value.bearing);
      state.spots = state.things.map((thing) => ({ thing, at: view.value?.place(thing.bearing, dip(thing.metres, eye())) })).filter((spot) => spot.at);
    };
    const loadThings = async () => {
      const [lon, lat] = state.item.location.coordinates;
      const high = FARTHEST_METRES / DEGREE_METRES;
      const wide = high / Math.cos((lat * Math.PI) / 180);
      const bbox = [lon - wide, lat - high, lon + wide, lat + high].map((v) => v.toFixed(6)).join(',');
      const found = await Promise.all(
        LAYERS.filter((layer) => layerOf(layer)).map((layer) =>
          loadFeatures(layer, { bbox, limit: MOST })
            .then((answer) => answer.features.filter((/** @type {any} */ f) => f.geometry).map((/** @type {any} */ f) => ({ layer, id: String(f.id), ...f.properties, point: centreOf(f.geometry) })))
            .catch(() => []),
        ),
      );
      state.things = around([lon, lat], found.flat(), FARTHEST_METRES);
      placeSpots();
    };
    const show = async () => {
      await nextTick();
      const file = state.item.picture?.[0];
      if (left) return;
      try {
        const opened = await PanoramaView.open(/** @type {any} */ (box.value), placeSpots);
        // Who has gone on meanwhile would leave a drawing context behind, of which a browser has sixteen.
        if (left) return opened.dispose();
        view.value = opened;
      } catch {
        state.notice = t('panorama.noWebgl');
        return;
      }
      await view.value.show(`/api/files/${file.id}`, Number(state.item.bearing));
    };
    onMounted(async () => {
      try {
        if (props.chosen) state.item = await readRecord('panorama', props.chosen);
        const own = state.item?.enterprise?.id || props.enterprise || currentUser()?.enterprise?.id;
        state.panoramas = (await listRecords('panorama', { ...(own ? { enterprise: own } : {}), sort: 'name', size: MOST })).items;
        if (!state.item && state.panoramas[0]) state.item = await readRecord('panorama', state.panoramas[0].id);
        state.loaded = true;
        if (state.item) await Promise.all([show(), loadThings()]);
      } catch (problem) {
        state.loaded = true;
        failed(problem);
      }
    });
    onBeforeUnmount(() => {
      left = true;
      view.value?.dispose();
    });

    let chosen = 0;
    const select = async (/** @type {any} */ thing) => {
      const mine = ++chosen;
      view.value?.look(thing.bearing, dip(thing.metres, eye()));
      try {
        const feature = await loadFeature(thing.layer, thing.id);
        if (mine === chosen) state.selected = { ...thing, feature };
      } catch (problem) {
        failed(problem);
      }
    };
    const keyOf = (/** @type {any} */ thing) => `${thing.layer}/${thing.id}`;
    const hotspot = (/** @type {any} */ spot) =>
      h(
        'button',
        {
          key: keyOf(spot.thing),
          type: 'button',
          class: ['hot-spot', { chosen: state.selected && keyOf(state.selected) === keyOf(spot.thing) }],
          style: { left: `${100 * spot.at.x}%`, top: `${100 * spot.at.y}%` },
          'data-hotspot': keyOf(spot.thing),
          title: spot.thing.name,
          onClick: () => select(spot.thing),
        },
        [h('img', { src: markerUrl(layerOf(spot.thing.layer), spot.thing.severity || 0), alt: '' }), h('span', spot.thing.name)],
      );
    const card = () =>
      h('div', { class: 'site-card' }, [
        h(FeatureCard, {
          key: keyOf(state.selected),
          layer: state.selected.layer,
          id: state.selected.id,
          feature: state.selected.feature,
          onClose: () => {
            state.selected = null;
          },
          onAround: () => location.assign(`/map#sel=${keyOf(state.selected)}&around=1`),
          onRoute: () => location.assign(`/map#sel=${keyOf(state.selected)}`),
          onMoved: () => {
            loadThings();
            select(state.selected);
          },
        }),
      ]);
    const table = () =>
      h('section', { class: 'sheet', 'aria-label': t('panorama.around') }, [
        h('h2', t('panorama.around')),
        state.things.length
          ? h('div', { class: 'table-box' }, [
              h('table', { class: 'plain', 'data-test': 'panorama-things' }, [
                h('thead', h('tr', [h('th', t('site.points.name')), h('th', t('site.points.kind')), h('th', t('site.points.state')), h('th', { class: 'num' }, t('panorama.bearing')), h('th', { class: 'num' }, t('panorama.metres'))])),
                h(
                  'tbody',
                  state.things.map((thing) =>
                    h('tr', { key: keyOf(thing), class: ['click', { chosen: state.selected && keyOf(state.selected) === keyOf(thing) }], onClick: () => select(thing) }, [
                      h('td', h('button', { type: 'button', class: 'link' }, thing.name)),
                      h('td', layerTitle(thing.layer)),
                      h('td', stateTag(stateOf(layerOf(thing.layer), thing.state), thing.severity) || '–'),
                      h('td', { class: 'num' }, `${number(thing.bearing, 0)}°`),
                      h('td', { class: 'num' }, distance(thing.metres)),
                    ]),
                  ),
                ),
              ]),
            ])
          : h('div', { class: 'empty' }, t('panorama.nothing')),
      ]);
    const zoom = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ name) =>
      h('button', { type: 'button', class: 'panorama-button', 'aria-label': t(name), onClick: () => view.value?.zoom(by) }, sign);
    const bar = () =>
      h('div', { class: 'bar site-bar' }, [
        h('h1', t('panorama.title')),
        state.item ? h('b', state.item.enterprise?.title) : null,
        state.panoramas.length
          ? h(
              'select',
              {
                class: 'plain-date',
                'aria-label': t('panorama.title'),
                value: state.item?.id,
                onChange: (/** @type {any} */ event) => {
                  location.hash = `#panoramas/${event.target.value}`;
                },
              },
              state.panoramas.map((one) => h('option', { key: one.id, value: one.id }, [one.title, state.panoramas.some((other) => other.enterprise?.id !== one.enterprise?.id) ? ` · ${one.enterprise?.title}` : ''].join(''))),
            )
          : null,
        state.item?.takenOn ? h('span', { class: 'muted' }, t('panorama.taken', { when: dateTime(state.item.takenOn).slice(0, 10) })) : null,
        h('span', { class: 'grow' }),
        can('panorama:write') && !currentUser()?.enterprise ? h('a', { href: '#panorama' }, t('panorama.manage')) : h('span', { class: 'muted small' }, t('panorama.support')),
        state.item ? h('a', { href: `/map#sel=panorama/${state.item.id}&layers=enterprise,panorama` }, t('record.onMap')) : null,
        state.item && can('site-plan:read') ? h('a', { href: `#site?enterprise=${state.item.enterprise?.id}` }, t('site.title')) : null,
      ]);
    return () =>
      h('div', { class: 'site-page' }, [
        bar(),
        state.item
          ? [
              h('div', { class: 'panorama-frame' }, [
                h('div', { ref: box, class: 'panorama', tabindex: 0, role: 'application', 'aria-label': t('panorama.aria'), 'data-test': 'panorama' }),
                state.spots.map(hotspot),
                h('div', { class: 'panorama-tools' }, [
                  h('span', { 'data-test': 'panorama-bearing' }, t('panorama.looking', { n: state.bearing })),
                  zoom(-8, '+', 'tool.zoomIn'),
                  zoom(8, '−', 'tool.zoomOut'),
                ]),
                state.notice ? h('div', { class: 'panorama-flat' }, [h('div', { class: 'notice-strip' }, state.notice), h('img', { src: `/api/files/${state.item.picture?.[0]?.id}`, alt: state.item.title })]) : null,
                state.selected ? card() : null,
              ]),
              table(),
            ]
          : h('div', { class: 'empty' }, t(state.loaded ? 'panorama.none' : 'app.loading')),
      ]);
  },
});
