/** The plans that fit the incident, one click to order one, and the tasks that came of it. */
import { defineComponent, el, failed, h, onMounted, reactive, ref, told, watch } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { loadSchema } from '/record/records.js';
import { ResponseFlow } from '/command/response-flow.js';
import {
  draftTask,
  drillState,
  everySoOften,
  loadTasks,
  matchedPlans,
  orderPlan,
  orderTask,
  stepTask,
  taskDraft,
} from '/command/response-work.js';

const ASKS_FOR_WORDS = /** @type {Record<string, string>} */ ({ Finish: 'result', Refuse: 'reason' });

export const PlanTab = defineComponent({
  props: { incident: { type: Object, required: true }, assessment: { type: Object, default: null } },
  setup(props) {
    const schema = ref(/** @type {any} */ (null));
    const state = reactive({
      plans: /** @type {any[]} */ ([]),
      tasks: /** @type {any[]} */ ([]),
      skipped: /** @type {any[]} */ ([]),
      open: 0,
      busy: false,
      refusal: '',
      step: /** @type {any} */ (null),
      words: '',
    });
    const load = async () => {
      const id = props.incident.id;
      try {
        const [plans, tasks] = await Promise.all([matchedPlans(id), loadTasks(id)]);
        if (id !== props.incident.id) return;
        Object.assign(state, { plans, tasks, refusal: '' });
        if (!state.open) state.open = plans[0]?.id || 0;
      } catch (problem) {
        if (id === props.incident.id) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    onMounted(async () => {
      schema.value = await loadSchema('response-task').catch(failed);
      await load();
    });
    watch(() => props.incident.id, load);
    everySoOften(load);

    /** A drill whose clock stands still takes no orders and no steps. */
    const closed = () => state.busy || (props.incident.drill && drillState.drill?.state !== 'RUNNING');
    const act = async (/** @type {() => Promise<any>} */ work) => {
      state.busy = true;
      try {
        await work();
        await load();
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const order = (/** @type {any} */ plan) =>
      act(async () => {
        const made = await orderPlan(props.incident.id, plan.id, props.assessment?.id);
        state.skipped = made.skipped;
        told(t('incident.plan.ordered', { n: made.tasks.length }));
      });
    const take = (/** @type {any} */ task, /** @type {string} */ step) => {
      if (!ASKS_FOR_WORDS[step]) return act(() => stepTask(task, step, {}));
      state.words = '';
      state.step = { task, step };
    };
    const confirm = () => {
      const { task, step } = state.step;
      state.step = null;
      act(() => stepTask(task, step, state.words ? { [ASKS_FOR_WORDS[step]]: state.words } : {}));
    };

    const orderOwn = () =>
      act(async () => {
        await orderTask(props.incident, taskDraft);
        draftTask();
      });
    const words = (/** @type {'name'|'role'} */ name, /** @type {string} */ width, /** @type {number} */ maxlength) =>
      h(el.ElInput, {
        modelValue: taskDraft[name],
        size: 'small',
        style: `width:${width}`,
        maxlength,
        placeholder: t(`incident.plan.${name}`),
        'aria-label': t(`incident.plan.${name}`),
        'data-test': `order-${name}`,
        'onUpdate:modelValue': (/** @type {string} */ v) => {
          taskDraft[name] = v;
        },
      });
    const ownOrder = () =>
      h('div', { class: 'row', style: 'gap:6px;flex-wrap:wrap;margin-top:6px' }, [
        words('name', '230px', 300),
        words('role', '110px', 100),
        h(el.ElInputNumber, {
          modelValue: taskDraft.allowedMinutes,
          size: 'small',
          controls: false,
          min: 1,
          max: 10080,
          style: 'width:60px',
          'aria-label': t('incident.plan.minutes'),
          'onUpdate:modelValue': (/** @type {number} */ v) => {
            taskDraft.allowedMinutes = v;
          },
        }),
        h('span', { class: 'small muted' }, t('incident.plan.minutes')),
        h(
          el.ElButton,
          {
            size: 'small',
            disabled: closed() || !taskDraft.name.trim() || !taskDraft.role.trim() || !taskDraft.allowedMinutes,
            'data-test': 'order-own',
            onClick: orderOwn,
          },
          () => t('incident.plan.orderOwn'),
        ),
      ]);

    const stateTag = (/** @type {any} */ task) => {
      const found = schema.value?.states.find((/** @type {any} */ s) => (s.value ?? s.name) === task.state);
      return h('span', { class: ['tag', `s${found?.severity ?? 0}`] }, label(found?.label) || task.state);
    };
    const stepTitle = (/** @type {string} */ name) =>
      label(schema.value?.steps.find((/** @type {any} */ s) => s.name === name)?.label) || name;
    const steps = (/** @type {any} */ plan) =>
      h('table', { class: 'plain', 'data-test': 'plan-steps' }, [
        h(
          'tbody',
          plan.steps.map((/** @type {any} */ step) =>
            h('tr', { key: step.id }, [
              h('td', { class: 'num' }, number(step.number)),
              h('td', [
                step.ordered ? '✓ ' : '',
                step.name,
                step.trigger ? h('div', { class: 'muted small' }, label(step.trigger)) : null,
              ]),
              h('td', step.role),
              h('td', { class: 'num' }, t('incident.plan.within', { n: step.minutes })),
            ]),
          ),
        ),
      ]);
    const plan = (/** @type {any} */ one) =>
      h('li', { key: one.id, class: 'plan', 'data-test': 'plan' }, [
        h('div', { class: 'row' }, [
          h('span', { class: ['tag', `s${one.severity}`] }, label(one.levelTitle)),
          h(
            'button',
            {
              class: 'link',
              type: 'button',
              'aria-expanded': String(state.open === one.id),
              onClick: () => {
                state.open = state.open === one.id ? 0 : one.id;
              },
            },
            one.name,
          ),
          can('response-task:write')
            ? h(
                el.ElButton,
                {
                  size: 'small',
                  type: 'primary',
                  style: 'margin-left:auto',
                  disabled: closed(),
                  'data-test': 'plan-order',
                  onClick: () => order(one),
                },
                () => t('incident.plan.order'),
              )
            : null,
        ]),
        h('div', { class: 'muted small' }, [
          `${label(one.kindTitle)} · ${label(one.stateTitle)} · `,
          one.reasons.map((/** @type {any} */ r) => label(r)).join(' · '),
        ]),
        state.open === one.id ? steps(one) : null,
      ]);
    const task = (/** @type {any} */ one) =>
      h('tr', { key: one.id, 'data-test': 'task' }, [
        h('td', stateTag(one)),
        h('td', [one.name, h('div', { class: 'muted small' }, one.role)]),
        h('td', { style: 'white-space:nowrap' }, [
          one.due ? dateTime(one.due) : t('incident.plan.still'),
          h('div', { class: 'muted small' }, t('incident.plan.within', { n: one.allowedMinutes })),
        ]),
        h(
          'td',
          { style: 'white-space:nowrap' },
          (one.openSteps || []).map((/** @type {string} */ step) =>
            h(
              el.ElButton,
              {
                key: step,
                size: 'small',
                disabled: closed(),
                'data-test': `task-${step}`,
                onClick: () => take(one, step),
              },
              () => stepTitle(step),
            ),
          ),
        ),
      ]);
    const dialog = () =>
      h(
        el.ElDialog,
        {
          modelValue: Boolean(state.step),
          title: state.step ? `${stepTitle(state.step.step)} · ${state.step.task.name}` : '',
          width: '460px',
          appendToBody: true,
          'onUpdate:modelValue': () => {
            state.step = null;
          },
        },
        () => [
          h(el.ElInput, {
            modelValue: state.words,
            type: 'textarea',
            rows: 3,
            maxlength: 2000,
            'data-test': 'task-words',
            'aria-label': state.step ? stepTitle(state.step.step) : '',
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.words = v;
            },
          }),
          h('div', { style: 'margin-top:10px;text-align:right' }, [
            h(
              el.ElButton,
              {
                type: 'primary',
                'data-test': 'task-confirm',
                disabled: state.step?.step === 'Refuse' && !state.words.trim(),
                onClick: confirm,
              },
              () => t('action.save'),
            ),
          ]),
        ],
      );

    return () =>
      h('div', { 'data-test': 'plan-tab' }, [
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        h(ResponseFlow, { incident: props.incident }),
        h('h3', t('incident.plan.tasks')),
        state.tasks.length
          ? h('table', { class: 'plain' }, [h('tbody', state.tasks.map(task))])
          : h('div', { class: 'empty' }, t('incident.plan.noTasks')),
        can('response-task:write') ? ownOrder() : null,
        ...state.skipped.map((one) =>
          h('div', { key: one.step, class: 'notice-strip', style: 'margin-top:4px' }, `${one.name}：${label(one.why)}`),
        ),
        h('h3', { style: 'margin-top:12px' }, t('incident.plan.matched')),
        state.plans.length
          ? h('ol', { class: 'plans' }, state.plans.map(plan))
          : h('div', { class: 'empty' }, t('incident.plan.none')),
        dialog(),
      ]);
  },
});
