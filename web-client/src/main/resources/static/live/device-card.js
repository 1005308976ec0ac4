/** A card for one device: each of its sensors with value, limits, state and the age of what it says (A8.2). */
import { h } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { age, choice, reading, setLimits } from '/live/board.js';

/** @param {import('/live/board.js').Live} point */
function stateTag(point) {
  const words = point.stale ? t('live.state.STALE') : t(`live.state.${point.state}`);
  return h('span', { class: ['tag', `s${point.severity}`] }, point.stale && point.severity > 2 ? `${t(`live.state.${point.state}`)} · ${words}` : words);
}

/** Where the value lies in its range, with the limits as marks. @param {import('/live/board.js').Live} point */
function gauge(point) {
  const { rangeFrom, rangeTo } = point.limits;
  const at = (/** @type {number} */ value) => Math.max(0, Math.min(100, ((value - rangeFrom) / (rangeTo - rangeFrom)) * 100));
  return h('svg', { class: 'gauge', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, [
    h('rect', { x: 0, y: 3, width: 100, height: 2, class: 'scale' }),
    point.value === null ? null : h('rect', { x: 0, y: 2, width: at(point.value), height: 4, class: `fill s${point.severity}` }),
    setLimits(point.limits).map((limit) => h('rect', { key: limit.name, x: at(limit.value) - 0.4, y: 0, width: 0.8, height: 8, class: `mark s${limit.severity}` })),
  ]);
}

/** @param {import('/live/board.js').Live} point @param {any} schema @param {number} now the server's time */
function pointRow(point, schema, now) {
  const unit = label(choice(schema, 'unit', point.unit));
  const limits = setLimits(point.limits)
    .map((limit) => `${t(`live.limit.${limit.name}`)} ${reading(limit.value)}`)
    .join('  ');
  return h('li', { key: point.id }, [
    h('a', { href: `#monitoring/${point.id}`, class: ['live-point', `s${point.severity}`, { stale: point.stale }], 'data-point': point.id }, [
      h('span', { class: 'live-name' }, [h('b', point.tag), ` ${point.name}`]),
      stateTag(point),
      h('span', { class: 'live-value' }, [point.value === null ? '–' : reading(point.value), h('small', ` ${unit}`)]),
      gauge(point),
      h('span', { class: 'live-limits' }, limits),
      h('span', { class: 'live-age' }, point.at ? age(now - Date.parse(point.at)) : t('live.state.NEVER')),
    ]),
  ]);
}

/** @param {import('/live/board.js').Device} device @param {any} schema @param {number} now */
export function deviceCard(device, schema, now) {
  const name = device.equipment || t('live.noEquipment');
  return h('section', { key: `${device.enterprise}/${device.equipment}`, class: ['device-card', `s${device.severity}`], 'aria-label': `${device.enterpriseName} ${name}` }, [
    h('header', [h('h2', name), h('a', { href: `#enterprise/${device.enterprise}`, class: 'ellipsis' }, device.enterpriseName)]),
    h('ul', device.points.map((point) => pointRow(point, schema, now))),
  ]);
}
