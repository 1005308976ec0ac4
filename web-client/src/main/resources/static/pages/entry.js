/** The entry: sign in, then the doors that this user may enter. */
import { defineComponent, el, glyph, h, reactive, shallowRef } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { startPage } from '/core/page.js';
import { currentUser, signIn } from '/core/session.js';
import { doors } from '/core/doors.js';

/** Only places inside this site. @returns {string|null} */
function nextPlace() {
  const next = new URLSearchParams(location.search).get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : null;
}

/** Who has signed in while the page stays. */
const entered = shallowRef(currentUser());

const SignIn = defineComponent({
  setup() {
    const form = reactive({ username: '', password: '', busy: false, refusal: '' });
    const submit = async (/** @type {Event} */ event) => {
      event.preventDefault();
      form.busy = true;
      form.refusal = '';
      try {
        await signIn(form.username.trim(), form.password);
        const next = nextPlace() || '/';
        location.assign(next);
        // A file is taken without leaving the page, which then shows the doors.
        if (next.startsWith('/api/')) entered.value = currentUser();
      } catch (problem) {
        form.refusal = /** @type {Error} */ (problem).message;
        form.busy = false;
      }
    };
    return () =>
      h('form', { class: 'card', onSubmit: submit, 'aria-label': t('entry.signIn') }, [
        h('h2', t('entry.signIn')),
        form.refusal ? h('div', { class: 'problem', role: 'alert' }, form.refusal) : null,
        h(
          'p',
          null,
          h(el.ElInput, {
            modelValue: form.username,
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              form.username = v;
            },
            id: 'username',
            name: 'username',
            size: 'large',
            placeholder: t('entry.username'),
            'aria-label': t('entry.username'),
            autocomplete: 'username',
            autofocus: true,
          }),
        ),
        h(
          'p',
          null,
          h(el.ElInput, {
            modelValue: form.password,
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              form.password = v;
            },
            id: 'password',
            name: 'password',
            size: 'large',
            type: 'password',
            showPassword: true,
            placeholder: t('entry.password'),
            'aria-label': t('entry.password'),
            autocomplete: 'current-password',
          }),
        ),
        h(
          el.ElButton,
          {
            type: 'primary',
            size: 'large',
            nativeType: 'submit',
            loading: form.busy,
            style: 'width:100%',
            id: 'sign-in',
            disabled: !form.username || !form.password,
          },
          () => t('entry.signIn'),
        ),
        h('div', { class: 'foot' }, [h('a', { href: '/register' }, t('entry.register')), h('a', { href: '/guide' }, t('page.guide')), h(HelpLink)]),
      ]);
  },
});

const HelpLink = defineComponent({
  setup() {
    const state = reactive({ open: false });
    return () => [
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          onClick: () => {
            state.open = true;
          },
        },
        t('entry.help'),
      ),
      h(
        el.ElDialog,
        {
          modelValue: state.open,
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            state.open = v;
          },
          title: t('entry.help'),
          width: '560px',
          appendToBody: true,
        },
        () =>
          ['account', 'pending', 'map', 'desk', 'incident', 'browser'].map((key) =>
            h('p', { key }, [h('b', t(`help.${key}.title`)), h('br'), t(`help.${key}.text`)]),
          ),
      ),
    ];
  },
});

const Entry = defineComponent({
  render() {
    const user = entered.value || currentUser();
    if (user) {
      return h('div', { class: 'doors' }, [
        h('h1', t('entry.welcome', { name: user.name || user.username })),
        h('p', t('entry.choose')),
        h(
          'div',
          { class: 'grid' },
          doors().map((door) =>
            h('a', { class: 'door', href: door.href }, [
              glyph(door.glyph, 36),
              h('b', t(`page.${door.name}`)),
              h('span', t(`entry.door.${door.name}`)),
            ]),
          ),
        ),
      ]);
    }
    return h('div', { class: 'entry' }, [
      h('div', { class: 'claim' }, [
        h('h1', t('entry.claim')),
        h('p', t('entry.explain')),
        h(
          'div',
          { class: 'verbs' },
          ['show', 'search', 'route', 'simulate'].map((verb) =>
            h('div', [h('b', t(`entry.verb.${verb}`)), t(`entry.verbText.${verb}`)]),
          ),
        ),
      ]),
      h(SignIn),
    ]);
  },
});

startPage('entry', () => Entry, { open: true });
