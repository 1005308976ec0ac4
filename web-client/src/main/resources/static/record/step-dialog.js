/** One step of a record's workflow as a dialog: its form, the server's refusal, the moved record. */
import { defineComponent, el, failed, h, reactive, ref, told, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { aboveStep } from '/record/notices.js';
import { RecordForm } from '/record/record-form.js';
import { loadSchema, readRecord, takeStep } from '/record/records.js';
import { unsavedForm } from '/record/unsaved.js';
import { bodyOf, draftOf } from '/record/values.js';

export const StepDialog = defineComponent({
  props: { target: { type: Object, default: null } },
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = ref(null);
    const state = reactive({
      step: /** @type {any} */ (null),
      item: /** @type {any} */ (null),
      draft: /** @type {Record<string, any>} */ ({}),
      busy: false,
    });
    const { form: typed, leave } = unsavedForm();
    const close = () => leave(() => emit('close'));
    watch(
      () => props.target,
      async (/** @type {any} */ target) => {
        state.step = null;
        typed.begun = false;
        if (!target) return;
        const found = await Promise.all([loadSchema(target.type), readRecord(target.type, target.id)]).catch(failed);
        if (target !== props.target) return;
        if (!found) return emit('close');
        const [schema, item] = found;
        state.item = item;
        state.step = schema.steps.find((s) => s.name === target.step) || {
          name: target.step,
          label: target.step,
          fields: [],
        };
        // What the record says already is where a form of the same fields begins: a correction, a follow-up report.
        state.draft = draftOf(state.step.fields, item);
      },
      { immediate: true },
    );
    const submit = async () => {
      const target = /** @type {any} */ (props.target);
      state.busy = true;
      try {
        const version = target.version ?? (await readRecord(target.type, target.id)).version;
        const item = await takeStep(target.type, target.id, target.step, {
          ...bodyOf(state.step.fields, state.draft),
          version,
        });
        told(t('step.done', { step: label(state.step.label) }));
        typed.begun = false;
        emit('done', item);
        emit('close');
      } catch (problem) {
        /** @type {any} */ (form.value)?.refuse(problem);
      } finally {
        state.busy = false;
      }
    };
    return () =>
      h(
        el.ElDialog,
        {
          modelValue: Boolean(props.target && state.step),
          width: '640px',
          appendToBody: true,
          closeOnClickModal: false,
          destroyOnClose: true,
          beforeClose: leave,
          title: state.step ? `${label(state.step.label)} · ${props.target?.title ?? ''}` : '',
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            if (!v) emit('close');
          },
        },
        () =>
          state.step
            ? [
                aboveStep(/** @type {any} */ (props.target), state.item, state.draft),
                state.step.fields.length ? null : h('p', t('step.confirm', { step: label(state.step.label) })),
                h(RecordForm, {
                  ref: form,
                  name: `step-${state.step.name}`,
                  fields: state.step.fields,
                  draft: state.draft,
                  busy: state.busy,
                  submitText: label(state.step.label),
                  onSubmit: submit,
                  onCancel: close,
                  onDirty: () => {
                    typed.begun = true;
                  },
                }),
              ]
            : [],
      );
  },
});
