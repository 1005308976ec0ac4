/** Names of a reference table, one or several, with words of one's own among them: what is stored is the text that a person reads. */
import { computed, defineComponent, el, failed, h, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { aboveText, seek } from '/record/reference.js';
import { SuggestBox } from '/record/suggest-box.js';

const MOST = 20;
/** Names hold commas and 、 themselves (1,3-丁二烯; 磷化氢、磷化锌、磷化铝). */
const BETWEEN = '；';
const PARTS = /[；;\n]+/u;

/** Those parts of a text that are names. @param {string|null} text */
export const wordsOf = (text) =>
  (text || '')
    .split(PARTS)
    .map((one) => one.trim())
    .filter(Boolean);

/** @param {any} line */
const beside = (line) => [aboveText(line), line.more?.cas].filter(Boolean).join(' · ');

/** @param {import('/record/records.js').Field} field @param {any} common */
export const wordsInput = (field, common) =>
  field.kind === 'longtext' ? h(ManyWords, { ...common, table: field.table }) : oneName(field, common);

/** @param {any} field @param {any} common */
const oneName = (field, common) =>
  h(SuggestBox, {
    ...common,
    maxlength: field.maxLength || undefined,
    placeholder: t('form.wordsHint'),
    look: async (/** @type {string} */ q) =>
      (await seek(field.table.id, q.trim(), MOST)).filter((one) => one.leaf).map((one) => ({ value: label(one.name), where: beside(one) })),
  });

const ManyWords = defineComponent({
  props: { table: { type: Object, required: true }, modelValue: { default: null }, id: { type: String, default: undefined }, disabled: Boolean },
  emits: ['update:modelValue'],
  setup(props, { emit, attrs }) {
    const state = reactive({ found: /** @type {any[]} */ ([]), busy: false });
    // The same list as long as the text is the same: a new one would take what is being typed away.
    const words = computed(() => wordsOf(props.modelValue));
    let turn = 0;
    const look = async (/** @type {string} */ q) => {
      const mine = ++turn;
      state.busy = true;
      try {
        const found = await seek(props.table.id, q.trim(), MOST);
        if (mine === turn) state.found = found.filter((one) => one.leaf);
      } catch (problem) {
        failed(problem);
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    return () => {
      const chosen = words.value;
      /** A CAS number that was typed and not chosen stands for what has it. */
      const meant = (/** @type {string} */ word) => {
        const line = state.found.find((one) => one.more.cas === word);
        return line ? label(line.name) : word.replace(PARTS, ' ').trim();
      };
      const offered = state.found.filter((one) => !chosen.includes(label(one.name)));
      return h(
        el.ElSelect,
        {
          ...attrs,
          id: props.id,
          disabled: props.disabled,
          modelValue: chosen,
          multiple: true,
          filterable: true,
          remote: true,
          allowCreate: true,
          reserveKeyword: false,
          defaultFirstOption: true,
          clearable: true,
          remoteMethod: look,
          loading: state.busy,
          placeholder: t('form.wordsHint'),
          'onUpdate:modelValue': (/** @type {string[]} */ all) => emit('update:modelValue', [...new Set(all.map(meant))].join(BETWEEN) || null),
        },
        () => [
          ...chosen.map((word) => h(el.ElOption, { key: word, value: word, label: word })),
          ...offered.map((one) =>
            h(el.ElOption, { key: one.code, value: label(one.name), label: label(one.name) }, () => [
              h('span', label(one.name)),
              h('span', { class: 'muted small' }, ` ${beside(one)}`),
            ]),
          ),
        ],
      );
    };
  },
});
