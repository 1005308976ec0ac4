/** The summary menu of a plan (manual, 企业厂区图示): counts, dangers, who is on duty, live values, warnings, work at risk. Each number is a list. */
import { defineComponent, failed, h, reactive, watch } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { query } from '/core/http.js';
import { isoDay } from '/core/days.js';
import { cityTime } from '/core/zone.js';
import { stateTag } from '/map/tags.js';
import { age, reading } from '/live/board.js';
import { listRecords, loadSchema } from '/record/records.js';

const SHOWN = 30;
const DAY_MILLIS = 86_400_000;
/** Menu entry → the records that it reads. @type {Record<string, string>} */
const NEEDS = { dangers: 'hidden-danger', duty: 'duty-shift', live: 'monitoring-point', warnings: 'alarm', work: 'work-permit' };

/** @param {string} type @param {Record<string, any>} conditions */
const listLink = (type, conditions) => `#${type}${query(conditions)}`;

export const SummaryPanel = defineComponent({
  props: { enterprise: { type: Number, required: true }, groups: { type: Array, required: true }, board: { type: Object, default: null }, names: { type: Object, required: true } },
  setup(props) {
    const state = reactive({ tab: 'counts', data: /** @type {any} */ (null), busy: false });
    const tabs = ['counts', ...Object.keys(NEEDS)].filter((tab) => tab === 'counts' || can(`${NEEDS[tab]}:read`));
    const conditions = (/** @type {Record<string, any>} */ more = {}) => ({ enterprise: props.enterprise, ...more });
    const count = async (/** @type {string} */ type, /** @type {Record<string, any>} */ more) => (await listRecords(type, { ...conditions(more), size: 1 })).total;

    /** @type {Record<string, () => Promise<any>>} */
    const loads = {
      counts: async () => ({}),
      live: async () => ({}),
      dangers: async () => {
        const schema = await loadSchema('hidden-danger');
        const level = schema.fields.find((field) => field.name === 'level');
        const rows = [
          ...schema.states.map((one) => ({ of: 'state', value: one.value, title: one.label ?? one.title, severity: one.severity })),
          ...(level?.options || []).map((/** @type {any} */ one) => ({ of: 'level', value: one.value, title: one.label, severity: one.severity })),
        ];
        const totals = await Promise.all(rows.map((row) => count('hidden-danger', { [row.of]: row.value })));
        return { rows: rows.map((row, i) => ({ ...row, total: totals[i] })), total: await count('hidden-danger', {}) };
      },
      duty: async () => {
        const schema = await loadSchema('duty-shift');
        const from = isoDay(cityTime(Date.now() - DAY_MILLIS));
        const page = await listRecords('duty-shift', { ...conditions(), 'startsAt.from': from, sort: 'startsAt', size: SHOWN });
        return { ...page, schema };
      },
      warnings: async () => ({ ...(await listRecords('alarm', { ...conditions({ unhandled: true }), size: SHOWN })), schema: await loadSchema('alarm') }),
      work: async () => {
        const schema = await loadSchema('work-permit');
        return { ...(await listRecords('work-permit', { ...conditions({ state: 'ASKED,APPROVED' }), sort: 'startsAt', size: SHOWN })), schema };
      },
    };
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      state.busy = true;
      try {
        const data = await loads[state.tab]();
        if (mine === turn) state.data = data;
      } catch (problem) {
        if (mine === turn) failed(problem);
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    watch(
      () => [state.tab, props.enterprise, props.groups],
      (/** @type {any} */ now, /** @type {any} */ before) => {
        if (!before || now[0] !== before[0] || now[1] !== before[1]) state.data = null;
        load();
      },
      { immediate: true },
    );

    const table = (/** @type {string[]} */ heads, /** @type {any[]} */ rows, /** @type {string} */ name) =>
      rows.length
        ? h('div', { class: 'table-box' }, [h('table', { class: 'plain', 'data-test': name }, [h('thead', h('tr', heads.map((head) => h('th', t(`site.summary.${head}`))))), h('tbody', rows)])])
        : h('div', { class: 'empty' }, t('site.summary.none'));
    const more = (/** @type {any} */ data, /** @type {string} */ type, /** @type {any} */ also) =>
      h('p', { class: 'small' }, h('a', { href: listLink(type, conditions(also)) }, t('site.summary.all', { n: number(data.total) })));
    const tagOf = (/** @type {any} */ data, /** @type {any} */ item) => stateTag(data.schema.states.find((/** @type {any} */ one) => one.value === item.state));

    /** @type {Record<string, (data: any) => any>} */
    const views = {
      counts: () =>
        table(
          ['kind', 'total', 'onPlan', 'worst'],
          props.groups.map((/** @type {any} */ group) =>
            h('tr', { key: group.type }, [
              h('td', label(group.title)),
              h('td', h('a', { href: listLink(group.type, conditions()) }, number(group.total))),
              h('td', number(group.onPlan)),
              h('td', stateTag(undefined, Math.max(0, ...group.items.map((/** @type {any} */ item) => item.severity))) || '–'),
            ]),
          ),
          'summary-counts',
        ),
      dangers: (data) => [
        table(
          ['by', 'value', 'count'],
          data.rows.map((/** @type {any} */ row) =>
            h('tr', { key: row.of + row.value }, [
              h('td', t(`site.summary.${row.of}`)),
              h('td', stateTag(row, row.severity) || label(row.title)),
              h('td', row.total ? h('a', { href: listLink('hidden-danger', conditions({ [row.of]: row.value })) }, number(row.total)) : '0'),
            ]),
          ),
          'summary-dangers',
        ),
        more(data, 'hidden-danger', {}),
      ],
      duty: (data) => [
        table(
          ['shift', 'state', 'from', 'until', 'leader', 'officers', 'phone'],
          data.items.map((/** @type {any} */ one) =>
            h('tr', { key: one.id }, [h('td', h('a', { href: `#duty-shift/${one.id}` }, one.title)), h('td', tagOf(data, one)), h('td', dateTime(one.startsAt)), h('td', dateTime(one.endsAt)), h('td', one.leader), h('td', one.officers), h('td', one.phone)]),
          ),
          'summary-duty',
        ),
        more(data, 'duty-shift', {}),
      ],
      live: () => {
        const points = (props.board?.devices || []).flatMap((/** @type {any} */ device) => device.points);
        const now = Date.parse(props.board?.now);
        return table(
          ['tag', 'reading', 'state', 'age'],
          points.map((/** @type {any} */ point) =>
            h('tr', { key: point.id }, [
              h('td', h('a', { href: `#monitoring/${point.id}` }, `${point.tag} ${point.name}`)),
              h('td', point.value === null ? '–' : `${reading(point.value)} ${props.names.unit(point)}`),
              h('td', h('span', { class: ['tag', `s${point.severity}`] }, t(`live.state.${point.stale ? 'STALE' : point.state}`))),
              h('td', point.at ? age(now - Date.parse(point.at)) : '–'),
            ]),
          ),
          'summary-live',
        );
      },
      warnings: (data) => [
        table(
          ['warning', 'state', 'since', 'times'],
          data.items.map((/** @type {any} */ one) =>
            h('tr', { key: one.id }, [h('td', h('a', { href: `#alarm/${one.id}` }, one.title)), h('td', tagOf(data, one) || one.state), h('td', dateTime(one.createdAt)), h('td', number(one.occurrences))]),
          ),
          'summary-warnings',
        ),
        more(data, 'alarm', { unhandled: true }),
      ],
      work: (data) => [
        table(
          ['work', 'state', 'from', 'until', 'where', 'foreman'],
          data.items.map((/** @type {any} */ one) =>
            h('tr', { key: one.id }, [h('td', h('a', { href: `#work-permit/${one.id}` }, one.title)), h('td', tagOf(data, one)), h('td', dateTime(one.startsAt)), h('td', dateTime(one.endsAt)), h('td', one.workPlace?.title), h('td', one.foreman)]),
          ),
          'summary-work',
        ),
        more(data, 'work-permit', { state: 'ASKED,APPROVED' }),
      ],
    };
    return () =>
      h('section', { class: 'sheet summary-panel', 'aria-label': t('site.summary.title') }, [
        h(
          'div',
          { class: 'summary-tabs', role: 'tablist', 'aria-label': t('site.summary.title') },
          tabs.map((tab) =>
            h(
              'button',
              {
                key: tab,
                type: 'button',
                role: 'tab',
                'aria-selected': String(tab === state.tab),
                class: { current: tab === state.tab },
                'data-summary': tab,
                onClick: () => {
                  state.tab = tab;
                },
              },
              t(`site.summary.tab.${tab}`),
            ),
          ),
        ),
        h('div', { role: 'tabpanel', 'aria-busy': String(state.busy) }, state.data ? views[state.tab](state.data) : h('div', { class: 'empty' }, t('app.loading'))),
      ]);
  },
});
