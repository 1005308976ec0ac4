/** Where the wind comes from, set by pointer or arrow keys on a compass. */
import { defineComponent, h, ref } from '/core/ui.js';
import { t } from '/core/i18n.js';

export const WindDial = defineComponent({
  props: { modelValue: { type: Number, default: null }, id: { type: String, default: undefined } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const dial = ref(null);
    const set = (/** @type {PointerEvent} */ event) => {
      const box = /** @type {any} */ (dial.value).getBoundingClientRect();
      const x = event.clientX - box.left - box.width / 2;
      const y = event.clientY - box.top - box.height / 2;
      emit('update:modelValue', (Math.round((Math.atan2(x, -y) * 180) / Math.PI / 5) * 5 + 360) % 360);
    };
    const key = (/** @type {KeyboardEvent} */ event) => {
      const step = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
      if (!step) return;
      event.preventDefault();
      emit('update:modelValue', ((props.modelValue ?? 0) + step + 360) % 360);
    };
    return () => {
      const from = props.modelValue;
      return h(
        'svg',
        {
          ref: dial,
          id: props.id,
          class: 'wind-dial',
          viewBox: '-60 -60 120 120',
          width: 116,
          height: 116,
          tabindex: 0,
          role: 'slider',
          'aria-label': t('incident.windFrom'),
          'aria-valuemin': 0,
          'aria-valuemax': 359,
          'aria-valuenow': from ?? 0,
          'aria-valuetext': from == null ? '' : `${windName(from)} ${from}°`,
          onKeydown: key,
          onPointerdown: (/** @type {any} */ e) => {
            e.currentTarget.setPointerCapture(e.pointerId);
            set(e);
          },
          onPointermove: (/** @type {any} */ e) => {
            if (e.buttons) set(e);
          },
        },
        [
          h('circle', { r: 52, fill: '#f4f8fc', stroke: '#9db4cf', 'stroke-width': 1.5 }),
          ...Array.from({ length: 24 }, (_, i) =>
            h('line', { key: i, y1: -52, y2: i % 6 ? -47 : -43, stroke: '#7f93ab', transform: `rotate(${i * 15})` }),
          ),
          ...['N', 'E', 'S', 'W'].map((d, i) =>
            h(
              'text',
              {
                key: d,
                x: Math.sin((i * Math.PI) / 2) * 35,
                y: -Math.cos((i * Math.PI) / 2) * 35 + 4,
                'text-anchor': 'middle',
                'font-size': 11,
                fill: '#3c4f63',
              },
              t(`compass.${d}`),
            ),
          ),
          from == null
            ? null
            : h('g', { transform: `rotate(${from})` }, [
                h('line', { y1: -50, y2: 30, stroke: '#1f63b5', 'stroke-width': 3 }),
                h('path', { d: 'M-8 18L0 38L8 18z', fill: '#1f63b5' }),
                h('circle', { cy: -50, r: 5, fill: '#d9363e' }),
              ]),
        ],
      );
    };
  },
});

/** @param {number} degrees */
export function windName(degrees) {
  return t(`compass.${['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'][Math.round(degrees / 45) % 8]}`);
}
