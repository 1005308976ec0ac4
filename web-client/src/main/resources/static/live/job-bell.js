/**
 * One's own long work in the header: what is under way and how far, what is ready to be fetched, what failed and why. It asks the server
 * while something is open; whoever starts a job says so with `jobStarted()`.
 */
import { confirmed, defineComponent, el, failed, glyph, h, onBeforeUnmount, onMounted, reactive } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { get, remove } from '/core/http.js';

const ASK_MILLIS = 1_500;
const STARTED = 'yitu:job';
const OPEN = ['WAITING', 'RUNNING'];
/** @type {Record<string, string>} */
const COLOUR = { DONE: 's1', FAILED: 's4', LOST: 's3', CANCELLED: '', WAITING: '', RUNNING: 's2' };

/** To be called after a job was started: the list of jobs opens, unless the page shows the job itself. */
export function jobStarted(open = true) {
  window.dispatchEvent(new CustomEvent(STARTED, { detail: { open } }));
}

/** @param {any} job */
export const isOpenJob = (job) => OPEN.includes(job.state);

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1024) return `${number(bytes)} B`;
  return bytes < 1 << 20 ? `${number(Math.round(bytes / 1024))} KB` : `${number(Math.round((bytes / (1 << 20)) * 10) / 10)} MB`;
}

/** How far an open job is. @param {any} job */
export function jobProgress(job) {
  const known = job.total > 0;
  return h('div', { class: 'job-progress' }, [
    h(el.ElProgress, {
      percentage: known ? Math.min(100, Math.round((job.done / job.total) * 100)) : job.state === 'RUNNING' ? 50 : 0,
      indeterminate: !known && job.state === 'RUNNING',
      showText: known,
      'aria-label': job.title,
    }),
    h('span', { class: 'small muted' }, known ? t('job.doneOf', { done: number(job.done), total: number(job.total) }) : t('job.done', { done: number(job.done) })),
  ]);
}

export const JobBell = defineComponent({
  setup() {
    const state = reactive({ jobs: /** @type {any[]} */ ([]), total: 0, open: false });
    let timer = 0;
    const look = async () => {
      clearTimeout(timer);
      try {
        const page = await get('/api/jobs?size=20');
        state.jobs = page.items;
        state.total = page.total;
      } catch (problem) {
        // Without an answer the list stays as it was; it is asked for again.
        if (/** @type {any} */ (problem).status === 403) return;
      }
      if (state.jobs.some(isOpenJob)) timer = window.setTimeout(look, ASK_MILLIS);
    };
    const started = (/** @type {any} */ event) => {
      if (event.detail?.open) state.open = true;
      look();
    };
    const away = (/** @type {MouseEvent} */ event) => {
      if (!(/** @type {Element} */ (event.target).closest('.job-bell, .el-message-box, .el-overlay'))) state.open = false;
    };
    const close = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Escape') state.open = false;
    };
    onMounted(() => {
      look();
      window.addEventListener(STARTED, started);
      document.addEventListener('click', away);
      document.addEventListener('keydown', close);
    });
    onBeforeUnmount(() => {
      clearTimeout(timer);
      window.removeEventListener(STARTED, started);
      document.removeEventListener('click', away);
      document.removeEventListener('keydown', close);
    });
    const drop = async (/** @type {any} */ job) => {
      if (isOpenJob(job) && !(await confirmed(t('job.cancelAsk', { title: job.title }), t('job.cancel')))) return;
      try {
        await remove(`/api/jobs/${job.id}`);
      } catch (problem) {
        failed(problem);
      }
      look();
    };
    const item = (/** @type {any} */ job) =>
      h('li', { key: job.id, 'data-test': 'job', 'data-state': job.state }, [
        h('div', { class: 'row' }, [
          h('b', { class: 'grow ellipsis', title: job.title }, job.title),
          h('span', { class: ['tag', COLOUR[job.state]] }, t(`job.state.${job.state}`)),
        ]),
        isOpenJob(job) ? jobProgress(job) : job.message ? h('div', { class: ['small', job.state === 'FAILED' || job.state === 'LOST' ? 'job-why' : 'muted'] }, job.message) : null,
        h('div', { class: 'row small' }, [
          h('span', { class: 'muted grow' }, dateTime(job.createdAt)),
          job.file ? h('a', { href: job.file.href, download: job.file.name, 'data-test': 'job-file' }, t('job.fetch', { size: size(job.file.size) })) : null,
          h('button', { type: 'button', class: 'link', onClick: () => drop(job) }, t(isOpenJob(job) ? 'job.cancel' : 'job.forget')),
        ]),
      ]);
    return () => {
      if (!state.total && !state.open) return null;
      const open = state.jobs.filter(isOpenJob).length;
      return h('div', { class: 'job-bell' }, [
        h(
          'button',
          {
            type: 'button',
            class: 'header-button',
            'aria-expanded': String(state.open),
            'aria-label': t('job.bell', { n: open }),
            title: t('job.title'),
            'data-test': 'job-bell',
            onClick: () => {
              state.open = !state.open;
              if (state.open) look();
            },
          },
          [glyph('M12 4v10|M8 10l4 4 4-4|M5 17v3h14v-3', 17), open ? h('b', number(open)) : null],
        ),
        state.open
          ? h('section', { class: 'job-panel', 'aria-label': t('job.title') }, [
              h('header', [h('h2', t('job.title')), h('span', { class: 'small muted' }, t('job.kept'))]),
              state.jobs.length ? h('ul', { 'aria-live': 'polite' }, state.jobs.map(item)) : h('p', { class: 'empty' }, t('job.none')),
            ])
          : null,
      ]);
    };
  },
});
