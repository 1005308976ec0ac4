/** The layer tree as the server describes it for this viewer. */
import { get, query } from '/core/http.js';
import { label } from '/core/i18n.js';

/**
 * @typedef {{value: string, title: any, severity: number}} State
 * @typedef {{name: string, title: any, type: string, choices?: {value: string, title: any}[]}} Field
 * @typedef {{id: string, title: any, geometry: string, icon: string, record: boolean, count?: number, fields: Field[],
 *   states: State[], style?: any, group?: string, minZoom?: number, maxZoom?: number}} Layer
 * @typedef {{groups: {id: string, title: any, order: number, layers: Layer[]}[], basemap: Layer[], notice: any,
 *   extent: number[], centre: [number, number]}} Catalogue
 */

/** @type {Catalogue|null} */
let loaded = null;
/** @type {Map<string, Layer>} */
const byId = new Map();

/** @returns {Promise<Catalogue>} */
export const loadCatalogue = () => load('/api/layers?counts=true');

/** What is there for who is not signed in: the basemap and the notice. @returns {Promise<Catalogue>} */
export const loadPublicCatalogue = () => load('/api/basemap');

/** @param {string} path @returns {Promise<Catalogue>} */
async function load(path) {
  const answer = await get(path);
  answer.groups.sort((/** @type {any} */ a, /** @type {any} */ b) => a.order - b.order);
  byId.clear();
  for (const group of answer.groups) {
    for (const layer of group.layers) byId.set(layer.id, Object.assign(layer, { group: group.id }));
  }
  loaded = answer;
  return answer;
}

export function catalogue() {
  return loaded;
}

/** @param {string} id @returns {Layer|undefined} */
export function layerOf(id) {
  return byId.get(id);
}

/** @param {string} id */
export function layerTitle(id) {
  return label(byId.get(id)?.title) || id;
}

/** @param {Layer|undefined} layer @param {string} value */
export function stateOf(layer, value) {
  return layer?.states?.find((s) => s.value === value);
}

/** How a value reads to a person. @param {Field} field @param {any} value */
export function shown(field, value) {
  const choice = field.choices?.find((c) => c.value === value);
  return choice ? label(choice.title) : value;
}

/** @param {string} layer @param {string|number} id */
export const loadFeature = (layer, id) => get(`/api/layers/${layer}/features/${encodeURIComponent(id)}`);

/** @param {string} layer @param {Record<string, any>} conditions @param {AbortSignal} [signal] */
export const loadFeatures = (layer, conditions, signal) =>
  get(`/api/layers/${layer}/features${query(conditions)}`, { signal });
