/** A person's name: chosen from the enterprise's own people, or typed where it is somebody else. */
import { defineComponent, el, failed, h } from '/core/ui.js';
import { can, currentUser } from '/core/session.js';
import { t } from '/core/i18n.js';
import { listRecords } from '/record/records.js';

/** Fields that hold a name, whatever the register. */
const NAMES = new Set([
  'author', 'declarant', 'foreman', 'host', 'inspector', 'keeper', 'leader', 'officer', 'operationsLead', 'principal', 'responsible',
  'successor', 'teacher', 'technicalLead', 'watchman',
]);
const MOST = 20;

/** @param {{name: string, kind: string}} field */
export const isPersonName = (field) =>
  field.kind === 'text' && NAMES.has(field.name) && Boolean(currentUser()?.enterprise) && can('person:read');

export const PersonInput = defineComponent({
  props: { modelValue: { default: null }, id: { type: String, default: undefined }, disabled: Boolean, maxlength: { type: Number, default: undefined } },
  emits: ['update:modelValue'],
  setup(props, { emit, attrs }) {
    const look = async (/** @type {string} */ q, /** @type {(found: any[]) => void} */ answer) => {
      try {
        const page = await listRecords('person', { q: q || undefined, size: MOST });
        answer(page.items.map((/** @type {any} */ one) => ({ value: one.title, where: one.department?.title || '' })));
      } catch (problem) {
        failed(problem);
        answer([]);
      }
    };
    return () =>
      h(
        el.ElAutocomplete,
        {
          ...attrs,
          id: props.id,
          modelValue: props.modelValue ?? '',
          disabled: props.disabled,
          maxlength: props.maxlength,
          fetchSuggestions: look,
          placeholder: t('form.personHint'),
          'onUpdate:modelValue': (/** @type {string} */ v) => emit('update:modelValue', v || null),
        },
        { default: (/** @type {{item: any}} */ { item }) => [h('span', item.value), h('span', { class: 'muted small' }, ` ${item.where}`)] },
      );
  },
});
