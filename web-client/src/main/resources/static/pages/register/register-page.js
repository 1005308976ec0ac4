/** The registration form and, after it, the account that must be written down. */
import { defineComponent, el, h, reactive, ref } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { post } from '/core/http.js';
import { RecordForm } from '/record/record-form.js';
import { bodyOf, draftOf } from '/record/values.js';
import { registrationFields } from '/pages/register/fields.js';

/** What of the answer is shown to be written down. */
const SHOWN = ['username', 'password', 'receipt'];

/** @param {any} options */
export function registerPage(options) {
  return defineComponent({
    setup() {
      const fields = registrationFields(options);
      const form = ref(null);
      const state = reactive({ draft: draftOf(fields), busy: false, done: /** @type {any} */ (null) });

      const submit = async () => {
        if (state.draft.password !== state.draft.passwordAgain) {
          /** @type {any} */ (form.value).refuse({ message: t('form.pleaseCorrect'), errors: [{ field: 'passwordAgain', message: t('register.different') }] });
          return;
        }
        state.busy = true;
        try {
          const { passwordAgain, ...body } = bodyOf(fields, state.draft);
          state.done = await post('/api/registrations', body, { anonymous: true });
        } catch (problem) {
          /** @type {any} */ (form.value).refuse(problem);
        } finally {
          state.busy = false;
        }
      };
      const success = () => h('div', { class: 'sheet success-card', role: 'status' }, [
        h('h1', t('register.done')), h('p', t('register.writeDown')),
        h('dl', { class: 'facts', style: 'font-size:16px;line-height:2.2' }, SHOWN.filter((key) => state.done[key]).flatMap((key) => [h('dt', { key: `t${key}` }, t(`register.answer.${key}`)), h('dd', { key: `d${key}` }, h('code', { 'data-test': key }, state.done[key]))])),
        h('p', { class: 'muted' }, t('register.next')),
        h('div', { class: 'row no-print' }, [h(el.ElButton, { type: 'primary', onClick: () => window.print() }, () => t('action.print')), h('a', { href: '/' }, t('register.toSignIn'))]),
      ]);
      return () => h('div', { class: 'register' }, state.done ? success() : [
        h('h1', { style: 'margin:4px 0 4px' }, t('page.register')), h('p', { class: 'muted', style: 'margin:0 0 12px' }, [t('register.explain'), ' ', h('a', { href: '/' }, t('register.toSignIn'))]),
        h('div', { class: 'sheet' }, h(RecordForm, { ref: form, name: 'register', fields, draft: state.draft, busy: state.busy, cancellable: false, submitText: t('register.submit'), onSubmit: submit })),
      ]);
    },
  });
}
