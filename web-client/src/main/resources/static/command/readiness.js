/** What is needed and missing, and who is there when. */
import { h } from '/core/ui.js';
import { label, minutes, number, t } from '/core/i18n.js';
import { layerOf } from '/map/catalog.js';
import { markerUrl } from '/map/symbols.js';

/** @param {any} response of an assessment; those of before gaps were known show nothing */
export function needs(response) {
  if (!response?.needs?.length) return null;
  return h('div', { style: 'margin-bottom:12px' }, [
    h('h3', t('incident.aid.needs')),
    ...(response.gaps || []).map((/** @type {any} */ gap, /** @type {number} */ i) =>
      h('div', { key: `gap${i}`, class: 'notice-strip alarm', style: 'margin-bottom:4px' }, label(gap)),
    ),
    h('table', { class: 'plain', 'data-test': 'needs' }, [
      h(
        'thead',
        h('tr', [
          h('th', t('incident.aid.needed')),
          h('th', { class: 'num' }, t('incident.aid.wanted')),
          h('th', { class: 'num' }, t('incident.aid.within', { n: 30 })),
          h('th', { class: 'num' }, t('incident.aid.within', { n: 60 })),
          h('th', { class: 'num' }, t('incident.aid.firstArrival')),
          h('th', { class: 'num' }, t('incident.aid.missing')),
        ]),
      ),
      h(
        'tbody',
        response.needs.map((/** @type {any} */ need) =>
          h('tr', { key: need.id }, [
            h('td', label(need.title)),
            h('td', { class: 'num' }, number(need.wanted)),
            h('td', { class: 'num' }, number(need.within30)),
            h('td', { class: 'num' }, number(need.within60)),
            h('td', { class: 'num' }, need.firstArrivalMinutes == null ? '–' : minutes(need.firstArrivalMinutes)),
            h('td', { class: 'num' }, need.missing ? h('b', { class: 'tag s4' }, number(need.missing)) : '0'),
          ]),
        ),
      ),
    ]),
  ]);
}

/** Who is there when, as a clock of bars: the soonest first. @param {any} response */
export function arrivals(response) {
  const list = response?.arrivals;
  if (!list?.length) return null;
  const longest = Math.max(...list.map((/** @type {any} */ one) => one.minutes), 1);
  return h('div', { style: 'margin-bottom:12px' }, [
    h('h3', t('incident.aid.clock')),
    h(
      'ol',
      { class: 'arrivals', 'data-test': 'arrivals' },
      list.map((/** @type {any} */ one) =>
        h('li', { key: `${one.kind}/${one.layer}/${one.id}` }, [
          h('img', { class: 'marker', src: markerUrl(layerOf(one.layer), 0), alt: '' }),
          h('span', { class: 'ellipsis', title: one.name }, one.name),
          h('i', { style: `width:${Math.round((one.minutes / longest) * 100)}%` }),
          h('b', minutes(one.minutes)),
        ]),
      ),
    ),
  ]);
}
