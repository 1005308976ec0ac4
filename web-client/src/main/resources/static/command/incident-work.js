/** What an incident asks for besides the assessment: plan and tasks, log, cameras, drill; as tabs, and as a panel of its own without one. */
import { defineComponent, el, h, reactive } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { CamerasTab } from '/command/cameras-tab.js';
import { DrillTab } from '/command/drill-clock.js';
import { LogTab } from '/command/log-tab.js';
import { PlanTab } from '/command/plan-tab.js';

/**
 * Tabs in the shape of the assessment's.
 * @param {any} incident null: none @param {any} assessment null: none yet @param {(name: string, value: any) => void} emit
 * @returns {{name: string, label: string, shown?: boolean, body: () => any}[]}
 */
export function incidentTabs(incident, assessment, emit) {
  if (!incident) return [];
  return [
    { name: 'plan', label: t('incident.plan.title'), body: () => h(PlanTab, { incident, assessment }) },
    {
      name: 'log',
      label: t('incident.log.title'),
      body: () => h(LogTab, { incident, onMoment: (/** @type {any} */ moment) => emit('moment', moment) }),
    },
    {
      name: 'cameras',
      label: t('camera.seeing'),
      shown: Boolean(incident.location && can('camera:read')),
      body: () => h(CamerasTab, { key: incident.id, incident }),
    },
    {
      name: 'drill',
      label: t('incident.drill.title'),
      shown: Boolean(incident.drill),
      body: () => h(DrillTab, { incident, onWind: (/** @type {any} */ wind) => emit('wind', wind) }),
    },
  ];
}

export const IncidentWork = defineComponent({
  props: { incident: { type: Object, required: true } },
  emits: ['moment', 'wind'],
  setup(props, { emit }) {
    const state = reactive({ tab: 'plan' });
    return () =>
      h('section', { class: 'panel grow assessment', 'aria-label': props.incident.name }, [
        h('header', [h('h2', { class: 'ellipsis', title: props.incident.name }, props.incident.name)]),
        h('div', { class: 'body' }, [
          h(
            el.ElTabs,
            {
              modelValue: state.tab,
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.tab = v;
              },
            },
            () =>
              incidentTabs(props.incident, null, /** @type {any} */ (emit))
                .filter((one) => one.shown !== false)
                .map((one) => h(el.ElTabPane, { key: one.name, name: one.name, label: one.label, lazy: true }, one.body)),
          ),
        ]),
      ]);
  },
});
