/** Field values: how they read, how a draft begins, what is sent, what is plainly wrong before asking the server. No DOM. */
import { area, dateTime, distance, label, number, t } from '/core/i18n.js';
import { toRaw } from '/core/ui.js';

/** @typedef {import('/record/records.js').Field} Field */

const GEOMETRIES = ['point', 'polygon', 'line'];
const CHOSEN = [...GEOMETRIES, 'boolean', 'choice', 'ref', 'date', 'datetime', 'files'];

/** @param {Field} field */
export const isGeometry = (field) => GEOMETRIES.includes(field.kind);

/** Codes in a text, parted as the server parts them. @param {string|null} text */
export const codesOf = (text) => (text || '').split(/[\s,，]+/).filter(Boolean);

/** A number between such bounds is a year, which is written without a comma. @param {Field} field */
const isYear = (field) => Number(field.min) >= 1900 && Number(field.max) <= 2200;

/** @param {Field} field @param {any} value @param {any} [item] whose value it is: it says what its codes mean @returns {string} */
export function valueText(field, value, item) {
  if (value === null || value === undefined || value === '') return '';
  if (field.table && item?.codeTitles?.[field.name]) return label(item.codeTitles[field.name]);
  if (Array.isArray(value) && field.kind !== 'files')
    return value.map((one) => valueText(field, one)).join(t('app.listComma'));
  switch (field.kind) {
    case 'choice':
      return label(field.options?.find((o) => o.value === value)?.label) || String(value);
    case 'codes':
      return codesOf(value).map((code) => valueText({ ...field, kind: 'choice' }, code)).join(t('app.listComma'));
    case 'boolean':
      return t(value ? 'app.yes' : 'app.no');
    case 'datetime':
      return dateTime(value);
    case 'integer':
      if (isYear(field)) return String(value);
      return Math.abs(Number(value)) > 99999999 ? String(value) : number(Number(value));
    case 'number':
      return number(Number(value), 6);
    case 'ref':
      return String(value.title ?? value.name ?? value.id ?? value);
    case 'files':
      return value.map((/** @type {any} */ f) => f.name).join(t('app.listComma'));
    case 'point':
      return value.coordinates.map((/** @type {number} */ c) => c.toFixed(6)).join(', ');
    case 'polygon':
    case 'line':
      return t('geometry.vertices', { n: countVertices(value.coordinates) });
    default:
      return typeof value === 'object' ? label(value.title ?? value) || JSON.stringify(value) : String(value);
  }
}

/**
 * A value as the history keeps it, a short text whatever its kind was, in the reader's words.
 * @param {Field|undefined} field @param {string|null|undefined} text
 */
export function storedText(field, text) {
  if (!field || text === null || text === undefined || text === '') return text || '';
  switch (field.kind) {
    case 'choice':
      return valueText(field, text.startsWith('[') ? text.slice(1, -1).split(', ') : text);
    case 'boolean':
      return valueText(field, text === 'true');
    case 'point':
      return (text.match(/-?\d+(\.\d+)?/g) || []).map((c) => Number(c).toFixed(6)).join(', ');
    case 'polygon':
    case 'line':
      // The history keeps the beginning of a long shape.
      return t('geometry.vertices', { n: `${text.split(',').length}${text.endsWith('…') ? '+' : ''}` });
    case 'ref':
      return `#${text}`;
    case 'files':
      return t('history.files', { n: text.split(/[,;\s]+/).filter(Boolean).length });
    default:
      return valueText(field, text);
  }
}

/** @param {any} coordinates @returns {number} */
function countVertices(coordinates) {
  return typeof coordinates[0] === 'number'
    ? 1
    : coordinates.reduce((/** @type {number} */ n, /** @type {any} */ c) => n + countVertices(c), 0);
}

/** @param {Field[]} fields @param {Record<string, any>} [item] @returns {Record<string, any>} */
export function draftOf(fields, item) {
  /** @type {Record<string, any>} */
  const draft = {};
  for (const field of fields) {
    const value = toRaw(item)?.[field.name];
    draft[field.name] =
      value ??
      (field.multiple || field.kind === 'files'
        ? []
        : null);
  }
  return structuredClone(draft);
}

/** What is typed, as it is typed: what a draft keeps. @param {Field[]} fields @param {Record<string, any>} draft @returns {Record<string, any>} */
export function writtenOf(fields, draft) {
  return Object.fromEntries(
    fields.filter((field) => field.writable !== false && isFilled(draft[field.name])).map((field) => [field.name, draft[field.name]]),
  );
}

/** The body to send: labelled writable fields only. @param {Field[]} fields @param {Record<string, any>} draft @returns {Record<string, any>} */
export function bodyOf(fields, draft) {
  /** @type {Record<string, any>} */
  const body = {};
  for (const field of fields) {
    if (field.writable === false) continue;
    body[field.name] = sent(field, draft[field.name]);
  }
  return body;
}

/** @param {Field} field @param {any} value @returns {any} */
function sent(field, value) {
  if (value === undefined || value === '' || value === null) return null;
  if (field.kind === 'files') return value.map((/** @type {any} */ f) => f.id);
  if (Array.isArray(value) && !isGeometry(field)) return value.map((one) => sent(field, one));
  if (field.kind === 'ref') return typeof value === 'object' ? value.id : value;
  // Blanks of a password are its own: whoever signs in types them too.
  return typeof value === 'string' && field.kind !== 'password' && !/password/i.test(field.name) ? value.trim() : value;
}

/** What is plainly missing or out of range. @param {Field[]} fields @param {Record<string, any>} draft @returns {{field: string, message: string}[]} */
export function faults(fields, draft) {
  const found = [];
  for (const field of fields) {
    if (field.writable === false) continue;
    const message = fault(field, draft[field.name]);
    if (message) found.push({ field: field.name, message });
  }
  return found;
}

/** Whether something stands in the field. @param {any} value */
export const isFilled = (value) =>
  value !== null &&
  value !== undefined &&
  !(typeof value === 'string' && !value.trim()) &&
  !(Array.isArray(value) && !value.length);

/** @param {Field} field @param {any} value @returns {string} */
function fault(field, value) {
  const name = label(field.label);
  if (!isFilled(value))
    return field.required ? t(CHOSEN.includes(field.kind) ? 'form.requiredChoice' : 'form.required', { name }) : '';
  if (typeof value === 'string' && field.maxLength && value.length > field.maxLength)
    return t('form.tooLong', { name, n: field.maxLength });
  if (typeof value === 'number' && field.min !== undefined && field.min !== null && value < field.min)
    return t('form.tooSmall', { name, n: field.min });
  if (typeof value === 'number' && field.max !== undefined && field.max !== null && value > field.max)
    return t('form.tooLarge', { name, n: field.max });
  if (typeof value === 'string' && field.pattern && !matches(field.pattern, value)) return t('form.pattern', { name });
  return '';
}

/** @param {string} pattern @param {string} value */
function matches(pattern, value) {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return true;
  }
}

/** Size of a drawn shape in words. @param {{length?: number, area?: number}} size */
export function sizeText(size) {
  return size.area ? area(size.area) : size.length ? distance(size.length) : '';
}
