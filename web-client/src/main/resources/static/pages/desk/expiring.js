/** What has expired and what soon does: licences, certificates, insurances, tests, examinations. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { currentUser } from '/core/session.js';

const DAYS = [7, 30, 90, 366];

export const Expiring = defineComponent({
  setup() {
    const state = reactive({ days: 30, found: /** @type {any} */ (null), refusal: '' });
    watch(
      () => state.days,
      async (/** @type {number} */ days) => {
        try {
          const found = await get(`/api/expiries?days=${days}`);
          if (days === state.days) Object.assign(state, { found, refusal: '' });
        } catch (problem) {
          if (days === state.days) state.refusal = /** @type {Error} */ (problem).message;
        }
      },
      { immediate: true },
    );
    const left = (/** @type {any} */ one) =>
      one.expired
        ? h('span', { class: 'tag s4' }, t('desk.expiry.ago', { n: number(-one.daysLeft) }))
        : h('span', { class: ['tag', one.daysLeft <= 7 ? 's3' : 's2'] }, one.daysLeft ? t('desk.expiry.left', { n: number(one.daysLeft) }) : t('desk.expiry.today'));

    return () =>
      h('div', { class: 'sheet' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
          h('h1', t('desk.expiring')),
          h(
            el.ElRadioGroup,
            {
              modelValue: state.days,
              size: 'small',
              'aria-label': t('desk.expiry.within'),
              'onUpdate:modelValue': (/** @type {number} */ days) => {
                state.days = days;
              },
            },
            () => DAYS.map((n) => h(el.ElRadioButton, { key: n, value: n }, () => t('desk.expiry.days', { n }))),
          ),
          h('span', { class: 'grow' }),
          state.found
            ? h('span', { 'aria-live': 'polite' }, [
                h('b', t('desk.expiry.sum', { expired: number(state.found.expired), soon: number(state.found.soon) })),
              ])
            : null,
        ]),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.found?.items.length
          ? h('div', { class: 'table-box' }, [
              h('table', { class: 'plain', 'data-test': 'expiring' }, [
                h(
                  'thead',
                  h('tr', [
                    h('th', t('field.name')),
                    h('th', t('desk.expiry.state')),
                    h('th', t('desk.expiry.date')),
                    h('th', t('desk.expiry.what')),
                    currentUser()?.enterprise ? null : h('th', t('field.enterprise')),
                  ]),
                ),
                h(
                  'tbody',
                  state.found.items.map((/** @type {any} */ one) =>
                    h('tr', { key: `${one.type}/${one.id}` }, [
                      h('td', h('a', { href: `#${one.type}/${one.id}` }, one.title)),
                      h('td', left(one)),
                      h('td', one.date),
                      h('td', label(one.typeTitle)),
                      currentUser()?.enterprise ? null : h('td', one.enterprise),
                    ]),
                  ),
                ),
              ]),
            ])
          : state.found
            ? h('div', { class: 'empty' }, t('desk.expiry.none'))
            : h('div', { class: 'empty' }, t('app.loading')),
      ]);
  },
});
