/** Process diagrams: values and cameras on the picture where they stand, the same values as a list, marks placed by a click (A8.1, A17.7). */
import { computed, defineComponent, el, failed, glyph, h, onBeforeUnmount, onMounted, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { currentUser } from '/core/session.js';
import { age, choice, loadBoard, reading } from '/live/board.js';
import { createRecord, deleteRecord, listRecords, loadSchema, readRecord } from '/record/records.js';

const EVERY_MILLIS = 5_000;
const MOST = 200;
const CAMERA = 'M4 7h10v10H4z|M14 10l6-3v10l-6-3';

/** @param {any} reference */
const idOf = (reference) => reference?.id ?? reference;

export const Diagrams = defineComponent({
  props: { chosen: { type: String, default: '' } },
  setup(props) {
    const state = reactive({
      diagrams: /** @type {any[]|null} */ (null),
      diagram: /** @type {any} */ (null),
      marks: /** @type {any[]} */ ([]),
      cameras: /** @type {any[]} */ ([]),
      points: /** @type {Record<number, import('/live/board.js').Live>} */ ({}),
      now: 0,
      mayEdit: false,
      editing: false,
      what: '',
      refusal: '',
      schema: /** @type {any} */ (null),
    });
    const picture = computed(() => {
      const file = state.diagram?.picture?.[0];
      return file ? `/api/files/${idOf(file)}` : '';
    });
    const loadValues = async () => {
      if (!state.diagram) return;
      try {
        const board = await loadBoard({ enterprise: idOf(state.diagram.enterprise), size: MOST });
        state.points = Object.fromEntries(board.devices.flatMap((device) => device.points).map((point) => [point.id, point]));
        state.now = Date.parse(board.now);
        state.refusal = '';
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    const loadMarks = async () => {
      state.marks = (await listRecords('diagram-mark', { diagram: state.diagram.id, size: MOST })).items;
    };
    /** An enterprise's user is not asked whose it is. */
    const owner = () => (currentUser()?.enterprise ? {} : { enterprise: idOf(state.diagram.enterprise) });
    let timer = 0;
    let left = false;
    onMounted(async () => {
      try {
        const [page, schema, marks] = await Promise.all([
          listRecords('process-diagram', { size: MOST, sort: 'name' }),
          loadSchema('monitoring-point'),
          loadSchema('diagram-mark'),
        ]);
        state.schema = schema;
        state.mayEdit = Boolean(marks.may.create);
        state.diagrams = page.items;
        const id = props.chosen || page.items[0]?.id;
        if (!id) return;
        state.diagram = await readRecord('process-diagram', id);
        await Promise.all([loadMarks(), loadValues()]);
        if (left) return;
        timer = window.setInterval(() => document.hidden || loadValues(), EVERY_MILLIS);
      } catch (problem) {
        failed(problem);
        state.diagrams = state.diagrams || [];
      }
    });
    onBeforeUnmount(() => {
      left = true;
      clearInterval(timer);
    });
    const edit = async () => {
      state.editing = !state.editing;
      if (!state.editing || state.cameras.length) return;
      const found = await listRecords('camera', { ...owner(), size: MOST }).catch(() => ({ items: [] }));
      state.cameras = found.items;
    };
    const place = async (/** @type {MouseEvent} */ event) => {
      if (!state.editing || !state.what) return;
      const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
      const share = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ length) =>
        Math.round(Math.max(0, Math.min(1, (at - from) / length)) * 1e4) / 1e4;
      const [kind, id] = state.what.split('/');
      try {
        await createRecord('diagram-mark', {
          diagram: state.diagram.id,
          [kind]: Number(id),
          x: share(event.clientX, box.left, box.width),
          y: share(event.clientY, box.top, box.height),
          ...owner(),
        });
        state.what = '';
        await loadMarks();
      } catch (problem) {
        failed(problem);
      }
    };
    const remove = async (/** @type {any} */ mark) => {
      try {
        await deleteRecord('diagram-mark', mark.id);
        await loadMarks();
      } catch (problem) {
        failed(problem);
      }
    };
    const unit = (/** @type {any} */ point) => label(choice(state.schema, 'unit', point.unit));
    const tag = (/** @type {any} */ mark) => {
      const at = { left: `${100 * mark.x}%`, top: `${100 * mark.y}%` };
      const off = state.editing
        ? h('button', { type: 'button', class: 'mark-off', 'aria-label': t('diagrams.remove'), onClick: () => remove(mark) }, '×')
        : null;
      if (mark.camera) {
        const name = mark.camera.title || mark.camera.name || t('diagrams.camera');
        return h('div', { key: mark.id, class: 'mark', style: at }, [
          h('a', { class: 'mark-camera', href: `#video/${idOf(mark.camera)}`, title: name, 'aria-label': name, 'data-camera': idOf(mark.camera) }, glyph(CAMERA, 16)),
          off,
        ]);
      }
      const point = state.points[idOf(mark.point)];
      return h('div', { key: mark.id, class: 'mark', style: at }, [
        h('a', { class: ['mark-value', `s${point?.severity ?? 2}`, { stale: !point || point.stale }], href: `#monitoring/${idOf(mark.point)}`, 'data-point': idOf(mark.point) }, [
          h('span', point?.tag || mark.point.title),
          h('b', point?.value === null || !point ? '–' : `${reading(point.value)} ${unit(point)}`),
        ]),
        off,
      ]);
    };
    const list = () => {
      const points = state.marks.map((mark) => state.points[idOf(mark.point)]).filter(Boolean);
      return h('div', { class: 'table-box' }, [
        h('table', { class: 'plain', 'data-test': 'diagram-values' }, [
          h('thead', h('tr', [h('th', t('diagrams.name')), h('th', { class: 'num' }, t('diagrams.value')), h('th', t('diagrams.state')), h('th', t('diagrams.time'))])),
          h(
            'tbody',
            points.map((point) =>
              h('tr', { key: point.id }, [
                h('td', h('a', { href: `#monitoring/${point.id}` }, `${point.tag} ${point.name}`)),
                h('td', { class: 'num' }, point.value === null ? '–' : `${reading(point.value)} ${unit(point)}`),
                h('td', h('span', { class: ['tag', `s${point.severity}`] }, t(`live.state.${point.stale ? 'STALE' : point.state}`))),
                h('td', point.at ? age(state.now - Date.parse(point.at)) : '–'),
              ]),
            ),
          ),
        ]),
      ]);
    };
    const choices = () => [
      ...Object.values(state.points).map((point) => ({ key: `point/${point.id}`, title: `${point.tag} ${point.name}` })),
      ...state.cameras.map((camera) => ({ key: `camera/${camera.id}`, title: `${t('diagrams.camera')} ${camera.title || camera.name}` })),
    ];
    return () => {
      if (!state.diagrams) return h('div', { class: 'empty' }, t('app.loading'));
      if (!state.diagram) {
        return h('div', { class: 'empty' }, [t('diagrams.none'), ' ', h('a', { href: '#process-diagram' }, t('diagrams.register'))]);
      }
      return h('div', { class: 'diagrams' }, [
        h('div', { class: 'bar' }, [
          h('h1', t('diagrams.title')),
          h(
            'select',
            {
              class: 'plain-date',
              'aria-label': t('diagrams.choose'),
              value: state.diagram.id,
              onChange: (/** @type {any} */ event) => {
                location.hash = `#diagrams/${event.target.value}`;
              },
            },
            state.diagrams.map((one) => h('option', { key: one.id, value: one.id }, [one.title || one.name, one.enterprise?.title].filter(Boolean).join(' · '))),
          ),
          state.mayEdit ? h(el.ElButton, { size: 'small', 'data-test': 'edit', onClick: edit }, () => t(state.editing ? 'diagrams.done' : 'diagrams.edit')) : null,
          state.editing
            ? h(
                'select',
                {
                  class: 'plain-date',
                  'aria-label': t('diagrams.what'),
                  value: state.what,
                  onChange: (/** @type {any} */ event) => {
                    state.what = event.target.value;
                  },
                },
                [h('option', { value: '' }, t('diagrams.what')), ...choices().map((one) => h('option', { key: one.key, value: one.key }, one.title))],
              )
            : null,
          state.editing ? h('span', { class: 'muted' }, t('diagrams.click')) : null,
          h('span', { class: 'grow' }),
          h('a', { href: '#process-diagram' }, t('diagrams.register')),
        ]),
        state.refusal ? h('div', { class: 'notice-strip alarm', role: 'alert' }, `${t('diagrams.noValue')}：${state.refusal}`) : null,
        h('div', { class: 'diagram-both' }, [
          h('div', { class: ['diagram-picture', { editing: state.editing && state.what }], 'data-test': 'diagram', onClick: place }, [
            h('img', { src: picture.value, alt: state.diagram.title || state.diagram.name }),
            state.marks.map(tag),
          ]),
          h('section', { class: 'sheet' }, [h('h2', t('diagrams.values')), list()]),
        ]),
      ]);
    };
  },
});
