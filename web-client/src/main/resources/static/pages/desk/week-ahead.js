/** What comes within the next seven days, below what waits now: deadlines, expiries, plans, work, drills, training. */
import { defineComponent, h, onMounted, reactive } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { after, isoDay, weekdayOf } from '/core/days.js';
import { get } from '/core/http.js';
import { cityTime } from '/core/zone.js';
import { groupLines } from '/pages/desk/calendar-entries.js';

/** So many lines of one kind stand on a day; its list has all. */
const SHOWN = 3;
/** Who is on duty is no work that waits for the reader. */
const OCCASIONS = 'DEADLINE,EXPIRY,PLAN,WORK,DRILL,TRAINING';

export const WeekAhead = defineComponent({
  setup() {
    const state = reactive({ found: /** @type {any} */ (null), refusal: '' });
    onMounted(async () => {
      const today = isoDay(cityTime());
      try {
        state.found = await get(`/api/calendar?from=${today}&to=${after(today, 6)}&only=${OCCASIONS}`);
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    });
    /** @param {string} day @param {any[]} groups */
    const ofDay = (day, groups) =>
      h('section', { key: day, class: 'ahead-day' }, [
        h('h2', [
          `${day === state.found.today ? t('calendar.today') : t(`calendar.weekday.${weekdayOf(day)}`)} `,
          h('span', { class: 'muted' }, `${day} · ${t('calendar.items', { n: number(groups.reduce((n, one) => n + one.total, 0)) })}`),
        ]),
        ...groups.map((group) => groupLines(state.found, group, SHOWN)),
      ]);
    return () => {
      const days = Object.entries(state.found?.days || {}).filter(([, groups]) => groups.length);
      return h('div', { class: 'sheet cal-list', 'data-test': 'week-ahead' }, [
        h('div', { class: 'bar' }, [h('h1', t('calendar.ahead')), h('a', { href: '#calendar' }, t('desk.calendar'))]),
        state.refusal
          ? h('div', { class: 'problem', role: 'alert' }, state.refusal)
          : !state.found
            ? h('div', { class: 'muted' }, t('app.loading'))
            : days.length
              ? h('div', { class: 'ahead' }, days.map(([day, groups]) => ofDay(day, groups)))
              : h('div', { class: 'muted' }, t('calendar.noneAhead')),
      ]);
    };
  },
});
