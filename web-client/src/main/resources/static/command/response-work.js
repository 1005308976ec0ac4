/** What an incident's plan, tasks, log and drill ask of the server, and the drill of the page as one shared state. */
import { get, post } from '/core/http.js';
import { onBeforeUnmount, onMounted, reactive } from '/core/ui.js';
import { currentUser } from '/core/session.js';
import { loadDrill, stepDrill } from '/command/incidents.js';
import { createRecord, listRecords, takeStep } from '/record/records.js';

const PAGE = 200;
const SO_OFTEN_MILLIS = 10_000;

/** Others work on the incident too: a component looks again while it is shown. @param {() => any} work */
export function everySoOften(work) {
  let timer = 0;
  onMounted(() => {
    timer = window.setInterval(work, SO_OFTEN_MILLIS);
  });
  onBeforeUnmount(() => clearInterval(timer));
}

/** @param {string|number} id */
export const matchedPlans = async (id) => (await get(`/api/incidents/${id}/plans`)).items;
/** @param {string|number} id @param {number} plan @param {string|undefined} assessment */
export const orderPlan = (id, plan, assessment) =>
  post(`/api/incidents/${id}/plan`, { plan, assessment: assessment ?? null });
/** @param {string|number} id */
export const loadTasks = async (id) =>
  (await listRecords('response-task', { incident: id, size: PAGE, sort: 'id' })).items;
/** @param {any} task @param {string} step @param {any} body */
export const stepTask = (task, step, body) => takeStep('response-task', task.id, step, body);
/** @param {string|number} id */
export const verifyLog = (id) => get(`/api/incidents/${id}/log/verification`);

/** All lines of the log, the first one first. @param {string|number} id @returns {Promise<any[]>} */
export async function wholeLog(id) {
  const lines = [];
  for (let page = 0; ; page++) {
    const found = await get(`/api/incidents/${id}/log?page=${page}&size=${PAGE}`);
    lines.push(...found.items);
    if (lines.length >= found.total || !found.items.length) return lines.reverse();
  }
}

/** The order that is being written, also from a proposal. */
export const taskDraft = reactive({ name: '', role: '', allowedMinutes: 15 });
const LONGEST_TASK = 300;

/** @param {string} [name] */
export const draftTask = (name = '') =>
  Object.assign(taskDraft, { name: name.slice(0, LONGEST_TASK), role: '', allowedMinutes: 15 });

/** The drill that is open, as the server last told it, and when. */
export const drillState = reactive({ drill: /** @type {any} */ (null), told: 0 });

/** @param {any} drill */
function keep(drill) {
  drillState.drill = drill;
  drillState.told = Date.now();
}

/** @param {any} incident null or a real one: there is no drill */
export async function openDrill(incident) {
  keep(incident?.drill ? await loadDrill(incident.id) : null);
}

/** @param {'start'|'pause'|'resume'|'finish'} step @param {number} [speed] */
export async function directDrill(step, speed) {
  keep(await stepDrill(drillState.drill.id, step, speed ? { speed } : {}));
}

/** @param {number} inject @param {string} text */
export async function answerInject(inject, text) {
  keep(await post(`/api/drills/${drillState.drill.id}/injects/${inject}/answer`, { text }));
}

/** What belongs to an incident belongs to its enterprise; an enterprise's own user does not name it. @param {any} incident */
const belonging = (incident) => ({
  incident: incident.id,
  ...(incident.enterprise && !currentUser()?.enterprise ? { enterprise: incident.enterprise.id } : {}),
});

/** Orders what no plan says. @param {any} incident @param {{name: string, role: string, allowedMinutes: number}} task */
export const orderTask = (incident, task) => createRecord('response-task', { ...belonging(incident), ...task });

/** @param {any} incident @param {any} inject */
export async function addInject(incident, inject) {
  await createRecord('drill-inject', { ...belonging(incident), ...inject });
  await openDrill(incident);
}

/** Seconds on the drill's clock at a moment of this browser's. @param {number} now milliseconds */
export function drillSeconds(now) {
  const { drill, told } = drillState;
  if (!drill) return 0;
  return drill.state === 'RUNNING' ? drill.seconds + ((now - told) / 1000) * drill.speed : drill.seconds;
}
