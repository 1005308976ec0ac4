/** What the tables of an assessment share: one column a level. */
import { h } from '/core/ui.js';
import { t } from '/core/i18n.js';

/** @param {any} assessment @returns {any[]} the properties of its zones, the worst first */
export const levelsOf = (assessment) => assessment.zones.features.map((/** @type {any} */ f) => f.properties);

/** @param {any} row @param {number} level */
export const countAt = (row, level) => row.levels?.find((/** @type {any} */ l) => l.level === level)?.count ?? 0;

/** @param {any} zone */
export const levelTag = (zone) =>
  h('span', { class: ['tag', `s${zone.severity}`] }, zone.name || t('incident.level', { n: zone.level }));

/** @param {any} assessment @param {string} first @param {any[]} more */
export const levelHead = (assessment, first, more = []) =>
  h(
    'thead',
    h('tr', [
      h('th', first),
      ...levelsOf(assessment).map((/** @type {any} */ z) => h('th', { key: z.level, class: 'num' }, levelTag(z))),
      h('th', { class: 'num' }, t('incident.total')),
      ...more,
    ]),
  );
