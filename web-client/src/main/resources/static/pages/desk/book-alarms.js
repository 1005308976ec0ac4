/** What the books have raised (overdue, expired, missing): by rule and by enterprise, each number opening its list below (A7.1). */
import { defineComponent, h, onMounted, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { RecordList } from '/record/record-list.js';

export const BookAlarms = defineComponent({
  props: { schema: { type: Object, required: true } },
  setup(props) {
    const state = reactive({ rules: /** @type {any[]} */ ([]), enterprises: /** @type {any[]} */ ([]), more: 0, rule: '', enterprise: /** @type {any} */ (null), refusal: '' });
    onMounted(async () => {
      try {
        Object.assign(state, await get('/api/screen/books'));
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    });
    const ruleName = (/** @type {string} */ value) => label(props.schema.fields.find((/** @type {any} */ f) => f.name === 'rule')?.options.find((/** @type {any} */ o) => o.value === value)?.label) || value;
    const chip = (/** @type {string} */ key, /** @type {string} */ text, /** @type {number} */ count, /** @type {boolean} */ on, /** @type {() => void} */ act) =>
      h('button', { type: 'button', key, class: ['chip', { on }], 'aria-pressed': String(on), onClick: act }, [`${text} `, h('b', number(count))]);
    return () => {
      const preset = { unhandled: 'true', folded: 'false', books: 'true', ...(state.rule ? { rule: state.rule } : {}), ...(state.enterprise ? { enterprise: String(state.enterprise.id) } : {}) };
      return h('div', { class: 'book-alarms' }, [
        h('p', { class: 'muted' }, t('live.books.explain')),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        h('div', { class: 'chips', 'data-test': 'book-rules' }, state.rules.map((one) => chip(one.rule, ruleName(one.rule), one.alarms, state.rule === one.rule, () => (state.rule = state.rule === one.rule ? '' : one.rule)))),
        state.enterprises.length > 1
          ? h('div', { class: 'chips', 'data-test': 'book-enterprises' }, [
              h('span', { class: 'muted' }, t('live.books.most')),
              ...state.enterprises.map((one) =>
                chip(one.id, one.name, one.alarms, state.enterprise?.id === one.id, () => (state.enterprise = state.enterprise?.id === one.id ? null : one)),
              ),
              state.more ? h('span', { class: 'muted' }, t('live.books.more', { n: number(state.more) })) : null,
            ])
          : null,
        h(RecordList, { key: JSON.stringify(preset), schema: props.schema, preset, live: true }),
      ]);
    };
  },
});
