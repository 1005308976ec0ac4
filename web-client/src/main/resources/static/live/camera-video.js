/**
 * One camera's picture: its HLS stream, played by the browser or, where that cannot, by hls.js; else its latest still; else a word that
 * there is none, since when, and another try every now and then.
 */
import { defineComponent, h, nextTick, onBeforeUnmount, onMounted, reactive, ref, watch } from '/core/ui.js';
import { t } from '/core/i18n.js';

const HLS_TYPE = 'application/vnd.apple.mpegurl';
const SCRIPT = '/webjars/hls.js/dist/hls.light.min.js';
/** A stream that does not move for so long is none. */
const STANDSTILL = 10_000;
const RETRY = 15_000;
const STILL_EVERY = 2_000;
/** A stream that was lost once may be back: stills are only the next best. */
const STREAM_AGAIN = 600_000;

/** @type {Promise<any>|undefined} */
let loading;

/** hls.js, asked for once and only where it is needed. @returns {Promise<any>} */
function loadHls() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve(/** @type {any} */ (window).Hls);
    script.onerror = () => {
      loading = undefined;
      reject(new Error(SCRIPT));
    };
    document.head.append(script);
  });
  return loading;
}

/** Where a browser may find the stream. A camera with HLS and no address of its own is the demo's. @param {any} camera */
export function streamOf(camera) {
  const address = String(camera.streamAddress || '');
  if (address.startsWith('https:')) return address;
  return !address && camera.protocol === 'HLS' ? `/api/cameras/${camera.id}/live.m3u8` : '';
}

export const CameraVideo = defineComponent({
  props: { camera: { type: Object, required: true } },
  setup(props) {
    const video = ref(/** @type {HTMLVideoElement|null} */ (null));
    const state = reactive({ show: 'video', turn: 0, since: Date.now(), now: Date.now() });
    /** @type {any} */
    let hls;
    let moved = Date.now();
    let at = -1;
    let ended = false;
    let lostAt = 0;
    let stillAt = 0;

    const stop = () => {
      hls?.destroy();
      hls = undefined;
      const element = video.value;
      if (!element) return;
      element.removeAttribute('src');
      element.load();
    };
    /** The next best: the browser itself, hls.js, the still, nothing. */
    const fall = async (/** @type {string} */ from) => {
      if (ended) return;
      stop();
      if (from === 'native') return withScript();
      state.show = from === 'still' ? 'lost' : 'still';
      if (state.show === 'lost') lostAt = Date.now();
      else stillAt = Date.now();
    };
    const withScript = async () => {
      try {
        const Hls = await loadHls();
        if (ended || !video.value) return;
        if (!Hls.isSupported()) return fall('script');
        hls = new Hls({ enableWorker: false, backBufferLength: 10, maxBufferLength: 10 });
        hls.on(Hls.Events.ERROR, (/** @type {any} */ event, /** @type {any} */ problem) => problem.fatal && fall('script'));
        hls.loadSource(streamOf(props.camera));
        hls.attachMedia(video.value);
        video.value.dataset.player = 'hls.js';
        play();
      } catch {
        fall('script');
      }
    };
    const play = () => video.value?.play().catch(() => {});
    const begin = async () => {
      stop();
      moved = Date.now();
      at = -1;
      const stream = streamOf(props.camera);
      state.show = stream ? 'video' : 'still';
      await nextTick();
      const element = video.value;
      if (!stream || !element) return;
      if (!element.canPlayType(HLS_TYPE)) return withScript();
      element.dataset.player = 'browser';
      element.src = stream;
      play();
    };
    const watchOver = () => {
      state.now = Date.now();
      if (state.show === 'video' && video.value && !document.hidden) {
        if (video.value.currentTime !== at) {
          at = video.value.currentTime;
          moved = state.now;
          state.since = state.now;
        } else if (state.now - moved > STANDSTILL) {
          moved = state.now;
          fall(hls ? 'script' : 'native');
        }
      }
      if (state.show === 'still' && state.now - moved > STILL_EVERY && !document.hidden) {
        moved = state.now;
        state.turn++;
      }
      if (state.show === 'lost' && state.now - lostAt > RETRY) begin();
      if (state.show === 'still' && streamOf(props.camera) && state.now - stillAt > STREAM_AGAIN) begin();
    };
    let timer = 0;
    onMounted(() => {
      timer = window.setInterval(watchOver, 1_000);
      begin();
    });
    onBeforeUnmount(() => {
      ended = true;
      clearInterval(timer);
      stop();
    });
    watch(
      () => props.camera.id,
      () => {
        state.since = Date.now();
        begin();
      },
    );
    const name = () => props.camera.title || props.camera.name;
    const lost = () =>
      h('div', { class: 'camera-lost', role: 'status', 'data-test': 'camera-lost' }, [
        h('b', t('video.noPicture')),
        h(
          'span',
          streamOf(props.camera)
            ? t('video.lost', { n: Math.max(0, Math.round((state.now - state.since) / 1000)) })
            : t('video.protocol', { protocol: props.camera.protocol || '?' }),
        ),
      ]);
    const still = () => [
      h('img', {
        src: `/api/cameras/${props.camera.id}/picture?at=${state.turn}`,
        alt: name(),
        onLoad: () => {
          state.since = Date.now();
        },
        onError: () => fall('still'),
      }),
      h('span', { class: 'camera-still' }, t('video.still')),
    ];
    return () =>
      state.show === 'lost'
        ? lost()
        : state.show === 'still'
          ? still()
          : h('video', { ref: video, muted: true, playsinline: true, 'aria-label': name(), onError: () => !hls && video.value?.getAttribute('src') && fall('native') });
  },
});
