/** The incident's log, newest first: read, add a note, see that nothing in it was changed, and play it back. */
import { computed, defineComponent, el, failed, h, onMounted, reactive, watch } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { addNote } from '/command/incidents.js';
import { drillState, everySoOften, verifyLog, wholeLog } from '/command/response-work.js';
import { Replay, replayState, toggleReplay } from '/command/replay.js';
import { elapsed } from '/command/time-slider.js';

export const LogTab = defineComponent({
  props: { incident: { type: Object, required: true } },
  emits: ['moment'],
  setup(props, { emit }) {
    const state = reactive({
      lines: /** @type {any[]} */ ([]),
      check: /** @type {any} */ (null),
      note: '',
      busy: false,
      refusal: '',
    });
    const load = async () => {
      const { id } = props.incident;
      try {
        const [lines, check] = await Promise.all([wholeLog(id), verifyLog(id)]);
        if (id === props.incident.id) Object.assign(state, { lines, check, refusal: '' });
      } catch (problem) {
        if (id === props.incident.id) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    onMounted(load);
    everySoOften(load);
    watch([() => props.incident.id, () => props.incident.version, () => drillState.drill?.state], load);
    const newest = computed(() => [...state.lines].reverse());
    const add = async () => {
      if (state.busy) return;
      state.busy = true;
      try {
        await addNote(props.incident.id, state.note);
        state.note = '';
        await load();
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const noteForm = () =>
      h('div', { class: 'row', style: 'gap:6px;margin-bottom:8px' }, [
        h(el.ElInput, {
          modelValue: state.note,
          maxlength: 4000,
          placeholder: t('incident.log.notePlaceholder'),
          'aria-label': t('incident.log.note'),
          'data-test': 'log-note',
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            state.note = v;
          },
          onKeydown: (/** @type {KeyboardEvent} */ e) => {
            if (e.key === 'Enter' && !e.isComposing && state.note.trim()) add();
          },
        }),
        h(
          el.ElButton,
          { 'data-test': 'log-add', disabled: state.busy || !state.note.trim(), onClick: add },
          () => t('incident.log.note'),
        ),
      ]);
    const line = (/** @type {any} */ one) =>
      h('tr', { key: one.line }, [
        h('td', { class: 'num muted' }, number(one.line)),
        h('td', { style: 'white-space:nowrap' }, [
          dateTime(one.at),
          one.drillSeconds == null
            ? null
            : h('div', { class: 'small muted' }, t('incident.log.drillTime', { time: elapsed(one.drillSeconds) })),
        ]),
        h('td', { style: 'white-space:nowrap' }, [label(one.kindTitle), h('div', { class: 'small muted' }, one.actorName)]),
        h('td', label(one.text)),
      ]);

    return () =>
      h('div', { 'data-test': 'log-tab' }, [
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        can('incident:FollowUp') ? noteForm() : null,
        h('div', { class: 'row', style: 'gap:8px;margin-bottom:6px' }, [
          state.check
            ? h(
                'span',
                {
                  class: ['tag', state.check.intact ? 's0' : 's4'],
                  'data-test': 'log-check',
                  title: state.check.head,
                },
                `${state.check.intact ? '✓' : '✗'} ${label(state.check.sentence)}`,
              )
            : null,
          state.lines.length > 1
            ? h(
                el.ElButton,
                {
                  size: 'small',
                  'data-test': 'replay-open',
                  onClick: () => toggleReplay(props.incident),
                },
                () => t('incident.replay.title'),
              )
            : null,
        ]),
        state.lines.length && replayState.open && replayState.incident === props.incident.id
          ? h(Replay, {
              incident: props.incident,
              lines: state.lines,
              onMoment: (/** @type {any} */ moment) => emit('moment', moment),
            })
          : null,
        h('table', { class: 'plain', 'data-test': 'log' }, [h('tbody', newest.value.map(line))]),
      ]);
  },
});
