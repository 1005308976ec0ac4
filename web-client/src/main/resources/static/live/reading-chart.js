/** A line of means in a band from lowest to highest, with the limits; walked by arrow keys or the pointer. */
import { computed, defineComponent, h, reactive } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { reading, setLimits } from '/live/board.js';

const WIDTH = 960;
const HEIGHT = 300;
const EDGE = { left: 64, right: 74, top: 12, bottom: 30 };
const LINES = 5;
/** A stretch that is missing breaks the line. */
const GAP = 1.5;

/** Round numbers to draw lines at. @param {number} from @param {number} to */
function ticks(from, to) {
  const rough = (to - from) / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) || rough;
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to + step / 1e6; at += step) found.push(at);
  return found;
}

export const ReadingChart = defineComponent({
  props: {
    items: { type: Array, required: true },
    limits: { type: Object, required: true },
    unit: { type: String, default: '' },
    from: { type: Number, required: true },
    to: { type: Number, required: true },
    step: { type: Number, required: true },
    title: { type: String, required: true },
  },
  emits: ['pointed'],
  setup(props, { emit }) {
    const state = reactive({ at: -1 });
    const items = () => /** @type {import('/live/board.js').Stretch[]} */ (props.items);
    const span = computed(() => {
      const all = items().flatMap((s) => [s.lowest, s.highest]);
      const limits = setLimits(/** @type {any} */ (props.limits)).map((l) => l.value);
      const low = Math.min(...all, ...limits);
      const high = Math.max(...all, ...limits);
      const room = (high - low || Math.abs(high) || 1) * 0.06;
      return { low: low - room, high: high + room };
    });
    const x = (/** @type {number} */ at) =>
      EDGE.left + ((at - props.from) / (props.to - props.from)) * (WIDTH - EDGE.left - EDGE.right);
    const y = (/** @type {number} */ value) =>
      HEIGHT - EDGE.bottom - ((value - span.value.low) / (span.value.high - span.value.low)) * (HEIGHT - EDGE.top - EDGE.bottom);
    const middle = (/** @type {any} */ s) => x(Date.parse(s.at) + props.step / 2);

    const runs = computed(() => {
      /** @type {any[][]} */
      const found = [];
      for (const s of items()) {
        const last = found.at(-1);
        if (last && Date.parse(s.at) - Date.parse(last[last.length - 1].at) <= GAP * props.step) last.push(s);
        else found.push([s]);
      }
      return found;
    });
    /** Where nothing was heard, so that a silence is not taken for a calm: from the first to the last moment that is shown and past. */
    const gaps = computed(() => {
      const edges = [props.from, ...runs.value.flatMap((run) => [Date.parse(run[0].at), Date.parse(run[run.length - 1].at) + props.step]), Math.min(props.to, Date.now())];
      /** @type {[number, number][]} */
      const found = [];
      for (let i = 0; i < edges.length; i += 2) if (edges[i + 1] - edges[i] > (GAP - 0.5) * props.step) found.push([edges[i], edges[i + 1]]);
      return found;
    });
    const missing = () => t('live.chart.gaps', { n: gaps.value.length, hours: number(gaps.value.reduce((sum, [a, b]) => sum + b - a, 0) / 3600e3, 1) });
    const path = (/** @type {any[]} */ points) => points.map(([px, py], i) => `${i ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('');
    const line = (/** @type {any[]} */ run) => path(run.map((s) => [middle(s), y(s.mean)]));
    const band = (/** @type {any[]} */ run) =>
      `${path([...run.map((s) => [middle(s), y(s.highest)]), ...[...run].reverse().map((s) => [middle(s), y(s.lowest)])])}Z`;

    const point = (/** @type {number} */ at) => {
      state.at = Math.max(0, Math.min(items().length - 1, at));
      emit('pointed', items()[state.at]?.at || '');
    };
    const key = (/** @type {KeyboardEvent} */ event) => {
      const last = items().length - 1;
      const here = state.at < 0 ? last + 1 : state.at;
      /** @type {Record<string, number>} */
      const to = { ArrowLeft: here - 1, ArrowRight: here + 1, PageUp: here - 10, PageDown: here + 10, Home: 0, End: last };
      if (!(event.key in to)) return;
      event.preventDefault();
      point(to[event.key]);
    };
    const follow = (/** @type {PointerEvent} */ event) => {
      const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
      const wanted = ((event.clientX - box.left) / box.width) * WIDTH;
      let best = 0;
      items().forEach((s, i) => {
        if (Math.abs(middle(s) - wanted) < Math.abs(middle(items()[best]) - wanted)) best = i;
      });
      point(best);
    };
    const words = (/** @type {any} */ s) =>
      s
        ? t('live.chart.at', { time: dateTime(s.at), mean: reading(s.mean), low: reading(s.lowest), high: reading(s.highest), unit: props.unit })
        : t('live.chart.keys');
    const times = () =>
      Array.from({ length: 7 }, (_, i) => props.from + ((props.to - props.from) * i) / 6).map((at, i) =>
        h(
          'text',
          { key: `x${i}`, x: x(at), y: HEIGHT - 10, 'text-anchor': 'middle', class: 'axis' },
          props.step < 3600e3 ? dateTime(new Date(at).toISOString()).slice(11) : dateTime(new Date(at).toISOString()).slice(2, 10),
        ),
      );

    return () => {
      const chosen = items()[state.at];
      return h('figure', { class: 'reading-chart' }, [
        h(
          'svg',
          {
            viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
            tabindex: 0,
            role: 'slider',
            'data-test': 'chart',
            'aria-label': props.title,
            'aria-valuemin': 0,
            'aria-valuemax': Math.max(0, items().length - 1),
            'aria-valuenow': Math.max(0, state.at),
            'aria-valuetext': words(chosen),
            onKeydown: key,
            onPointermove: follow,
          },
          [
            ticks(span.value.low, span.value.high).map((value) => [
              h('line', { x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(value), y2: y(value), class: 'grid' }),
              h('text', { x: EDGE.left - 8, y: y(value) + 4, 'text-anchor': 'end', class: 'axis' }, reading(value)),
            ]),
            gaps.value.map(([a, b], i) => [
              h('rect', { key: `g${i}`, x: x(a), width: Math.max(1, x(b) - x(a)), y: EDGE.top, height: HEIGHT - EDGE.top - EDGE.bottom, class: 'gap' }),
              x(b) - x(a) > 60 ? h('text', { key: `n${i}`, x: x((a + b) / 2), y: EDGE.top + 16, 'text-anchor': 'middle', class: 'axis' }, t('live.chart.gap')) : null,
            ]),
            times(),
            setLimits(/** @type {any} */ (props.limits)).map((limit) => [
              h('line', { x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(limit.value), y2: y(limit.value), class: `limit s${limit.severity}` }),
              h('text', { x: WIDTH - EDGE.right + 6, y: y(limit.value) + 4, class: `limit-name s${limit.severity}` }, t(`live.limit.${limit.name}`)),
            ]),
            runs.value.map((run, i) => [
              h('path', { key: `b${i}`, d: band(run), class: 'band' }),
              h('path', { key: `l${i}`, d: line(run), class: 'mean' }),
              run.length === 1 ? h('circle', { cx: middle(run[0]), cy: y(run[0].mean), r: 2, class: 'lone' }) : null,
            ]),
            chosen
              ? [
                  h('line', { x1: middle(chosen), x2: middle(chosen), y1: EDGE.top, y2: HEIGHT - EDGE.bottom, class: 'cursor' }),
                  h('circle', { cx: middle(chosen), cy: y(chosen.mean), r: 4, class: 'lone' }),
                ]
              : null,
          ],
        ),
        h('figcaption', [h('span', { 'data-test': 'chart-text' }, words(chosen)), gaps.value.length ? h('span', { class: 'muted', 'data-test': 'chart-gaps' }, `　${missing()}`) : null]),
      ]);
    };
  },
});
