/** Beside a major hazard: how its values come about, what changed since the version before, and the next version. */
import { defineComponent, el, failed, h, reactive, ref, told } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get, post } from '/core/http.js';
import { can } from '/core/session.js';
import { RecordForm } from '/record/record-form.js';
import { createRecord, readRecord } from '/record/records.js';
import { bodyOf, draftOf, isGeometry, valueText } from '/record/values.js';
import { unsavedForm } from '/record/unsaved.js';

export const HazardNotice = defineComponent({
  props: { schema: { type: Object, required: true }, item: { type: Object, required: true } },
  emits: ['changed'],
  setup(props, { emit }) {
    const form = ref(null);
    const schema = /** @type {any} */ (props.schema);
    const item = /** @type {any} */ (props.item);
    const state = reactive({
      reckoning: /** @type {any} */ (null),
      people: /** @type {any} */ (null),
      before: /** @type {any} */ (null),
      draft: /** @type {any} */ (null),
      busy: false,
    });
    const { form: typed, leave } = unsavedForm();
    const shut = () =>
      leave(() => {
        state.draft = null;
      });
    const load = async () => {
      try {
        if (item.previous) state.before = await readRecord(schema.type, item.previous.id);
        state.reckoning = await post('/api/major-hazards/identification', {
          substances: item.substances,
          residentsWithin500Metres: item.residentsWithin500Metres,
        });
        state.people = await get(`/api/major-hazards/${item.id}/people`);
      } catch (problem) {
        failed(problem);
      }
    };
    load();

    const begin = () => {
      const draft = draftOf(schema.fields, item);
      draft.previous = { id: item.id, title: item.title };
      state.draft = draft;
    };
    const save = async () => {
      state.busy = true;
      try {
        const made = await createRecord(schema.type, bodyOf(schema.fields, state.draft));
        told(t('record.added'));
        typed.begun = false;
        state.draft = null;
        emit('changed');
        location.hash = `#${schema.type}/${made.id}`;
      } catch (problem) {
        /** @type {any} */ (form.value)?.refuse(problem);
      } finally {
        state.busy = false;
      }
    };

    const text = (/** @type {any} */ field, /** @type {any} */ value) => (isGeometry(field) ? JSON.stringify(value?.coordinates ?? '') : valueText(field, value));
    const changed = () =>
      schema.fields.filter(
        (/** @type {any} */ f) => f.writable !== false && !['previous', 'enterprise'].includes(f.name) && text(f, item[f.name]) !== text(f, state.before[f.name]),
      );
    const shown = (/** @type {any} */ field, /** @type {any} */ value) =>
      isGeometry(field) ? t(value ? 'hazard.drawn' : 'history.empty') : valueText(field, value) || t('history.empty');
    const difference = () =>
      h('section', { 'data-test': 'hazard-difference' }, [
        h('h3', [t('hazard.difference'), ' ', h('a', { href: `#${schema.type}/${state.before.id}` }, state.before.title)]),
        changed().length
          ? h('table', { class: 'plain wrap' }, [
              h('thead', h('tr', [h('th'), h('th', t('hazard.before')), h('th', t('hazard.now'))])),
              h(
                'tbody',
                changed().map((/** @type {any} */ f) =>
                  h('tr', { key: f.name }, [
                    h('td', label(f.label)),
                    h('td', { style: 'white-space:pre-line' }, h('del', shown(f, state.before[f.name]))),
                    h('td', { style: 'white-space:pre-line' }, h('ins', shown(f, item[f.name]))),
                  ]),
                ),
              ),
            ])
          : h('p', { class: 'muted' }, t('hazard.same')),
      ]);
    const reckoning = () =>
      h('details', { class: 'note' }, [
        h('summary', [
          h('b', t(state.reckoning.majorHazard ? 'hazard.isMajor' : 'hazard.isNone', { grade: label(state.reckoning.gradeLabel) })),
          ` Σq/Q = ${number(state.reckoning.ratioSum, 4)} · R = ${number(state.reckoning.gradingValue, 4)}`,
        ]),
        h('ul', state.reckoning.terms.map((/** @type {any} */ term, /** @type {number} */ i) => h('li', { key: i }, label(term)))),
      ]);
    return () =>
      h('div', { class: 'hazard-notice' }, [
        state.reckoning ? reckoning() : null,
        state.people
          ? h('p', { class: state.people.alpha > state.people.declaredAlpha ? 'problem' : 'muted small', 'data-test': 'hazard-people' }, [
              t('hazard.people', { counted: number(state.people.residents), said: number(state.people.declaredResidents) }),
              state.people.sameAlpha ? '' : ` ${t('hazard.otherAlpha', { counted: number(state.people.alpha, 1), said: number(state.people.declaredAlpha, 1) })}`,
            ])
          : null,
        state.before ? difference() : null,
        item.state === 'FILED' && can(`${schema.type}:write`) && schema.may.create
          ? h('p', [h(el.ElButton, { 'data-test': 'new-version', onClick: begin }, () => t('hazard.newVersion')), h('span', { class: 'muted small' }, ` ${t('hazard.newVersionWhy')}`)])
          : null,
        h(
          el.ElDialog,
          {
            modelValue: Boolean(state.draft),
            width: 'min(860px, 100%)',
            appendToBody: true,
            closeOnClickModal: false,
            destroyOnClose: true,
            class: 'version-form',
            beforeClose: shut,
            title: `${t('hazard.newVersion')} · ${item.title}`,
          },
          () =>
            state.draft
              ? h(RecordForm, {
                  ref: form,
                  name: 'version',
                  fields: schema.fields,
                  sections: schema.sections,
                  draft: state.draft,
                  busy: state.busy,
                  onSubmit: save,
                  onCancel: shut,
                onDirty: () => {
                  typed.begun = true;
                },
                })
              : null,
        ),
      ]);
  },
});
