/** How sure the zones are: an ensemble is started, watched and drawn, level by level. */
import { defineComponent, el, h, onBeforeUnmount, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { get, post, remove } from '/core/http.js';

const ASK_MILLIS = 500;
const OPEN = ['WAITING', 'RUNNING'];

export const EnsembleTab = defineComponent({
  props: { assessment: { type: Object, required: true } },
  emits: ['draw'],
  setup(props, { emit }) {
    const state = reactive({ progress: /** @type {any} */ (null), level: 0, refusal: '' });
    let timer = 0;
    let gone = false;
    const path = () => `/api/simulations/${encodeURIComponent(props.assessment.id)}/ensemble`;
    const draw = () => {
      const levels = state.progress?.result?.levels || [];
      emit('draw', levels.find((/** @type {any} */ one) => one.level === state.level) || null);
    };
    const take = (/** @type {any} */ progress) => {
      state.progress = progress;
      clearTimeout(timer);
      if (OPEN.includes(progress.state)) timer = window.setTimeout(ask, ASK_MILLIS);
      if (progress.result && !state.level) state.level = progress.result.levels[0]?.level ?? 0;
      draw();
    };
    const ask = async () => {
      const asked = path();
      try {
        const progress = await get(asked);
        if (asked !== path() || gone) return;
        state.refusal = '';
        take(progress);
      } catch (problem) {
        if (asked !== path() || gone) return;
        if (/** @type {any} */ (problem).status !== 404) state.refusal = /** @type {Error} */ (problem).message;
        // What runs goes on running while the network does not.
        if (OPEN.includes(state.progress?.state)) timer = window.setTimeout(ask, 10 * ASK_MILLIS);
      }
    };
    const start = async () => {
      state.refusal = '';
      try {
        take(await post(path()));
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    const cancel = () => remove(path()).then(ask, ask);
    watch(
      () => props.assessment.id,
      () => {
        clearTimeout(timer);
        Object.assign(state, { progress: null, level: 0, refusal: '' });
        emit('draw', null);
        ask();
      },
      { immediate: true },
    );
    onBeforeUnmount(() => {
      gone = true;
      clearTimeout(timer);
      emit('draw', null);
    });

    const running = () => [
      h(el.ElProgress, {
        percentage: Math.round((state.progress.done / state.progress.members) * 100),
        'aria-label': t('incident.ensemble.title'),
      }),
      h('div', { class: 'row' }, [
        h(
          'span',
          { class: 'grow', role: 'status' },
          t('incident.ensemble.progress', { done: number(state.progress.done), of: number(state.progress.members) }),
        ),
        h(el.ElButton, { size: 'small', 'data-test': 'ensemble-cancel', onClick: cancel }, () => t('action.cancel')),
      ]),
    ];
    const result = () => {
      const found = state.progress.result;
      return [
        h(
          el.ElRadioGroup,
          {
            modelValue: state.level,
            size: 'small',
            'aria-label': t('incident.ensemble.level'),
            'onUpdate:modelValue': (/** @type {number} */ level) => {
              state.level = level;
              draw();
            },
          },
          () =>
            found.levels.map((/** @type {any} */ one) =>
              h(el.ElRadioButton, { key: one.level, value: one.level }, () => one.name),
            ),
        ),
        h('ul', { class: 'ensemble-legend', 'data-test': 'ensemble-legend' }, [
          h('li', [h('i', { class: 'p90' }), t('incident.ensemble.p90')]),
          h('li', [h('i', { class: 'p50' }), t('incident.ensemble.p50')]),
          h('li', [h('i', { class: 'p5' }), t('incident.ensemble.p5')]),
          h('li', [
            h('i', { class: 'line' }),
            t('incident.ensemble.line', { percent: number(found.confidence * 100) }),
          ]),
        ]),
        h('p', { class: 'muted small' }, [
          t('incident.ensemble.members', { n: number(state.progress.members), seed: String(state.progress.seed) }),
          found.refused ? ` ${t('incident.ensemble.refused', { n: number(found.refused) })}` : '',
          ' ',
          label(found.assumptions),
        ]),
      ];
    };

    return () =>
      h('div', { 'data-test': 'ensemble' }, [
        h('p', t('incident.ensemble.about')),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.progress && OPEN.includes(state.progress.state) ? running() : null,
        state.progress?.result ? result() : null,
        state.progress?.state === 'FAILED' ? h('div', { class: 'problem' }, t('incident.ensemble.failed')) : null,
        can('simulation:run') && !['WAITING', 'RUNNING', 'DONE'].includes(state.progress?.state)
          ? h(el.ElButton, { type: 'primary', 'data-test': 'ensemble-start', onClick: start }, () =>
              t('incident.ensemble.start'),
            )
          : null,
      ]);
  },
});
