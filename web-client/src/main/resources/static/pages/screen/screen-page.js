/** The wall screen: what is shown, where it stands, what moves it. Keys: arrows, Enter, Esc up, Home, Space scenes, I incident, M sound. */
import { defineComponent, failed, h, nextTick, onBeforeUnmount, onMounted, reactive, ref, shallowRef, told } from '/core/ui.js';
import { get } from '/core/http.js';
import { language, number, setLanguage, t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { can } from '/core/session.js';
import { catalogue } from '/map/catalog.js';
import { camerasSeeing, sector } from '/map/view-sector.js';
import { createRecord, listRecords, loadSchema, readRecord } from '/record/records.js';
import { AlarmBoard } from '/screen/alarm-board.js';
import { listenEvents } from '/screen/events.js';
import { cameraOf, loadArea, loadEnterprise, siteOf } from '/screen/places.js';
import { addressOf, wayTo } from '/screen/address.js';
import { Incidents } from '/screen/incidents.js';
import { beginAnew, flat } from '/screen/lost.js';
import { printScene } from '/screen/print.js';
import { ScreenMap } from '/screen/screen-map.js';
import { guardMemory } from '/screen/watchdog.js';
import { headerStrip } from '/pages/screen/header-strip.js';
import { cameraPicture, childList, figureTiles, incidentList, incidentPanel, placeCard, ticker } from '/pages/screen/panels.js';
import { tone } from '/pages/screen/sound.js';
import { makeTour } from '/pages/screen/tour.js';

/** The same page with a globe in the middle. */
const solid = location.pathname === '/screen3d';
/** Three minutes: the server tells the figures at least once a minute. */
const STALE = 180_000;
const ROWS = 3;
/** As many incidents as stand beside the map. */
const LISTED = 5;
const TURN = 8_000;
const AGAIN = 30_000;
const FRESH = 12_000;
/** A total that may be wrong is asked for after about so long. */
const COUNT_AGAIN = 10_000;
const LATER = 5_000;

export const ScreenPage = defineComponent({
  setup() {
    const target = ref(null);
    const board = new AlarmBoard();
    const shelf = /** @type {import('/map/catalog.js').Catalogue} */ (catalogue());
    const state = reactive({
      now: Date.now(),
      connected: true,
      since: Date.now(),
      turn: 0,
      playing: false,
      muted: false,
      alarms: /** @type {any[]} */ ([]),
      books: /** @type {Record<string, number>} */ ({}),
      total: 0,
      fresh: /** @type {any} */ (null),
      incident: /** @type {any} */ (null),
      /** null: not known yet. */ cameras: /** @type {any[]|null} */ (null),
      lost: false,
      scenes: /** @type {any[]} */ ([]),
      schemas: /** @type {Record<string, any>} */ ({}),
    });
    const briefing = shallowRef(/** @type {any} */ (null));
    const trail = shallowRef(/** @type {import('/screen/places.js').Place[]} */ ([]));
    const incidents = new Incidents();
    /** @type {ScreenMap|import('/screen/screen-scene.js').ScreenScene} */
    let map;
    const wide = matchMedia('(min-aspect-ratio: 26/10)');
    let lastTurn = 0;
    let lastLook = Date.now();
    let wanted = 0;
    let again = 0;
    let counting = 0;
    /** @type {(() => void)[]} */
    const ends = [];

    const here = () => trail.value[trail.value.length - 1];
    const area = () => [...trail.value].reverse().find((p) => p.kind === 'area');
    const within = () => (trail.value.length > 1 ? area()?.within || '' : '');
    const drilled = () => trail.value.length > 1;

    const showAlarms = () => {
      state.alarms = board.sorted().slice(0, 60);
      state.total = board.total;
      state.books = board.books;
      map?.redraw();
      if (board.doubtful) countSoon();
    };
    /** What is told while a snapshot is under way may be newer than it. */
    let meanwhile = /** @type {any[]|null} */ (null);
    const reload = async () => {
      const place = within();
      const newer = /** @type {any[]} */ ([]);
      meanwhile = newer;
      try {
        const snapshot = await get(`/api/screen/alarms${place ? `?within=${place}` : ''}`);
        if (place !== within()) return;
        board.replace(snapshot);
        for (const { id } of snapshot.items) open.add(id);
        for (const alarm of newer) board.apply(alarm);
        showAlarms();
      } finally {
        if (meanwhile === newer) meanwhile = null;
      }
    };
    const quietly = (/** @type {Promise<any>} */ work) => work.catch(() => null);
    const reloadSoon = () => {
      if (!again) again = window.setTimeout(() => ((again = 0), surely()), 1500);
    };
    /** Many screens hear the same: each asks at a time of its own. */
    const countSoon = () => {
      if (!counting) counting = window.setTimeout(() => ((counting = 0), surely()), COUNT_AGAIN * (0.5 + Math.random()));
    };
    /** What could not be asked for is asked for again: no alarm comes twice by itself. */
    const surely = () =>
      reload().catch(() => {
        if (!again) again = window.setTimeout(() => ((again = 0), surely()), LATER);
      });
    /** What stands below is only looked at: the incidents that take the screen are those of all that one answers for. */
    const take = (/** @type {any} */ told) => {
      briefing.value = told;
      if (!drilled()) hearIncidents(told);
    };
    const hearIncidents = (/** @type {any} */ whole) => {
      const open = incidents.hear(whole);
      if (state.incident) quietly(followIncident(state.incident));
      else if (open) enterIncident(open);
    };
    const followIncident = async (/** @type {any} */ shown) => {
      const found = await incidents.follow(shown);
      if (state.incident?.id !== shown.id) return;
      if (found) state.incident = found;
      else leaveIncident();
    };
    const enterIncident = (/** @type {any} */ incident) => {
      state.incident = incident;
      quietly(loadSchema('incident').then((s) => (state.schemas.incident = s)));
      state.cameras = null;
      if (!incident.location) return;
      nextTick(() => map?.lookAtIncident(incident.location.coordinates));
      if (can('camera:read')) quietly(lookThrough(incident));
    };
    /** The cameras that see the incident; the nearest plays. */
    const lookThrough = async (/** @type {any} */ incident) => {
      const { items } = await camerasSeeing(incident.location.coordinates, 3);
      if (state.incident?.id !== incident.id) return;
      const first = items.length ? await readRecord('camera', items[0].id) : null;
      if (state.incident?.id === incident.id) state.cameras = items.map((/** @type {any} */ item, /** @type {number} */ i) => ({ ...item, record: i ? null : first }));
    };
    const leaveIncident = () => {
      incidents.leave(state.incident);
      state.incident = null;
      map.clearPins();
      nextTick(look);
    };
    const toggleIncident = () => {
      if (state.incident) return leaveIncident();
      const [latest] = briefing.value?.incidents || [];
      if (latest) enterIncident(latest);
    };

    const look = () => {
      const place = here();
      if (!place || state.incident) return;
      if (place.geometry) map.look(place.geometry, place.kind === 'camera' ? sector(place.item) : pointsBelow(place));
      else map.home();
    };
    const arrive = async (/** @type {any[]} */ places) => {
      trail.value = places;
      const place = here();
      const type = place.kind === 'area' ? '' : place.kind === 'enterprise' ? 'enterprise' : place.id.split('/')[0];
      if (type) quietly(loadSchema(type).then((s) => (state.schemas[type] = s)));
      if (place.briefing) take(place.briefing);
      history.replaceState(null, '', `${location.pathname}${addressOf(places)}`);
      // The card that covers a part of the map comes first.
      await nextTick();
      look();
      await reload();
    };
    const go = async (/** @type {any} */ child) => {
      const turn = ++wanted;
      // From an address one knows no more than its id.
      if (!child.item && ['site', 'camera'].includes(child.kind)) child = here().children.find((c) => c.id === child.id);
      if (!child) return;
      try {
        const place =
          child.kind === 'area'
            ? await loadArea(child.id)
            : child.kind === 'enterprise'
              ? await loadEnterprise(child.id)
              : child.kind === 'site'
                ? siteOf(child, /** @type {any} */ (trail.value.find((p) => p.kind === 'enterprise')))
                : cameraOf(child);
        if (turn === wanted) await arrive([...trail.value, sorted(place)]);
      } catch (problem) {
        failed(problem);
      }
    };
    const up = async (/** @type {number} */ depth) => {
      wanted++;
      if (state.incident) return leaveIncident();
      if (depth < 1 || depth >= trail.value.length) return;
      await quietly(arrive(trail.value.slice(0, depth)));
    };
    const home = () => up(1);

    const heard = (/** @type {string} */ name, /** @type {any} */ data) => {
      if (name === 'hello' || name === 'reset') {
        surely();
      } else if (name === 'figures') {
        if (drilled()) hearIncidents(data);
        else take(data);
      } else if (name === 'alarm') {
        const news = isNews(data);
        if (drilled()) {
          // Wherever the screen looks, a grave alarm of the whole is heard.
          if (news) announce(data);
          return reloadSoon();
        }
        meanwhile?.push(data);
        if (board.apply(data) && data.severity >= 3) announce(data);
        showAlarms();
      }
    };
    /** Alarms that are open anywhere, as far as they have been told. @type {Set<string>} */
    const open = new Set();
    const isNews = (/** @type {any} */ alarm) => {
      const known = open.has(alarm.id);
      if (alarm.severity) open.add(alarm.id);
      else open.delete(alarm.id);
      return !known && alarm.severity >= 3 && alarm.books !== 'true';
    };
    const announce = (/** @type {any} */ alarm) => {
      state.fresh = alarm;
      state.turn = 0;
      lastTurn = Date.now();
      window.setTimeout(() => {
        if (state.fresh?.id === alarm.id) state.fresh = null;
      }, FRESH);
      if (alarm.severity < 4) return;
      if (!state.muted) tone();
      if (alarm.point && tour.idle() > AGAIN && !state.incident) map.flyTo(alarm.point, 13);
    };
    const connected = (/** @type {boolean} */ now) => {
      if (now === state.connected) return;
      state.connected = now;
      state.since = Date.now();
      if (now) map?.reload();
    };

    const tour = makeTour({
      home: async () => {
        await home();
        look();
      },
      show: async (scene) => {
        await home();
        if (scene.address === undefined) await go(scene);
        else for (const child of wayTo(new URLSearchParams(scene.address || ''), trail.value[0])) await go(child);
      },
      scenes: () => (state.scenes.length ? state.scenes : (trail.value[0]?.children || []).filter((c) => c.kind !== 'self' && c.severity > 0)),
      away: drilled,
      held: () => Boolean(state.incident),
    });
    const tick = () => {
      state.now = Date.now();
      if (state.now - lastTurn > TURN) {
        lastTurn = state.now;
        state.turn++;
      }
      if (state.now - lastLook > AGAIN) {
        lastLook = state.now;
        if (here()?.kind === 'area') quietly(refresh());
      }
    };
    /** The way down ages as well; where one has gone down, so do the figures. */
    const refresh = async () => {
      const place = here();
      const found = await loadArea(place.within);
      if (place !== here()) return;
      trail.value = [...trail.value.slice(0, -1), { ...sorted(found), geometry: place.geometry }];
      if (drilled()) take(found.briefing);
    };
    const loadScenes = async () => {
      if (can('saved-scene:read')) state.scenes = (await listRecords('saved-scene', { played: true, sort: 'turn', size: 50 })).items.map(sceneOf);
    };
    const keep = async () => {
      try {
        const name = trail.value.map((place) => place.name).join(' › ').slice(-100);
        const address = addressOf(trail.value).slice(1);
        await createRecord('saved-scene', { name, turn: state.scenes.length + 1, seconds: 15, played: true, address });
        await loadScenes();
        told(t('screen.kept'));
      } catch (problem) {
        failed(problem);
      }
    };
    const toggleTour = () => {
      quietly(loadScenes());
      state.playing = tour.toggle();
    };
    const step = (/** @type {number} */ by) => {
      const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.children button:not(:disabled)')]);
      const at = buttons.indexOf(/** @type {any} */ (document.activeElement));
      buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
    };
    const openCluster = (/** @type {any} */ cluster) => {
      tour.touch();
      map.flyTo(cluster.alarms[0].point, Math.min(16, map.zoom() + 2));
      state.fresh = cluster.alarms[0];
    };

    const lost = () => {
      state.lost = true;
      beginAnew();
    };

    onMounted(async () => {
      try {
        const Kind = solid ? (await import('/screen/screen-scene.js')).ScreenScene : ScreenMap;
        map = new Kind(/** @type {any} */ (target.value), shelf, board, openCluster, lost);
      } catch (problem) {
        if (!solid) throw problem;
        flat();
        return;
      }
      const clock = window.setInterval(tick, 1000);
      const touch = () => tour.touch();
      for (const name of ['pointerdown', 'keydown', 'wheel']) document.addEventListener(name, touch, { passive: true });
      ends.push(
        () => clearInterval(clock),
        () => {
          for (const name of ['pointerdown', 'keydown', 'wheel']) document.removeEventListener(name, touch);
        },
        bindKeys({
          ArrowDown: () => step(1),
          ArrowUp: () => step(-1),
          Escape: () => up(trail.value.length - 1),
          Backspace: () => up(trail.value.length - 1),
          Home: home,
          ' ': toggleTour,
          i: toggleIncident,
          m: () => (state.muted = !state.muted),
        }),
        guardMemory(() => !state.incident && tour.idle() > AGAIN),
        tour.stop,
      );
      const start = new URLSearchParams(location.hash.slice(1));
      const begin = async () => {
        try {
          await arrive([sorted(await loadArea(''))]);
          for (const child of wayTo(start, trail.value[0])) await go(child);
        } catch (problem) {
          failed(problem);
          // A wall that begins while the server does is not to stand half empty until somebody comes.
          if (!here()) window.setTimeout(begin, 2 * LATER);
        }
      };
      await begin();
      ends.push(listenEvents(heard, connected));
    });
    onBeforeUnmount(() => {
      for (const end of ends) end();
      map?.dispose();
    });

    /** As many as the figure says; the list beside the map names the latest. */
    const incidentsOpen = () => {
      const { figures, incidents } = briefing.value;
      return figures.find((/** @type {any} */ f) => f.id === 'open-incidents')?.value ?? incidents.length;
    };
    const crumbs = () =>
      h(
        'nav',
        { class: 'crumbs', 'aria-label': t('screen.way') },
        trail.value.map((place, i) =>
          h(
            'button',
            { type: 'button', 'aria-current': i === trail.value.length - 1 ? 'page' : undefined, onClick: () => up(i + 1) },
            place.name || t('screen.everything'),
          ),
        ),
      );
    const tools = () =>
      h('div', { class: 'tools' }, [
        tool('play', state.playing ? t('screen.pause') : t('screen.play'), toggleTour, state.playing),
        briefing.value?.incidents.length
          ? tool('incident', t('screen.incidents', { n: number(incidentsOpen()) }), toggleIncident, Boolean(state.incident))
          : null,
        tool('mute', state.muted ? t('screen.soundOff') : t('screen.soundOn'), () => (state.muted = !state.muted), state.muted),
        tool('language', t('app.otherLanguage'), () => setLanguage(language() === 'zh' ? 'en' : 'zh'), false),
        h('a', { class: 'plain-button', 'data-tool': 'solid', href: `${solid ? '/screen' : '/screen3d'}${location.hash}` }, t(solid ? 'screen.flat' : 'screen.solid')),
        solid ? null : tool('print', t('screen.print'), () => printScene(() => /** @type {any} */ (map)?.settled()), false),
        can('saved-scene:write') ? tool('keep', t('screen.keep'), keep, false) : null,
        h('a', { class: 'plain-button', href: '/map' }, t('page.map')),
      ]);
    return () => {
      const place = here();
      const stale = briefing.value ? state.now - new Date(briefing.value.at).getTime() : 0;
      const shown = wide.matches ? 2 * ROWS : ROWS;
      const pages = Math.max(1, Math.ceil(state.alarms.length / shown));
      const from = (state.turn % pages) * shown;
      return h('div', { class: ['screen', { incident: state.incident }], 'data-depth': trail.value.length }, [
        headerStrip({
          title: t('screen.title'),
          briefing: briefing.value,
          now: state.now,
          connected: state.connected,
          since: state.since,
          stale: stale > STALE ? Math.floor(stale / 60_000) : 0,
        }),
        h('div', { class: ['left', { old: stale > STALE }] }, briefing.value ? figureTiles(briefing.value.figures) : h('p', { class: 'dim' }, t('app.loading'))),
        h('div', { class: 'middle' }, [
          h('div', { class: ['screen-map', { solid }], ref: target, role: 'application', 'aria-label': t('map.aria'), tabindex: '0' }),
          state.lost ? h('p', { class: 'lost stale', role: 'alert' }, t('screen.lost')) : null,
          crumbs(),
          tools(),
          state.incident
            ? incidentPanel(state.incident, state.now, state.schemas.incident, state.cameras, leaveIncident)
            : place && place.kind !== 'area'
              ? placeCard(place, state.schemas[place.kind === 'enterprise' ? 'enterprise' : place.id.split('/')[0]])
              : null,
          shelf.notice ? h('span', { class: 'notice' }, noticeOf(shelf.notice)) : null,
        ]),
        h('div', { class: 'right' }, [
          state.incident ? cameraPicture(state.cameras) : null,
          place ? childList(place, go) : null,
          briefing.value ? incidentList(briefing.value.incidents.slice(0, LISTED), incidentsOpen(), state.incident, enterIncident) : null,
        ]),
        ticker(state.alarms.slice(from, from + shown), state.total, state.books, state.now, state.fresh, (a) => a.point && map.flyTo(a.point, 14)),
      ]);
    };
  },
});

/** @param {string} name @param {string} text @param {() => void} act @param {boolean} on */
function tool(name, text, act, on) {
  return h('button', { type: 'button', class: 'plain-button', 'data-tool': name, 'aria-pressed': String(on), onClick: act }, text);
}

/** @param {any} item */
function sceneOf(item) {
  return { address: item.address || '', seconds: item.seconds, name: item.name };
}

/** @param {any} notice */
function noticeOf(notice) {
  return typeof notice === 'string' ? notice : notice[language()] || notice.zh;
}

/** The worst first; what the server says comes in the order of the codes. @param {any} place */
function sorted(place) {
  if (place.kind === 'area') place.children.sort((/** @type {any} */ a, /** @type {any} */ b) => b.severity - a.severity || b.alarms - a.alarms);
  return place;
}

/** @param {import('/screen/places.js').Place} place */
function pointsBelow(place) {
  return place.children
    .filter((c) => c.point)
    .map((c) => ({ type: 'Feature', geometry: c.point, properties: { name: place.kind === 'area' ? '' : c.name } }));
}
