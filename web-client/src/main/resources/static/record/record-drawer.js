/** One record, opened at the side: read it, move it, change it, see what happened to it. */
import {
  chosen,
  confirmed,
  defineComponent,
  el,
  failed,
  h,
  onBeforeUnmount,
  onMounted,
  reactive,
  ref,
  told,
  watch,
} from '/core/ui.js';
import { dateTime, label, t } from '/core/i18n.js';
import { cityText } from '/core/zone.js';
import { stateTag } from '/map/tags.js';
import { besideFacts } from '/record/notices.js';
import { Related } from '/record/related.js';
import { GeometryInput } from '/record/geometry-input.js';
import { erase } from '/record/deletion.js';
import { RecordFacts, RecordHistory, stateOfItem } from '/record/record-facts.js';
import { DraftKeeper } from '/record/drafts.js';
import { RecordForm } from '/record/record-form.js';
import { StepDialog } from '/record/step-dialog.js';
import { viewsOf } from '/record/record-views.js';
import { asShown, blankRecord, createRecord, readRecord, saveRecord } from '/record/records.js';
import { loseable } from '/record/unsaved.js';
import { bodyOf, draftOf, isGeometry, writtenOf } from '/record/values.js';

const clockOf = (/** @type {string} */ iso) => cityText(iso).slice(11);

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

    const keeper = new DraftKeeper();
    // What no draft can be kept of.
    loseable(() => state.dirty && Boolean(keeper.state.offer || keeper.state.problem));
    /** The form is open: a draft of it may be there. */
    const begin = () =>
      keeper.open({ type: schema().type, id: state.item?.id ?? 0, version: state.item?.version ?? 0 }, () => writtenOf(schema().fields, state.draft));
    let turn = 0;
    const load = async (/** @type {any} */ target) => {
      const mine = ++turn;
      keeper.flush();
      Object.assign(state, { item: null, draft: null, dirty: false, tab: 'facts', step: null, refusal: '' });
      if (!target) return;
      if (target.id === undefined) {
        try {
          const blank = await blankRecord(schema().type);
          if (mine !== turn) return;
          state.draft = { ...draftOf(schema().fields, blank), ...(target.preset || {}) };
          begin();
        } catch (problem) {
          if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
        }
        return;
      }
      try {
        const item = await readRecord(schema().type, target.id);
        if (mine !== turn) return;
        state.item = asShown(schema(), item);
        if (target.edit && state.item.editable) edit();
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(() => props.target, load, { immediate: true });

    const edit = () => {
      state.draft = draftOf(schema().fields, state.item);
      state.dirty = false;
      begin();
    };
    const restore = () => {
      state.draft = { ...state.draft, ...keeper.restore() };
      state.dirty = true;
    };
    const dropDraft = () => keeper.drop().catch(failed);
    const save = async () => {
      const mine = turn;
      state.busy = true;
      try {
        const body = bodyOf(schema().fields, state.draft);
        const item = state.item
          ? await saveRecord(schema().type, state.item.id, { ...body, version: state.item.version })
          : await createRecord(schema().type, body);
        told(t(state.item ? 'record.saved' : 'record.added'));
        // It is saved: whatever fails from here on is no reason to send it once more.
        Object.assign(state, { dirty: false, draft: null, item });
        emit('opened', item.id);
        await dropDraft();
        keeper.close();
        emit('changed', item);
        const whole = await readRecord(schema().type, item.id).catch(failed);
        if (whole && mine === turn) state.item = whole;
      } catch (problem) {
        if (form.value) /** @type {any} */ (form.value).refuse(problem);
        else failed(problem);
        if (state.item && state.draft && /** @type {any} */ (problem).status === 409) stale();
      } finally {
        state.busy = false;
      }
    };
    const stale = async () => {
      if (!(await confirmed(t('record.stale'), t('record.staleTitle')))) return;
      const fresh = await readRecord(schema().type, state.item.id).catch(failed);
      if (!fresh) return;
      state.item = fresh;
      edit();
    };
    const eraseIt = () =>
      erase(schema(), [state.item], (gone) => {
        emit('changed', null);
        if (gone) emit('close');
      });
    /** Whether the form may be left: what was typed is kept as a draft, or given up, or gone on with. */
    const leave = async () => {
      if (!state.dirty) return true;
      const kept = await keeper.save();
      const answer = await chosen(t(kept ? 'draft.leaveKept' : 'record.unsaved'), t('record.unsavedTitle'), {
        confirm: t(kept ? 'draft.keepAndClose' : 'draft.closeAnyway'),
        cancel: t(kept ? 'draft.giveUp' : 'draft.goOn'),
      });
      if (answer === 'close' || (answer === 'cancel' && !kept)) return false;
      if (answer === 'cancel') await dropDraft();
      return true;
    };
    const cancel = async () => {
      if (!(await leave())) return;
      state.dirty = false;
      keeper.close();
      if (state.item) state.draft = null;
      else emit('close');
    };
    const warn = (/** @type {BeforeUnloadEvent} */ event) => {
      if (state.dirty) event.preventDefault();
    };
    onMounted(() => window.addEventListener('beforeunload', warn));
    onBeforeUnmount(() => {
      window.removeEventListener('beforeunload', warn);
      turn += 1;
      keeper.flush();
    });
    const shut = async () => {
      if (!(await leave())) return;
      state.dirty = false;
      keeper.close();
      emit('close');
    };
    /** A select keeps Escape to itself even while its list is closed. @param {KeyboardEvent} event */
    const escape = (event) => {
      const box = /** @type {HTMLElement} */ (event.target).closest('.el-select, .el-date-editor');
      if (event.key !== 'Escape' || !box || document.querySelector('.el-popper[aria-hidden=false]')) return;
      event.stopPropagation();
      shut();
    };
    const keys = (/** @type {KeyboardEvent} */ event) => {
      const typing = /** @type {HTMLElement} */ (event.target).closest('input, textarea');
      if (!typing && event.key.toLowerCase() === 'e' && !event.ctrlKey && state.item?.editable && !state.draft) edit();
    };

    /** An older draft of this form: taken up or thrown away before anything else is kept. */
    const offer = () => {
      const draft = keeper.state.offer;
      if (!draft) return null;
      const moved = state.item && draft.version !== state.item.version;
      return h('div', { class: 'draft-offer', role: 'status', 'data-test': 'draft-offer' }, [
        h('span', { class: 'grow' }, [t('draft.offer', { when: dateTime(draft.savedAt) }), moved ? h('b', ` ${t('draft.moved')}`) : null]),
        h(el.ElButton, { size: 'small', type: 'primary', 'data-test': 'draft-restore', onClick: restore }, () => t('draft.restore')),
        h(el.ElButton, { size: 'small', 'data-test': 'draft-drop', onClick: dropDraft }, () => t('draft.drop')),
      ]);
    };
    const kept = () => {
      const { savedAt, problem, offer: open } = keeper.state;
      return [
        h('span', { class: ['muted', 'small', 'grow'], 'data-test': 'draft-state', 'aria-live': 'polite' },
          problem ? t('draft.failed', { why: problem }) : open ? t('draft.waiting') : savedAt ? t('draft.kept', { when: clockOf(savedAt) }) : ''),
        h(el.ElButton, { disabled: Boolean(open), loading: keeper.state.busy, 'data-test': 'draft-keep', onClick: () => keeper.save() }, () => t('draft.keep')),
      ];
    };

    /** Steps of the other side are no buttons that wait for this one. @param {{name: string}} closed */
    const isMine = (closed) => schema().steps.some((s) => s.name === closed.name && s.mine !== false);
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
      ...(state.item.closedSteps || []).filter(isMine).map((/** @type {any} */ s) =>
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
            besideFacts(schema(), state.item, () => emit('changed', state.item)),
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
          schema().related?.length
            ? h(el.ElTabPane, { name: 'related', label: t('record.related') }, () =>
                state.tab === 'related'
                  ? h(Related, { schema: schema(), item: state.item, onChanged: () => emit('changed', state.item) })
                  : null,
              )
            : null,
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
            : `${props.target?.id === undefined ? `${t('action.add')} · ` : ''}${label(schema().title)}`,
          beforeClose: shut,
        },
        () =>
          h('div', { onKeydown: keys, onKeydownCapture: escape, tabindex: -1, style: 'outline:none' }, [
            state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
            state.draft
              ? h(RecordForm, {
                  ref: form,
                  name: 'record',
                  fields: schema().fields,
                  sections: schema().sections,
                  draft: state.draft,
                  busy: state.busy,
                  onSubmit: save,
                  onCancel: cancel,
                  onDirty: () => {
                    state.dirty = true;
                    keeper.touch();
                  },
                }, { top: offer, foot: kept })
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
