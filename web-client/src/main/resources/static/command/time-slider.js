/** The course of a release in time: a slider over its moments, with play. Without a moment chosen, everything ever reached is shown. */
import { defineComponent, el, glyph, h, onBeforeUnmount, reactive } from '/core/ui.js';
import { number, t } from '/core/i18n.js';

const STEP_MILLIS = 700;

/** Minutes and seconds since the release began. @param {number} seconds */
export function elapsed(seconds) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

export const TimeSlider = defineComponent({
  props: { moments: { type: Array, required: true }, modelValue: { type: Number, default: -1 } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const state = reactive({ playing: false });
    let timer = 0;
    const moments = () => /** @type {{seconds: number, ground: any}[]} */ (props.moments);
    const last = () => moments().length - 1;
    const go = (/** @type {number} */ index) => emit('update:modelValue', Math.max(-1, Math.min(last(), index)));
    const stop = () => {
      state.playing = false;
      clearInterval(timer);
    };
    const play = () => {
      if (state.playing) return stop();
      state.playing = true;
      if (props.modelValue < 0 || props.modelValue >= last()) go(0);
      timer = window.setInterval(() => {
        if (props.modelValue >= last()) stop();
        else go(props.modelValue + 1);
      }, STEP_MILLIS);
    };
    const key = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      play();
    };
    onBeforeUnmount(stop);

    return () => {
      const index = props.modelValue;
      const now = moments()[index];
      const text = now
        ? t(now.ground ? 'incident.time.at' : 'incident.time.passed', { time: elapsed(now.seconds) })
        : t('incident.time.all');
      return h('div', { class: 'time-dock', role: 'group', 'aria-label': t('incident.time.title') }, [
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'data-test': 'play',
            'aria-pressed': String(state.playing),
            'aria-label': t(state.playing ? 'incident.time.pause' : 'incident.time.play'),
            title: t(state.playing ? 'incident.time.pause' : 'incident.time.play'),
            onClick: play,
          },
          glyph(state.playing ? 'M8 5v14|M16 5v14' : 'M7 5l12 7-12 7z', 18),
        ),
        h('input', {
          type: 'range',
          class: 'grow',
          'data-test': 'time',
          min: 0,
          max: last(),
          step: 1,
          value: index < 0 ? last() : index,
          'aria-label': t('incident.time.title'),
          'aria-valuetext': text,
          onInput: (/** @type {any} */ e) => {
            stop();
            go(Number(e.target.value));
          },
          onKeydown: key,
        }),
        h('span', { class: 'time-text', 'data-test': 'time-text', 'aria-live': 'polite' }, text),
        h(
          'span',
          { class: 'muted small wide-only' },
          `${number(Math.max(index, 0) + 1)} / ${number(moments().length)}`,
        ),
        h(
          el.ElButton,
          {
            size: 'small',
            disabled: index < 0,
            'data-test': 'time-all',
            onClick: () => {
              stop();
              go(-1);
            },
          },
          () => t('incident.time.whole'),
        ),
      ]);
    };
  },
});
