/** Cameras as a mosaic: a double-click shows one, the next fills the screen, Escape goes back (A8.3, A17.6). */
import { defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, watch } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { CameraVideo } from '/live/camera-video.js';
import { listRecords, readRecord } from '/record/records.js';

const GRIDS = [1, 4, 9, 16];

/** One camera with its name under it. */
const CameraTile = defineComponent({
  props: { camera: { type: Object, required: true } },
  emits: ['single'],
  setup(props, { emit }) {
    return () =>
      h(
        'figure',
        {
          class: 'camera-tile',
          tabindex: 0,
          'data-camera': props.camera.id,
          'aria-label': props.camera.title || props.camera.name,
          onDblclick: (/** @type {MouseEvent} */ event) => emit('single', event.currentTarget),
          onKeydown: (/** @type {KeyboardEvent} */ event) => {
            if (event.key === 'Enter') emit('single', event.currentTarget);
          },
        },
        [
          h(CameraVideo, { camera: props.camera }),
          h('figcaption', [h('b', props.camera.number), ` ${props.camera.title || props.camera.name}`]),
        ],
      );
  },
});

export const VideoMosaic = defineComponent({
  props: { chosen: { type: String, default: '' } },
  setup(props) {
    const state = reactive({ cameras: /** @type {any[]} */ ([]), total: 0, grid: 9, page: 0, q: '', single: /** @type {any} */ (null), loaded: false });
    let asked = 0;
    const load = async () => {
      const mine = ++asked;
      try {
        const found = await listRecords('camera', { inService: true, q: state.q.trim(), page: state.page, size: state.grid });
        if (mine === asked) Object.assign(state, { cameras: found.items, total: found.total, loaded: true });
      } catch (problem) {
        failed(problem);
      }
    };
    let typing = 0;
    const unbind = bindKeys({
      Escape: () => {
        if (!document.fullscreenElement) state.single = null;
      },
    });
    onMounted(async () => {
      load();
      if (props.chosen) state.single = await readRecord('camera', props.chosen).catch(() => null);
    });
    onBeforeUnmount(() => {
      clearTimeout(typing);
      unbind();
    });
    watch(
      () => [state.q, state.grid],
      () => {
        state.page = 0;
        clearTimeout(typing);
        typing = window.setTimeout(load, 250);
      },
    );
    const single = (/** @type {any} */ camera, /** @type {Element} */ tile) => {
      if (state.single) tile.requestFullscreen?.();
      else state.single = camera;
    };
    const turnTo = (/** @type {number} */ page) => {
      state.page = page;
      load();
    };
    return () => {
      const from = state.page * state.grid;
      return h('div', { class: 'video-page' }, [
        h('div', { class: 'bar' }, [
          h('h1', t('video.title')),
          h(
            el.ElRadioGroup,
            {
              modelValue: state.grid,
              size: 'small',
              'aria-label': t('video.grid'),
              'onUpdate:modelValue': (/** @type {number} */ grid) => {
                state.grid = grid;
                state.single = null;
              },
            },
            () => GRIDS.map((n) => h(el.ElRadioButton, { key: n, value: n }, () => String(n))),
          ),
          h(el.ElInput, {
            modelValue: state.q,
            clearable: true,
            size: 'small',
            style: 'width:220px',
            placeholder: t('video.search'),
            'aria-label': t('video.search'),
            'onUpdate:modelValue': (/** @type {string} */ q) => {
              state.q = q;
            },
          }),
          state.single
            ? h(
                el.ElButton,
                {
                  size: 'small',
                  onClick: () => {
                    state.single = null;
                  },
                },
                () => t('video.back'),
              )
            : [
                h(el.ElButton, { size: 'small', disabled: !state.page, onClick: () => turnTo(state.page - 1) }, () => t('video.former')),
                h(el.ElButton, { size: 'small', disabled: from + state.grid >= state.total, onClick: () => turnTo(state.page + 1) }, () => t('video.next')),
                h('span', { class: 'muted' }, t('video.of', { from: number(from + 1), to: number(Math.min(state.total, from + state.grid)), all: number(state.total) })),
              ],
          h('span', { class: 'grow' }),
          h('span', { class: 'muted small' }, t('video.single')),
        ]),
        state.loaded && !state.cameras.length ? h('div', { class: 'empty' }, t('video.none')) : null,
        h(
          'div',
          { class: ['mosaic', { one: state.single }], style: `--across:${state.single ? 1 : Math.sqrt(state.grid)}`, 'data-test': 'mosaic' },
          (state.single ? [state.single] : state.cameras).map((camera) =>
            h(CameraTile, { key: camera.id, camera, onSingle: (/** @type {Element} */ tile) => single(camera, tile) }),
          ),
        ),
      ]);
    };
  },
});
