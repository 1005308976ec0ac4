/** Records over HTTP: the menu, schemas, pages of items, steps and history. */
import { get, post, put, query, remove } from '/core/http.js';

/**
 * @typedef {{value: string, label: any, severity?: number}} Option
 * @typedef {{key: string, label: any, children?: TreeNode[]}} TreeNode
 * @typedef {{name: string, label: any, kind: string, required?: boolean, maxLength?: number, min?: number, max?: number, pattern?: string,
 *   options?: Option[], ref?: string, multiple?: boolean, inTable?: boolean, inSearch?: boolean, writable?: boolean, help?: any, tree?: TreeNode[], editor?: string, table?: {id: string, levels: any[], words?: boolean}}} Field
 * @typedef {{name: string, label: any, mine?: boolean, from?: string[], to?: string[], fields: Field[]}} Step
 * @typedef {{type: string, module: string, title: any, geometry: any, layer: boolean, may: any, fields: Field[], states: any[], steps: Step[], related?: any[], sections?: {title: any, first: string}[], readOnly?: boolean, kept?: Record<string, string>}} Schema
 * @typedef {Record<string, any> & {id: number, version: number, title: string, state?: string, openSteps?: string[]}} Item
 */

/** @type {Map<string, Promise<Schema>>} */
const schemas = new Map();
const base = (/** @type {string} */ type) => `/api/records/${type}`;

export const loadMenu = () => get('/api/records');

/** A record of a list that is only read offers nothing that would change it. @param {Schema} schema @param {any} item */
export const asShown = (schema, item) =>
  schema.readOnly ? { ...item, editable: false, deletable: false, openSteps: [], closedSteps: [] } : item;

/** @param {string} type @returns {Promise<Schema>} */
export function loadSchema(type) {
  let schema = schemas.get(type);
  if (!schema) {
    schema = get(`${base(type)}/schema`).then(whole).then(withSectors);
    schema.catch(() => schemas.delete(type));
    schemas.set(type, schema);
  }
  return schema;
}

/**
 * The sectors of an institution are a text of codes, which are chosen and shown by the names that enterprises give them.
 * @param {Schema} schema @returns {Promise<Schema>}
 */
async function withSectors(schema) {
  if (schema.type !== 'institution') return schema;
  try {
    const options = (await loadSchema('enterprise')).fields.find((f) => f.name === 'industry')?.options;
    return { ...schema, fields: schema.fields.map((f) => (f.name === 'sectors' ? { ...f, kind: 'codes', options } : f)) };
  } catch {
    return schema; // who may not read enterprises reads the codes
  }
}

/** Fields that are filled in by more than their kind says. @type {Record<string, string>} */
const EDITORS = { 'major-hazard/substances': 'substances', 'management-rule/name': 'rule', 'management-rule/fulfils': 'rule' };

/** The state is shown as a tag and asked for by its own filter: not once more among the fields. @param {any} s @returns {Schema} */
function whole(s) {
  return {
    ...s,
    fields: (s.fields || [])
      .filter((/** @type {Field} */ f) => f.name !== 'state')
      .map((/** @type {Field} */ f) => ({ ...f, editor: EDITORS[`${s.type}/${f.name}`] })),
    states: s.states || [],
    steps: s.steps || [],
    may: s.may || {},
  };
}

/** @param {string} type @param {Record<string, any>} conditions @param {AbortSignal} [signal] */
export const listRecords = (type, conditions, signal) => get(`${base(type)}${query(conditions)}`, { signal });
/** @param {string} type @param {number|string} id @returns {Promise<Item>} */
export const readRecord = (type, id) => get(`${base(type)}/${id}`);
/** What a new form begins with. @param {string} type @returns {Promise<Record<string, any>>} */
export const blankRecord = (type) => get(`${base(type)}/blank`);
/** @param {string} type @param {any} body @returns {Promise<Item>} */
export const createRecord = (type, body) => post(base(type), body);
/** @param {string} type @param {number|string} id @param {any} body @returns {Promise<Item>} */
export const saveRecord = (type, id, body) => put(`${base(type)}/${id}`, body);
/** @param {string} type @param {number|string} id */
export const deleteRecord = (type, id) => remove(`${base(type)}/${id}`);
/** All of them or none. @param {string} type @param {number[]} ids @returns {Promise<{deleted: number, undoSeconds: number}>} */
export const deleteRecords = (type, ids) => post(`${base(type)}/deletions`, { ids });
/** Takes a deletion back. @param {string} type @param {number[]} ids @returns {Promise<{restored: number}>} */
export const restoreRecords = (type, ids) => post(`${base(type)}/restorations`, { ids });
/** @param {string} type @param {number|string} id @param {string} step @param {any} body @returns {Promise<Item>} */
export const takeStep = (type, id, step, body) => post(`${base(type)}/${id}/steps/${step}`, body);
/** @param {string} type @param {number|string} id */
export const loadHistory = (type, id) => get(`${base(type)}/${id}/history`);
/** @param {string} type @param {Record<string, any>} conditions */
export const startExport = (type, conditions) => post(`${base(type)}/exports${query(conditions)}`);
/** @param {string} type @param {Record<string, any>} conditions */
export const exportUrl = (type, conditions) => `${base(type)}/export.xlsx${query(conditions)}`;
