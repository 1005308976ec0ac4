/**
 * A file as new records: chosen, looked at, its columns matched with fields, tried, then taken in: all of it or nothing. The work is a job;
 * the dialog may be closed meanwhile and the list of jobs tells how it ended.
 */
import { defineComponent, el, h, onBeforeUnmount, reactive, told, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { FileButton } from '/core/file-button.js';
import { get, post, query, upload } from '/core/http.js';
import { exportUrl } from '/record/records.js';
import { isOpenJob, jobProgress } from '/live/job-bell.js';

const ASK_MILLIS = 700;
const ACCEPTED = '.xlsx,.csv,.txt,.geojson,.json,.zip,.gpkg,.kml,.fgb';
const DATUMS = ['CGCS2000', 'WGS84', 'GCJ-02', 'BD-09', 'EPSG:4544', 'EPSG:4523', 'EPSG:3857'];

export const ImportDialog = defineComponent({
  props: { type: { type: String, required: true }, open: Boolean },
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const empty = () => ({ found: /** @type {any} */ (null), mapping: /** @type {string[]} */ ([]), datum: '', key: '', busy: false, refusal: '', job: /** @type {any} */ (null), tried: false });
    const state = reactive(empty());
    let timer = 0;
    /** Changes with each opening of the dialog: what belongs to an older one is over. */
    let turn = 0;
    onBeforeUnmount(() => {
      turn += 1;
      clearTimeout(timer);
    });
    watch(
      () => props.open,
      (/** @type {boolean} */ open) => {
        clearTimeout(timer);
        turn += 1;
        if (open) Object.assign(state, empty());
      },
    );

    const choose = async (/** @type {any} */ event) => {
      const file = event.target.files[0];
      if (!file) return;
      const mine = ++turn;
      Object.assign(state, empty(), { busy: true });
      try {
        const found = await upload(`/api/imports${query({ type: props.type })}`, file);
        if (mine === turn) Object.assign(state, { found, mapping: found.mapping, datum: found.datum, key: found.keys[0] || '' });
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    const run = async (/** @type {boolean} */ dryRun) => {
      Object.assign(state, { busy: true, refusal: '', job: null });
      try {
        const { id } = await post(`/api/imports/${state.found.id}`, { type: props.type, mapping: state.mapping, datum: state.datum, key: state.key, dryRun });
        await follow(id, dryRun);
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
        state.busy = false;
      }
    };
    const broken = (/** @type {Error} */ problem) => Object.assign(state, { busy: false, refusal: problem.message });
    const follow = async (/** @type {string} */ id, /** @type {boolean} */ dryRun) => {
      const mine = turn;
      let job = null;
      try {
        job = await get(`/api/jobs/${id}`);
      } catch (problem) {
        // The work goes on while the network does not: freeing the button would let the rows come in twice.
        const { status } = /** @type {any} */ (problem);
        if (status >= 400 && status < 500) throw problem;
      }
      if (mine !== turn) return;
      if (job) state.job = job;
      if (!job || isOpenJob(job)) {
        timer = window.setTimeout(() => follow(id, dryRun).catch(broken), job ? ASK_MILLIS : 10 * ASK_MILLIS);
        return;
      }
      state.busy = false;
      const good = state.job.state === 'DONE' && !state.job.details?.failed;
      if (state.job.state !== 'DONE') state.refusal = state.job.message;
      state.tried = dryRun && good;
      if (dryRun || !good) return;
      told(state.job.message);
      emit('done');
      emit('close');
    };

    const needsDatum = () => state.found.geometries || state.mapping.some((field) => field.startsWith('@'));
    const changed = () => {
      state.tried = false;
      state.job = null;
    };
    const missing = () => state.found.fields.filter((/** @type {any} */ f) => f.required && !state.mapping.includes(f.name));
    const columns = () =>
      h('table', { class: 'plain', 'data-test': 'mapping' }, [
        h('thead', h('tr', [h('th', t('import.fileColumn')), h('th', t('import.sample')), h('th', t('import.field'))])),
        h(
          'tbody',
          state.found.columns.map((/** @type {string} */ column, /** @type {number} */ i) =>
            h('tr', { key: i }, [
              h('td', h('b', column)),
              h('td', { class: 'muted ellipsis', style: 'max-width:220px' }, state.found.sample.map((/** @type {string[]} */ row) => row[i]).filter(Boolean).slice(0, 2).join('，')),
              h(
                'td',
                h(
                  el.ElSelect,
                  {
                    modelValue: state.mapping[i],
                    size: 'small',
                    filterable: true,
                    clearable: true,
                    placeholder: t('import.ignored'),
                    'aria-label': t('import.fieldFor', { column }),
                    'onUpdate:modelValue': (/** @type {string} */ v) => {
                      state.mapping[i] = v || '';
                      changed();
                    },
                  },
                  () =>
                    state.found.fields.map((/** @type {any} */ f) =>
                      h(el.ElOption, { key: f.name, value: f.name, label: label(f.title) + (f.required ? ' *' : ''), disabled: state.mapping.includes(f.name) && state.mapping[i] !== f.name }),
                    ),
                ),
              ),
            ]),
          ),
        ),
      ]);
    const choice = (/** @type {string} */ name, /** @type {string} */ value, /** @type {{value: string, label: string}[]} */ options, /** @type {(v: string) => void} */ set) =>
      h('label', { class: 'row' }, [
        h('span', t(`import.${name}`)),
        h(
          el.ElSelect,
          {
            modelValue: value,
            size: 'small',
            style: 'width:230px',
            clearable: name === 'key',
            placeholder: t(`import.no.${name}`),
            'aria-label': t(`import.${name}`),
            'data-test': `import-${name}`,
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              set(v || '');
              changed();
            },
          },
          () => options.map((o) => h(el.ElOption, { key: o.value, ...o })),
        ),
      ]);
    const keys = () =>
      state.found.fields.filter((/** @type {any} */ f) => f.type === 'TEXT' && state.mapping.includes(f.name)).map((/** @type {any} */ f) => ({ value: f.name, label: label(f.title) }));
    const datums = () =>
      (state.datum && !DATUMS.includes(state.datum) ? [state.datum, ...DATUMS] : DATUMS).map((value) => ({ value, label: DATUMS.includes(value) ? t(`export.datums.${value.replace(':', '')}`) : value }));
    const errors = () =>
      state.job?.details?.errors?.length
        ? h('div', { role: 'alert', style: 'max-height:260px;overflow:auto;margin-top:10px', 'data-test': 'import-errors' }, [
            h('p', t(state.job.details.more ? 'import.moreThan' : 'import.nothing', { n: state.job.details.errors.length })),
            h('table', { class: 'plain' }, [
              h('thead', h('tr', [h('th', t('import.row')), h('th', t('import.column')), h('th', t('import.message'))])),
              h(
                'tbody',
                state.job.details.errors.map((/** @type {any} */ e, /** @type {number} */ i) => h('tr', { key: i }, [h('td', e.row), h('td', e.column), h('td', e.message)])),
              ),
            ]),
          ])
        : null;
    const matched = () => [
      h('p', { 'data-test': 'import-rows' }, t('import.found', { rows: number(state.found.rows), columns: number(state.found.columns.length) })),
      ...state.found.notes.map((/** @type {string} */ note) => h('div', { class: 'notice-strip', key: note }, note)),
      h('div', { style: 'max-height:300px;overflow:auto;margin:8px 0' }, columns()),
      h('div', { class: 'row wrap' }, [
        needsDatum() ? choice('datum', state.datum, datums(), (v) => (state.datum = v)) : null,
        choice('key', state.key, keys(), (v) => (state.key = v)),
      ]),
      h('p', { class: 'small muted' }, t(state.key ? 'import.keyExplain' : 'import.noKeyExplain')),
      missing().length ? h('div', { class: 'notice-strip' }, t('import.missing', { fields: missing().map((/** @type {any} */ f) => label(f.title)).join(t('app.listComma')) })) : null,
      state.job && isOpenJob(state.job) ? jobProgress(state.job) : null,
      state.job && !isOpenJob(state.job) && state.job.state === 'DONE' ? h('p', { role: 'status', 'data-test': 'import-said' }, h('b', state.job.message)) : null,
      errors(),
    ];
    return () =>
      h(
        el.ElDialog,
        {
          modelValue: props.open,
          title: t('action.import'),
          width: '760px',
          appendToBody: true,
          closeOnClickModal: false,
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            if (!v) emit('close');
          },
        },
        () => [
          h('p', [t('import.explain'), ' ', h('a', { href: exportUrl(props.type, {}) }, t('import.template'))]),
          h(FileButton, { named: true, accept: ACCEPTED, 'aria-label': t('action.import'), 'data-test': 'import-file', onChange: choose }),
          state.refusal ? h('div', { class: 'problem', role: 'alert', style: 'margin-top:10px' }, state.refusal) : null,
          state.found ? matched() : state.busy ? h('p', t('app.loading')) : null,
          h('div', { class: 'form-foot' }, [
            h(el.ElButton, { onClick: () => emit('close') }, () => t('action.cancel')),
            h(el.ElButton, { disabled: !state.found, loading: state.busy, 'data-test': 'import-try', onClick: () => run(true) }, () => t('import.try')),
            h(el.ElButton, { type: 'primary', disabled: !state.tried, loading: state.busy, 'data-test': 'import-run', onClick: () => run(false) }, () => t('action.import')),
          ]),
        ],
      );
  },
});
