/**
 * The way to the server: JSON in and out, the session's CSRF token, the reader's language, and refusals as `Problem`.
 */
import { language, t } from '/core/i18n.js';

let csrf = '';

/** @param {string} token */
export function setCsrf(token) {
  csrf = token || '';
}

/**
 * Asks whether somebody has signed in anew in another tab since the given token was the page's, and takes over the new one if it is the
 * same person.
 * @type {(refused: string) => Promise<boolean>}
 */
let renew = async () => false;

/** @param {(refused: string) => Promise<boolean>} asking */
export function setRenewal(asking) {
  renew = asking;
}

/** A refusal (RFC 9457) with a sentence in the reader's language. */
export class Problem extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    super(body?.detail || body?.title || t(status === 0 ? 'error.offline' : 'error.status', { status }));
    this.name = 'Problem';
    this.status = status;
    this.title = body?.title || '';
    /** @type {{field: string, message: string}[]} */
    this.errors = Array.isArray(body?.errors) ? body.errors : [];
  }

  /** The sentence for one field, or an empty string. @param {string} field */
  of(field) {
    return this.errors.find((e) => e.field === field)?.message || '';
  }
}

/**
 * @param {string} method @param {string} url
 * @param {{body?: unknown, form?: FormData, signal?: AbortSignal, anonymous?: boolean, renewed?: boolean}} [options]
 * @returns {Promise<any>}
 */
async function send(method, url, options = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', 'Accept-Language': language() };
  const sentWith = csrf;
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf;
  /** @type {BodyInit|undefined} */
  let body = options.form;
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(options.body);
  }
  let answer;
  try {
    answer = await fetch(url, { method, headers, body, signal: options.signal, credentials: 'same-origin' });
  } catch (error) {
    if (/** @type {any} */ (error).name === 'AbortError') throw error;
    throw new Problem(0, null);
  }
  const content = await read(answer);
  if (answer.ok) return content;
  // A new sign-in ends the former session also under a request that is on its way: that is no reason to leave the page.
  const ofFormerSession = (answer.status === 403 && method !== 'GET') || (answer.status === 401 && !options.anonymous);
  if (ofFormerSession && !options.renewed && (await renew(sentWith))) return send(method, url, { ...options, renewed: true });
  if (answer.status === 401 && !options.anonymous) {
    location.assign(`/?next=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
  }
  throw new Problem(answer.status, content);
}

/** @param {Response} answer */
async function read(answer) {
  const text = await answer.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string} url @param {any} [options] */
export const get = (url, options) => send('GET', url, options);
/** @param {string} url @param {unknown} [body] @param {any} [options] */
export const post = (url, body, options) => send('POST', url, { ...options, body: body ?? {} });
/** @param {string} url @param {unknown} body */
export const put = (url, body) => send('PUT', url, { body });
/** @param {string} url */
export const remove = (url, options = {}) => send('DELETE', url, options);

/** Sends one file as `file`. @param {string} url @param {File} file @returns {Promise<any>} */
export function upload(url, file) {
  const form = new FormData();
  form.append('file', file, file.name);
  return send('POST', url, { form });
}

/** A query string of what is set; lists repeat their key. @param {Record<string, any>} values */
export function query(values) {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) out.append(key, String(one));
  }
  const text = out.toString();
  return text ? `?${text}` : '';
}
