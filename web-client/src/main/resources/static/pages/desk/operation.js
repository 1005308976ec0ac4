/** How the platform runs: its nodes, its scheduled jobs, what became of the readings and of messages that could not be read. */
import { defineComponent, h, onBeforeUnmount, reactive } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';

const LOOK_AGAIN_MS = 5000;

export const Operation = defineComponent({
  setup() {
    const state = reactive({ overview: /** @type {any} */ (null), intake: /** @type {any} */ (null), refusal: '', heardAt: '' });
    let timer = 0;
    let left = false;
    const look = async () => {
      try {
        [state.overview, state.intake] = await Promise.all([get('/api/nodes'), get('/api/telemetry/intake')]);
        Object.assign(state, { refusal: '', heardAt: new Date().toISOString() });
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
      if (!left) timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    onBeforeUnmount(() => {
      left = true;
      clearTimeout(timer);
    });
    look();
    const tag = (/** @type {string} */ text, /** @type {string} */ tone) => h('span', { class: ['tag', tone], style: 'margin-right:4px' }, text);
    const table = (/** @type {string} */ name, /** @type {string[]} */ head, /** @type {any[][]} */ rows) =>
      h('div', { class: 'table-box', 'data-test': `operation-${name}` }, [
        h('table', { class: 'plain' }, [
          h('thead', h('tr', head.map((one) => h('th', { key: one, scope: 'col' }, t(`operation.${one}`))))),
          h('tbody', rows.map((cells, i) => h('tr', { key: i }, cells.map((cell, k) => h('td', { key: k, style: k ? '' : 'white-space:normal' }, cell))))),
        ]),
      ]);
    const title = (/** @type {string} */ name) => h('h2', { style: 'margin:16px 0 8px' }, t(`operation.${name}`));
    const nodes = () =>
      state.overview.nodes.map((/** @type {any} */ one) => [
        one.name,
        [
          tag(t(one.live ? 'operation.live' : 'operation.gone'), one.live ? 's0' : 's3'),
          one.onDuty ? tag(t('operation.onDuty'), 's1') : null,
          one.name === state.overview.answeredBy ? tag(t('operation.here'), 's0') : null,
        ],
        dateTime(one.startedAt),
        dateTime(one.seenAt),
      ]);
    const jobs = () =>
      state.overview.jobs.map((/** @type {any} */ one) => [
        t(`operation.jobName.${one.job}`),
        dateTime(one.startedAt),
        one.finishedAt ? dateTime(one.finishedAt) : t('operation.running'),
        number(one.runs),
        one.node,
      ]);
    const readings = () =>
      state.intake.outcomes.map((/** @type {any} */ one) => [
        label(one.title),
        number(one.count),
        one.refused && one.count ? tag(t('operation.refused'), 's2') : '',
      ]);
    const aside = () => state.intake.setAside.map((/** @type {any} */ one) => [one.content, dateTime(one.at), one.why, one.source]);
    return () =>
      h('div', { class: 'sheet', 'data-test': 'operation' }, [
        h('div', { class: 'bar', style: 'margin-bottom:10px' }, [h('h1', t('desk.operation'))]),
        state.refusal
          ? h('div', { class: 'problem', role: 'alert' }, [state.refusal, state.heardAt ? ` ${t('live.old', { time: dateTime(state.heardAt) })}` : ''])
          : null,
        h('p', { class: 'muted' }, t('operation.about')),
        ...(state.overview && state.intake
          ? [
              title('readings'),
              table('readings', ['outcome', 'count', 'state'], readings()),
              title('setAside'),
              state.intake.setAside.length
                ? table('aside', ['content', 'at', 'why', 'source'], aside())
                : h('div', { class: 'empty' }, t('operation.none')),
              ...(state.overview.nodes.length ? [title('nodes'), table('nodes', ['node', 'state', 'startedAt', 'seenAt'], nodes())] : []),
              title('jobs'),
              table('jobs', ['job', 'jobStarted', 'jobFinished', 'runs', 'node'], jobs()),
            ]
          : []),
      ]);
  },
});
