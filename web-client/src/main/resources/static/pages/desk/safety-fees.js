/** What was due, set aside and spent for safety by enterprise and year, and the balance that is carried on (A3.20). */
import { h } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { pagedView } from '/pages/desk/paged-view.js';

const money = (/** @type {number|null} */ value) => (value === null || value === undefined ? '–' : number(value, 2));

/** What a safety officer should know of the year. @param {any} one */
const notes = (one) =>
  [
    one.fallsShort ? ['short', t('desk.safetyFees.short', { n: money(one.lacking) }), 2] : null,
    one.spentTooLittle ? ['spent', t('desk.safetyFees.spentTooLittle'), 2] : null,
    one.suspended ? ['suspended', t('desk.safetyFees.suspended'), 1] : null,
    one.uncounted ? ['uncounted', t('desk.safetyFees.uncounted', { n: number(one.uncounted) }), 0] : null,
  ].filter(Boolean);

export const SafetyFees = pagedView({
  address: '/api/safety-expense-years',
  name: 'safety-fees',
  title: 'desk.safetyFees.title',
  explain: 'desk.safetyFees.explain',
  none: 'desk.safetyFees.none',
  count: 'desk.safetyFees.count',
  heads: ['field.enterprise', ...['year', 'months', 'due', 'setAside', 'spent', 'balance', 'notes'].map((name) => `desk.safetyFees.${name}`)],
  summary: ({ latest }) =>
    latest.year
      ? t('desk.safetyFees.sum', {
          year: latest.year,
          due: money(latest.due),
          setAside: money(latest.setAside),
          spent: money(latest.spent),
          n: number(latest.enterprises),
          short: number(latest.fallsShort),
        })
      : '',
  row: (one) =>
    h('tr', { key: `${one.enterprise}/${one.year}` }, [
      h('td', { style: 'min-width:10em' }, h('a', { href: `#enterprise/${one.enterprise}` }, one.name)),
      h('td', { class: 'num' }, h('a', { href: `#safety-expense?enterprise=${one.enterprise}&expenseYear=${one.year}` }, String(one.year))),
      h('td', { class: 'num' }, `${one.months} / 12`),
      ...[one.due, one.setAside, one.spent, one.balance].map((value, i) => h('td', { key: i, class: 'num' }, money(value))),
      h('td', notes(one).map((/** @type {any} */ [key, text, severity]) => h('span', { key, class: severity ? `tag s${severity}` : 'muted', style: 'margin-right:6px' }, text))),
    ]),
});
