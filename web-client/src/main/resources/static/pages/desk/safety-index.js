/** The early-warning index: areas, enterprises, what an enterprise's number is made of, and how the index stands its test (A0.4, A7.1). */
import { defineComponent, h, onMounted, reactive } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { IndexChart } from '/live/index-chart.js';

const MOST = 100;
/** @type {Record<string, number>} */
const SEVERITY = { BLUE: 1, YELLOW: 2, ORANGE: 3, RED: 4 };

/** @param {string} band */
const bandTag = (band) => h('span', { class: ['tag', `s${SEVERITY[band]}`] }, t(`severity.${SEVERITY[band]}`));
const percent = (/** @type {number} */ share) => `${number(100 * share, 1)} %`;
const table = (/** @type {string} */ test, /** @type {any[]} */ heads, /** @type {any[]} */ rows) =>
  h('div', { class: 'table-box' }, [
    h('table', { class: 'plain', 'data-test': test }, [
      h('thead', h('tr', heads.map((head) => (typeof head === 'string' ? h('th', head) : head)))),
      h('tbody', rows),
    ]),
  ]);
const num = (/** @type {string} */ text) => h('th', { class: 'num' }, text);

/** @param {Record<string, number>} counts */
function countBar(counts) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return h('span', { class: 'count-bar', title: Object.entries(counts).map(([band, n]) => `${t(`severity.${SEVERITY[band]}`)} ${n}`).join(' ') },
    ['RED', 'ORANGE', 'YELLOW', 'BLUE'].filter((band) => counts[band]).map((band) =>
      h('i', { key: band, class: `s${SEVERITY[band]}`, style: `flex-grow:${counts[band] / all}` }, number(counts[band])),
    ));
}

/** @param {any} trend */
function trendSheet(trend) {
  return h('section', { class: 'sheet' }, [
    h('div', { class: 'bar' }, [
      h('h2', t('index.trend')),
      h('span', { class: ['tag', trend.falling ? 's3' : ''] }, t(trend.falling ? 'index.falling' : trend.ewma.limits.length ? 'index.steady' : 'index.short')),
      h('span', { class: 'muted' }, trend.next == null ? t('index.noNext') : t('index.next', { n: number(trend.next, 1) })),
    ]),
    h(IndexChart, { trend }),
  ]);
}

/** @param {any} here */
function overview(here) {
  if (!here.whole) return h('div', { class: 'empty' }, t('index.none'));
  return [
    h('section', { class: 'sheet index-head' }, [
      h('div', [h('span', { class: 'muted' }, here.whole.name || t('index.all')), h('b', { class: `big s${SEVERITY[here.whole.band]}` }, number(here.whole.mean, 2)), bandTag(here.whole.band)]),
      h('div', [h('span', { class: 'muted' }, t('index.mean')), countBar(here.whole.counts)]),
      h('div', [
        h('span', { class: 'muted' }, t('index.worst')),
        h('a', { href: `#index/e${here.whole.worst.enterprise}` }, here.whole.worst.name),
        ` ${number(here.whole.worst.score, 2)} `,
        bandTag(here.whole.worst.band),
      ]),
    ]),
    trendSheet(here.trend),
    here.parts.length
      ? h('section', { class: 'sheet' }, [
          table(
            'index-areas',
            [t('index.area'), num(t('index.enterprises')), num(t('index.score')), t('index.band'), t('index.counts'), t('index.worst')],
            here.parts.map((/** @type {any} */ part) =>
              h('tr', { key: part.code }, [
                h('td', h('a', { href: `#index/${part.code}` }, part.name || part.code)),
                h('td', { class: 'num' }, number(part.enterprises)),
                h('td', { class: 'num' }, number(part.mean, 2)),
                h('td', bandTag(part.band)),
                h('td', countBar(part.counts)),
                h('td', [h('a', { href: `#index/e${part.worst.enterprise}` }, part.worst.name), ` ${number(part.worst.score, 2)}`]),
              ]),
            ),
          ),
        ])
      : null,
    h('section', { class: 'sheet' }, [
      table(
        'index-enterprises',
        [t('index.name'), num(t('index.score')), t('index.band'), t('index.cause'), num(t('index.fresh'))],
        here.enterprises.map((/** @type {any} */ row) =>
          h('tr', { key: row.enterprise }, [
            h('td', h('a', { href: `#index/e${row.enterprise}` }, row.name)),
            h('td', { class: 'num' }, number(row.score, 2)),
            h('td', bandTag(row.band)),
            h('td', label(row.cause)),
            h('td', { class: 'num' }, percent(row.freshness)),
          ]),
        ),
      ),
      here.enterprises.length >= MOST ? h('p', { class: 'muted small' }, t('index.most', { n: MOST })) : null,
    ]),
  ];
}

/** @param {any} here */
function detail(here) {
  const index = here.index;
  return [
    h('section', { class: 'sheet index-head' }, [
      h('div', [h('h2', here.name), h('b', { class: `big s${SEVERITY[index.band]}`, 'data-test': 'index-score' }, number(index.score, 2)), bandTag(index.band)]),
      h('div', [h('span', { class: 'muted' }, t('index.raw', { n: number(index.raw, 2) })), h('span', `${t('index.fresh')} ${percent(index.freshness)}`), h('span', t('index.exposure', { n: number(here.exposure, 1) }))]),
      h('div', [h('a', { href: `#enterprise/${here.enterprise}` }, t('index.openEnterprise'))]),
    ]),
    h('section', { class: 'sheet' }, [
      h('h2', t('index.causes')),
      index.causes.length
        ? h('ol', { 'data-test': 'index-causes' }, index.causes.map((/** @type {any} */ cause) =>
            h('li', { key: cause.code }, [h('b', label(cause.title)), label(cause.reason) === label(cause.title) ? '' : ` ${label(cause.reason)}`])))
        : h('p', { class: 'muted' }, t('index.noCauses')),
      h('h2', t('index.gates')),
      index.gates.length
        ? h('ul', index.gates.map((/** @type {any} */ gate) => h('li', { key: gate.gate }, `${label(gate.reason)}：${t('index.atMost', { n: number(gate.atMost, 2) })}`)))
        : h('p', { class: 'muted' }, t('index.noGates')),
    ]),
    h('section', { class: 'sheet' }, [
      h('h2', t('index.factors')),
      table(
        'index-factors',
        [t('index.factor'), num(t('index.weight')), num(t('index.mark')), num(t('index.cost')), t('index.facts')],
        index.parts.map((/** @type {any} */ part) =>
          h('tr', { key: part.factor, class: { muted: !part.applies } }, [
            h('td', label(part.title)),
            h('td', { class: 'num' }, number(part.weight, 1)),
            h('td', { class: 'num' }, part.applies ? number(part.mark, 1) : '–'),
            h('td', { class: 'num' }, number(part.cost, 2)),
            h('td', part.applies ? label(part.reason) : t('index.notApplied')),
          ]),
        ),
      ),
      h('p', { class: 'muted small' }, t('index.scale')),
    ]),
    trendSheet(here.trend),
  ];
}

/** @param {any[]} items */
function evaluation(items) {
  return h('section', { class: 'sheet' }, [
    h('h2', t('index.evaluation')),
    h('p', { class: 'muted' }, t('index.about', { n: number(items[0].enterprises), d: number(items[0].deteriorations) })),
    table(
      'index-evaluation',
      [t('index.rule'), ...['found', 'misses', 'false', 'falseYear', 'lead', 'flapping'].map((name) => num(t(`index.${name}`)))],
      items.map((one) =>
        h('tr', { key: one.rule }, [
          h('td', label(one.title)),
          h('td', { class: 'num' }, `${number(one.found)} / ${number(one.deteriorations)}`),
          h('td', { class: 'num' }, percent(one.misses)),
          h('td', { class: 'num' }, percent(one.falseShare)),
          h('td', { class: 'num' }, number(one.falsePerYear, 2)),
          h('td', { class: 'num' }, one.leadDays.map((/** @type {number} */ n) => number(n)).join(' / ')),
          h('td', { class: 'num' }, number(one.flappingPerYear, 2)),
        ]),
      ),
    ),
  ]);
}

export const SafetyIndex = defineComponent({
  props: { /** an area's code, `e` and an enterprise's number, or nothing */ chosen: { type: String, default: '' } },
  setup(props) {
    const state = reactive({ day: '', here: /** @type {any} */ (null), tests: /** @type {any[]} */ ([]), refusal: '' });
    const enterprise = props.chosen.startsWith('e') ? props.chosen.slice(1) : '';
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      state.refusal = '';
      try {
        const here = enterprise
          ? await get(`/api/safety-index/enterprises/${enterprise}${query({ day: state.day })}`)
          : await get(`/api/safety-index${query({ area: props.chosen, day: state.day })}`);
        if (mine === turn) state.here = here;
      } catch (problem) {
        if (mine !== turn) return;
        // Another day's numbers under this day's date would be read as this day's.
        state.here = null;
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    onMounted(async () => {
      await load();
      if (props.chosen) return;
      state.tests = await get('/api/safety-index/evaluation').then((answer) => answer.items, () => []);
    });
    return () =>
      h('div', { class: 'index-page' }, [
        h('div', { class: 'bar' }, [
          props.chosen ? h('a', { href: '#index' }, t('index.back')) : null,
          h('h1', t('index.title')),
          h('label', { class: 'row' }, [
            h('span', { class: 'muted' }, t('index.day')),
            h('input', {
              type: 'date',
              class: 'plain-date',
              value: state.day || state.here?.day,
              onChange: (/** @type {any} */ event) => {
                state.day = event.target.value;
                load();
              },
            }),
          ]),
        ]),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.here ? (enterprise ? detail(state.here) : overview(state.here)) : state.refusal ? null : h('div', { class: 'empty' }, t('app.loading')),
        state.tests.length ? evaluation(state.tests) : null,
      ]);
  },
});
