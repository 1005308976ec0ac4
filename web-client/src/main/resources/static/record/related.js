/** What belongs to a record: the records of other registers that name it, each with its first rows and a form for one more. */
import { defineComponent, el, failed, h, reactive, ref, told, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { stateTag } from '/map/tags.js';
import { RecordForm } from '/record/record-form.js';
import { stateOfItem, valueNodes } from '/record/record-facts.js';
import { blankRecord, createRecord, listRecords, loadSchema } from '/record/records.js';
import { bodyOf, draftOf, isGeometry } from '/record/values.js';
import { unsavedForm } from '/record/unsaved.js';

const SHOWN = 10;
const COLUMNS = 4;

/** @typedef {{type: string, title: any, field: string, fieldLabel: any, create: boolean}} Relation */

/** The field that a row is called by: the server's choice, told again. @param {any} schema */
const titleOf = (schema) =>
  (['name', 'title'].find((name) => schema.fields.some((/** @type {any} */ f) => f.name === name)) ||
    schema.fields.find((/** @type {any} */ f) => f.kind === 'text')?.name);

/** The columns that tell one row from the next: not the field that is the same in all of them. @param {any} schema @param {string} field */
const columnsOf = (schema, field) =>
  schema.fields
    .filter((/** @type {any} */ f) => f.inTable && f.name !== field && f.name !== titleOf(schema) && f.name !== 'enterprise' && !isGeometry(f) && f.kind !== 'files')
    .slice(0, COLUMNS);

export const Related = defineComponent({
  props: { schema: { type: Object, required: true }, item: { type: Object, required: true } },
  emits: ['changed'],
  setup(props, { emit }) {
    const form = ref(null);
    const state = reactive({
      parts: /** @type {any[]} */ ([]),
      loaded: false,
      adding: /** @type {any} */ (null),
      draft: /** @type {any} */ (null),
      busy: false,
    });

    const { form: typed, leave } = unsavedForm();
    const shut = () =>
      leave(() => {
        state.adding = null;
      });
    const load = async () => {
      const { id } = /** @type {any} */ (props.item);
      const relations = /** @type {Relation[]} */ (/** @type {any} */ (props.schema).related || []);
      const parts = await Promise.all(
        relations.map(async (relation) => {
          try {
            const [schema, page] = await Promise.all([
              loadSchema(relation.type),
              listRecords(relation.type, { [relation.field]: id, size: SHOWN }),
            ]);
            return { relation, schema, items: page.items, total: page.total };
          } catch (problem) {
            failed(problem);
            return null;
          }
        }),
      );
      if (id !== /** @type {any} */ (props.item).id) return;
      state.parts = parts.filter((part) => part && (part.total || part.relation.create)).sort((a, b) => Number(/** @type {any} */ (b).total > 0) - Number(/** @type {any} */ (a).total > 0));
      state.loaded = true;
    };
    watch(() => /** @type {any} */ (props.item).id, load, { immediate: true });

    const add = async (/** @type {any} */ part) => {
      const item = /** @type {any} */ (props.item);
      let blank = {};
      try {
        blank = await blankRecord(part.schema.type);
      } catch (problem) {
        failed(problem);
        return;
      }
      const draft = draftOf(part.schema.fields, blank);
      draft[part.relation.field] = { id: item.id, title: item.title };
      const enterprise = part.schema.fields.find((/** @type {any} */ f) => f.name === 'enterprise');
      if (enterprise?.writable && item.enterprise) draft.enterprise = item.enterprise;
      Object.assign(state, { adding: part, draft });
    };
    const save = async () => {
      state.busy = true;
      try {
        await createRecord(state.adding.schema.type, bodyOf(state.adding.schema.fields, state.draft));
        told(t('record.added'));
        typed.begun = false;
        state.adding = null;
        emit('changed');
        await load();
      } catch (problem) {
        /** @type {any} */ (form.value)?.refuse(problem);
      } finally {
        state.busy = false;
      }
    };

    const title = (/** @type {any} */ part) => {
      const same = state.parts.filter((other) => other.relation.type === part.relation.type).length > 1;
      return same ? `${label(part.relation.title)} · ${label(part.relation.fieldLabel)}` : label(part.relation.title);
    };
    const row = (/** @type {any} */ part, /** @type {any[]} */ columns, /** @type {any} */ item) =>
      h('tr', { key: item.id, 'data-id': item.id }, [
        h('td', h('a', { href: `#${part.schema.type}/${item.id}` }, item.title)),
        ...columns.map((f) => h('td', { key: f.name }, valueNodes(f, item[f.name], item))),
        part.schema.states.length ? h('td', stateTag(stateOfItem(part.schema, item))) : null,
      ]);
    const table = (/** @type {any} */ part) => {
      const columns = columnsOf(part.schema, part.relation.field);
      return h('div', { class: 'table-box' }, [
        h('table', { class: 'plain' }, [
          h(
            'thead',
            h('tr', [
              h('th', t('field.name')),
              ...columns.map((/** @type {any} */ f) => h('th', { key: f.name }, label(f.label))),
              part.schema.states.length ? h('th', t('field.state')) : null,
            ]),
          ),
          h('tbody', part.items.map((/** @type {any} */ item) => row(part, columns, item))),
        ]),
      ]);
    };
    const section = (/** @type {any} */ part) =>
      h('section', { key: `${part.relation.type}/${part.relation.field}`, class: 'related', 'data-related': part.relation.type }, [
        h('div', { class: 'bar' }, [
          h('h3', title(part)),
          h('span', { class: 'muted' }, t('record.total', { n: number(part.total) })),
          part.total > SHOWN || part.total > 1
            ? h('a', { href: `#${part.relation.type}?${part.relation.field}=${/** @type {any} */ (props.item).id}` }, t('record.relatedAll'))
            : null,
          h('span', { class: 'grow' }),
          part.relation.create
            ? h(el.ElButton, { size: 'small', 'data-test': 'add-related', onClick: () => add(part) }, () => t('action.add'))
            : null,
        ]),
        part.total ? table(part) : null,
      ]);
    return () =>
      h('div', [
        state.loaded
          ? state.parts.length
            ? state.parts.map(section)
            : h('div', { class: 'empty' }, t('record.relatedNone'))
          : h('div', { class: 'empty' }, t('app.loading')),
        h(
          el.ElDialog,
          {
            modelValue: Boolean(state.adding),
            width: 'min(760px, 100%)',
            appendToBody: true,
            closeOnClickModal: false,
            destroyOnClose: true,
            class: 'related-form',
            beforeClose: shut,
            title: state.adding ? `${t('action.add')} · ${label(state.adding.relation.title)}` : '',
          },
          () =>
            state.adding
              ? h(RecordForm, {
                  ref: form,
                  name: `add-${state.adding.schema.type}`,
                  fields: state.adding.schema.fields,
                  sections: state.adding.schema.sections,
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
