/** Where: the kind of area, how features lie to it, and what is drawn or chosen for it. */
import { defineComponent, el, failed, h, reactive, told } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { query, upload as send } from '/core/http.js';
import { listRecords } from '/record/records.js';

const KINDS = ['district', 'box', 'circle', 'polygon', 'corridor', 'route', 'query', 'reach'];
const ACCEPTED = '.geojson,.json,.zip,.gpkg,.kml,.fgb,.dxf';
/** What the positions of a file are in; empty for what it says itself. */
const DATUMS = ['', 'CGCS2000', 'WGS84', 'GCJ-02', 'BD-09', 'EPSG:4544', 'EPSG:4523', 'EPSG:3857'];
const DRAWN = { circle: 'Point', reach: 'Point', polygon: 'Polygon', corridor: 'LineString' };

export const AreaEditor = defineComponent({
  props: { where: { type: Object, required: true }, layer: { type: String, required: true } },
  emits: ['draw', 'box'],
  setup(props, { emit }) {
    const where = /** @type {any} */ (props.where);
    const state = reactive({ areas: /** @type {any[]} */ ([]), datum: '' });

    const find = async (/** @type {string} */ words) => {
      try {
        state.areas = (await listRecords('area', { q: words || undefined, size: 30, sort: 'code' })).items;
      } catch (problem) {
        failed(problem);
      }
    };
    find('');
    const choose = (/** @type {string} */ kind) => {
      for (const member of ['box', 'center', 'metres', 'geometry', 'code', 'query', 'minutes', 'direction', 'from', 'to']) delete where[member];
      where.kind = kind;
      if (['circle', 'corridor', 'query', 'route'].includes(kind)) where.metres = 500;
      if (kind === 'route') place('from', () => place('to'));
      if (kind === 'reach') where.minutes = 15;
      if (kind === 'query') where.query = { layer: props.layer };
      if (kind === 'box') emit('box');
      if (kind in DRAWN) draw();
    };
    /** One end of a route, by a click on the map. */
    const place = (/** @type {string} */ member, after = () => {}) =>
      emit('draw', 'Point', (/** @type {any} */ geometry) => {
        where[member] = geometry.coordinates;
        setTimeout(after, 50);
      });
    const draw = () =>
      emit('draw', DRAWN[/** @type {keyof typeof DRAWN} */ (where.kind)], (/** @type {any} */ geometry) => {
        if (geometry.type === 'Point') where.center = geometry.coordinates;
        else where.geometry = geometry;
      });
    const upload = async (/** @type {Event} */ event) => {
      const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
      if (!file) return;
      try {
        const { geometry, notes } = await send(`/api/queries/shape${query({ datum: state.datum })}`, file);
        where.geometry = geometry;
        for (const note of notes) told(note);
      } catch (problem) {
        failed(problem);
      }
    };
    const amount = (/** @type {string} */ member, /** @type {string} */ unit, /** @type {number} */ max) =>
      h('div', { class: 'form-line' }, [
        h('span', { class: 'label' }, t(`query.${member}`)),
        h(el.ElInputNumber, {
          modelValue: where[member],
          size: 'small',
          min: 1,
          max,
          step: member === 'metres' ? 100 : 5,
          'aria-label': t(`query.${member}`),
          'data-test': member,
          'onUpdate:modelValue': (/** @type {number} */ v) => {
            where[member] = v;
          },
        }),
        h('span', unit),
      ]);
    const choice = (/** @type {string} */ member, /** @type {string[]} */ values, /** @type {(v: string) => void} */ set) =>
      h('div', { class: 'form-line' }, [
        h('span', { class: 'label' }, t(`query.${member}.title`)),
        h(
          el.ElSelect,
          { modelValue: where[member], size: 'small', class: 'grow', 'aria-label': t(`query.${member}.title`), 'onUpdate:modelValue': set },
          () => values.map((v) => h(el.ElOption, { key: v, value: v, label: t(`query.${member}.${v}`) })),
        ),
      ]);

    return () =>
      h('div', [
        choice('kind', KINDS, choose),
        choice('relation', where.kind === 'query' ? ['intersects', 'beyond'] : ['intersects', 'within', 'beyond'], (v) => {
          where.relation = v;
        }),
        where.kind === 'district'
          ? h('div', { class: 'form-line' }, [
              h('span', { class: 'label' }, t('query.kind.district')),
              h(
                el.ElSelect,
                {
                  modelValue: where.code,
                  size: 'small',
                  class: 'grow',
                  filterable: true,
                  remote: true,
                  remoteMethod: find,
                  'aria-label': t('query.kind.district'),
                  'onUpdate:modelValue': (/** @type {number} */ v) => {
                    where.code = v;
                  },
                },
                () => state.areas.map((a) => h(el.ElOption, { key: a.code, value: a.code, label: a.name })),
              ),
            ])
          : null,
        where.kind === 'route'
          ? h('div', { class: 'form-line' }, [
              ...['from', 'to'].map((member) =>
                h(el.ElButton, { key: member, size: 'small', type: where[member] ? '' : 'warning', 'data-test': `route-${member}`, onClick: () => place(member) }, () =>
                  t(`query.routeEnd.${member}`, { place: where[member] ? where[member].map((/** @type {number} */ v) => v.toFixed(4)).join(', ') : '…' }),
                ),
              ),
            ])
          : null,
        ['circle', 'corridor', 'query', 'route'].includes(where.kind) ? amount('metres', t('query.metresUnit'), 100_000) : null,
        where.kind === 'reach' ? amount('minutes', t('query.minutesUnit'), 120) : null,
        where.kind === 'reach'
          ? choice('direction', ['from', 'to'], (v) => {
              where.direction = v;
            })
          : null,
        where.kind === 'box' ? h(el.ElButton, { size: 'small', onClick: () => emit('box') }, () => t('query.boxOfView')) : null,
        where.kind in DRAWN ? h(el.ElButton, { size: 'small', 'data-test': 'draw', onClick: draw }, () => t('query.draw')) : null,
        ['polygon', 'corridor'].includes(where.kind)
          ? h(
              el.ElSelect,
              {
                modelValue: state.datum,
                size: 'small',
                style: 'width:150px;margin-left:10px',
                'aria-label': t('query.datum'),
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.datum = v;
                },
              },
              () => DATUMS.map((v) => h(el.ElOption, { key: v, value: v, label: v ? t(`export.datums.${v.replace(':', '')}`) : t('query.datumOfFile') })),
            )
          : null,
        ['polygon', 'corridor'].includes(where.kind)
          ? h('label', { class: 'link', style: 'margin-left:10px' }, [
              t('query.upload'),
              h('input', { type: 'file', accept: ACCEPTED, 'data-test': 'shape-file', class: 'visually-hidden', onChange: upload }),
            ])
          : null,
      ]);
  },
});
