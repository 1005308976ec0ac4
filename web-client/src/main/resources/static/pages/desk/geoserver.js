/** Publishing to GeoServer: how it is set, what would change, one run at a time with its progress, and taking the last one back. */
import { computed, confirmed, defineComponent, el, failed, h, onBeforeUnmount, reactive } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { get, post, remove } from '/core/http.js';
import { isOpenJob, jobStarted } from '/live/job-bell.js';

const LOOK_AGAIN_MS = 700;
const STATES = { FAILED: 's4', LOST: 's3' };
const TONES = { CREATE: 's1', CHANGE: 's2', REMOVE: 's4' };

export const GeoServer = defineComponent({
  setup() {
    const state = reactive({ setup: /** @type {any} */ (null), lastRun: /** @type {any} */ (null), run: /** @type {any} */ (null), busy: false, refusal: '' });
    let timer = 0;
    let left = false;
    const running = computed(() => Boolean(state.run) && isOpenJob(state.run));
    const look = async () => {
      clearTimeout(timer);
      try {
        Object.assign(state, await get('/api/geoserver'), { refusal: '' });
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
      // A run goes on while the network does not.
      if (!left && running.value) timer = setTimeout(look, state.refusal ? 10 * LOOK_AGAIN_MS : LOOK_AGAIN_MS);
    };
    onBeforeUnmount(() => {
      left = true;
      clearTimeout(timer);
    });
    look();
    const start = async (/** @type {string} */ task) => {
      const { url, workspace } = state.setup;
      if (task !== 'compare' && !(await confirmed(t(`geoserver.ask.${task}`, { url, workspace }), t(`geoserver.${task}`)))) return;
      state.busy = true;
      try {
        state.run = await post(`/api/geoserver/runs/${task}`, {});
        jobStarted(false);
        await look();
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const cancel = async () => {
      try {
        await remove('/api/geoserver/runs');
        await look();
      } catch (problem) {
        failed(problem);
      }
    };
    const button = (/** @type {string} */ task, /** @type {any} */ more = {}) =>
      h(
        el.ElButton,
        { 'data-test': `geoserver-${task}`, disabled: running.value || !ready(), loading: state.busy, onClick: () => start(task), ...more },
        () => t(`geoserver.${task}`),
      );
    const ready = () => state.setup.configured && state.setup.database;
    const settings = () => {
      const one = state.setup;
      if (!one.configured) return h('div', { class: 'empty', 'data-test': 'geoserver-unset' }, t('geoserver.unset'));
      const rows = [
        [t('geoserver.address'), `${one.url}（${one.user}）`],
        [t('geoserver.workspace'), one.workspace],
        [t('geoserver.database'), one.database || t('geoserver.embedded')],
        [t('geoserver.jurisdictions'), one.jurisdictions.map(label).join('、')],
        [t('geoserver.tiles'), t(one.tiles ? 'geoserver.tilesOn' : 'geoserver.tilesOff')],
        [t('geoserver.pictures'), t(one.pictures ? 'geoserver.picturesOn' : 'geoserver.picturesOff')],
        [
          t('geoserver.lastRun'),
          state.lastRun ? t('geoserver.lastRunWas', { at: dateTime(state.lastRun.startedAt), changes: number(state.lastRun.changes) }) : t('geoserver.noLastRun'),
        ],
      ];
      return h('table', { class: 'plain' }, h('tbody', rows.map(([name, value]) => h('tr', { key: name }, [h('th', { scope: 'row', style: 'white-space:nowrap' }, name), h('td', { class: 'wrap' }, value)]))));
    };
    const progress = () => {
      const run = state.run;
      return h('section', { 'data-test': 'geoserver-run', 'aria-live': 'polite' }, [
        h('h2', { style: 'margin:16px 0 8px' }, [t(`geoserver.did.${run.task}`), h('span', { class: ['tag', /** @type {any} */ (STATES)[run.state] ?? 's0'], style: 'margin-left:8px' }, t(`geoserver.state.${run.state}`)), h('span', { class: 'muted small', style: 'margin-left:8px;font-weight:normal' }, t('geoserver.by', { who: run.by }))]),
        running.value
          ? h('div', { class: 'bar' }, [
              h(el.ElProgress, { percentage: run.of ? Math.floor((100 * run.done) / run.of) : 0, style: 'flex:1;min-width:160px' }),
              h(el.ElButton, { onClick: cancel, 'data-test': 'geoserver-cancel' }, () => t('action.cancel')),
            ])
          : null,
        run.message && run.state === 'FAILED' ? h('div', { class: 'problem' }, label(run.message)) : null,
        run.task !== 'COMPARE' && ['CANCELLED', 'FAILED', 'LOST'].includes(run.state) && run.changed ? h('p', { 'data-test': 'geoserver-stays' }, t('geoserver.stays')) : null,
        ...run.warnings.map((/** @type {any} */ warning, /** @type {number} */ i) => h('div', { key: i, class: 'problem' }, label(warning))),
        !running.value && !run.changed && run.state === 'DONE' ? h('div', { class: 'empty' }, t('geoserver.same')) : null,
        run.changed ? changes(run) : null,
      ]);
    };
    const changes = (/** @type {any} */ run) =>
      h('div', { class: 'table-box' }, [
        h('table', { class: 'plain' }, [
          h('thead', h('tr', [h('th', t('geoserver.what')), h('th', t('geoserver.kind')), h('th', t('geoserver.name')), h('th', t('geoserver.members'))])),
          h(
            'tbody',
            run.changes.map((/** @type {any} */ one, /** @type {number} */ i) =>
              h('tr', { key: i }, [
                h('td', h('span', { class: ['tag', /** @type {any} */ (TONES)[one.action]] }, t(`geoserver.action.${one.action}`))),
                h('td', t(`geoserver.kinds.${one.kind}`)),
                h('td', one.name),
                h('td', one.members.join('、')),
              ]),
            ),
          ),
        ]),
        run.changed > run.changes.length ? h('p', { class: 'muted small' }, t('geoserver.more', { listed: number(run.changes.length), all: number(run.changed) })) : null,
      ]);
    return () =>
      state.setup
        ? h('div', { class: 'sheet', 'data-test': 'geoserver' }, [
            h('div', { class: 'bar', style: 'margin-bottom:10px' }, [
              h('h1', 'GeoServer'),
              h('span', { class: 'grow' }),
              button('compare'),
              button('publish', { type: 'primary' }),
              button('take-back', { disabled: running.value || !ready() || !state.lastRun }),
            ]),
            state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
            h('p', { class: 'muted' }, t('geoserver.about')),
            settings(),
            state.run ? progress() : null,
          ])
        : state.refusal
          ? h('div', { class: 'problem', role: 'alert' }, state.refusal)
          : null;
  },
});
