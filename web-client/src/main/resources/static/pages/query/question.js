/**
 * A question to the map as the server reads it (`/api/queries/run`), and what an editor does with it. Nothing here knows the page.
 * @typedef {{layer: string, filter?: any, text?: string, time?: any, has?: {query: Question, without?: boolean}, where?: any}} Question
 * @typedef {{field: string, op: string, value: any}} Row
 */

/** The questions of a question: itself and all it refers to, each by the path before its members. @param {Question} question @returns {{path: string, question: Question}[]} */
export function questionsOf(question, path = '') {
  const found = [{ path, question }];
  if (question.has) found.push(...questionsOf(question.has.query, `${path}has.query.`));
  if (question.where?.query) found.push(...questionsOf(question.where.query, `${path}where.query.`));
  return found;
}

/** @param {Question} question @param {string} path @returns {Question|undefined} */
export const questionAt = (question, path) => questionsOf(question).find((each) => each.path === path)?.question;

/** The question and the role that a part of the sentence stands for. @param {string} path such as `where.query.filter` */
export function split(path) {
  const at = path.lastIndexOf('.') + 1;
  return { path: path.slice(0, at), role: path.slice(at) };
}

/** A copy without what is empty, so that the server is asked only what is meant. @param {any} value @returns {any} */
export function clean(value) {
  if (Array.isArray(value)) return value.map(clean);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== '' && each !== null && each !== undefined)
      .map(([key, each]) => [key, clean(each)]),
  );
}

/** For a link. @param {Question} question */
export function encode(question) {
  const bytes = new TextEncoder().encode(JSON.stringify(clean(question)));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} text @returns {Question|null} null if it is not one */
export function decode(text) {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const question = JSON.parse(new TextDecoder().decode(bytes));
    return question && typeof question.layer === 'string' ? question : null;
  } catch {
    return null;
  }
}

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='];

/** What a field can be asked. @param {string} type @returns {string[]} */
export function operationsOf(type) {
  if (type === 'CHOICE') return ['in', 'notIn', 'isNull'];
  if (type === 'TEXT') return ['contains', '=', 'isNull'];
  if (type === 'BOOLEAN') return ['=', 'isNull'];
  return [...COMPARISONS, 'isNull'];
}

/** CQL2 JSON of some conditions. @param {Row[]} rows @param {'and'|'or'} by @param {(name: string) => string} typeOf @returns {any} undefined if there are none */
export function filterOf(rows, by, typeOf) {
  const args = rows
    .filter((row) => row.field && (row.op === 'isNull' || (Array.isArray(row.value) ? row.value.length : row.value !== '' && row.value != null)))
    .map((row) => condition(row, typeOf(row.field)));
  return args.length > 1 ? { op: by, args } : args[0];
}

/** @param {Row} row @param {string} type */
function condition(row, type) {
  const property = { property: row.field };
  if (row.op === 'isNull') return { op: 'isNull', args: [property] };
  if (row.op === 'in') return { op: 'in', args: [property, row.value] };
  if (row.op === 'notIn') return { op: 'not', args: [{ op: 'in', args: [property, row.value] }] };
  if (row.op === 'contains') return { op: 'like', args: [property, `%${String(row.value).replace(/[%_\\]/g, '\\$&')}%`] };
  return { op: row.op, args: [property, type === 'NUMBER' ? Number(row.value) : literal(row.value, type)] };
}

/** @param {any} value @param {string} type */
function literal(value, type) {
  if (type === 'DATE') return { date: value };
  return type === 'TIME' ? { timestamp: value.length > 10 ? value : `${value}T00:00:00+08:00` } : value;
}

/** The conditions that a filter was made of; null if it was not made here. @param {any} filter @returns {{rows: Row[], by: 'and'|'or'}|null} */
export function rowsOf(filter) {
  if (!filter) return { rows: [], by: 'and' };
  if (typeof filter !== 'object') return null;
  const joined = filter.op === 'and' || filter.op === 'or';
  const rows = (joined ? filter.args : [filter]).map(rowOf);
  return rows.every(Boolean) ? { rows, by: joined ? filter.op : 'and' } : null;
}

/** @param {any} part @returns {Row|null} */
function rowOf(part) {
  const inner = part?.op === 'not' ? part.args[0] : part;
  const field = inner?.args?.[0]?.property;
  if (!field) return null;
  const value = inner.args[1];
  if (inner.op === 'in') return { field, op: part.op === 'not' ? 'notIn' : 'in', value };
  if (part.op === 'not') return null;
  if (inner.op === 'isNull') return { field, op: 'isNull', value: '' };
  if (inner.op === 'like' && /^%.*%$/.test(value)) return { field, op: 'contains', value: value.slice(1, -1).replace(/\\(.)/g, '$1') };
  return COMPARISONS.includes(inner.op) ? { field, op: inner.op, value: value?.date ?? value?.timestamp ?? value } : null;
}

/** What a regulator asks often, as far as these layers are known. @param {(id: string) => boolean} known @returns {{key: string, question: Question}[]} */
export function examples(known) {
  const overdue = { layer: 'hidden-danger', filter: { op: 'in', args: [{ property: 'state' }, ['OVERDUE']] } };
  const all = [
    {
      key: 'schools',
      question: {
        layer: 'protection-target',
        filter: { op: 'in', args: [{ property: 'kind' }, ['SCHOOL', 'KINDERGARTEN']] },
        where: { kind: 'query', relation: 'intersects', metres: 500, query: { layer: 'major-hazard', has: { query: overdue } } },
      },
    },
    {
      key: 'uncovered',
      question: {
        layer: 'major-hazard',
        where: { kind: 'query', relation: 'beyond', metres: 10_000, query: { layer: 'rescue-team' } },
      },
    },
    { key: 'due', question: { layer: 'hidden-danger', time: { field: 'due', nextDays: 7 } } },
  ];
  return all.filter((one) => questionsOf(/** @type {any} */ (one.question)).every((each) => known(each.question.layer)));
}
