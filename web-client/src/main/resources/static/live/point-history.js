/** One monitoring point: its value now, its history as a chart and as a table of the same stretches (A8.4). */
import { defineComponent, el, h, onBeforeUnmount, onMounted, reactive, watch } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { isoOfCity } from '/core/zone.js';
import { DeviceKeys } from '/live/device-keys.js';
import { choice, loadStretches, reading, WINDOWS } from '/live/board.js';
import { ReadingChart } from '/live/reading-chart.js';
import { readRecord } from '/record/records.js';

const MOST_ROWS = 500;
/** What is shown up to now goes on with it. */
const GO_ON_MILLIS = 60_000;

export const PointHistory = defineComponent({
  props: { id: { type: String, required: true }, schema: { type: Object, required: true } },
  setup(props) {
    const state = reactive({
      point: /** @type {any} */ (null),
      window: 'day',
      /** 0: up to now; otherwise the end of the window. */ until: 0,
      from: 0,
      to: 0,
      items: /** @type {any[]} */ ([]),
      truncated: false,
      busy: true,
      refusal: '',
      pointed: '',
      keys: false,
    });
    const shape = () => WINDOWS.find((one) => one.name === state.window) || WINDOWS[0];
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      state.busy = true;
      state.refusal = '';
      try {
        if (!state.point) state.point = await readRecord('monitoring-point', props.id);
        const to = state.until || Date.now();
        const found = await loadStretches(Number(props.id), to - shape().length, to, shape().by);
        if (mine !== turn) return;
        Object.assign(state, { from: to - shape().length, to, items: found.items, truncated: found.truncated, pointed: '' });
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    watch(() => [state.window, state.until], load, { immediate: true });
    let timer = 0;
    onMounted(() => {
      timer = window.setInterval(() => {
        if (!state.until && !state.pointed && !state.busy && !document.hidden) load();
      }, GO_ON_MILLIS);
    });
    onBeforeUnmount(() => clearInterval(timer));
    const move = (/** @type {number} */ by) => {
      const end = (state.until || state.to) + by * shape().length;
      state.until = end >= Date.now() ? 0 : end;
    };
    const day = () => dateTime(new Date(state.until || Date.now()).toISOString()).slice(0, 10);
    /** What is shown, as a sheet: one line a stretch, silence without a line. */
    const save = () => {
      const lines = [['time', 'lowest', 'mean', 'highest', 'readings'].map((name) => t(`live.table.${name}`)).join(',')];
      for (const s of state.items) lines.push([s.at, s.lowest, s.mean, s.highest, s.readings].join(','));
      const sheet = URL.createObjectURL(new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' }));
      const link = document.createElement('a');
      link.href = sheet;
      link.download = `${String(state.point.tag).replace(/[^\w-]/g, '_')}-${state.window}-${new Date(state.to).toISOString().slice(0, 10)}.csv`;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(sheet), 1000);
    };
    const controls = () =>
      h('div', { class: 'bar' }, [
        h(
          el.ElRadioGroup,
          {
            modelValue: state.window,
            size: 'small',
            'aria-label': t('live.window.title'),
            'onUpdate:modelValue': (/** @type {string} */ name) => {
              state.window = name;
            },
          },
          () => WINDOWS.map((one) => h(el.ElRadioButton, { key: one.name, value: one.name }, () => t(`live.window.${one.name}`))),
        ),
        h(el.ElButton, { size: 'small', onClick: () => move(-1) }, () => t('live.window.earlier')),
        h(el.ElButton, { size: 'small', disabled: !state.until, onClick: () => move(1) }, () => t('live.window.later')),
        h('label', { class: 'row' }, [
          h('span', { class: 'muted' }, t('live.window.until')),
          h('input', {
            type: 'date',
            class: 'plain-date',
            value: day(),
            onChange: (/** @type {any} */ event) => {
              const end = Date.parse(isoOfCity(new Date(`${event.target.value}T00:00:00`))) + 86400e3;
              state.until = Number.isNaN(end) || end >= Date.now() ? 0 : end;
            },
          }),
        ]),
        state.items.length && can('monitoring-point:export') ? h(el.ElButton, { size: 'small', 'data-test': 'history-csv', onClick: save }, () => t('live.table.save')) : null,
        state.busy ? h('span', { class: 'muted', role: 'status' }, t('app.loading')) : null,
      ]);
    const table = () =>
      h('div', { class: 'table-box history-table' }, [
        h('table', { class: 'plain', 'data-test': 'history' }, [
          h(
            'thead',
            h('tr', [
              h('th', t('live.table.time')),
              ...['lowest', 'mean', 'highest', 'readings'].map((name) => h('th', { class: 'num' }, t(`live.table.${name}`))),
            ]),
          ),
          h(
            'tbody',
            state.items
              .slice(-MOST_ROWS)
              .reverse()
              .map((s) =>
                h('tr', { key: s.at, class: { chosen: s.at === state.pointed } }, [
                  h('td', dateTime(s.at)),
                  h('td', { class: 'num' }, reading(s.lowest)),
                  h('td', { class: 'num' }, reading(s.mean)),
                  h('td', { class: 'num' }, reading(s.highest)),
                  h('td', { class: 'num' }, number(s.readings)),
                ]),
              ),
          ),
        ]),
      ]);
    return () => {
      const point = state.point;
      const unit = point ? label(choice(props.schema, 'unit', point.unit?.value ?? point.unit)) : '';
      return h('div', { class: 'point-history' }, [
        h('div', { class: 'bar' }, [
          h('a', { href: '#monitoring' }, t('live.back')),
          h('h1', point ? `${point.tag} ${point.name}` : t('app.loading')),
          point ? h('span', { class: 'muted' }, [point.place, unit].filter(Boolean).join(' · ')) : null,
          h('span', { class: 'grow' }),
          point?.enterprise?.id && can('telemetry:write')
            ? h(el.ElButton, { size: 'small', 'data-test': 'point-keys', onClick: () => (state.keys = !state.keys) }, () => t('live.tab.keys'))
            : null,
          h('a', { href: `#monitoring-point/${props.id}` }, t('live.record')),
        ]),
        state.keys && point ? h(DeviceKeys, { enterprise: point.enterprise.id, point: Number(props.id) }) : null,
        controls(),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        point && state.items.length
          ? h('div', { class: 'history-both' }, [
              h(ReadingChart, {
                key: `${state.from}-${state.window}`,
                items: state.items,
                limits: point,
                unit,
                from: state.from,
                to: state.to,
                step: shape().step,
                title: `${point.tag} ${point.name}`,
                onPointed: (/** @type {string} */ at) => {
                  state.pointed = at;
                },
              }),
              table(),
            ])
          : state.busy
            ? null
            : h('div', { class: 'empty' }, t('live.noReadings')),
        state.truncated || state.items.length > MOST_ROWS
          ? h('p', { class: 'muted small' }, t('live.table.most', { n: number(MOST_ROWS) }))
          : null,
      ]);
    };
  },
});
