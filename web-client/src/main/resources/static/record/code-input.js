/**
 * A code of a reference table: sought by code or name in one box, or found step by step from the table's first level to its last.
 * The value is the code; words that are no code stay as they were typed, and the form says so.
 */
import { defineComponent, el, failed, h, onMounted, reactive, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { about, aboveText, below, levelName, pathTo, seek } from '/record/reference.js';
import { SuggestBox } from '/record/suggest-box.js';

const MOST = 20;
const CODE = /^[0-9A-Za-z.-]{1,20}$/;

export const CodeInput = defineComponent({
  props: {
    table: { type: Object, required: true },
    modelValue: { default: null },
    id: { type: String, default: undefined },
    disabled: Boolean,
    /** In a query a branch will do as well as a leaf. */
    branches: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit, attrs }) {
    const state = reactive({
      text: '',
      path: /** @type {any[]} */ ([]),
      open: false,
      /** What is being typed: it is not replaced under the writer's fingers. */
      typed: /** @type {string|null} */ (null),
      steps: /** @type {any[][]} */ ([]),
      source: /** @type {any} */ (null),
    });
    const table = () => /** @type {import('/record/reference.js').Table} */ (props.table);

    const show = async () => {
      const value = String(props.modelValue ?? '');
      if (!CODE.test(value)) {
        Object.assign(state, { text: value, path: [] });
        return;
      }
      try {
        const path = await pathTo(table().id, value);
        if (value !== String(props.modelValue ?? '')) return;
        Object.assign(state, { text: label(path[path.length - 1].title), path });
        if (state.open) await lists();
      } catch (problem) {
        // A code that is not in the table is shown as it is.
        Object.assign(state, { text: value, path: [] });
        if (/** @type {any} */ (problem).status !== 404) failed(problem);
      }
    };
    /** The choices of each step that can be taken now. */
    const lists = async () => {
      const parents = ['', ...state.path.filter((one) => !one.leaf).map((one) => one.code)];
      state.steps = await Promise.all(parents.map((parent) => below(table().id, parent)));
      state.source = await about(table().id);
    };
    const take = (/** @type {string|null} */ code) => emit('update:modelValue', code);
    const typed = (/** @type {string|null} */ words) => {
      Object.assign(state, { text: words ?? '', typed: words, path: [] });
      take(words);
    };
    const look = async (/** @type {string} */ words) => {
      const chosen = state.path[state.path.length - 1];
      const wanted = chosen && words === label(chosen.title) ? chosen.code : words;
      const found = wanted.trim() ? await seek(table().id, wanted.trim(), MOST) : await below(table().id, '');
      const exact = found.find((/** @type {any} */ one) => one.leaf && one.code.toLowerCase() === wanted.trim().toLowerCase());
      if (exact && state.text === words) state.path = await pathTo(table().id, exact.code);
      return found
        .filter((/** @type {any} */ one) => props.branches || one.leaf || !wanted.trim())
        .map((/** @type {any} */ one) => ({ value: label(one.title), where: aboveText(one), key: one.code, leaf: one.leaf }));
    };
    const choose = async (/** @type {any} */ one) => {
      if (!one.leaf && !props.branches) return step(one.key);
      state.typed = null;
      take(one.key);
      return show();
    };
    /** Takes a step: to a leaf, or to what stands below it. @param {string} code */
    const step = async (code) => {
      try {
        const path = await pathTo(table().id, code);
        const last = path[path.length - 1];
        const takes = last.leaf || props.branches;
        Object.assign(state, { path, open: true, text: takes ? label(last.title) : '', typed: null });
        take(takes ? code : null);
        await lists();
      } catch (problem) {
        failed(problem);
      }
    };
    const toggle = async () => {
      state.open = !state.open;
      if (state.open) await lists().catch(failed);
    };
    watch(
      () => props.modelValue,
      (value) => {
        const last = state.path[state.path.length - 1];
        // A branch on the way to a leaf is no value yet.
        if (value === null && state.open && last && !last.leaf) return;
        if (value !== last?.code && value !== state.typed) show();
      },
    );
    onMounted(show);

    const stepBox = (/** @type {any[]} */ lines, /** @type {number} */ i) => {
      const name = levelName(table(), lines[0] || { level: i });
      return h('label', { key: i, class: 'code-step' }, [
        h('span', { class: 'muted small' }, name),
        h(
          'select',
          {
            disabled: props.disabled,
            'aria-label': name,
            'data-test': `step-${i}`,
            value: state.path[i]?.code ?? '',
            onChange: (/** @type {any} */ event) => {
              if (event.target.value) step(event.target.value);
            },
          },
          [
            h('option', { value: '', selected: !state.path[i] }, t('form.choose')),
            ...lines.map((line) => h('option', { key: line.code, value: line.code, selected: line.code === state.path[i]?.code }, label(line.title))),
          ],
        ),
      ]);
    };
    return () => {
      const last = state.path[state.path.length - 1];
      return h('div', { class: 'code-input' }, [
        h('div', { class: 'code-line' }, [
          h(SuggestBox, {
            ...attrs,
            id: props.id,
            modelValue: state.text,
            disabled: props.disabled,
            clearable: true,
            placeholder: t(props.branches ? 'form.codeSearch' : 'form.codeHint'),
            look,
            'onUpdate:modelValue': typed,
            onChoose: choose,
          }),
          props.branches
            ? null
            : h(
                el.ElButton,
                { disabled: props.disabled, 'aria-expanded': String(state.open), 'data-test': 'code-steps', onClick: toggle },
                () => t('form.codeSteps'),
              ),
        ]),
        last && last.leaf && state.path.length > 1 && !props.branches
          ? h('div', { class: 'muted small', 'data-test': 'code-path' }, aboveText(last))
          : null,
        state.open ? h('div', { class: 'code-steps', role: 'group', 'aria-label': t('form.codeSteps') }, state.steps.map(stepBox)) : null,
        state.open && state.source
          ? h('details', { class: 'muted small', 'data-test': 'code-source' }, [h('summary', label(state.source.source)), label(state.source.checked)])
          : null,
      ]);
    };
  },
});
