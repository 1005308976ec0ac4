/** Live monitoring: cards by device, a point's history, alarms that wait and alarms that are done (A0.4, A7.1, A8.2, A8.4, C13). */
import { defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, shallowRef, watch } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { can, currentUser } from '/core/session.js';
import { loadBoard } from '/live/board.js';
import { deviceCard } from '/live/device-card.js';
import { DeviceKeys } from '/live/device-keys.js';
import { PointHistory } from '/live/point-history.js';
import { BookAlarms } from '/pages/desk/book-alarms.js';
import { RecordList } from '/record/record-list.js';
import { loadSchema } from '/record/records.js';

const EVERY_MILLIS = 5_000;
const SIZE = 60;
/** The gravest first; what the books raise has a list of its own. */
const LIVE = { unhandled: 'true', folded: 'false', books: 'false', sort: '-severity' };
const SHOWS = ['', 'alarm', 'stale', 'normal'];

/** The cards and when they were last heard of. */
const LiveCards = defineComponent({
  props: { schema: { type: Object, required: true } },
  setup(props) {
    const board = shallowRef(/** @type {import('/live/board.js').Board|null} */ (null));
    const state = reactive({ q: '', show: '', page: 0, refusal: '', now: 0, heardAt: 0, ticking: Date.now() });
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      try {
        const found = await loadBoard({ q: state.q.trim(), show: state.show, page: state.page, size: SIZE });
        if (mine !== turn) return;
        board.value = found;
        Object.assign(state, { refusal: '', now: Date.parse(found.now), heardAt: Date.now(), ticking: Date.now() });
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    let reload = 0;
    let tick = 0;
    onMounted(() => {
      load();
      reload = window.setInterval(() => document.hidden || load(), EVERY_MILLIS);
      tick = window.setInterval(() => {
        state.ticking = Date.now();
      }, 1000);
    });
    onBeforeUnmount(() => {
      clearInterval(reload);
      clearInterval(tick);
    });
    let typing = 0;
    watch(
      () => [state.q, state.show],
      () => {
        state.page = 0;
        clearTimeout(typing);
        typing = window.setTimeout(load, 250);
      },
    );
    const now = () => state.now + Math.max(0, state.ticking - state.heardAt);
    const isOld = () => state.refusal || state.ticking - state.heardAt > 3 * EVERY_MILLIS;
    const filters = (/** @type {any} */ counts) =>
      h('div', { class: 'bar' }, [
        h(
          el.ElRadioGroup,
          {
            modelValue: state.show,
            size: 'small',
            'aria-label': t('live.show.title'),
            'onUpdate:modelValue': (/** @type {string} */ show) => {
              state.show = show;
            },
          },
          () =>
            SHOWS.map((show) =>
              h(el.ElRadioButton, { key: show, value: show }, () => `${t(`live.show.${show || 'all'}`)} ${number(counts[show || 'points'])}`),
            ),
        ),
        h(el.ElInput, {
          modelValue: state.q,
          clearable: true,
          size: 'small',
          style: 'width:260px',
          placeholder: t('live.search'),
          'aria-label': t('live.search'),
          'onUpdate:modelValue': (/** @type {string} */ q) => {
            state.q = q;
          },
        }),
        h('span', { class: 'grow' }),
        isOld()
          ? h('span', { class: 'notice-strip alarm', role: 'alert', 'data-test': 'old' }, t('live.old', { time: dateTime(new Date(state.now).toISOString()) }))
          : h('span', { class: 'muted', 'data-test': 'fresh' }, t('live.asOf', { time: dateTime(new Date(state.now).toISOString()) })),
      ]);
    return () => {
      const here = board.value;
      if (!here) return h('div', { class: state.refusal ? 'problem' : 'empty' }, state.refusal || t('app.loading'));
      return h('div', { class: ['live-cards', { old: isOld() }] }, [
        filters(here.counts),
        here.devices.length
          ? h('div', { class: 'device-grid', 'data-test': 'devices' }, here.devices.map((device) => deviceCard(device, props.schema, now())))
          : h('div', { class: 'empty' }, t('live.none')),
        here.total > SIZE
          ? h(el.ElPagination, {
              layout: 'prev, pager, next',
              total: here.total,
              pageSize: SIZE,
              currentPage: state.page + 1,
              'onUpdate:currentPage': (/** @type {number} */ page) => {
                state.page = page - 1;
                load();
              },
            })
          : null,
      ]);
    };
  },
});

export const Monitoring = defineComponent({
  props: { chosen: { type: String, default: '' } },
  setup(props) {
    const schemas = shallowRef(/** @type {any} */ (null));
    onMounted(async () => {
      try {
        const [point, alarm] = await Promise.all([loadSchema('monitoring-point'), loadSchema('alarm')]);
        schemas.value = { point, alarm };
      } catch (problem) {
        failed(problem);
      }
    });
    const tab = () => (['alarms', 'books', 'done', 'keys'].includes(props.chosen) ? props.chosen : 'cards');
    const link = (/** @type {string} */ name, /** @type {string} */ href) =>
      h('a', { href, class: { current: tab() === name }, 'aria-current': tab() === name ? 'page' : undefined }, t(`live.tab.${name}`));
    const body = () => {
      if (!schemas.value) return h('div', { class: 'empty' }, t('app.loading'));
      if (/^\d+$/.test(props.chosen)) return h(PointHistory, { key: props.chosen, id: props.chosen, schema: schemas.value.point });
      if (tab() === 'cards') return h(LiveCards, { schema: schemas.value.point });
      if (tab() === 'keys') return h(DeviceKeys);
      if (tab() === 'books') return h(BookAlarms, { schema: schemas.value.alarm });
      return h(RecordList, { key: tab(), schema: schemas.value.alarm, preset: tab() === 'alarms' ? LIVE : { unhandled: 'false' }, live: true });
    };
    return () =>
      h('div', { class: 'monitoring' }, [
        h('nav', { class: 'live-tabs', 'aria-label': t('live.title') }, [
          link('cards', '#monitoring'),
          link('alarms', '#monitoring/alarms'),
          link('books', '#monitoring/books'),
          link('done', '#monitoring/done'),
          can('telemetry:write') && currentUser()?.enterpriseId ? link('keys', '#monitoring/keys') : null,
        ]),
        body(),
      ]);
  },
});
