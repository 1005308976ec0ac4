/** What can be simulated, as the server describes it, and the scenario that a form becomes. No DOM. */
import { get, post, query } from '/core/http.js';
import { hasText, label, t } from '/core/i18n.js';

/**
 * @typedef {{name: string, title: any, required: boolean, default?: any, choices?: string[], unit?: string, min?: number, max?: number, note?: any}} Input
 * @typedef {{kind: string, title: any, source: Input[], weather: Input[], options: Input[], needsSubstance?: boolean, substances?: {id: string, name: any}[]}} Kind
 * @typedef {{id: string, name: any, cas?: string, un?: string, formula?: string, levels: string[]}} Substance
 */

/** @returns {Promise<{scenarios: Kind[], substances: Substance[]}>} */
export const loadEffects = () => get('/api/effects');
/** @param {any} scenario */
export const simulate = (scenario) => post('/api/simulations', scenario);
/** @param {string} id */
export const loadAssessment = (id) => get(`/api/simulations/${encodeURIComponent(id)}`);
/** @param {number} page */
export const listAssessments = (page) => get(`/api/simulations${query({ page, size: 20 })}`);

/** What a model was compared with. @param {string} model */
export const loadCard = (model) => get(`/api/effects/${encodeURIComponent(model)}/card`);
/** An enterprise's tanks and what may escape from each. @param {string} enterprise @returns {Promise<any[]>} */
export const loadTanks = (enterprise) =>
  get(`/api/simulations/prefill${query({ enterprise })}`).then((/** @type {any} */ answer) => answer.tanks);
/** The nearest stations' wind. @param {[number, number]} point */
export const loadWeather = (point) => get(`/api/weather${query({ point: point.join(',') })}`);
/** Who leaves and who stays. @param {string} id */
export const loadEvacuation = (id) => get(`/api/simulations/${encodeURIComponent(id)}/evacuation`);
/** Which neighbours may be set off. @param {string} id @param {number} steps */
export const loadDomino = (id, steps) => get(`/api/simulations/${encodeURIComponent(id)}/domino${query({ steps })}`);

/** The values with which a form of this kind begins. @param {Kind} kind @returns {Record<string, any>} */
export function valuesOf(kind) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const [part, inputs] of /** @type {[string, Input[]][]} */ ([
    ['source.', kind.source],
    ['weather.', kind.weather],
    ['', kind.options],
  ])) {
    for (const input of inputs) values[part + input.name] = input.default ?? null;
  }
  return values;
}

/**
 * Takes over a stored scenario: what it does not name is empty, and what another kind of accident asks for is gone, or the next run would
 * be refused for a field that nobody sees. @param {Kind} kind @param {any} scenario @param {Record<string, any>} values
 */
export function takeOver(kind, scenario, values) {
  const known = valuesOf(kind);
  for (const key of Object.keys(values)) if (!(key in known)) delete values[key];
  for (const key of Object.keys(known)) values[key] = null;
  for (const part of ['source', 'weather'])
    for (const [name, value] of Object.entries(scenario[part] || {})) values[`${part}.${name}`] = value;
  for (const name of ['coefficients', 'levels']) if (scenario[name]) values[name] = scenario[name];
}

/**
 * @param {Kind} kind @param {{point: any, enterprise: any, substance: string}} where @param {Record<string, any>} values
 * @returns {any} the scenario as the server takes it
 */
export function scenarioOf(kind, where, values) {
  /** @type {any} */
  const scenario = { kind: kind.kind, substance: where.substance || undefined, source: {}, weather: {} };
  if (where.enterprise) scenario.enterprise = String(where.enterprise.id);
  else if (where.point) scenario.point = where.point;
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    const [part, name] = key.includes('.') ? key.split('.') : ['', key];
    if (part) scenario[part][name] = value;
    else scenario[name] = value;
  }
  return scenario;
}

/**
 * What an input of a model is called; some are worked out on the way and are no fields of the form.
 * @param {Kind} kind @param {string} name
 */
export function inputTitle(kind, name) {
  const input = [...kind.source, ...kind.weather, ...kind.options].find((one) => one.name === name);
  if (input) return input.unit ? `${label(input.title)} (${input.unit})` : label(input.title);
  const key = `incident.input.${name}`;
  return hasText(key) ? t(key) : name;
}

/** A choice in words where we have them. @param {string} input @param {string} value */
export function choiceText(input, value) {
  const key = `choice.${input}.${value}`;
  return hasText(key) ? t(key) : value;
}
