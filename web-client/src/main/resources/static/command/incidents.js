/** Incidents as the incident page needs them: report, open, their log and drill. No DOM. */
import { get, post } from '/core/http.js';
import { createRecord, listRecords, loadSchema, readRecord } from '/record/records.js';

/** What a first report asks for; the rest follows later by the record's own steps. */
const FIRST_REPORT = [
  'name',
  'kind',
  'occurredAt',
  'enterprise',
  'location',
  'place',
  'substance',
  'description',
  'reporter',
  'reporterPhone',
];
const OVER = ['CLOSED', 'DISMISSED'];

/** @returns {Promise<{fields: import('/record/records.js').Field[], canReport: boolean, canDrill: boolean, schema: any}>} */
export async function incidentForm() {
  const schema = await loadSchema('incident');
  const fields = FIRST_REPORT.map((name) => schema.fields.find((f) => f.name === name)).filter(Boolean);
  return {
    schema,
    fields: /** @type {any} */ (fields),
    canReport: Boolean(schema.may.create),
    canDrill: Boolean(schema.may.create) && schema.fields.some((f) => f.name === 'drill'),
  };
}

/** Those that run, newest first. @returns {Promise<any[]>} */
export async function openIncidents() {
  const answer = await listRecords('incident', { size: 100, sort: '-occurredAt' }).catch(() =>
    listRecords('incident', { size: 100 }),
  );
  return answer.items.filter((/** @type {any} */ i) => !OVER.includes(String(i.state)));
}

/** @param {any} body @param {boolean} drill */
export const reportIncident = (body, drill) =>
  createRecord('incident', {
    dead: 0,
    seriouslyInjured: 0,
    slightlyInjured: 0,
    trapped: 0,
    missing: 0,
    loss: 0,
    ...body,
    ...(drill ? { drill: true } : {}),
  });

/** @param {string|number} id */
export const readIncident = (id) => readRecord('incident', id);

/** What the server does not have (yet) is nothing, and no failure. @param {Promise<any>} answer */
const ifThere = (answer) =>
  answer.catch((/** @type {any} */ problem) => {
    if ([403, 404, 405].includes(problem.status)) return null;
    throw problem;
  });

/** @param {string|number} id */
export const loadDrill = (id) => ifThere(get(`/api/drills/${id}`));
/** @param {string|number} id @param {'start'|'pause'|'resume'|'finish'} step @param {{speed?: number}} body */
export const stepDrill = (id, step, body) => post(`/api/drills/${id}/${step}`, body);
/** A line that somebody writes: that it was refused is his to know. @param {string|number} id @param {string} text */
export const addNote = (id, text) => post(`/api/incidents/${id}/log`, { text });
/** A line that goes along with something else, for those who may write one. @param {string|number} id @param {any} entry */
export const writeLog = (id, entry) => ifThere(post(`/api/incidents/${id}/log`, entry));

/** The substance of the list that an incident names in words. @param {string} text @param {any[]} substances */
export function substanceOf(text, substances) {
  const wanted = String(text || '')
    .trim()
    .toLowerCase();
  if (!wanted) return '';
  const names = (/** @type {any} */ s) =>
    [s.name?.zh, s.name?.en, s.cas, s.formula, s.id].filter(Boolean).map((n) => String(n).toLowerCase());
  return substances.find((s) => names(s).includes(wanted))?.id || '';
}
