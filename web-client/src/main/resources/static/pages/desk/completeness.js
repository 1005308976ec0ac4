/** For the government how many known businesses are registered; how many enterprises have filed what everybody owes, and who lacks what (C21). */
import { defineComponent, h } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { can, currentUser } from '/core/session.js';
import { Coverage } from '/pages/desk/coverage.js';
import { pagedView } from '/pages/desk/paged-view.js';

const Filed = pagedView({
  address: '/api/completeness',
  name: 'completeness',
  title: 'desk.completeness',
  explain: 'desk.completenessRule',
  none: 'desk.completenessNone',
  count: 'desk.completenessCount',
  heads: ['field.enterprise', 'desk.completenessFiled', 'desk.completenessMissing'],
  summary: (found) =>
    t('desk.completenessSum', {
      total: number(found.total),
      complete: number(found.complete),
      share: found.total ? number((100 * found.complete) / found.total, 1) : '–',
    }),
  row: (one) =>
    h('tr', { key: one.enterprise }, [
      h('td', h('a', { href: `#enterprise/${one.enterprise}` }, one.name)),
      h('td', { class: 'num' }, `${one.filed} / ${one.owed}`),
      h('td', one.missing.length ? one.missing.map((/** @type {any} */ text, /** @type {number} */ i) => h('span', { key: i, class: 'tag s2', style: 'margin-right:6px' }, label(text))) : t('desk.completenessAll')),
    ]),
});

export const Completeness = defineComponent(() => () =>
  h('div', [!currentUser()?.enterprise && can('known-business:read') ? h(Coverage) : null, h(Filed)]),
);
