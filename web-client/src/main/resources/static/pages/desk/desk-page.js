/** The desk's frame: menu at the left, one register at a time. The address names what is open: `#hidden-danger/12`. */
import { defineComponent, failed, h, onBeforeUnmount, onMounted, reactive, shallowRef } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { can } from '/core/session.js';
import { loadMenu, loadSchema } from '/record/records.js';
import { RecordList } from '/record/record-list.js';
import { DecisionReports } from '/pages/desk/decision-reports.js';
import { Expiring } from '/pages/desk/expiring.js';
import { Monitoring } from '/pages/desk/monitoring.js';
import { SafetyIndex } from '/pages/desk/safety-index.js';
import { panelOf, panelsOf } from '/pages/desk/panels.js';
import { Diagrams } from '/pages/desk/diagrams.js';
import { VideoMosaic } from '/pages/desk/video.js';
import { DrillReminders } from '/pages/desk/drill-reminders.js';
import { WorkList } from '/pages/desk/work-list.js';
import { SystemLog } from '/pages/desk/system-log.js';

/** @returns {{type: string, id: string, preset: Record<string, string>}} */
function place() {
  const [path, conditions] = location.hash.slice(1).split('?');
  const [type, id] = path.split('/');
  return { type: type || 'todo', id: id || '', preset: Object.fromEntries(new URLSearchParams(conditions || '')) };
}

export const DeskPage = defineComponent({
  setup() {
    const state = reactive({ menu: /** @type {any} */ (null), here: place(), folded: window.innerWidth <= 900 });
    const schema = shallowRef(/** @type {any} */ (null));

    const go = async () => {
      state.here = place();
      schema.value = null;
      if (panelOf(state.here.type)) return;
      if (['todo', 'log', 'reports', 'expiring', 'drills-owed', 'monitoring', 'diagrams', 'video', 'index'].includes(state.here.type)) return;
      try {
        schema.value = await loadSchema(state.here.type);
      } catch (problem) {
        failed(problem);
        location.hash = '#todo';
      }
    };
    onMounted(async () => {
      window.addEventListener('hashchange', go);
      try {
        state.menu = await loadMenu();
      } catch (problem) {
        failed(problem);
      }
      go();
    });
    onBeforeUnmount(() => window.removeEventListener('hashchange', go));
    const opened = (/** @type {any} */ id) => {
      const wanted = `#${state.here.type}${id ? `/${id}` : ''}`;
      if (location.hash.split('?')[0] === wanted) return;
      history.replaceState(null, '', wanted);
    };

    const link = (/** @type {string} */ type, /** @type {string} */ text) =>
      h(
        'a',
        {
          key: type,
          href: `#${type}`,
          class: { current: state.here.type === type },
          'aria-current': state.here.type === type ? 'page' : undefined,
          onClick: () => {
            state.folded = window.innerWidth <= 900;
          },
        },
        text,
      );
    const menu = () =>
      h('nav', { class: ['desk-menu', { folded: state.folded }], 'aria-label': t('page.desk') }, [
        link('todo', t('desk.todo')),
        can('monitoring-point:read') ? link('monitoring', t('live.title')) : null,
        can('process-diagram:read') ? link('diagrams', t('diagrams.title')) : null,
        can('camera:read') ? link('video', t('video.title')) : null,
        can('alarm:read') ? link('index', t('index.title')) : null,
        link('expiring', t('desk.expiring')),
        link('reports', t('desk.reports')),
        ...(state.menu?.modules || []).map((/** @type {any} */ module) => {
          const types = state.menu.types.filter(
            (/** @type {any} */ x) => x.module === module.id && x.may?.read !== false,
          );
          return types.length
            ? h('div', { key: module.id }, [
                h('h3', label(module.title)),
                ...panelsOf(module.id).map((name) => link(name, t(`desk.${name}`))),
                ...types.map((/** @type {any} */ x) => link(x.type, label(x.title))),
                types.some((/** @type {any} */ x) => x.type === 'drill-record') ? link('drills-owed', t('desk.drillsOwed')) : null,
              ])
            : null;
        }),
        can('system-log:read') ? h('div', [h('h3', t('desk.system')), link('log', t('desk.log'))]) : null,
      ]);
    const body = () => {
      const panel = panelOf(state.here.type);
      if (panel) return h(panel, { key: state.here.type, openId: state.here.id });
      if (state.here.type === 'todo') return state.menu ? h(WorkList, { menu: state.menu }) : null;
      if (state.here.type === 'log') return h(SystemLog);
      if (state.here.type === 'drills-owed') return h(DrillReminders);
      if (state.here.type === 'expiring') return h(Expiring);
      if (state.here.type === 'monitoring') return h(Monitoring, { chosen: state.here.id });
      if (state.here.type === 'index') return h(SafetyIndex, { key: state.here.id, chosen: state.here.id });
      if (state.here.type === 'diagrams') return h(Diagrams, { key: state.here.id, chosen: state.here.id });
      if (state.here.type === 'video') return h(VideoMosaic, { key: state.here.id, chosen: state.here.id });
      if (state.here.type === 'reports') return h(DecisionReports, { chosen: state.here.id });
      return schema.value
        ? h(RecordList, {
            key: `${schema.value.type}?${JSON.stringify(state.here.preset)}`,
            schema: schema.value,
            preset: state.here.preset,
            openId: state.here.id,
            onOpened: opened,
          })
        : h('div', { class: 'empty' }, t('app.loading'));
    };
    return () =>
      h('div', { class: 'desk' }, [
        h(
          'button',
          {
            type: 'button',
            class: 'nav-toggle desk-fold link',
            style: 'padding:8px 12px',
            'aria-expanded': String(!state.folded),
            onClick: () => {
              state.folded = !state.folded;
            },
          },
          t('desk.menu'),
        ),
        menu(),
        h('div', { class: 'desk-body' }, body()),
      ]);
  },
});
