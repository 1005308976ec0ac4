/** The management rules that the law asks of this enterprise, and which of them it has written down. */
import { defineComponent, failed, h, onMounted, reactive } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { currentUser } from '/core/session.js';
import { answers, listsFor, ruleLists } from '/record/rule-names.js';
import { listRecords, readRecord } from '/record/records.js';

const MOST = 200;

export const RuleLists = defineComponent({
  setup() {
    const state = reactive({ lists: /** @type {any[]} */ ([]), there: /** @type {any[]} */ ([]), loaded: false });
    onMounted(async () => {
      try {
        const [all, own, page] = await Promise.all([
          ruleLists(),
          readRecord('enterprise', /** @type {any} */ (currentUser()).enterpriseId),
          listRecords('management-rule', { size: MOST }),
        ]);
        Object.assign(state, { lists: listsFor(all, own.industry), there: page.items, loaded: true });
      } catch (problem) {
        failed(problem);
      }
    });
    const found = (/** @type {string} */ rule) => state.there.find((one) => (one.fulfils ? one.fulfils === rule : answers(rule, one.title)));
    const line = (/** @type {string} */ rule, /** @type {number} */ i) => {
      const one = found(rule);
      return h('tr', { key: rule }, [
        h('td', { class: 'num' }, i + 1),
        h('td', rule),
        h('td', one ? h('a', { href: `#management-rule/${one.id}` }, one.title) : h('span', { class: 'tag s2' }, t('desk.ruleLists.missing'))),
      ]);
    };
    const list = (/** @type {any} */ one) =>
      h('section', { key: one.id, class: 'related' }, [
        h('div', { class: 'bar' }, [
          h('h2', one.title),
          h('span', { class: 'muted' }, one.source),
          h('span', { class: 'grow' }),
          h('b', t('desk.ruleLists.sum', { n: number(one.rules.filter(found).length), all: number(one.rules.length) })),
        ]),
        h('div', { class: 'table-box' }, [
          h('table', { class: 'plain wrap', 'data-test': `rules-${one.id}` }, [
            h('thead', h('tr', [h('th'), h('th', t('desk.ruleLists.asked')), h('th', t('desk.ruleLists.there'))])),
            h('tbody', one.rules.map(line)),
          ]),
        ]),
      ]);
    return () =>
      h('div', { class: 'sheet' }, [
        h('h1', t('desk.ruleLists.title')),
        h('p', { class: 'muted' }, [t('desk.ruleLists.explain'), ' ', h('a', { href: '#management-rule' }, t('desk.ruleLists.write'))]),
        state.loaded ? state.lists.map(list) : h('div', { class: 'empty' }, t('app.loading')),
      ]);
  },
});
