/**
 * Language: which one is spoken, the dictionary, and how numbers, times and distances are written.
 * The choice lives in localStorage; `?lang=` in the address overrides and sets it. A cookie tells it to the server where a link to a
 * file is followed, which the browser asks for in its own language.
 */
import { cityText } from '/core/zone.js';

const KEY = 'yitu.lang';

/** @type {Record<string, string>} */
let dictionary = {};
const current = choose();

/** @returns {'zh'|'en'} */
function choose() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'zh' || asked === 'en') {
    localStorage.setItem(KEY, asked);
    return asked;
  }
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

/** @param {'zh'|'en'} lang */
function tellServer(lang) {
  document.cookie = `yitu-lang=${lang}; path=/; max-age=31536000; samesite=lax`;
}
tellServer(current);

export function language() {
  return current;
}

/** Changes the language and loads the page anew, so that server texts follow. @param {'zh'|'en'} lang */
export function setLanguage(lang) {
  localStorage.setItem(KEY, lang);
  tellServer(lang);
  const url = new URL(location.href);
  url.searchParams.delete('lang');
  history.replaceState(history.state, '', url);
  location.reload();
}

export async function loadDictionary() {
  const answer = await fetch(`/core/i18n/${current}.json`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  dictionary = flatten(await answer.json());
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
}

/** @param {any} tree @param {string} [prefix] @param {Record<string, string>} [into] */
function flatten(tree, prefix = '', into = {}) {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into[prefix + key] = value;
    else flatten(value, `${prefix}${key}.`, into);
  }
  return into;
}

/**
 * The text of a key with `{name}` places filled. A missing key shows itself, so that it is found.
 * @param {string} key @param {Record<string, unknown>} [values]
 */
export function t(key, values) {
  const text = dictionary[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? '')) : text;
}

/** @param {string} key */
export function hasText(key) {
  return key in dictionary;
}

/** The reader's side of a `{zh, en}` pair from the server. @param {any} pair */
export function label(pair) {
  if (pair == null) return '';
  if (typeof pair === 'string') return pair;
  return pair[current] || pair.zh || pair.en || '';
}

const locale = current === 'zh' ? 'zh-CN' : 'en-GB';

/** @param {number} value @param {number} [digits] */
export function number(value, digits = 0) {
  return value == null || Number.isNaN(value)
    ? '–'
    : new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
}

/** In the city's time, to the minute. @param {string|null|undefined} iso */
export function dateTime(iso) {
  if (!iso) return '';
  return cityText(iso).slice(0, 16) || String(iso);
}

/** @param {number} metres */
export function distance(metres) {
  if (metres == null || Number.isNaN(metres)) return '–';
  return metres < 1000
    ? `${number(metres, metres < 10 ? 1 : 0)} m`
    : `${number(metres / 1000, metres < 10000 ? 2 : 1)} km`;
}

/** @param {number} squareMetres */
export function area(squareMetres) {
  return squareMetres < 1e5 ? `${number(squareMetres)} m²` : `${number(squareMetres / 1e6, 3)} km²`;
}

/** @param {number|null|undefined} minutes */
export function minutes(minutes) {
  return minutes == null ? '–' : t('unit.minutes', { n: number(minutes, minutes < 10 ? 1 : 0) });
}
