/**
 * The bell in the header: how many alarms of this moment wait (those of the books ring nobody), a banner and a sound when a new one comes. A muted bell is remembered in this browser.
 */
import { defineComponent, glyph, h, onBeforeUnmount, onMounted, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { concerns, listenLive } from '/map/live.js';
import { listRecords, loadSchema } from '/record/records.js';

const MUTED = 'yitu.alarms.muted';
const SHOWN_MILLIS = 15_000;
/** Without a word from the server one still looks. */
const LOOK_MILLIS = 60_000;
const LEVELS = ['BLUE', 'YELLOW', 'ORANGE', 'RED'];

/** Two tones, a red alarm three times. Browsers stay silent until somebody has clicked. @param {boolean} red */
function ring(red) {
  const audio = new AudioContext();
  const times = red ? 3 : 1;
  for (let i = 0; i < 2 * times; i++) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = i % 2 ? 660 : 880;
    loudness.gain.value = 0.08;
    tone.connect(loudness).connect(audio.destination);
    tone.start(audio.currentTime + i * 0.22);
    tone.stop(audio.currentTime + i * 0.22 + 0.18);
  }
  setTimeout(() => audio.close(), times * 500 + 500);
}

/** @param {any} level */
const severity = (level) => LEVELS.indexOf(level?.value ?? level) + 1;

export const AlarmBell = defineComponent({
  setup() {
    const state = reactive({
      waiting: -1,
      banner: /** @type {any} */ (null),
      levels: /** @type {any[]} */ ([]),
      muted: localStorage.getItem(MUTED) === 'yes',
    });
    let newest = 0;
    let hide = 0;
    let busy = false;
    let again = false;
    const look = async () => {
      // What comes while one looks may be newer than what is seen.
      again = busy;
      if (busy) return;
      busy = true;
      try {
        const page = await listRecords('alarm', { unhandled: true, folded: false, books: false, size: 5 });
        const fresh = page.items.filter((/** @type {any} */ item) => item.id > newest);
        if (newest && fresh.length) show(fresh);
        state.waiting = page.total;
        newest = Math.max(newest || 1, ...page.items.map((/** @type {any} */ item) => item.id));
      } catch {
        state.waiting = -1;
      } finally {
        busy = false;
        if (again) look();
      }
    };
    const show = (/** @type {any[]} */ fresh) => {
      const worst = fresh.reduce((a, b) => (severity(b.level) > severity(a.level) ? b : a));
      state.banner = { item: worst, more: fresh.length - 1 };
      if (!state.muted) ring(severity(worst.level) === 4);
      clearTimeout(hide);
      hide = window.setTimeout(() => {
        state.banner = null;
      }, SHOWN_MILLIS);
    };
    let stop = () => {};
    let timer = 0;
    onMounted(async () => {
      if (!can('alarm:read')) return;
      timer = window.setInterval(look, LOOK_MILLIS);
      stop = listenLive((layer) => {
        if (concerns(layer, 'alarm')) look();
      });
      await look();
      const schema = await loadSchema('alarm').catch(() => null);
      state.levels = schema?.fields.find((f) => f.name === 'level')?.options || [];
    });
    onBeforeUnmount(() => {
      stop();
      clearInterval(timer);
      clearTimeout(hide);
    });
    const mute = () => {
      state.muted = !state.muted;
      localStorage.setItem(MUTED, state.muted ? 'yes' : 'no');
    };
    const banner = () => {
      const { item, more } = state.banner;
      const level = severity(item.level);
      return h('div', { class: ['alarm-banner', `s${level}`], role: 'alert', 'data-test': 'alarm-banner' }, [
        h('span', { class: ['tag', `s${level}`] }, label(state.levels.find((o) => o.value === (item.level?.value ?? item.level))?.label)),
        h('a', { href: `/desk#alarm/${item.id}` }, item.title || item.name),
        more ? h('span', t('live.bell.more', { n: number(more) })) : null,
        h(
          'button',
          {
            type: 'button',
            class: 'link',
            onClick: () => {
              state.banner = null;
            },
          },
          t('action.close'),
        ),
      ]);
    };
    return () =>
      state.waiting < 0
        ? null
        : h('div', { class: 'alarm-bell' }, [
            h(
              'a',
              { class: ['header-button', { waiting: state.waiting > 0 }], href: '/desk#monitoring/alarms', 'data-test': 'alarm-bell', 'aria-label': t('live.bell.waiting', { n: state.waiting }) },
              [glyph('M6 10a6 6 0 0 1 12 0v5l2 3H4l2-3z|M10 21h4', 17), h('b', number(state.waiting))],
            ),
            h(
              'button',
              { type: 'button', class: 'header-button', 'aria-pressed': String(state.muted), 'aria-label': t('live.bell.mute'), title: t('live.bell.mute'), onClick: mute },
              glyph(state.muted ? 'M4 9v6h4l5 4V5L8 9z|M17 9l4 6|M21 9l-4 6' : 'M4 9v6h4l5 4V5L8 9z|M17 8a6 6 0 0 1 0 8', 17),
            ),
            state.banner ? banner() : null,
          ]);
  },
});
