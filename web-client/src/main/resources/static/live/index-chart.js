/** The course of an index over days, with its moving average and control limit, on the colours of the bands. */
import { computed, defineComponent, h, reactive } from '/core/ui.js';
import { number, t } from '/core/i18n.js';

const WIDTH = 760;
const HEIGHT = 240;
const EDGE = { left: 40, right: 12, top: 10, bottom: 26 };
const BANDS = [
  { from: 0, to: 60, severity: 4 },
  { from: 60, to: 75, severity: 3 },
  { from: 75, to: 90, severity: 2 },
  { from: 90, to: 100, severity: 1 },
];

export const IndexChart = defineComponent({
  props: { trend: { type: Object, required: true } },
  setup(props) {
    const state = reactive({ at: -1 });
    const days = computed(() => props.trend.days);
    const x = (/** @type {number} */ i) => EDGE.left + (i / Math.max(1, days.value.length - 1)) * (WIDTH - EDGE.left - EDGE.right);
    const y = (/** @type {number} */ value) => HEIGHT - EDGE.bottom - (value / 100) * (HEIGHT - EDGE.top - EDGE.bottom);
    const path = (/** @type {number[]} */ values) =>
      values.map((value, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('');
    const words = () => {
      const day = days.value[state.at];
      return day
        ? t('index.at', { day: day.day, mean: number(day.mean, 1), lowest: number(day.lowest, 1), ewma: number(props.trend.ewma.values[state.at], 1) })
        : t('index.keys');
    };
    const key = (/** @type {KeyboardEvent} */ event) => {
      const last = days.value.length - 1;
      const here = state.at < 0 ? last + 1 : state.at;
      /** @type {Record<string, number>} */
      const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: last };
      if (!(event.key in to)) return;
      event.preventDefault();
      state.at = Math.max(0, Math.min(last, to[event.key]));
    };
    return () =>
      h('figure', { class: 'reading-chart index-chart' }, [
        h(
          'svg',
          {
            viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
            tabindex: 0,
            role: 'slider',
            'data-test': 'index-chart',
            'aria-label': t('index.trend'),
            'aria-valuemin': 0,
            'aria-valuemax': Math.max(0, days.value.length - 1),
            'aria-valuenow': Math.max(0, state.at),
            'aria-valuetext': words(),
            onKeydown: key,
          },
          [
            BANDS.map((band) => [
              h('rect', { x: EDGE.left, y: y(band.to), width: WIDTH - EDGE.left - EDGE.right, height: y(band.from) - y(band.to), class: `zone s${band.severity}` }),
              h('text', { x: EDGE.left - 6, y: y(band.to) + 4, 'text-anchor': 'end', class: 'axis' }, band.to),
            ]),
            days.value.length
              ? [0, days.value.length - 1].map((i) =>
                  h('text', { key: `d${i}`, x: x(i), y: HEIGHT - 8, 'text-anchor': i ? 'end' : 'start', class: 'axis' }, days.value[i].day),
                )
              : null,
            h('path', { d: path(props.trend.ewma.limits), class: 'control' }),
            h('path', { d: path(days.value.map((/** @type {any} */ d) => d.mean)), class: 'mean' }),
            h('path', { d: path(props.trend.ewma.values), class: 'ewma' }),
            days.value.length === 1 ? h('circle', { cx: x(0), cy: y(days.value[0].mean), r: 3, class: 'lone' }) : null,
            state.at >= 0 ? h('line', { x1: x(state.at), x2: x(state.at), y1: EDGE.top, y2: HEIGHT - EDGE.bottom, class: 'cursor' }) : null,
          ],
        ),
        h('figcaption', [
          h('span', { class: 'key mean' }, t('index.score')),
          h('span', { class: 'key ewma' }, t('index.ewma')),
          h('span', { class: 'key control' }, t('index.limit')),
          h('span', { 'data-test': 'index-text' }, words()),
        ]),
      ]);
  },
});
