/** What the enterprise files because of its industry: its profile, and the reports of a coal mine. */
import { defineComponent, h, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get } from '/core/http.js';

/** @type {Record<string, string>} */
const TAGS = { NORMAL: 's0', ABNORMAL: 's4', EXPIRED: 's4', MISSING: 's3' };

export const IndustryForms = defineComponent({
  setup() {
    const state = reactive({ owed: /** @type {any} */ (null), refusal: '' });
    get('/api/industry-forms').then(
      (/** @type {any} */ owed) => {
        state.owed = owed;
      },
      (/** @type {Error} */ problem) => {
        state.refusal = problem.message;
      },
    );
    const form = (/** @type {any} */ one) =>
      h('p', { key: one.type }, [
        h('a', { href: one.record ? `#${one.type}/${one.record}` : `#${one.type}`, 'data-test': 'industry-form' }, label(one.title)),
        ' ',
        h('span', { class: ['tag', one.record ? 's0' : 's3'] }, t(one.record ? 'desk.industry.filed' : 'desk.industry.owed')),
      ]);
    const report = (/** @type {any} */ one) =>
      h('tr', { key: one.kind }, [
        h('td', h('a', { href: one.record ? `#coal-mine-attachment/${one.record}` : '#coal-mine-attachment' }, label(one.title))),
        h('td', h('span', { class: ['tag', TAGS[one.state]] }, t(`desk.industry.${one.state}`))),
      ]);
    return () =>
      h('div', { class: 'sheet' }, [
        h('h1', t('desk.industry.title')),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.owed
          ? [
              h('p', { class: 'muted' }, `${t('desk.industry.of')}${label(state.owed.industry)}`),
              ...state.owed.forms.map(form),
              state.owed.reports.length
                ? h('table', { class: 'plain' }, [
                    h('thead', h('tr', [h('th', t('desk.industry.report')), h('th', t('field.state'))])),
                    h('tbody', state.owed.reports.map(report)),
                  ])
                : null,
            ]
          : null,
      ]);
  },
});
