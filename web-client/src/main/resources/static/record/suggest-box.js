/** A line of text with suggestions below it, looked up while it is typed: what every input that offers something is made of. */
import { defineComponent, el, failed, h } from '/core/ui.js';

/** @typedef {{value: string, where?: string, key?: string}} Suggestion */

export const SuggestBox = defineComponent({
  props: {
    modelValue: { default: null },
    id: { type: String, default: undefined },
    disabled: Boolean,
    maxlength: { type: Number, default: undefined },
    placeholder: { type: String, default: '' },
    clearable: Boolean,
    /** What is offered for the words typed so far. */
    look: { type: Function, required: true },
  },
  emits: ['update:modelValue', 'choose', 'blur'],
  setup(props, { emit, attrs }) {
    let turn = 0;
    const suggest = async (/** @type {string} */ words, /** @type {(found: Suggestion[]) => void} */ answer) => {
      const mine = ++turn;
      try {
        const found = await props.look(words);
        if (mine === turn) answer(found);
      } catch (problem) {
        if (mine !== turn) return;
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
          placeholder: props.placeholder,
          clearable: props.clearable,
          popperClass: 'suggest-popper',
          fetchSuggestions: suggest,
          'onUpdate:modelValue': (/** @type {string} */ v) => emit('update:modelValue', v || null),
          onSelect: (/** @type {Suggestion} */ one) => emit('choose', one),
          onBlur: () => emit('blur'),
        },
        {
          default: (/** @type {{item: Suggestion}} */ { item }) => [
            h('span', item.value),
            item.where ? h('span', { class: 'muted small' }, ` ${item.where}`) : null,
          ],
        },
      );
  },
});
