/** What the live cards say, without drawing it: ages, states, windows of time. */
import { get, query } from '/core/http.js';
import { number, t } from '/core/i18n.js';

/**
 * @typedef {{lowLow: number|null, low: number|null, high: number|null, highHigh: number|null, rangeFrom: number, rangeTo: number}} Limits
 * @typedef {{id: number, name: string, tag: string, kind: string, unit: string, medium: string, place: string, limits: Limits,
 *   at: string|null, value: number|null, state: string, stale: boolean, severity: number}} Live
 * @typedef {{enterprise: number, enterpriseName: string, equipment: string|null, severity: number, points: Live[]}} Device
 * @typedef {{now: string, counts: {points: number, alarm: number, stale: number, normal: number}, total: number, devices: Device[]}} Board
 * @typedef {{at: string, readings: number, lowest: number, highest: number, mean: number}} Stretch
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The windows of the history: how long, and by which stretches they are drawn. */
export const WINDOWS = [
  { name: 'day', length: DAY, by: 'minute', step: MINUTE },
  { name: 'week', length: 7 * DAY, by: 'hour', step: HOUR },
  { name: 'month', length: 30 * DAY, by: 'hour', step: HOUR },
  { name: 'year', length: 365 * DAY, by: 'day', step: DAY },
];

/** @param {{enterprise?: string, q?: string, show?: string, page?: number, size?: number}} asked @returns {Promise<Board>} */
export const loadBoard = (asked) => get(`/api/telemetry/board${query(asked)}`);

/** @param {number} point @param {number} from @param {number} to @param {string} by @returns {Promise<{items: Stretch[], truncated: boolean}>} */
export const loadStretches = (point, from, to, by) =>
  get(`/api/telemetry/points/${point}${query({ from: new Date(from).toISOString(), to: new Date(to).toISOString(), by })}`);

/** How long ago, in the largest unit that fits. @param {number} milliseconds */
export function age(milliseconds) {
  const past = Math.max(0, milliseconds);
  if (past < 2 * MINUTE) return t('live.age.seconds', { n: number(Math.round(past / SECOND)) });
  if (past < 2 * HOUR) return t('live.age.minutes', { n: number(Math.floor(past / MINUTE)) });
  if (past < 2 * DAY) return t('live.age.hours', { n: number(Math.floor(past / HOUR)) });
  return t('live.age.days', { n: number(Math.floor(past / DAY)) });
}

/** Numbers of a sensor: three decimals are what it can mean. @param {number|null|undefined} value */
export const reading = (value) => number(/** @type {number} */ (value), 3);

/** The schema's word for a choice. @param {any} schema @param {string} field @param {string} value */
export function choice(schema, field, value) {
  return schema?.fields.find((/** @type {any} */ f) => f.name === field)?.options?.find((/** @type {any} */ o) => o.value === value)?.label || '';
}

/** Limits with their names, those that are set. @param {Limits} limits */
export function setLimits(limits) {
  return ['highHigh', 'high', 'low', 'lowLow']
    .map((name) => ({ name, value: /** @type {any} */ (limits)[name], severity: name.length > 4 ? 4 : 3 }))
    .filter((one) => one.value !== null && one.value !== undefined);
}
