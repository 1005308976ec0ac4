/** Replay (复盘): a slider over the lines of the log, which takes the map's time slider along. */
import { computed, defineComponent, h, reactive } from '/core/ui.js';
import { dateTime, label, t } from '/core/i18n.js';
import { elapsed } from '/command/time-slider.js';

/** Seconds since the accident, by the drill's clock where it has one. @param {any} incident @param {any} line */
export const secondsOf = (incident, line) =>
  line.drillSeconds ?? Math.max(0, (Date.parse(line.at) - Date.parse(incident.occurredAt)) / 1000);

/**
 * What was known at a line: which assessment was the latest, and how long ago the release had begun.
 * @param {any} incident @param {any[]} lines the first one first @param {number} index
 */
export function momentOf(incident, lines, index) {
  const known = lines.slice(0, index + 1).filter((one) => one.assessment);
  return {
    seconds: secondsOf(incident, lines[index]),
    assessment: known.length ? known[known.length - 1].assessment : null,
  };
}

/** Stays while panels come and go, for one incident. */
export const replayState = reactive({ incident: /** @type {any} */ (null), open: false, index: 0 });

/** @param {any} incident */
export function toggleReplay(incident) {
  const other = replayState.incident !== incident.id;
  Object.assign(replayState, { incident: incident.id, open: other || !replayState.open, index: 0 });
}

export const Replay = defineComponent({
  props: { incident: { type: Object, required: true }, lines: { type: Array, required: true } },
  emits: ['moment'],
  setup(props, { emit }) {
    const lines = () => /** @type {any[]} */ (props.lines);
    const now = computed(() => lines()[Math.min(replayState.index, lines().length - 1)]);
    return () =>
      h('div', { class: 'replay', role: 'group', 'aria-label': t('incident.replay.title'), 'data-test': 'replay' }, [
        h('input', {
          type: 'range',
          style: 'width:100%',
          min: 0,
          max: lines().length - 1,
          step: 1,
          value: replayState.index,
          'data-test': 'replay-slider',
          'aria-label': t('incident.replay.title'),
          'aria-valuetext': dateTime(now.value.at),
          onInput: (/** @type {any} */ e) => {
            replayState.index = Number(e.target.value);
            emit('moment', momentOf(props.incident, lines(), replayState.index));
          },
        }),
        h('div', { 'data-test': 'replay-now' }, [
          h('b', `${elapsed(secondsOf(props.incident, now.value))} `),
          `${label(now.value.kindTitle)} · ${label(now.value.text)}`,
        ]),
      ]);
  },
});
