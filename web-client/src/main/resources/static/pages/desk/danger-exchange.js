/** The exchange of hidden dangers with the provincial system: a sheet out, a sheet in, and what became of each line. */
import { defineComponent, failed, h, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { FileButton } from '/core/file-button.js';
import { upload } from '/core/http.js';
import { can, currentUser } from '/core/session.js';
import { isoDay } from '/core/days.js';
import { cityTime } from '/core/zone.js';

const YEAR_DAYS = 365;

export const DangerExchange = defineComponent({
  setup() {
    const state = reactive({
      since: isoDay(cityTime(Date.now() - YEAR_DAYS * 86_400_000)),
      report: /** @type {any} */ (null),
      busy: false,
    });
    const take = async (/** @type {any} */ event) => {
      const [file] = event.target.files;
      event.target.value = '';
      if (!file) return;
      state.busy = true;
      try {
        state.report = await upload('/api/danger-exchange/import', file);
      } catch (problem) {
        state.report = null;
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const remarks = (/** @type {string} */ title, /** @type {any[]} */ list) =>
      list.length
        ? [
            h('h2', { style: 'font-size:15px;margin:14px 0 6px' }, title),
            h('table', { class: 'plain', 'data-test': 'exchange-remarks' }, [
              h('thead', h('tr', ['row', 'column', 'message'].map((key) => h('th', { key }, t(`desk.exchanging.${key}`))))),
              h('tbody', list.map((one, i) => h('tr', { key: i }, [h('td', { class: 'num' }, one.row), h('td', one.column), h('td', label(one.message))]))),
            ]),
          ]
        : null;
    return () =>
      h('div', { class: 'sheet' }, [
        h('h1', { style: 'font-size:18px' }, t('desk.exchange')),
        h('p', { class: 'muted' }, t('desk.exchanging.rule')),
        h('div', { class: 'bar', style: 'margin:10px 0' }, [
          h('label', [
            t('desk.exchanging.since'),
            ' ',
            h('input', {
              type: 'date',
              class: 'plain-date',
              value: state.since,
              onChange: (/** @type {any} */ event) => {
                state.since = event.target.value;
              },
            }),
          ]),
          state.since
            ? h('a', { class: 'el-button el-button--primary', href: `/api/danger-exchange/export.xlsx?since=${state.since}`, 'data-test': 'exchange-export' }, t('desk.exchanging.export'))
            : null,
        ]),
        can('exchanged-danger:write') && !currentUser()?.enterprise
          ? h('div', { class: 'bar', style: 'margin:10px 0' }, [
              h('span', [t('desk.exchanging.import'), ' ', h(FileButton, { named: true, 'aria-label': t('desk.exchanging.import'), accept: '.xlsx', disabled: state.busy, onChange: take, 'data-test': 'exchange-import' })]),
            ])
          : null,
        state.report
          ? [
              h(
                'p',
                { 'aria-live': 'polite', 'data-test': 'exchange-report' },
                t(state.report.errors.length ? 'desk.exchanging.refused' : 'desk.exchanging.done', { ...state.report, n: state.report.errors.length }),
              ),
              remarks(t('desk.exchanging.errors'), state.report.errors),
              remarks(t('desk.exchanging.remarks'), state.report.remarks),
            ]
          : null,
      ]);
  },
});
