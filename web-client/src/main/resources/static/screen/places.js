/** Where a screen stands on the way from city to camera, what lies below, and how to look at it. */
import { get } from '/core/http.js';
import { loadFeatures, layerOf } from '/map/catalog.js';
import { listRecords, readRecord } from '/record/records.js';

/**
 * @typedef {{kind: string, id: string, name: string, alarms: number, severity: number, point?: any, item?: any}} Child
 * @typedef {{kind: 'area'|'enterprise'|'site'|'camera', id: string, name: string, within: string, children: Child[], geometry: any,
 *   briefing?: any, item?: any, facts?: [string, string][]}} Place
 */

const SITES = ['major-hazard', 'key-area'];
const MOST = '50';

/** @param {string} code empty for all that one answers for @returns {Promise<Place>} */
export async function loadArea(code) {
  const answer = await get(`/api/screen${code ? `?within=${code}` : ''}`);
  if (answer.enterprise) return { ...(await loadEnterprise(String(answer.enterprise))), briefing: answer.briefing };
  return {
    kind: 'area',
    id: code,
    name: answer.area.name,
    within: code,
    children: answer.children,
    geometry: code ? await boundary(answer.area.code) : null,
    briefing: answer.briefing,
  };
}

/** The outline of an area, if there is one. @param {number} code */
async function boundary(code) {
  if (!layerOf('area')) return null;
  const found = await loadFeatures('area', { filter: `code = ${code}`, limit: 1 }).catch(() => null);
  return found?.features[0]?.geometry || null;
}

/** @param {string} id @returns {Promise<Place>} */
export async function loadEnterprise(id) {
  const [item, cameras, ...sites] = await Promise.all([
    readRecord('enterprise', id),
    listed('camera', id),
    ...SITES.map((type) => listed(type, id)),
  ]);
  const below = [...sites.flat(), ...cameras];
  return { kind: 'enterprise', id, name: item.title, within: '', children: below, geometry: item.position, item };
}

/** @param {string} type @param {string} enterprise @returns {Promise<Child[]>} */
async function listed(type, enterprise) {
  const page = await listRecords(type, { enterprise, size: MOST }).catch(() => ({ items: [] }));
  return page.items.map((/** @type {any} */ item) => ({
    kind: type === 'camera' ? 'camera' : 'site',
    id: `${type}/${item.id}`,
    name: item.title,
    alarms: 0,
    severity: 0,
    point: pointOf(item),
    item,
  }));
}

/** One part of a works and the cameras of the works, the nearest first. @param {Child} site @param {Place} enterprise @returns {Place} */
export function siteOf(site, enterprise) {
  const cameras = enterprise.children.filter((c) => c.kind === 'camera');
  const at = site.point?.coordinates;
  if (at) cameras.sort((a, b) => metres(a.point?.coordinates, at) - metres(b.point?.coordinates, at));
  return {
    kind: 'site',
    id: site.id,
    name: site.name,
    within: '',
    children: cameras,
    geometry: site.item.boundary || site.point || enterprise.geometry,
    item: site.item,
  };
}

/** @param {Child} camera @returns {Place} */
export function cameraOf(camera) {
  return { kind: 'camera', id: camera.id, name: camera.name, within: '', children: [], geometry: camera.point, item: camera.item };
}

/** @param {any} item */
function pointOf(item) {
  for (const value of [item.location, item.position]) if (value?.type === 'Point') return value;
  return null;
}

/** @param {number[]|undefined} a @param {number[]} b */
function metres(a, b) {
  if (!a) return Infinity;
  return Math.hypot((a[0] - b[0]) * 97_000, (a[1] - b[1]) * 110_574);
}
