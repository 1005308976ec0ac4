/** The registration form, how far a registration is, and the account that must be written down. */
import { defineComponent, el, h, reactive, ref } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get, post } from '/core/http.js';
import { RecordForm } from '/record/record-form.js';
import { unsavedForm } from '/record/unsaved.js';
import { bodyOf, draftOf } from '/record/values.js';
import { registrationFields } from '/pages/register/fields.js';

/** What of the answer is shown to be written down. */
const SHOWN = ['username', 'receipt', 'owner'];
/** Asked only the first time: the account stays the one it was. */
const ACCOUNT = ['username', 'password', 'passwordAgain'];

/** @param {any} options */
export function registerPage(options) {
  return defineComponent({
    setup() {
      const all = registrationFields(options);
      const form = ref(null);
      const state = reactive({
        draft: draftOf(all),
        busy: false,
        done: /** @type {any} */ (null),
        receipt: '',
        asked: '',
        status: /** @type {any} */ (null),
        refusal: '',
      });
      const { form: typed } = unsavedForm();
      const fields = () => (state.receipt ? all.filter((f) => !ACCOUNT.includes(f.name)) : all);

      const submit = async () => {
        if (!state.receipt && state.draft.password !== state.draft.passwordAgain) {
          /** @type {any} */ (form.value).refuse({
            message: t('form.pleaseCorrect'),
            errors: [{ field: 'passwordAgain', message: t('register.different') }],
          });
          return;
        }
        state.busy = true;
        try {
          const { passwordAgain, ...body } = bodyOf(fields(), state.draft);
          state.done = await post('/api/registrations', state.receipt ? { ...body, receipt: state.receipt } : body, {
            anonymous: true,
          });
          typed.begun = false;
          window.scrollTo(0, 0);
        } catch (problem) {
          /** @type {any} */ (form.value).refuse(problem);
        } finally {
          state.busy = false;
        }
      };
      const ask = async () => {
        Object.assign(state, { status: null, refusal: '' });
        try {
          state.status = await get(`/api/registrations/${encodeURIComponent(state.asked.trim())}`, { anonymous: true });
        } catch (problem) {
          state.refusal = /** @type {Error} */ (problem).message;
        }
      };
      const success = () =>
        h('div', { class: 'sheet success-card', role: 'status' }, [
          h('h1', t('register.done')),
          h('p', t('register.writeDown')),
          h(
            'dl',
            { class: 'facts', style: 'font-size:16px;line-height:2.2' },
            SHOWN.filter((key) => state.done[key]).flatMap((key) => [
              h('dt', { key: `t${key}` }, t(`register.answer.${key}`)),
              h('dd', { key: `d${key}` }, h('code', { 'data-test': key }, state.done[key])),
            ]),
          ),
          ...(state.done.warnings || []).map((/** @type {any} */ w, /** @type {number} */ i) =>
            h('p', { key: i, class: 'notice-strip' }, label(w)),
          ),
          h('p', { class: 'muted' }, t('register.next')),
          h('div', { class: 'row no-print' }, [
            h(el.ElButton, { type: 'primary', onClick: () => window.print() }, () => t('action.print')),
            h('a', { href: '/' }, t('register.toSignIn')),
          ]),
        ]);
      const progress = () =>
        h(
          'form',
          {
            class: 'sheet',
            style: 'margin-bottom:10px',
            onSubmit: (/** @type {Event} */ e) => {
              e.preventDefault();
              ask();
            },
          },
          [
            h('div', { class: 'bar' }, [
              h('label', { for: 'receipt' }, t('register.ask')),
              h(el.ElInput, {
                id: 'receipt',
                modelValue: state.asked,
                style: 'width:240px',
                maxlength: 20,
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.asked = v;
                },
              }),
              h(el.ElButton, { nativeType: 'submit', disabled: !state.asked.trim() }, () => t('action.query')),
            ]),
            state.refusal ? h('div', { class: 'field-fault', role: 'alert' }, state.refusal) : null,
            state.status
              ? h('div', { role: 'status', style: 'margin-top:8px' }, [
                  h('b', state.status.name),
                  '  ',
                  h('span', { class: 'tag' }, label(state.status.stateLabel)),
                  '  ',
                  state.status.opinion || '',
                  '  ',
                  state.status.state === 'REJECTED'
                    ? h(
                        el.ElButton,
                        {
                          size: 'small',
                          type: 'primary',
                          onClick: () => {
                            state.receipt = state.status.receipt;
                            state.draft.name = state.status.name;
                          },
                        },
                        () => t('register.again'),
                      )
                    : null,
                ])
              : null,
          ],
        );
      return () =>
        h(
          'div',
          { class: 'register' },
          state.done
            ? success()
            : [
                h('h1', { style: 'margin:4px 0 4px' }, t('page.register')),
                h('p', { class: 'muted', style: 'margin:0 0 12px' }, [
                  t('register.explain'),
                  ' ',
                  h('a', { href: '/' }, t('register.toSignIn')),
                ]),
                progress(),
                h('div', { class: 'sheet' }, [
                  state.receipt
                    ? h('p', { class: 'notice-strip' }, t('register.correcting', { receipt: state.receipt }))
                    : null,
                  h(RecordForm, {
                    key: state.receipt,
                    ref: form,
                    name: 'register',
                    fields: fields(),
                    draft: state.draft,
                    busy: state.busy,
                    cancellable: false,
                    submitText: t('register.submit'),
                    onSubmit: submit,
                    onDirty: () => {
                      typed.begun = true;
                    },
                  }),
                ]),
              ],
        );
    },
  });
}
