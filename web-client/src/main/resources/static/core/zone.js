/**
 * The city's clock. A computer may stand in another time zone, or believe so: what a page shows and what is typed into it is the city's
 * time all the same, for its days and deadlines are. No DOM.
 */

/** Null where this computer's zone is the city's, or the city's is not known. @type {Intl.DateTimeFormat|null} */
let city = null;

/** @param {string} name of the city's zone, as `Asia/Shanghai` */
export function setZone(name) {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: name, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    city = new Intl.DateTimeFormat().resolvedOptions().timeZone === name ? null : format;
  } catch {
    // A zone that this browser does not know: then its own has to do.
    city = null;
  }
}

/** Year, month, day, hour, minute, second in the city. @param {Date} moment @returns {number[]} */
function fields(moment) {
  if (!city) return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  const parts = Object.fromEntries(city.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) => parts[name]);
}

const two = (/** @type {number} */ n) => String(Math.floor(Math.abs(n))).padStart(2, '0');

/** `YYYY-MM-DD HH:mm:ss` in the city; empty for no time. @param {Date|string|number} moment */
export function cityText(moment) {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const [year, month, day, hour, minute, second] = fields(date);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** A moment as a date whose fields, read on this computer, are the city's: for pickers and calendars. @param {Date|string|number} [moment] now without it */
export function cityTime(moment = Date.now()) {
  const date = new Date(moment);
  if (!city || Number.isNaN(date.getTime())) return date;
  const [year, month, day, hour, minute, second] = fields(date);
  return new Date(year, month - 1, day, hour, minute, second);
}

/** The moment that such a date means, as ISO with the city's offset. @param {Date} date */
export function isoOfCity(date) {
  const offset = city ? offsetAt(date) : -date.getTimezoneOffset();
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}` +
    `${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
  );
}

/** Minutes by which the city is ahead of UTC when its clocks show these fields: guessed as if they were UTC's, and looked at once more. @param {Date} date */
function offsetAt(date) {
  const shown = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds());
  const ahead = (/** @type {number} */ moment) => {
    const [year, month, day, hour, minute, second] = fields(new Date(moment));
    return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - moment) / 60_000);
  };
  return ahead(shown - ahead(shown) * 60_000);
}
