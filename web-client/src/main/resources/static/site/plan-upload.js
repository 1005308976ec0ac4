/** A new site plan: its picture and what it is called; where it lies is set afterwards, on the picture and the map. */
import { defineComponent, el, h, reactive, told, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { FileButton } from '/core/file-button.js';
import { upload } from '/core/http.js';
import { createRecord } from '/record/records.js';

const LONGEST_NAME = 100;

/** A drawing is turned into a picture and kept as its source; a picture is a picture. @param {File} file */
async function send(file) {
  if (!/\.dxf$/i.test(file.name)) return { picture: [(await upload('/api/files', file)).id] };
  const made = await upload('/api/site-plans/drawings', file);
  const skipped = Object.entries(made.skipped).map(([kind, n]) => `${kind} ${n}`);
  told(t('site.upload.drawn', { lines: number(made.lines), words: number(made.words) }) + (skipped.length ? t('site.upload.skipped', { what: skipped.join(t('app.listComma')) }) : ''));
  return { picture: [made.picture.id], source: [made.source.id] };
}

export const PlanUpload = defineComponent({
  props: { open: Boolean, schema: { type: Object, default: null }, enterprise: { type: Object, default: null }, plans: { type: Array, default: () => [] } },
  emits: ['close', 'added'],
  setup(props, { emit }) {
    const state = reactive({ file: /** @type {File|null} */ (null), name: '', kind: 'GENERAL', position: 1, edition: '', refusal: '', busy: false });
    watch(
      () => props.open,
      () => {
        const positions = props.plans.map((/** @type {any} */ plan) => plan.position || 0);
        Object.assign(state, { file: null, name: '', kind: 'GENERAL', position: Math.max(0, ...positions) + 1, edition: String(new Date().getFullYear()), refusal: '', busy: false });
      },
    );
    const chosen = (/** @type {any} */ event) => {
      state.file = event.target.files?.[0] || null;
      state.refusal = '';
      if (state.file && !state.name) state.name = state.file.name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME);
    };
    const save = async () => {
      if (!state.file) {
        state.refusal = t('site.upload.noFile');
        return;
      }
      state.busy = true;
      state.refusal = '';
      try {
        const kept = await send(state.file);
        const item = await createRecord('site-plan', {
          name: state.name.trim(),
          kind: state.kind,
          position: state.position,
          edition: state.edition.trim(),
          ...kept,
          ...(props.enterprise ? { enterprise: props.enterprise.id } : {}),
        });
        emit('added', item);
      } catch (problem) {
        const { errors, message } = /** @type {any} */ (problem);
        state.refusal = (errors || []).map((/** @type {any} */ one) => one.message).join(' ') || message;
      } finally {
        state.busy = false;
      }
    };
    const line = (/** @type {string} */ id, /** @type {any} */ input) => h('div', { class: 'form-line' }, [h('label', { for: `plan-${id}` }, t(`site.upload.${id}`)), input]);
    const text = (/** @type {'name'|'edition'} */ field) =>
      line(field, h(el.ElInput, { id: `plan-${field}`, modelValue: state[field], maxlength: 100, 'onUpdate:modelValue': (/** @type {string} */ v) => { state[field] = v; } }));
    const kinds = () => props.schema?.fields.find((/** @type {any} */ field) => field.name === 'kind')?.options || [];
    return () =>
      h(
        el.ElDialog,
        { modelValue: props.open, title: t('site.upload.title'), width: 'min(520px, 94vw)', onClose: () => emit('close') },
        {
          default: () => [
            state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
            line('file', h(FileButton, { named: true, id: 'plan-file', accept: '.jpg,.jpeg,.png,.dxf', 'data-test': 'plan-file', onChange: chosen })),
            h('p', { class: 'muted small' }, t('site.upload.which')),
            text('name'),
            line(
              'kind',
              h('select', { id: 'plan-kind', class: 'plain-date', value: state.kind, onChange: (/** @type {any} */ e) => { state.kind = e.target.value; } }, kinds().map((/** @type {any} */ one) => h('option', { key: one.value, value: one.value }, label(one.label)))),
            ),
            text('edition'),
            line('position', h(el.ElInputNumber, { id: 'plan-position', modelValue: state.position, min: 1, precision: 0, 'onUpdate:modelValue': (/** @type {number} */ v) => { state.position = v; } })),
          ],
          footer: () => [
            h(el.ElButton, { onClick: () => emit('close') }, () => t('action.cancel')),
            h(el.ElButton, { type: 'primary', loading: state.busy, 'data-test': 'plan-save', onClick: save }, () => t('action.save')),
          ],
        },
      );
  },
});
