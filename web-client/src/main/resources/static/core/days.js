/** Days as `YYYY-MM-DD`, weeks from Monday, months as whole weeks. No DOM. */

const two = (/** @type {number} */ n) => String(n).padStart(2, '0');

/** @param {Date} date */
export const isoDay = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** @param {string} day */
const dateOf = (day) => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

/** @param {string} day @param {number} count */
export function after(day, count) {
  const date = dateOf(day);
  date.setDate(date.getDate() + count);
  return isoDay(date);
}

/** 1 is Monday, 7 Sunday. @param {string} day */
export const weekdayOf = (day) => ((dateOf(day).getDay() + 6) % 7) + 1;

/** The Monday on or before it. @param {string} day */
const monday = (day) => after(day, 1 - weekdayOf(day));

/** @param {string} day @returns {string[]} */
export const weekOf = (day) => Array.from({ length: 7 }, (_, i) => after(monday(day), i));

/** The weeks that hold the month of the day: 28, 35 or 42 days. @param {string} day @returns {string[]} */
export function monthOf(day) {
  const first = monday(`${day.slice(0, 8)}01`);
  const days = [];
  for (let i = 0; i < 42; i += 7) {
    const week = Array.from({ length: 7 }, (_, k) => after(first, i + k));
    if (i === 0 || week.some((one) => one.slice(0, 7) === day.slice(0, 7))) days.push(...week);
  }
  return days;
}

/** The same day so many months or weeks on, or the month's last. @param {string} day @param {string} span @param {number} by */
export function shifted(day, span, by) {
  if (span === 'week') return after(day, 7 * by);
  const date = dateOf(`${day.slice(0, 8)}01`);
  date.setMonth(date.getMonth() + by);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(Math.min(last, Number(day.slice(8, 10))))}`;
}
