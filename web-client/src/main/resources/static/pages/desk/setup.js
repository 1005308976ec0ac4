/** The first-login wizard of an enterprise: what later forms depend on, in order, with what is there. */
import { defineComponent, h, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';

export const Setup = defineComponent({
  setup() {
    const state = reactive({ progress: /** @type {any} */ (null), refusal: '' });
    get('/api/setup').then(
      (/** @type {any} */ progress) => {
        state.progress = progress;
      },
      (/** @type {Error} */ problem) => {
        state.refusal = problem.message;
      },
    );
    const next = () => state.progress.steps.find((/** @type {any} */ step) => !step.done);
    const line = (/** @type {any} */ step, /** @type {number} */ i) =>
      h('li', { key: step.type, 'data-test': `setup-${step.type}`, class: { at: step === next() } }, [
        h('b', `${i + 1}. ${label(step.title)} `),
        step.done
          ? h('span', { class: 'tag s0' }, t('desk.setup.done', { n: number(step.there) }))
          : h('span', { class: 'tag s2' }, t('desk.setup.missing', { n: number(step.least - step.there) })),
        h('div', { class: 'muted' }, label(step.why)),
        h('a', { href: `#${step.type}` }, step === next() ? t('desk.setup.now') : t('desk.setup.open')),
      ]);
    return () =>
      h('div', { class: 'sheet' }, [
        h('h1', t('desk.setup.title')),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.progress
          ? [
              h('p', state.progress.complete ? t('desk.setup.complete') : t('desk.setup.explain')),
              h('ol', { class: 'setup-steps', style: 'list-style:none;padding:0;display:grid;gap:14px' }, state.progress.steps.map(line)),
            ]
          : null,
      ]);
  },
});

/** One line above the work list while the enterprise is not set up. */
export const SetupNotice = defineComponent({
  setup() {
    const state = reactive({ left: 0 });
    get('/api/setup').then(
      (/** @type {any} */ progress) => {
        state.left = progress.steps.filter((/** @type {any} */ step) => !step.done).length;
      },
      () => {
        state.left = 0;
      },
    );
    return () =>
      state.left
        ? h('div', { class: 'note', role: 'status', 'data-test': 'setup-notice', style: 'margin-bottom:10px' }, [
            `${t('desk.setup.left', { n: state.left })} `,
            h('a', { href: '#setup' }, t('desk.setup.now')),
          ])
        : null;
  },
});
