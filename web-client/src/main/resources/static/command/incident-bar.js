/** The strip over the incident page: which incident or drill this is, report one, open one, its next steps. */
import { defineComponent, el, failed, h, onMounted, reactive, ref, told } from '/core/ui.js';
import { dateTime, label, t } from '/core/i18n.js';
import { DrillClock } from '/command/drill-clock.js';
import { incidentForm, openIncidents, readIncident, reportIncident } from '/command/incidents.js';
import { RecordForm } from '/record/record-form.js';
import { StepDialog } from '/record/step-dialog.js';
import { bodyOf, draftOf, valueText } from '/record/values.js';
import { unsavedForm } from '/record/unsaved.js';

export const IncidentBar = defineComponent({
  props: { incident: { type: Object, default: null }, where: { type: Object, required: true }, substance: { type: String, default: '' } },
  emits: ['open', 'close'],
  setup(props, { emit }) {
    const form = ref(null);
    const state = reactive({
      known: /** @type {any} */ (null),
      dialog: '',
      draft: /** @type {Record<string, any>} */ ({}),
      busy: false,
      list: /** @type {any[]} */ ([]),
      step: /** @type {any} */ (null),
    });
    onMounted(async () => {
      state.known = await incidentForm().catch(() => null);
    });

    const { form: typed, leave } = unsavedForm();
    /** A report that was begun at night is not lost by a key. */
    const shut = () =>
      leave(() => {
        state.dialog = '';
      });
    const report = (/** @type {'report'|'drill'} */ kind) => {
      const where = /** @type {any} */ (props.where);
      state.draft = {
        ...draftOf(state.known.fields),
        occurredAt: new Date().toISOString(),
        location: where.point ? { type: 'Point', coordinates: where.point } : null,
      };
      if (where.enterprise) {
        state.draft.enterprise = { id: where.enterprise.id, title: where.enterprise.name };
        state.draft.place = where.enterprise.name;
      }
      // What the scenario knows already is not asked a second time.
      if (props.substance) state.draft.substance = props.substance;
      state.dialog = kind;
    };
    const save = async () => {
      state.busy = true;
      try {
        const made = await reportIncident(bodyOf(state.known.fields, state.draft), state.dialog === 'drill');
        typed.begun = false;
        state.dialog = '';
        told(t('incident.bar.reported'));
        emit('open', await readIncident(made.id));
      } catch (problem) {
        /** @type {any} */ (form.value)?.refuse(problem);
      } finally {
        state.busy = false;
      }
    };
    const choose = async () => {
      try {
        state.list = await openIncidents();
        state.dialog = 'open';
      } catch (problem) {
        failed(problem);
      }
    };
    const field = (/** @type {string} */ name) =>
      state.known?.schema.fields.find((/** @type {any} */ f) => f.name === name);
    const kindText = (/** @type {any} */ incident) => (field('kind') ? valueText(field('kind'), incident.kind) : '');
    const stateTag = (/** @type {any} */ incident) => {
      const found = state.known?.schema.states.find((/** @type {any} */ s) => (s.value ?? s.name) === incident.state);
      return h('span', { class: ['tag', `s${found?.severity ?? 0}`] }, label(found?.label) || incident.state);
    };
    const button = (
      /** @type {string} */ test,
      /** @type {string} */ text,
      /** @type {() => void} */ act,
      /** @type {any} */ more = {},
    ) => h(el.ElButton, { size: 'small', 'data-test': test, key: test, onClick: act, ...more }, () => text);

    const opened = (/** @type {any} */ incident) => [
      incident.drill ? h('b', { class: 'drill-sign' }, t('incident.drill.sign')) : null,
      stateTag(incident),
      h('b', { class: 'ellipsis', 'data-test': 'incident-name' }, incident.name),
      h('span', { class: 'muted small ellipsis wide-only' }, [
        [kindText(incident), incident.substance, dateTime(incident.occurredAt), incident.place]
          .filter(Boolean)
          .join(' · '),
      ]),
      h('span', { class: 'bar-end' }, [
        ...(incident.openSteps || []).map((/** @type {string} */ name) =>
          button(
            `step-${name}`,
            label(state.known?.schema.steps.find((/** @type {any} */ s) => s.name === name)?.label) || name,
            () => {
              state.step = {
                type: 'incident',
                id: incident.id,
                step: name,
                title: incident.name,
                version: incident.version,
              };
            },
          ),
        ),
        incident.drill ? h(DrillClock, { incident }) : null,
        button('incident-leave', t('incident.bar.leave'), () => emit('close')),
      ]),
    ];
    const none = () => [
      h('span', { class: 'muted' }, t('incident.bar.none')),
      h('span', { class: 'bar-end' }, [
        state.known?.canReport
          ? button('incident-report', t('incident.bar.report'), () => report('report'), { type: 'danger' })
          : null,
        state.known ? button('incident-open', t('incident.bar.open'), choose) : null,
        state.known?.canDrill ? button('incident-drill', t('incident.bar.drill'), () => report('drill')) : null,
      ]),
    ];
    const dialog = (/** @type {boolean} */ shown, /** @type {string} */ title, /** @type {() => any} */ content) =>
      h(
        el.ElDialog,
        {
          modelValue: shown,
          title,
          width: '760px',
          appendToBody: true,
          destroyOnClose: true,
          closeOnClickModal: false,
          beforeClose: shut,
        },
        content,
      );
    const list = () => [
      h('table', { class: 'plain', 'data-test': 'open-incidents' }, [
        h(
          'tbody',
          state.list.map((one) =>
            h(
              'tr',
              {
                key: one.id,
                class: 'click',
                onClick: () => {
                  state.dialog = '';
                  readIncident(one.id).then((found) => emit('open', found), failed);
                },
              },
              [
                h('td', stateTag(one)),
                h('td', [
                  one.drill ? h('b', { class: 'drill-sign' }, t('incident.drill.sign')) : null,
                  h('button', { class: 'link', type: 'button' }, one.name),
                ]),
                h('td', kindText(one)),
                h('td', dateTime(one.occurredAt)),
                h('td', one.place),
              ],
            ),
          ),
        ),
      ]),
      state.list.length ? null : h('div', { class: 'empty' }, t('incident.bar.noneOpen')),
    ];

    return () =>
      h('section', { class: 'incident-bar', 'aria-label': t('incident.bar.title') }, [
        ...(props.incident ? opened(props.incident) : none()),
        dialog(state.dialog === 'open', t('incident.bar.open'), list),
        dialog(
          state.dialog === 'report' || state.dialog === 'drill',
          t(state.dialog === 'drill' ? 'incident.bar.drill' : 'incident.bar.report'),
          () => [
            state.dialog === 'drill' ? h('div', { class: 'drill-note' }, t('incident.drill.note')) : null,
            h(RecordForm, {
              ref: form,
              name: 'incident',
              fields: state.known.fields,
              draft: state.draft,
              busy: state.busy,
              submitText: t('incident.bar.save'),
              onSubmit: save,
              onCancel: shut,
              onDirty: () => {
                typed.begun = true;
              },
            }),
          ],
        ),
        h(StepDialog, {
          target: state.step,
          onClose: () => {
            state.step = null;
          },
          onDone: async () => {
            const again = await readIncident(/** @type {any} */ (props.incident).id).catch(failed);
            if (again) emit('open', again);
          },
        }),
      ]);
  },
});

/** The frame and the watermark of a drill, over everything and in the way of nothing. */
export function drillFrame() {
  return h('div', { class: 'drill-frame', 'aria-hidden': 'true', 'data-test': 'drill-frame' }, [
    h(
      'div',
      { class: 'drill-marks' },
      Array.from({ length: 12 }, (_, i) => h('span', { key: i }, t('incident.drill.mark'))),
    ),
  ]);
}
