/** Reference tables of codes: what stands below a code, what is found by words, and the way to a code. */
import { get, query } from '/core/http.js';
import { label, t } from '/core/i18n.js';

/**
 * @typedef {{id: string, levels: any[]}} Table
 * @typedef {{code: string, name: any, title: any, level: number, leaf: boolean, above: any[], more: Record<string, string>}} Line
 */

/** A level of a table is shorter than this. */
const WHOLE = 100;
const base = (/** @type {string} */ table) => `/api/reference/${table}`;
/** A registrant is nobody yet. */
const OPEN = { anonymous: true };

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/** Kept for the page's life: a standard does not change meanwhile. @param {string} url @returns {Promise<any>} */
function once(url) {
  let answer = kept.get(url);
  if (!answer) {
    answer = get(url, OPEN);
    answer.catch(() => kept.delete(url));
    kept.set(url, answer);
  }
  return answer;
}

/** @param {string} url @returns {Promise<Line[]>} */
const lines = (url) => once(url).then((found) => found.items);

/** @param {string} table @param {string} parent '' for the root */
export const below = (table, parent) => lines(`${base(table)}${query({ parent: parent || undefined, size: WHOLE })}`);
/** Title, source, edition, and whether it was compared with the original. @param {string} table */
export const about = (table) => once(`${base(table)}${query({ size: WHOLE })}`);
/** From the root to the code. @param {string} table @param {string} code */
export const pathTo = (table, code) => lines(`${base(table)}/${encodeURIComponent(code)}`);
/** @param {string} table @param {string} q @param {number} size @returns {Promise<Line[]>} */
export const seek = (table, q, size) => get(`${base(table)}${query({ q, size })}`, OPEN).then((/** @type {any} */ found) => found.items);

/** The names above a code as one line. @param {Line} line */
export const aboveText = (line) => line.above.map((one) => label(one)).join(' › ');

/** How many of the table's levels a line is away from a choice. @param {Table} table @param {Line} line */
export const levelName = (table, line) => label(table.levels[line.level]) || t('form.choose');
