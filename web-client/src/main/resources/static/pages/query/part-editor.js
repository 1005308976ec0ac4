/** Edits the part of a question that a chip stands for. */
import { defineComponent, el, h } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { catalogue, layerOf } from '/map/catalog.js';
import { FilterEditor } from '/pages/query/filter-editor.js';
import { AreaEditor } from '/pages/query/area-editor.js';

/** The layers to choose from, by group. @param {string} chosen @param {(id: string) => void} set */
function layerSelect(chosen, set) {
  return h(
    el.ElSelect,
    { modelValue: chosen, filterable: true, size: 'small', style: 'width:100%', 'aria-label': t('map.layers'), 'onUpdate:modelValue': set },
    () =>
      catalogue()?.groups.map((g) =>
        h(el.ElOptionGroup, { key: g.id, label: label(g.title) }, () =>
          g.layers.map((l) => h(el.ElOption, { key: l.id, value: l.id, label: label(l.title) })),
        ),
      ),
  );
}

export const PartEditor = defineComponent({
  props: { question: { type: Object, required: true }, role: { type: String, required: true } },
  emits: ['draw', 'box', 'remove', 'close'],
  setup(props, { emit }) {
    const question = () => /** @type {any} */ (props.question);
    const times = () => (layerOf(question().layer)?.fields || []).filter((f) => ['DATE', 'TIME'].includes(f.type.toUpperCase()));

    const time = () => {
      const span = question().time;
      const way = span.lastDays ? 'lastDays' : span.nextDays ? 'nextDays' : 'days';
      const day = (/** @type {string} */ member) =>
        h(el.ElDatePicker, {
          modelValue: span[member] || '',
          size: 'small',
          style: 'width:140px',
          valueFormat: 'YYYY-MM-DD',
          'aria-label': t(`query.time.${member}`),
          placeholder: t(`query.time.${member}`),
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            span[member] = v || '';
          },
        });
      return h('div', [
        h(
          el.ElSelect,
          {
            modelValue: span.field,
            size: 'small',
            style: 'width:100%;margin-bottom:6px',
            'aria-label': t('query.field'),
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              span.field = v;
            },
          },
          () => times().map((f) => h(el.ElOption, { key: f.name, value: f.name, label: label(f.title) })),
        ),
        h(
          el.ElRadioGroup,
          {
            modelValue: way,
            size: 'small',
            style: 'margin-bottom:6px',
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              for (const member of ['from', 'to', 'lastDays', 'nextDays']) delete span[member];
              if (v !== 'days') span[v] = 7;
            },
          },
          () => ['lastDays', 'nextDays', 'days'].map((v) => h(el.ElRadioButton, { key: v, value: v }, () => t(`query.time.${v}`))),
        ),
        way === 'days'
          ? h('div', { class: 'row' }, [day('from'), day('to')])
          : h(el.ElInputNumber, {
              modelValue: span[way],
              size: 'small',
              min: 1,
              max: 3660,
              'aria-label': t(`query.time.${way}`),
              'onUpdate:modelValue': (/** @type {number} */ v) => {
                span[way] = v;
              },
            }),
      ]);
    };
    const editors = {
      layer: () =>
        layerSelect(question().layer, (id) => {
          const q = question();
          if (id === q.layer) return;
          q.layer = id;
          delete q.filter;
          delete q.time;
        }),
      filter: () =>
        h(FilterEditor, {
          key: question().layer,
          layer: question().layer,
          filter: question().filter,
          onChange: (/** @type {any} */ filter) => {
            question().filter = filter;
          },
        }),
      text: () =>
        h(el.ElInput, {
          modelValue: question().text,
          size: 'small',
          maxlength: 100,
          'aria-label': t('query.role.text'),
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            question().text = v;
          },
        }),
      time,
      has: () =>
        h(
          el.ElRadioGroup,
          {
            modelValue: Boolean(question().has.without),
            size: 'small',
            'onUpdate:modelValue': (/** @type {boolean} */ v) => {
              question().has.without = v;
            },
          },
          () => [false, true].map((v) => h(el.ElRadioButton, { key: String(v), value: v }, () => t(v ? 'query.without' : 'query.with'))),
        ),
      where: () =>
        h(AreaEditor, {
          where: question().where,
          layer: question().layer,
          onDraw: (/** @type {any} */ kind, /** @type {any} */ done) => emit('draw', kind, done),
          onBox: () => emit('box', question().where),
        }),
    };
    return () => {
      const present = props.role === 'layer' || question()[props.role] !== undefined || props.role === 'filter';
      if (!present) return null;
      return h('section', { class: 'part-editor', 'aria-label': t(`query.role.${props.role}`) }, [
        h('div', { class: 'row' }, [
          h('b', { class: 'grow' }, t(`query.role.${props.role}`)),
          props.role === 'layer'
            ? null
            : h('button', { type: 'button', class: 'link', 'data-test': 'remove', onClick: () => emit('remove') }, t('query.remove')),
          h('button', { type: 'button', class: 'link', onClick: () => emit('close') }, t('action.close')),
        ]),
        editors[/** @type {keyof typeof editors} */ (props.role)](),
      ]);
    };
  },
});
