/** One record, opened at the side: read it, move it, change it, see what happened to it. */
import {
  confirmed,
  defineComponent,
  el,
  h,
  onBeforeUnmount,
  onMounted,
  reactive,
  ref,
  told,
  watch,
} from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { stateTag } from '/map/tags.js';
import { GeometryInput } from '/record/geometry-input.js';
import { erase } from '/record/deletion.js';
import { RecordFacts, RecordHistory, stateOfItem } from '/record/record-facts.js';
import { RecordForm } from '/record/record-form.js';
import { StepDialog } from '/record/step-dialog.js';
import { viewsOf } from '/record/record-views.js';
import { asShown, createRecord, readRecord, saveRecord } from '/record/records.js';
import { bodyOf, draftOf, isGeometry } from '/record/values.js';

export const RecordDrawer = defineComponent({
  props: {
    schema: { type: Object, required: true },
    /** null closed; {id} read; {id, edit} edit; {} new */ target: { type: Object, default: null },
  },
  emits: ['close', 'changed', 'opened'],
  setup(props, { emit }) {
    const form = ref(null);
    const schema = () => /** @type {import('/record/records.js').Schema} */ (props.schema);
    const state = reactive({
      item: /** @type {any} */ (null),
      draft: /** @type {any} */ (null),
      dirty: false,
      busy: false,
      tab: 'facts',
      step: /** @type {any} */ (null),
      refusal: '',
    });

    const load = async (/** @type {any} */ target) => {
      Object.assign(state, { item: null, draft: null, dirty: false, tab: 'facts', step: null, refusal: '' });
      if (!target) return;
      if (target.id === undefined) {
        state.draft = { ...draftOf(schema().fields), ...(target.preset || {}) };
        return;
      }
      try {
        state.item = asShown(schema(), await readRecord(schema().type, target.id));
        if (target.edit && state.item.editable) state.draft = draftOf(schema().fields, state.item);
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(() => props.target, load, { immediate: true });

    const edit = () => {
      state.draft = draftOf(schema().fields, state.item);
      state.dirty = false;
    };
    const save = async () => {
      state.busy = true;
      try {
        const body = bodyOf(schema().fields, state.draft);
        const item = state.item
          ? await saveRecord(schema().type, state.item.id, { ...body, version: state.item.version })
          : await createRecord(schema().type, body);
        told(t(state.item ? 'record.saved' : 'record.added'));
        Object.assign(state, { dirty: false, draft: null });
        emit('changed', item);
        emit('opened', item.id);
        state.item = await readRecord(schema().type, item.id);
      } catch (problem) {
        /** @type {any} */ (form.value)?.refuse(problem);
        if (/** @type {any} */ (problem).status === 409) stale();
      } finally {
        state.busy = false;
      }
    };
    const stale = async () => {
      if (!(await confirmed(t('record.stale'), t('record.staleTitle')))) return;
      const fresh = await readRecord(schema().type, state.item.id);
      state.item = fresh;
      edit();
    };
    const eraseIt = () =>
      erase(schema(), [state.item], (gone) => {
        emit('changed', null);
        if (gone) emit('close');
      });
    const leave = async () => !state.dirty || confirmed(t('record.unsaved'), t('record.unsavedTitle'));
    const cancel = async () => {
      if (!(await leave())) return;
      state.dirty = false;
      if (state.item) state.draft = null;
      else emit('close');
    };
    const warn = (/** @type {BeforeUnloadEvent} */ event) => {
      if (state.dirty) event.preventDefault();
    };
    onMounted(() => window.addEventListener('beforeunload', warn));
    onBeforeUnmount(() => window.removeEventListener('beforeunload', warn));
    const keys = (/** @type {KeyboardEvent} */ event) => {
      const typing = /** @type {HTMLElement} */ (event.target).closest('input, textarea');
      if (!typing && event.key.toLowerCase() === 'e' && !event.ctrlKey && state.item?.editable && !state.draft) edit();
    };

    const steps = () => [
      ...(state.item.openSteps || []).map((/** @type {string} */ name) =>
        h(
          el.ElButton,
          {
            key: name,
            type: 'primary',
            'data-step': name,
            onClick: () => {
              state.step = {
                type: schema().type,
                id: state.item.id,
                step: name,
                version: state.item.version,
                title: state.item.title,
              };
            },
          },
          () => label(schema().steps.find((s) => s.name === name)?.label) || name,
        ),
      ),
      ...(state.item.closedSteps || []).map((/** @type {any} */ s) =>
        h(el.ElTooltip, { key: s.name, content: s.why }, () =>
          h(
            'span',
            h(
              el.ElButton,
              { disabled: true },
              () => label(schema().steps.find((x) => x.name === s.name)?.label) || s.name,
            ),
          ),
        ),
      ),
    ];
    const reading = () => [
      h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
        stateTag(stateOfItem(schema(), state.item)),
        h('span', { class: 'grow' }),
        ...steps(),
        state.item.editable ? h(el.ElButton, { onClick: edit, 'data-test': 'edit' }, () => t('action.edit')) : null,
        state.item.deletable
          ? h(el.ElButton, { type: 'danger', plain: true, onClick: eraseIt }, () => t('action.delete'))
          : null,
        ...viewsOf(schema().type, state.item).map((view) => h('a', { key: view.title, href: view.href }, t(view.title))),
        schema().layer
          ? h('a', { href: `/map#sel=${schema().type}/${state.item.id}&layers=${schema().type}` }, t('record.onMap'))
          : null,
      ]),
      h(
        el.ElTabs,
        {
          modelValue: state.tab,
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            state.tab = v;
          },
        },
        () => [
          h(el.ElTabPane, { name: 'facts', label: t('action.detail') }, () => [
            h(RecordFacts, { schema: schema(), item: state.item }),
            state.item.rule === 'STORM' && state.item.enterprise
              ? h('p', h('a', { href: `/desk#alarm?enterprise=${state.item.enterprise.id}&folded=true`, 'data-test': 'folded' }, t('record.folded')))
              : null,
            ...schema()
              .fields.filter((f) => isGeometry(f) && state.item[f.name])
              .map((f) =>
                h('div', { key: f.name, style: 'margin-top:10px' }, [
                  h('div', { class: 'muted small' }, label(f.label)),
                  h(GeometryInput, {
                    id: `show-${f.name}`,
                    kind: f.kind,
                    modelValue: state.item[f.name],
                    disabled: true,
                  }),
                ]),
              ),
          ]),
          h(el.ElTabPane, { name: 'history', label: t('history.title') }, () =>
            state.tab === 'history'
              ? [
                  h(RecordHistory, { key: state.item.version, schema: schema(), id: state.item.id }),
                  h(
                    'a',
                    { href: `/api/records/${schema().type}/${state.item.id}/evidence.zip`, 'data-test': 'evidence' },
                    t('history.evidence'),
                  ),
                ]
              : null,
          ),
        ],
      ),
    ];

    return () =>
      h(
        el.ElDrawer,
        {
          modelValue: Boolean(props.target),
          size: 'min(760px, 100%)',
          destroyOnClose: true,
          class: 'record-drawer',
          closeOnClickModal: true,
          title: state.item
            ? `${label(schema().title)} · ${state.item.title}`
            : `${t('action.add')} · ${label(schema().title)}`,
          beforeClose: async (/** @type {() => void} */ done) => {
            if (await leave()) {
              state.dirty = false;
              done();
              emit('close');
            }
          },
        },
        () =>
          h('div', { onKeydown: keys, tabindex: -1, style: 'outline:none' }, [
            state.refusal ? h('div', { class: 'problem' }, state.refusal) : null,
            state.draft
              ? h(RecordForm, {
                  ref: form,
                  name: 'record',
                  fields: schema().fields,
                  draft: state.draft,
                  busy: state.busy,
                  onSubmit: save,
                  onCancel: cancel,
                  onDirty: () => {
                    state.dirty = true;
                  },
                })
              : state.item
                ? reading()
                : state.refusal
                  ? null
                  : h('div', { class: 'empty' }, t('app.loading')),
            h(StepDialog, {
              target: state.step,
              onClose: () => {
                state.step = null;
              },
              onDone: (/** @type {any} */ item) => {
                emit('changed', item);
                load({ id: item.id });
              },
            }),
          ]),
      );
  },
});
