/** Decision reports: a period, tables with bars, and every number leads to the list that it counts. */
import { defineComponent, el, h, onMounted, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { isoDay } from '/core/days.js';
import { cityTime } from '/core/zone.js';

/** From the first day of this period until today. @param {(today: Date) => [number, number]} first year and month where it begins @returns {[string, string]} */
const since = (first) => {
  const today = cityTime();
  return [isoDay(new Date(...first(today), 1)), isoDay(today)];
};

/** @type {Record<string, () => [string, string]>} */
const PERIODS = {
  all: () => ['', ''],
  month: () => since((today) => [today.getFullYear(), today.getMonth()]),
  quarter: () => since((today) => [today.getFullYear(), Math.floor(today.getMonth() / 3) * 3]),
  year: () => since((today) => [today.getFullYear(), 0]),
};

export const DecisionReports = defineComponent({
  props: { chosen: { type: String, default: '' } },
  setup(props) {
    const state = reactive({
      items: /** @type {any[]} */ ([]),
      report: /** @type {any} */ (null),
      from: '',
      to: '',
      busy: false,
      refusal: '',
    });
    const id = () => props.chosen || state.items[0]?.id || '';
    let turn = 0;
    const load = async () => {
      if (!id()) return;
      const mine = ++turn;
      state.busy = true;
      state.refusal = '';
      try {
        const found = await get(`/api/reports/${id()}${query({ from: state.from, to: state.to })}`);
        if (mine === turn) state.report = found;
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    onMounted(async () => {
      try {
        state.items = (await get('/api/reports')).items;
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
        return;
      }
      load();
    });
    watch(() => [props.chosen, state.from, state.to], load);

    const shown = (/** @type {any} */ cell) =>
      cell.value == null ? '–' : cell.share ? `${number(cell.value * 100, 1)} %` : number(cell.value);
    const cell = (/** @type {any} */ one, /** @type {number} */ i) =>
      h('td', { key: i, class: 'num' }, [
        one.value && Object.keys(one.conditions).length
          ? h('a', { href: `#${state.report.type}?${new URLSearchParams(one.conditions)}` }, shown(one))
          : shown(one),
      ]);
    const bar = (/** @type {any} */ table, /** @type {any} */ line) => {
      const last = (/** @type {any} */ each) => each.cells.filter((/** @type {any} */ c) => !c.share).at(-1)?.value ?? 0;
      const first = (/** @type {any} */ each) => (table.columns.length > 1 && each.cells.some((/** @type {any} */ c) => c.share) ? each.cells[0].value : last(each));
      const longest = Math.max(1, ...table.lines.map(first));
      return h('td', { class: 'bar-cell' }, h('i', { style: `width:${(first(line) / longest) * 100}%` }));
    };
    const table = (/** @type {any} */ one, /** @type {number} */ at) =>
      h('section', { key: at, class: 'sheet report-table' }, [
        h('h2', label(one.title)),
        h('div', { class: 'scroll' }, [
          h('table', { class: 'plain', 'data-test': `report-table-${at}` }, [
            h('thead', [
              h('tr', [
                h('th', ''),
                h('th', { class: 'bar-cell', 'aria-hidden': 'true' }),
                ...one.columns.map((/** @type {any} */ c) => h('th', { key: c.value, class: 'num' }, label(c.title))),
              ]),
            ]),
            h('tbody', [
              ...one.lines.map((/** @type {any} */ line) =>
                h('tr', { key: line.heading.value }, [
                  h('td', label(line.heading.title)),
                  bar(one, line),
                  ...line.cells.map(cell),
                ]),
              ),
              h('tr', { class: 'total' }, [h('td', label(one.total.heading.title)), h('td'), ...one.total.cells.map(cell)]),
            ]),
          ]),
        ]),
      ]);
    /** The tables as a sheet that every office program opens. */
    const csv = () => {
      // A name that begins like a formula is not to be reckoned by whoever opens the sheet.
      const harmless = (/** @type {string} */ text) => (/^[=+@\t\r]|^-(?![\d.,]+( %)?$)/.test(text) ? `'${text}` : text);
      const quoted = (/** @type {any} */ text) => `"${harmless(String(text)).replaceAll('"', '""')}"`;
      const lines = state.report.tables.flatMap((/** @type {any} */ one) => [
        [label(one.title)],
        ['', ...one.columns.map((/** @type {any} */ c) => label(c.title))],
        ...[...one.lines, one.total].map((line) => [label(line.heading.title), ...line.cells.map(shown)]),
        [],
      ]);
      const text = `\ufeff${lines.map((/** @type {any[]} */ line) => line.map(quoted).join(',')).join('\r\n')}`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
      link.download = `${label(state.report.title)}.csv`;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };

    return () =>
      h('div', { class: 'decision-reports' }, [
        h('div', { class: 'sheet bar' }, [
          h(
            'nav',
            { class: 'report-tabs', 'aria-label': t('desk.reports') },
            state.items.map((one) =>
              h(
                'a',
                {
                  key: one.id,
                  href: `#reports/${one.id}`,
                  class: { current: one.id === id() },
                  'aria-current': one.id === id() ? 'page' : undefined,
                },
                label(one.title),
              ),
            ),
          ),
        ]),
        h('div', { class: 'sheet bar no-print' }, [
          ...Object.keys(PERIODS).map((name) =>
            h(
              el.ElButton,
              {
                key: name,
                size: 'small',
                onClick: () => {
                  [state.from, state.to] = PERIODS[name]();
                },
              },
              () => t(`desk.period.${name}`),
            ),
          ),
          h('input', {
            type: 'date',
            class: 'plain-date',
            'aria-label': t('desk.period.from'),
            value: state.from,
            onChange: (/** @type {any} */ e) => {
              state.from = e.target.value;
            },
          }),
          '–',
          h('input', {
            type: 'date',
            class: 'plain-date',
            'aria-label': t('desk.period.to'),
            value: state.to,
            onChange: (/** @type {any} */ e) => {
              state.to = e.target.value;
            },
          }),
          h('span', { class: 'grow' }),
          h(el.ElButton, { size: 'small', disabled: !state.report, onClick: csv }, () => t('action.exportCsv')),
          h(el.ElButton, { size: 'small', onClick: () => window.print() }, () => t('action.print')),
        ]),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.report
          ? h('div', { 'aria-busy': String(state.busy) }, [
              h('h1', { class: 'report-title' }, [
                label(state.report.title),
                state.from || state.to ? h('small', ` ${state.from || '…'} – ${state.to || '…'}`) : null,
              ]),
              ...state.report.tables.map(table),
              ...state.report.basis.map((/** @type {any} */ line, /** @type {number} */ i) =>
                h('p', { key: i, class: 'muted small' }, label(line)),
              ),
            ])
          : state.refusal
          ? null
          : h('div', { class: 'empty' }, t('app.loading')),
      ]);
  },
});
