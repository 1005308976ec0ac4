/** A drill's clock with its buttons, and the tab with its injects and its score. */
import { computed, defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { addInject, answerInject, directDrill, drillSeconds, drillState, openDrill } from '/command/response-work.js';
import { elapsed } from '/command/time-slider.js';

const SPEEDS = [1, 5, 10];
const TICK_MILLIS = 500;
const REFRESH_MILLIS = 5000;
/** What may be done with a drill in each of its states. */
const STEPS = /** @type {Record<string, any[]>} */ ({
  PREPARED: ['start'],
  RUNNING: ['pause', 'finish'],
  PAUSED: ['resume', 'finish'],
});

export const DrillClock = defineComponent({
  props: { incident: { type: Object, required: true } },
  setup(props) {
    const state = reactive({ now: Date.now(), speed: 1, busy: false, refusal: '' });
    const load = () =>
      openDrill(props.incident).then(
        () => {
          state.refusal = '';
        },
        (problem) => {
          state.refusal = problem.message;
        },
      );
    let tick = 0;
    let refresh = 0;
    onMounted(() => {
      tick = window.setInterval(() => {
        state.now = Date.now();
      }, TICK_MILLIS);
      refresh = window.setInterval(() => {
        if (drillState.drill?.state === 'RUNNING') load();
      }, REFRESH_MILLIS);
    });
    watch(() => props.incident.id, load, { immediate: true });
    onBeforeUnmount(() => {
      clearInterval(tick);
      clearInterval(refresh);
      openDrill(null);
    });
    const direct = async (/** @type {any} */ step) => {
      state.busy = true;
      try {
        await directDrill(step, ['start', 'resume'].includes(step) ? state.speed : undefined);
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const speeds = () =>
      h(
        el.ElSelect,
        {
          modelValue: state.speed,
          size: 'small',
          style: 'width:72px',
          'aria-label': t('incident.drill.speed'),
          'onUpdate:modelValue': (/** @type {number} */ v) => {
            state.speed = v;
          },
        },
        () => SPEEDS.map((n) => h(el.ElOption, { key: n, value: n, label: `×${n}` })),
      );
    return () => {
      const { drill } = drillState;
      if (!drill) return null;
      const steps = drill.mayDirect ? STEPS[drill.state] || [] : [];
      return h('span', { class: 'row', style: 'gap:6px' }, [
        h('b', { 'data-test': 'drill-clock', role: 'timer', style: 'font-variant-numeric:tabular-nums' }, [
          elapsed(drillSeconds(Math.max(state.now, drillState.told))),
        ]),
        h('span', { class: 'muted small', 'data-test': 'drill-state' }, [
          t(`incident.drill.state.${drill.state}`),
          drill.state === 'RUNNING' ? ` ×${drill.speed}` : '',
        ]),
        state.refusal ? h('span', { class: 'tag s4', role: 'alert', title: state.refusal }, t('incident.drill.lost')) : null,
        steps.some((step) => ['start', 'resume'].includes(step)) ? speeds() : null,
        ...steps.map((step) =>
          h(
            el.ElButton,
            { key: step, size: 'small', disabled: state.busy, 'data-test': `drill-${step}`, onClick: () => direct(step) },
            () => t(`incident.drill.${step}`),
          ),
        ),
      ]);
    };
  },
});

export const DrillTab = defineComponent({
  props: { incident: { type: Object, required: true } },
  emits: ['wind'],
  setup(props, { emit }) {
    const fresh = () => ({ atMinute: 5, kind: 'MESSAGE', name: '', windFromDegrees: 0, windSpeed: 3, answerMinutes: 5 });
    const state = reactive({ answers: /** @type {Record<number, string>} */ ({}), draft: fresh(), busy: false });
    const drill = computed(() => drillState.drill);
    const act = async (/** @type {() => Promise<any>} */ work) => {
      state.busy = true;
      try {
        await work();
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const add = () =>
      act(async () => {
        const { windFromDegrees, windSpeed, ...inject } = state.draft;
        await addInject(props.incident, inject.kind === 'WIND' ? { ...inject, windFromDegrees, windSpeed } : inject);
        state.draft = fresh();
      });
    const number1 = (/** @type {'atMinute'|'answerMinutes'|'windFromDegrees'|'windSpeed'} */ name, /** @type {any} */ more) =>
      h('label', { class: 'row small', style: 'gap:4px' }, [
        t(`incident.drill.${name}`),
        h(el.ElInputNumber, {
          modelValue: state.draft[name],
          size: 'small',
          controls: false,
          style: 'width:70px',
          'data-test': `inject-${name}`,
          'onUpdate:modelValue': (/** @type {number} */ v) => {
            state.draft[name] = v;
          },
          ...more,
        }),
      ]);
    const form = () =>
      h('div', { class: 'row', style: 'gap:8px;flex-wrap:wrap;margin-top:8px' }, [
        number1('atMinute', { min: 0, max: 10080 }),
        h(
          el.ElSelect,
          {
            modelValue: state.draft.kind,
            size: 'small',
            style: 'width:110px',
            'aria-label': t('incident.drill.kind'),
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.draft.kind = v;
            },
          },
          () =>
            ['MESSAGE', 'WIND', 'EVENT'].map((kind) =>
              h(el.ElOption, { key: kind, value: kind, label: t(`incident.drill.injectKind.${kind}`) }),
            ),
        ),
        h(el.ElInput, {
          modelValue: state.draft.name,
          size: 'small',
          style: 'width:200px',
          maxlength: 1000,
          placeholder: t('incident.drill.injectText'),
          'aria-label': t('incident.drill.injectText'),
          'data-test': 'inject-text',
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            state.draft.name = v;
          },
        }),
        ...(state.draft.kind === 'WIND'
          ? [number1('windFromDegrees', { min: 0, max: 359 }), number1('windSpeed', { min: 0.5, max: 30 })]
          : []),
        number1('answerMinutes', { min: 1, max: 10080 }),
        h(
          el.ElButton,
          { size: 'small', disabled: state.busy || !state.draft.name.trim(), 'data-test': 'inject-add', onClick: add },
          () => t('incident.drill.addInject'),
        ),
      ]);
    const answer = (/** @type {any} */ one) => {
      if (!one.appeared || !one.answerMinutes) return null;
      if (one.answered) return h('span', { class: 'tag s0' }, t('incident.drill.answered'));
      if (drill.value.state !== 'RUNNING' || !can('incident:FollowUp')) return null;
      const words = state.answers[one.id] || '';
      return h('div', { class: 'row', style: 'gap:4px' }, [
        h(el.ElInput, {
          modelValue: words,
          size: 'small',
          maxlength: 2000,
          'aria-label': t('incident.drill.answer'),
          'data-test': 'inject-words',
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            state.answers[one.id] = v;
          },
        }),
        h(
          el.ElButton,
          {
            size: 'small',
            disabled: state.busy || !words.trim(),
            'data-test': 'inject-answer',
            onClick: () => act(() => answerInject(one.id, words)),
          },
          () => t('incident.drill.answer'),
        ),
      ]);
    };
    const inject = (/** @type {any} */ one) =>
      h('tr', { key: one.id, class: { muted: !one.appeared }, 'data-test': 'inject' }, [
        h('td', { class: 'num' }, elapsed(one.atMinute * 60)),
        h('td', one.kindTitle ? label(one.kindTitle) : ''),
        h('td', [
          one.text || t('incident.drill.hidden'),
          one.windSpeed == null
            ? null
            : h('div', { class: 'small' }, [
                t('incident.drill.wind', { from: one.windFromDegrees, speed: number(one.windSpeed, 1) }),
                ' ',
                one.appeared
                  ? h(
                      'button',
                      { class: 'link', type: 'button', 'data-test': 'inject-wind', onClick: () => emit('wind', one) },
                      t('incident.drill.applyWind'),
                    )
                  : null,
              ]),
        ]),
        h('td', answer(one)),
      ]);
    const score = () => {
      const { points, shares, formula } = drill.value.score;
      return h('div', { 'data-test': 'drill-score' }, [
        h('h3', [t('incident.drill.score'), ' ', h('b', points == null ? '–' : number(points, 1))]),
        h('table', { class: 'plain' }, [
          h(
            'tbody',
            shares.map((/** @type {any} */ one, /** @type {number} */ i) =>
              h('tr', { key: i }, [
                h('td', label(one.title)),
                h('td', { class: 'num' }, `${one.hits} / ${one.all}`),
                h('td', { class: 'num' }, t('incident.drill.weight', { weight: one.weight })),
              ]),
            ),
          ),
        ]),
        h('div', { class: 'muted small' }, label(formula)),
      ]);
    };
    return () =>
      drill.value
        ? h('div', { 'data-test': 'drill-tab' }, [
            score(),
            h('h3', { style: 'margin-top:12px' }, t('incident.drill.injects')),
            drill.value.injects.length
              ? h('table', { class: 'plain' }, [h('tbody', drill.value.injects.map(inject))])
              : h('div', { class: 'empty' }, t('incident.drill.noInjects')),
            drill.value.mayDirect && drill.value.state !== 'FINISHED' ? form() : null,
          ])
        : h('div', { class: 'empty' }, t('incident.drill.none'));
  },
});
