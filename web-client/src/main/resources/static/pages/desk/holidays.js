/** Adds a year's statutory holidays from a pasted notice or list, after showing what was read of it (A18.6). */
import { defineComponent, el, h, reactive, told } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { post } from '/core/http.js';

export const Holidays = defineComponent({
  setup() {
    const state = reactive({ text: '', year: new Date().getFullYear(), source: '', read: /** @type {any} */ (null), refusal: '', busy: false });
    const ask = async (/** @type {boolean} */ dry) => {
      state.busy = true;
      state.refusal = '';
      try {
        state.read = await post('/api/special-periods', { text: state.text, year: Number(state.year) || 0, source: state.source, dry });
        if (!dry) {
          told(t('desk.holidays.added', { n: number(state.read.created) }));
          state.read = { ...state.read, items: state.read.items.map((/** @type {any} */ one) => ({ ...one, present: true })) };
        }
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        state.busy = false;
      }
    };
    const changed = (/** @type {'text'|'year'|'source'} */ name, /** @type {string} */ value) => {
      /** @type {any} */ (state)[name] = value;
      if (name !== 'source') state.read = null;
    };
    const field = (/** @type {string} */ id, /** @type {any} */ input) =>
      h('div', { class: 'form-field', style: 'margin-bottom:10px' }, [h('div', { class: 'field-head' }, h('label', { for: id }, t(`desk.holidays.${id.split('-')[1]}`))), input]);
    const fresh = () => state.read?.items.filter((/** @type {any} */ one) => !one.present).length || 0;
    const found = () => [
      h('p', { 'aria-live': 'polite' }, h('b', t('desk.holidays.found', { n: number(state.read.items.length), fresh: number(fresh()) }))),
      state.read.items.length
        ? h('div', { class: 'table-box' }, [
            h('table', { class: 'plain', 'data-test': 'holidays-found' }, [
              h('thead', h('tr', ['name', 'first', 'last', 'state'].map((key) => h('th', { key }, t(`desk.holidays.${key}`))))),
              h(
                'tbody',
                state.read.items.map((/** @type {any} */ one, /** @type {number} */ i) =>
                  h('tr', { key: i }, [h('td', one.name), h('td', one.first), h('td', one.last), h('td', t(one.present ? 'desk.holidays.present' : 'desk.holidays.fresh'))]),
                ),
              ),
            ]),
          ])
        : null,
      state.read.unread.length
        ? h('div', { class: 'problem', style: 'margin-top:10px', 'data-test': 'holidays-unread' }, [h('b', t('desk.holidays.unread')), h('ul', state.read.unread.map((/** @type {string} */ line, /** @type {number} */ i) => h('li', { key: i }, line)))])
        : null,
    ];
    return () =>
      h('section', { class: 'sheet', 'data-test': 'holidays', style: 'max-width:960px' }, [
        h('h1', t('desk.holidays.title')),
        h('p', { class: 'muted' }, [t('desk.holidays.explain'), ' ', h('a', { href: '#special-period' }, t('desk.holidays.list'))]),
        field(
          'holidays-text',
          h(el.ElInput, { id: 'holidays-text', type: 'textarea', rows: 9, maxlength: 20000, modelValue: state.text, placeholder: t('desk.holidays.example'), 'onUpdate:modelValue': (/** @type {string} */ v) => changed('text', v) }),
        ),
        field('holidays-year', h(el.ElInput, { id: 'holidays-year', type: 'number', style: 'max-width:140px', modelValue: String(state.year), 'onUpdate:modelValue': (/** @type {string} */ v) => changed('year', v) })),
        field('holidays-source', h(el.ElInput, { id: 'holidays-source', maxlength: 200, modelValue: state.source, placeholder: t('desk.holidays.sourceHint'), 'onUpdate:modelValue': (/** @type {string} */ v) => changed('source', v) })),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        h('div', { class: 'bar', style: 'margin:10px 0' }, [
          h(el.ElButton, { type: state.read ? 'default' : 'primary', loading: state.busy, 'data-test': 'holidays-look', onClick: () => ask(true) }, () => t('desk.holidays.look')),
          h(el.ElButton, { type: 'primary', disabled: !fresh(), loading: state.busy, 'data-test': 'holidays-add', onClick: () => ask(false) }, () => t('desk.holidays.add', { n: number(fresh()) })),
        ]),
        state.read ? found() : null,
      ]);
  },
});
