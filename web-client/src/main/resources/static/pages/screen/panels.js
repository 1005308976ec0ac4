/** The sides and the foot of a screen: key figures, the way down, the ticker, the incident in the middle. */
import { h } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { layerOf, shown } from '/map/catalog.js';
import { CameraVideo } from '/live/camera-video.js';
import { age } from '/screen/alarm-board.js';

/** A mark of colour, shape and word: colour is never alone. @param {number} severity */
export function levelMark(severity) {
  return h('span', { class: ['mark', `l${severity}`] }, [h('i', { 'aria-hidden': 'true' }), t(`screen.level.${severity}`)]);
}

/** Each number opens the list that it counts. @param {any[]} figures */
export function figureTiles(figures) {
  return h(
    'section',
    { class: 'figures', 'aria-label': t('screen.figures') },
    figures.map((f) =>
      h('div', { key: f.id, class: ['figure', { bad: f.id === 'red-alarms' && f.value > 0 }], 'data-figure': f.id }, [
        h('span', { class: 'name' }, label(f.title)),
        h('a', { class: 'value', href: listOf(f.type, f.conditions) }, number(f.value)),
        trendLine(f),
      ]),
    ),
  );
}

/** @param {any} figure */
function trendLine(figure) {
  const trend = figure.trend;
  if (!trend) return h('span', { class: 'trend dim' }, t('screen.now'));
  const way = trend.recent > trend.before ? '▲' : trend.recent < trend.before ? '▼' : '＝';
  return h('a', { class: 'trend', href: listOf(figure.type, trend.conditions) }, [
    t(trend.hours > 24 ? 'screen.recentDays' : 'screen.recentHours', { n: trend.hours > 24 ? trend.hours / 24 : trend.hours }),
    ` +${number(trend.recent)} ${way}${number(Math.abs(trend.recent - trend.before))}`,
  ]);
}

/** @param {string} type @param {Record<string, string>} conditions */
function listOf(type, conditions) {
  return `/desk#${type}?${new URLSearchParams(conditions)}`;
}

/** What lies one step below. @param {import('/screen/places.js').Place} place @param {(child: any) => void} onGo */
export function childList(place, onGo) {
  const title = t(`screen.below.${place.kind === 'area' ? place.children[0]?.kind || 'area' : place.kind}`);
  return h('section', { class: 'children', 'aria-label': title }, [
    h('h2', title),
    place.children.length
      ? h(
          'ul',
          place.children.map((child) =>
            h('li', { key: `${child.kind}/${child.id}` }, [
              h(
                'button',
                { type: 'button', disabled: child.kind === 'self', 'data-child': child.id, onClick: () => onGo(child) },
                [
                  h('span', { class: 'name' }, child.kind === 'self' ? t('screen.self', { name: child.name }) : child.name),
                  child.severity ? levelMark(child.severity) : null,
                  child.alarms ? h('b', number(child.alarms)) : null,
                ],
              ),
            ]),
          ),
        )
      : h('p', { class: 'dim' }, t('screen.nothingBelow')),
  ]);
}

/** @param {any[]} incidents the latest @param {number} total of all @param {any} chosen @param {(incident: any) => void} onGo */
export function incidentList(incidents, total, chosen, onGo) {
  return h('section', { class: 'children incidents', 'aria-label': t('screen.openIncidents') }, [
    h('h2', total > incidents.length ? t('screen.latestIncidents', { n: incidents.length, all: number(total) }) : t('screen.openIncidents')),
    incidents.length
      ? h(
          'ul',
          incidents.map((incident) =>
            h('li', { key: incident.id }, [
              h(
                'button',
                {
                  type: 'button',
                  'data-incident': incident.id,
                  'aria-pressed': String(chosen?.id === incident.id),
                  onClick: () => onGo(incident),
                },
                [h('span', { class: 'name' }, incident.name), h('span', { class: 'dim' }, dateTime(incident.occurredAt).slice(5))],
              ),
            ]),
          ),
        )
      : h('p', { class: 'dim' }, t('screen.noIncident')),
  ]);
}

const FACTS = {
  enterprise: ['industry', 'registrationAddress', 'principal', 'contactPhone'],
  site: ['grade', 'kind', 'rValue', 'state', 'place', 'level'],
  camera: ['kind', 'place', 'protocol'],
};

/** What is known of a works, a part of it or a camera. @param {import('/screen/places.js').Place} place @param {any} schema */
export function placeCard(place, schema) {
  const names = /** @type {any} */ (FACTS)[place.kind] || [];
  const facts = names
    .map((/** @type {string} */ name) => [schema?.fields.find((/** @type {any} */ f) => f.name === name), place.item[name]])
    .filter((/** @type {any[]} */ pair) => pair[0] && pair[1] != null && pair[1] !== '');
  return h('section', { class: 'place-card', 'data-test': 'place-card' }, [
    h('h2', place.name),
    h(
      'dl',
      facts.map((/** @type {any[]} */ [field, value]) => [h('dt', label(field.label)), h('dd', valueOf(field, value))]),
    ),
    place.kind === 'camera'
      ? place.item.inService
        ? h('div', { class: 'picture' }, h(CameraVideo, { key: place.id, camera: place.item }))
        : h('p', { class: 'stale' }, t('screen.cameraOff'))
      : null,
    place.kind === 'camera' && place.item.rangeOfSight ? h('p', { class: 'dim' }, t('camera.sector')) : null,
  ]);
}

/** @param {any} field @param {any} value */
function valueOf(field, value) {
  const option = field.options?.find((/** @type {any} */ o) => o.value === value);
  return option ? label(option.label) : (value.title ?? String(value));
}

/** What the books have raised, in one line that opens their list. @param {Record<string, number>} books */
function ofBooks(books) {
  const all = Object.values(books).reduce((sum, n) => sum + n, 0);
  if (!all) return null;
  const rules = layerOf('alarm')?.fields.find((f) => f.name === 'rule');
  return h('a', { class: 'books dim', href: '/desk#monitoring/books', 'data-test': 'books' }, [
    h('b', `${t('screen.books')} ${number(all)}`),
    ` ${Object.entries(books).map(([rule, n]) => `${rules ? shown(rules, rule) : rule} ${number(n)}`).join(' · ')}`,
  ]);
}

/** A few alarms at a time, turning over. @param {any[]} alarms @param {number} total @param {Record<string, number>} books @param {number} now @param {any} fresh @param {(a: any) => void} onGo */
export function ticker(alarms, total, books, now, fresh, onGo) {
  const field = (/** @type {any} */ alarm, /** @type {string} */ name) => {
    const described = layerOf('alarm')?.fields.find((f) => f.name === name);
    return described ? shown(described, alarm[name]) : '';
  };
  return h('section', { class: 'ticker', 'aria-label': t('screen.alarms') }, [
    h('span', { class: 'count' }, [h('b', { 'data-test': 'alarm-total' }, number(total)), t('screen.alarms')]),
    h('div', { class: 'lines' }, [alarms.length
      ? h(
          'ol',
          alarms.map((a) =>
            h('li', { key: a.id, class: { fresh: fresh?.id === a.id } }, [
              h('button', { type: 'button', 'data-alarm': a.id, onClick: () => onGo(a) }, [
                levelMark(a.severity),
                h('span', { class: 'what' }, [h('b', a.enterprise || ''), ` ${a.name}`, Number(a.occurrences) > 1 ? h('b', ` ×${number(Number(a.occurrences))}`) : null]),
                h('span', { class: 'dim' }, `${label(layerOf('alarm')?.states.find((s) => s.value === a.state)?.title)} · ${field(a, 'holder')} · ${ago(a, now)}`),
              ]),
            ]),
          ),
        )
      : h('p', { class: 'dim' }, t('screen.calm')),
    ofBooks(books)]),
    h('div', { class: 'aloud', 'aria-live': 'assertive' }, fresh ? `${t(`screen.level.${fresh.severity}`)} ${fresh.enterprise || ''} ${fresh.name}` : ''),
  ]);
}

/** @param {any} alarm @param {number} now */
function ago(alarm, now) {
  const [n, unit] = age(alarm.lastAt, now);
  return t(`screen.ago.${unit}`, { n });
}

/** The picture of the nearest camera that sees the incident. @param {any[]|null} cameras */
export function cameraPicture(cameras) {
  const nearest = cameras?.[0];
  if (!nearest?.record) return null;
  return h('figure', { class: 'picture', 'data-test': 'seeing-picture' }, [
    h(CameraVideo, { key: nearest.id, camera: nearest.record }),
    h('figcaption', `${nearest.name} · ${number(nearest.metres)} m`),
  ]);
}

/** Cameras that see the incident, by name. @param {any[]|null} cameras null: not known */
function seeing(cameras) {
  if (!cameras) return null;
  if (!cameras.length) return h('p', { class: 'dim' }, t('camera.none'));
  return h('div', { 'data-test': 'seeing' }, [
    h(
      'ul',
      { class: 'seeing' },
      cameras.map((c) => h('li', { key: c.id }, [h('span', { class: 'name' }, c.name), h('span', { class: 'dim' }, `${number(c.metres)} m${c.turnable ? ` · ${t('camera.turnable')}` : ''}`)])),
    ),
  ]);
}

/** An open incident over the map. @param {any} incident @param {number} now @param {any} schema @param {any[]|null} cameras @param {() => void} onClose */
export function incidentPanel(incident, now, schema, cameras, onClose) {
  const minutes = Math.max(0, Math.floor((now - new Date(incident.occurredAt).getTime()) / 60_000));
  const fact = (/** @type {string} */ name) => {
    const field = schema?.fields.find((/** @type {any} */ f) => f.name === name);
    const value = incident[name];
    return field && value != null && value !== '' && value !== 0 ? [h('dt', label(field.label)), h('dd', valueOf(field, value))] : null;
  };
  const state = schema?.states.find((/** @type {any} */ s) => s.value === incident.state);
  return h('aside', { class: 'incident-panel', 'data-test': 'incident' }, [
    h('h2', [h('span', { class: 'pulse', 'aria-hidden': 'true' }), incident.name]),
    h('p', { class: 'elapsed' }, [
      state ? `${label(state.label || state.title)} · ` : '',
      t('screen.elapsed', { h: Math.floor(minutes / 60), m: minutes % 60 }),
    ]),
    h('dl', [
      h('dt', t('screen.occurredAt')),
      h('dd', dateTime(incident.occurredAt)),
      ...['kind', 'place', 'substance', 'response', 'commander', 'dead', 'seriouslyInjured', 'trapped', 'missing', 'progress'].map(fact),
    ]),
    h('div', { class: 'row' }, [
      h('a', { class: 'plain-button', href: `/desk#incident/${incident.id}` }, t('screen.openIncident')),
      h('button', { type: 'button', class: 'plain-button', 'data-test': 'leave-incident', onClick: onClose }, t('screen.leaveIncident')),
    ]),
    seeing(cameras),
  ]);
}
