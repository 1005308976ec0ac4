/** What the server knows of site plans beyond the records. */
import { get, post, put, query } from '/core/http.js';

/**
 * @typedef {{kind: string, metresPerPixel: number, upwardBearingDegrees: number, residualsMetres: number[], rmsMetres: number, corners: number[][]}} Fit
 * @typedef {{type: string, title: any, total: number, onPlan: number, items: any[]}} Group
 * @typedef {{plan: any, fit: Fit|null, groups: Group[]}} Sheet
 */

/** @param {number|string} plan @returns {Promise<Sheet>} */
export const loadSheet = (plan) => get(`/api/site-plans/${plan}`);

/** @param {number|string} plan @param {string} controlPoints @returns {Promise<Fit>} */
export const tryFit = (plan, controlPoints) => post(`/api/site-plans/${plan}/fit`, { controlPoints });

/** @param {number|string} plan @param {string} type @param {number} id @param {{x: number, y: number, version: number}} there */
export const placeOnPlan = (plan, type, id, there) => put(`/api/site-plans/${plan}/places/${type}/${id}`, there);

/** The plans in a box of the map. @param {number[]} bounds @param {AbortSignal} [signal] @returns {Promise<any[]>} */
export const loadOverlays = (bounds, signal) => get(`/api/site-plans${query({ bbox: bounds.join(',') })}`, { signal });

/** The address of a plan's picture. @param {any} plan */
export const pictureUrl = (plan) => (plan.picture?.[0] ? `/api/files/${plan.picture[0].id}` : '');
