/** The work calendar: what falls on which day, by month or week, each entry leading to its record. */
import { defineComponent, el, h, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { isoDay, monthOf, shifted, weekOf } from '/core/days.js';
import { cityTime } from '/core/zone.js';
import { dot, entryLine, groupLines } from '/pages/desk/calendar-entries.js';

/** So many lines stand in a day's box; the day itself tells the rest. */
const SHOWN = 4;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export const WorkCalendar = defineComponent({
  props: { start: { type: String, default: '' } },
  setup(props) {
    const state = reactive({
      at: props.start || isoDay(cityTime()),
      span: 'month',
      hidden: /** @type {string[]} */ ([]),
      found: /** @type {any} */ (null),
      day: '',
      refusal: '',
    });
    const days = () => (state.span === 'week' ? weekOf(state.at) : monthOf(state.at));
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      const all = days();
      try {
        const found = await get(`/api/calendar?from=${all[0]}&to=${all[all.length - 1]}`);
        if (mine !== turn) return;
        Object.assign(state, { found, refusal: '', day: all.includes(found.today) ? found.today : '' });
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(() => [state.at, state.span], load, { immediate: true });

    const groupsOf = (/** @type {string} */ day) =>
      (state.found?.days[day] || []).filter((/** @type {any} */ g) => !state.hidden.includes(g.occasion));
    const entriesOf = (/** @type {string} */ day) => groupsOf(day).flatMap((/** @type {any} */ g) => g.entries);
    const totalOf = (/** @type {string} */ day) => groupsOf(day).reduce((/** @type {number} */ n, /** @type {any} */ g) => n + g.total, 0);
    const title = () =>
      state.span === 'month'
        ? t('calendar.month', { y: state.at.slice(0, 4), m: Number(state.at.slice(5, 7)) })
        : t('calendar.week', { from: days()[0], to: days()[6] });

    const box = (/** @type {string} */ day) => {
      const all = entriesOf(day);
      const total = totalOf(day);
      const most = state.span === 'week' ? 14 : SHOWN;
      return h(
        'div',
        {
          key: day,
          role: 'gridcell',
          class: ['cal-day', { other: state.span === 'month' && day.slice(0, 7) !== state.at.slice(0, 7), today: day === state.found?.today, chosen: day === state.day }],
          'data-day': day,
        },
        [
          h(
            'button',
            {
              type: 'button',
              class: 'cal-number',
              'aria-label': t('calendar.day', { day, n: total }),
              'aria-pressed': String(day === state.day),
              onClick: () => {
                state.day = day;
              },
            },
            [String(Number(day.slice(8))), total ? h('span', { class: 'cal-total' }, number(total)) : null],
          ),
          ...all.slice(0, most).map((/** @type {any} */ one) => entryLine(state.found, one, false)),
          total > Math.min(all.length, most)
            ? h(
                'button',
                {
                  type: 'button',
                  class: 'link small cal-more',
                  onClick: () => {
                    state.day = day;
                  },
                },
                t('calendar.more', { n: number(total - Math.min(all.length, most)) }),
              )
            : null,
        ],
      );
    };
    const oneDay = () =>
      h('div', { class: 'sheet cal-list', 'data-test': 'calendar-day', 'aria-live': 'polite' }, [
        h('h2', t('calendar.ofDay', { day: state.day, n: number(totalOf(state.day)) })),
        ...groupsOf(state.day).map((/** @type {any} */ group) => groupLines(state.found, group, group.entries.length)),
        totalOf(state.day) ? null : h('div', { class: 'muted' }, t('calendar.none')),
      ]);
    const filters = () =>
      Object.keys(state.found?.occasions || {}).map((occasion) =>
        h(
          'button',
          {
            key: occasion,
            type: 'button',
            class: ['cal-filter', { off: state.hidden.includes(occasion) }],
            'aria-pressed': String(!state.hidden.includes(occasion)),
            onClick: () => {
              state.hidden = state.hidden.includes(occasion) ? state.hidden.filter((x) => x !== occasion) : [...state.hidden, occasion];
            },
          },
          [dot(occasion), `${label(state.found.occasions[occasion])} ${number(state.found.counts[occasion] || 0)}`],
        ),
      );
    const move = (/** @type {number} */ by) => {
      state.at = shifted(state.at, state.span, by);
    };

    return () =>
      h('div', { style: 'display:contents' }, [
        h('div', { class: 'sheet calendar' }, [
          h('div', { class: 'bar' }, [
            h('h1', t('desk.calendar')),
            h(el.ElButton, { 'aria-label': t('calendar.before'), onClick: () => move(-1) }, () => '‹'),
            h('b', { class: 'cal-title', 'aria-live': 'polite' }, title()),
            h(el.ElButton, { 'aria-label': t('calendar.after'), onClick: () => move(1) }, () => '›'),
            h(el.ElButton, { class: 'no-print', onClick: () => { state.at = state.found?.today || isoDay(cityTime()); } }, () => t('calendar.today')),
            h('span', { class: 'grow' }),
            h(
              el.ElRadioGroup,
              { class: 'no-print', size: 'small', modelValue: state.span, 'aria-label': t('calendar.span'), 'onUpdate:modelValue': (/** @type {string} */ v) => { state.span = v; } },
              () => ['month', 'week'].map((span) => h(el.ElRadioButton, { key: span, value: span }, () => t(`calendar.by.${span}`))),
            ),
            h(el.ElButton, { class: 'no-print', onClick: () => window.print() }, () => t('action.print')),
          ]),
          h('div', { class: 'cal-filters' }, filters()),
          state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
          h('div', { class: ['cal-grid', state.span], role: 'grid', 'data-test': 'calendar' }, [
            ...WEEKDAYS.map((n) => h('div', { key: `w${n}`, class: 'cal-head' }, t(`calendar.weekday.${n}`))),
            ...days().map(box),
          ]),
        ]),
        state.day && state.found ? oneDay() : null,
      ]);
  },
});
