/** One input for one field, chosen by its kind. */
import { defineComponent, el, failed, h, nextTick, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { FileButton } from '/core/file-button.js';
import { upload } from '/core/http.js';
import { cityTime, isoOfCity } from '/core/zone.js';
import { GeometryInput } from '/record/geometry-input.js';
import { CodeInput } from '/record/code-input.js';
import { wordsInput } from '/record/words-input.js';
import { isPersonName, personInput } from '/record/person-input.js';
import { ruleNameInput } from '/record/rule-names.js';
import { SubstancesInput } from '/record/substances-input.js';
import { TreeInput } from '/record/tree-input.js';
import { listRecords } from '/record/records.js';
import { codesOf, isGeometry } from '/record/values.js';

const SECRET = { type: 'password', showPassword: true, autocomplete: 'new-password' };

export const FieldInput = defineComponent({
  props: {
    field: { type: Object, required: true },
    modelValue: { default: null },
    id: { type: String, required: true },
    disabled: Boolean,
    forSearch: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const change = (/** @type {any} */ value) => emit('update:modelValue', value);
    return () => {
      const field = /** @type {import('/record/records.js').Field} */ (props.field);
      const value = /** @type {any} */ (props.modelValue);
      const common = {
        id: props.id,
        modelValue: value,
        disabled: props.disabled,
        'aria-label': label(field.label),
        'onUpdate:modelValue': change,
        style: 'width:100%',
      };
      if (field.tree && !props.forSearch) return h(TreeInput, { ...common, nodes: field.tree });
      if (field.editor === 'substances' && !props.forSearch) return h(SubstancesInput, common);
      if (field.editor === 'rule' && !props.forSearch) return ruleNameInput({ ...common, maxlength: field.maxLength || undefined });
      if (isPersonName(field) && !props.forSearch) return personInput({ ...common, maxlength: field.maxLength || undefined });
      if (field.table && !field.table.words) return h(CodeInput, { ...common, table: field.table, branches: props.forSearch });
      if (field.table && !props.forSearch) return wordsInput(field, common);
      if (isGeometry(field)) return h(GeometryInput, { ...common, kind: field.kind });
      switch (field.kind) {
        case 'longtext':
          return h(el.ElInput, {
            ...common,
            type: 'textarea',
            autosize: { minRows: 3, maxRows: 10 },
            maxlength: field.maxLength || undefined,
            showWordLimit: Boolean(field.maxLength),
          });
        case 'integer':
        case 'number':
          return h(el.ElInputNumber, {
            ...common,
            controls: false,
            min: field.min ?? -Infinity,
            max: field.max ?? Infinity,
            precision: field.kind === 'integer' ? 0 : undefined,
            valueOnClear: null,
          });
        case 'boolean':
          return props.forSearch || !field.required
            ? yesNo(common)
            : // A switch would begin at "no", and nobody would have said so.
              h(
                el.ElRadioGroup,
                { ...common, modelValue: value ?? undefined, style: undefined, class: 'yes-no' },
                () => [true, false].map((one) => h(el.ElRadio, { key: String(one), value: one }, () => t(one ? 'app.yes' : 'app.no'))),
              );
        case 'date':
          return h(el.ElDatePicker, { ...common, type: 'date', valueFormat: 'YYYY-MM-DD' });
        case 'datetime':
          return h(el.ElDatePicker, {
            ...common,
            type: 'datetime',
            format: 'YYYY-MM-DD HH:mm',
            modelValue: value ? cityTime(value) : null,
            'onUpdate:modelValue': (/** @type {Date|null} */ d) => change(d ? isoOfCity(d) : null),
          });
        case 'choice':
          return h(
            el.ElSelect,
            {
              ...common,
              clearable: !field.required || props.forSearch,
              filterable: (field.options?.length || 0) > 8,
              multiple: Boolean(field.multiple) && !props.forSearch,
              placeholder: t('form.choose'),
            },
            () =>
              (field.options || []).map((o) => h(el.ElOption, { key: o.value, value: o.value, label: label(o.label) })),
          );
        case 'codes':
          return h(
            el.ElSelect,
            {
              ...common,
              modelValue: codesOf(value),
              'onUpdate:modelValue': (/** @type {string[]} */ codes) => change(codes.join(' ') || null),
              clearable: true,
              filterable: true,
              multiple: true,
              placeholder: t('form.choose'),
            },
            () => (field.options || []).map((o) => h(el.ElOption, { key: o.value, value: o.value, label: label(o.label) })),
          );
        case 'ref':
          return h(RefPicker, { ...common, type: field.ref, multiple: Boolean(field.multiple) && !props.forSearch });
        case 'files':
          return h(FileInput, common);
        case 'password':
          return h(el.ElInput, { ...common, ...SECRET });
        default:
          return h(el.ElInput, {
            ...common,
            ...(/password/i.test(field.name) ? SECRET : {}),
            maxlength: field.maxLength || undefined,
            clearable: props.forSearch,
          });
      }
    };
  },
});

/** @param {any} common */
function yesNo(common) {
  return h(el.ElSelect, { ...common, clearable: true, placeholder: t('form.choose') }, () => [
    h(el.ElOption, { value: true, label: t('app.yes') }),
    h(el.ElOption, { value: false, label: t('app.no') }),
  ]);
}

/** Chooses another record by typing part of its title. */
export const RefPicker = defineComponent({
  props: {
    modelValue: { default: null },
    type: { type: String, required: true },
    multiple: Boolean,
    id: { type: String, default: undefined },
    disabled: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit, attrs }) {
    const state = reactive({ options: /** @type {any[]} */ ([]), busy: false });
    const known = () =>
      Array.isArray(props.modelValue) ? props.modelValue : props.modelValue ? [props.modelValue] : [];
    const all = () => {
      const map = new Map(
        [...known(), ...state.options].filter((o) => o && typeof o === 'object').map((o) => [o.id, o]),
      );
      return [...map.values()];
    };
    let turn = 0;
    const look = async (/** @type {string} */ q) => {
      const mine = ++turn;
      state.busy = true;
      try {
        const page = await listRecords(props.type, { q: q || undefined, size: 20 });
        if (mine === turn) state.options = page.items.map((/** @type {any} */ i) => ({ id: i.id, title: i.title }));
      } catch (problem) {
        if (mine === turn) failed(problem);
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    const change = (/** @type {any} */ ids) =>
      emit(
        'update:modelValue',
        Array.isArray(ids)
          ? ids.map((id) => all().find((o) => o.id === id))
          : (all().find((o) => o.id === ids) ?? null),
      );
    return () =>
      h(
        el.ElSelect,
        {
          ...attrs,
          id: props.id,
          disabled: props.disabled,
          modelValue: props.multiple ? known().map((o) => o.id) : (known()[0]?.id ?? null),
          multiple: props.multiple,
          clearable: true,
          filterable: true,
          remote: true,
          remoteMethod: look,
          loading: state.busy,
          placeholder: t('form.typeToSearch'),
          onFocus: () => {
            if (!state.options.length) look('');
          },
          'onUpdate:modelValue': change,
        },
        () => all().map((o) => h(el.ElOption, { key: o.id, value: o.id, label: String(o.title ?? o.id) })),
      );
  },
});

/** Uploads at once, keeps the list of what is attached. */
const FileInput = defineComponent({
  props: {
    modelValue: { type: Array, default: () => [] },
    id: { type: String, default: undefined },
    disabled: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const state = reactive({ busy: 0, refusal: '' });
    const add = async (/** @type {Event} */ event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const chosen = [...(input.files || [])];
      input.value = '';
      state.refusal = '';
      state.busy = chosen.length;
      for (const file of chosen) {
        try {
          const kept = await upload('/api/files', file);
          emit('update:modelValue', [.../** @type {any[]} */ (props.modelValue || []), kept]);
          await nextTick();
        } catch (problem) {
          state.refusal = [state.refusal, `${file.name}: ${/** @type {Error} */ (problem).message}`].filter(Boolean).join(' ');
        } finally {
          state.busy -= 1;
        }
      }
    };
    return () =>
      h('div', { class: 'file-input', 'aria-busy': String(state.busy > 0) }, [
        h(FileButton, {
          id: props.id,
          multiple: true,
          disabled: props.disabled || state.busy > 0,
          onChange: add,
        }),
        state.busy ? h('span', { class: 'muted' }, t('app.loading')) : null,
        state.refusal ? h('div', { class: 'field-fault', role: 'alert' }, state.refusal) : null,
        h(
          'ul',
          null,
          (props.modelValue || []).map((/** @type {any} */ file) =>
            h('li', { key: file.id }, [
              h('a', { href: `/api/files/${file.id}`, target: '_blank', rel: 'noopener' }, file.name),
              h('span', { class: 'muted small' }, ` ${size(file.size)} `),
              props.disabled
                ? null
                : h(
                    'button',
                    {
                      type: 'button',
                      class: 'link danger small',
                      onClick: () =>
                        emit(
                          'update:modelValue',
                          props.modelValue.filter((/** @type {any} */ f) => f.id !== file.id),
                        ),
                    },
                    t('action.delete'),
                  ),
            ]),
          ),
        ),
      ]);
  },
});

/** @param {number} bytes */
function size(bytes) {
  return bytes == null
    ? ''
    : bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`;
}
