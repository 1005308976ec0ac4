/** What a simulation found: the zones, and a tab each for who is inside, who can come, what follows, what the model is worth. */
import { defineComponent, el, glyph, h, nextTick, reactive, ref } from '/core/ui.js';
import { area, distance, label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { CompareTable } from '/command/compare.js';
import { DominoTab } from '/command/domino-tab.js';
import { inputTitle } from '/command/effects.js';
import { incidentTabs } from '/command/incident-work.js';
import { EnsembleTab } from '/command/ensemble-tab.js';
import { EvacuationTab } from '/command/evacuation-tab.js';
import { ExposureTab } from '/command/exposure-tab.js';
import { levelsOf, levelTag } from '/command/level-table.js';
import { ModelTab } from '/command/model-tab.js';
import { OrdersTab } from '/command/orders-tab.js';
import { replayState } from '/command/replay.js';
import { draftTask } from '/command/response-work.js';
import { ResponseTab } from '/command/response-tab.js';

export const AssessmentPanel = defineComponent({
  props: {
    assessment: { type: Object, required: true },
    kind: { type: Object, required: true },
    incident: { type: Object, default: null },
    chosen: { type: String, default: '' },
    /** Its name. */ substance: { type: String, default: '' },
    kept: { type: Object, default: null },
  },
  emits: ['close', 'fly', 'route', 'copy', 'again', 'keep', 'chance', 'moment', 'wind'],
  setup(props, { emit }) {
    const state = reactive({ tab: replayState.open ? 'log' : 'exposure' });
    const strip = ref(null);
    const zones = () =>
      h('table', { class: 'plain zone-table', 'data-test': 'zones' }, [
        h(
          'thead',
          h('tr', [
            h('th', t('incident.zone')),
            h('th', t('incident.meaning')),
            h('th', { class: 'num' }, t('incident.threshold')),
            h('th', { class: 'num' }, t('incident.reach')),
            h('th', { class: 'num' }, t('incident.area')),
            h('th', { class: 'num' }, t('incident.peopleDayNight')),
          ]),
        ),
        h(
          'tbody',
          levelsOf(props.assessment).map((/** @type {any} */ z) => {
            const people = props.assessment.exposure.people?.byLevel?.find(
              (/** @type {any} */ p) => p.level === z.level,
            );
            return h('tr', { key: z.level }, [
              h('td', levelTag(z)),
              h('td', label(z.meaning)),
              h('td', { class: 'num' }, `${number(z.threshold, 4)} ${z.unit}`),
              h('td', { class: 'num' }, `${distance(z.maxMetres)}${z.truncated ? ' +' : ''}`),
              h('td', { class: 'num' }, z.areaSquareMetres ? area(z.areaSquareMetres) : ''),
              h('td', { class: 'num' }, people ? `${number(people.day)} / ${number(people.night)}` : '–'),
            ]);
          }),
        ),
      ]);
    /** @returns {{name: string, label: string, shown?: boolean, body: () => any}[]} */
    const tabs = () => {
      const { assessment, chosen, kept, kind } = /** @type {any} */ (props);
      const fly = (/** @type {string} */ layer, /** @type {any} */ item) => emit('fly', layer, item);
      return [
        {
          name: 'exposure',
          label: t('incident.exposure'),
          body: () => h(ExposureTab, { assessment, chosen, onFly: fly }),
        },
        { name: 'orders', label: t('incident.aid.orders'), body: () =>
            h(OrdersTab, {
              assessment,
              mayOrder: Boolean(props.incident) && can('response-task:write'),
              onOrder: (/** @type {string} */ text) => {
                draftTask(text);
                state.tab = 'plan';
              },
            }),
        },
        {
          name: 'compare',
          label: t('incident.compare.title'),
          shown: Boolean(kept && kept.id !== assessment.id),
          body: () =>
            h(CompareTable, {
              a: kept,
              b: assessment,
              titleOf: (/** @type {string} */ name) => inputTitle(kind, name),
              onForget: () => {
                state.tab = 'exposure';
                emit('keep', null);
              },
            }),
        },
        {
          name: 'response',
          label: t('incident.response'),
          body: () =>
            h(ResponseTab, { assessment, chosen, onRoute: (/** @type {any} */ one) => emit('route', one) }),
        },
        {
          name: 'evacuation',
          label: t('incident.evacuation.title'),
          shown: assessment.zones.features.some((/** @type {any} */ f) => f.properties.quantity === 'concentration'),
          body: () =>
            h(EvacuationTab, {
              assessment,
              chosen,
              onFly: fly,
              onRoute: (/** @type {any} */ one) => emit('route', one),
            }),
        },
        {
          name: 'domino',
          label: t('incident.domino.title'),
          shown: assessment.zones.features.some((/** @type {any} */ f) =>
            ['overpressure', 'heat-flux'].includes(f.properties.quantity),
          ),
          body: () => h(DominoTab, { assessment, chosen, onFly: fly }),
        },
        {
          name: 'ensemble',
          label: t('incident.ensemble.title'),
          body: () => h(EnsembleTab, { assessment, onDraw: (/** @type {any} */ level) => emit('chance', level) }),
        },
        ...incidentTabs(props.incident, assessment, /** @type {any} */ (emit)),
        { name: 'model', label: t('incident.modelAndLimits'), body: () => h(ModelTab, { assessment, kind, substance: props.substance }) },
      ];
    };

    return () =>
      h('section', { class: 'panel grow assessment', 'aria-label': t('incident.result') }, [
        h('header', [
          h('h2', { class: 'ellipsis', title: props.assessment.title }, props.assessment.title || t('incident.result')),
          h(
            'button',
            { class: 'icon-button', type: 'button', 'aria-label': t('action.close'), onClick: () => emit('close') },
            glyph('M6 6l12 12|M18 6L6 18', 15),
          ),
        ]),
        h('div', { class: 'bar', style: 'padding:8px 10px;border-bottom:1px solid var(--line)' }, [
          h(
            'a',
            {
              class: 'el-button el-button--primary el-button--small',
              style: 'text-decoration:none',
              target: '_blank',
              rel: 'noopener',
              'data-test': 'report',
              href: `/api/simulations/${props.assessment.id}/report`,
            },
            t('incident.report'),
          ),
          h(
            'a',
            {
              class: 'el-button el-button--small',
              style: 'text-decoration:none',
              'data-test': 'report-pdf',
              href: `/api/simulations/${props.assessment.id}/report.pdf`,
            },
            'PDF',
          ),
          h(
            'a',
            {
              class: 'el-button el-button--small',
              style: 'text-decoration:none',
              'data-test': 'zones-3d',
              href: `/scene#zones=${props.assessment.id}&c=${props.assessment.place.point.join(',')}&z=13&pitch=-40`,
            },
            t('page.scene'),
          ),
          h(el.ElButton, { size: 'small', onClick: () => window.print() }, () => t('action.print')),
          h(el.ElButton, { size: 'small', onClick: () => emit('copy') }, () => t('tool.share')),
          h(el.ElButton, { size: 'small', onClick: () => emit('again') }, () => t('incident.again')),
          h(el.ElButton, { size: 'small', 'data-test': 'keep', onClick: () => emit('keep', props.assessment) }, () =>
            t('incident.compare.keep'),
          ),
        ]),
        h('div', { class: 'body' }, [
          ...(props.assessment.warnings || []).map((/** @type {any} */ w, /** @type {number} */ i) =>
            h('div', { key: i, class: 'notice-strip', style: 'margin-bottom:4px' }, label(w)),
          ),
          zones(),
          h(
            el.ElTabs,
            {
              modelValue: state.tab,
              ref: strip,
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                state.tab = v;
                // On a phone the zones fill the panel: what was tapped would open below its edge.
                if (window.innerWidth <= 900) nextTick(() => /** @type {any} */ (strip.value)?.$el.scrollIntoView({ block: 'start' }));
              },
            },
            () =>
              tabs()
                .filter((one) => one.shown !== false)
                .map((one) => h(el.ElTabPane, { key: one.name, name: one.name, label: one.label, lazy: true }, one.body)),
          ),
        ]),
      ]);
  },
});
