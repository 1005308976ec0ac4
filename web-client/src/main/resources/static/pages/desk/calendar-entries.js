/** What falls on a day, as lines that lead to the records: for the calendar and for the week ahead. */
import { h } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';

/** @type {Record<string, string>} */
const COLOUR = { DEADLINE: '#d9363e', EXPIRY: '#e67a17', PLAN: '#1f63b5', WORK: '#8a5a00', DRILL: '#7a3fb0', TRAINING: '#2a7f4f', DUTY: '#5a6a7b' };

/** @param {string} occasion */
export const dot = (occasion) => h('i', { class: 'cal-dot', style: `background:${COLOUR[occasion]}` });

/** @param {any} found the calendar's answer @param {any} one @param {boolean} inGroup below a heading that says what it is: then whose it is fits */
export function entryLine(found, one, inGroup) {
  return h(
    'a',
    {
      key: `${one.occasion}/${one.type}/${one.id}`,
      class: ['cal-entry', { grave: one.severity >= 4 }],
      href: `#${one.type}/${one.id}`,
      style: `border-left-color:${COLOUR[one.occasion]}`,
      title: `${label(found.occasions[one.occasion])} · ${label(one.typeTitle)} · ${one.title}${one.whose ? ` · ${one.whose}` : ''}`,
    },
    [
      one.time ? h('b', `${one.time} `) : null,
      inGroup ? null : h('span', { class: 'muted' }, `${label(one.typeTitle)} `),
      one.title,
      inGroup && one.whose ? h('span', { class: 'muted small' }, ` ${one.whose}`) : null,
    ],
  );
}

/** @param {any} found @param {any} group @param {number} most so many lines; the list behind the heading has all */
export function groupLines(found, group, most) {
  return h('div', { key: `${group.occasion}/${group.type}`, class: 'cal-group' }, [
    h('h3', [
      dot(group.occasion),
      `${label(found.occasions[group.occasion])} · ${label(group.typeTitle)} `,
      h('a', { href: `#${group.type}?${new URLSearchParams(group.conditions)}` }, t('calendar.inList', { n: number(group.total) })),
    ]),
    ...group.entries.slice(0, most).map((/** @type {any} */ one) => entryLine(found, one, true)),
  ]);
}
