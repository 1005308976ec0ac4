/** What file a layer, or the answer to a question, is to leave as. The file is made by a job and fetched from the list of jobs. */
import { defineComponent, el, h, reactive } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { post } from '/core/http.js';
import { jobStarted } from '/live/job-bell.js';

const FORMATS = ['xlsx', 'csv', 'geojson', 'shapefile', 'geopackage', 'kml', 'flatgeobuf'];
/** Formats that hold positions in a plane; those that have no name for a shifted datum; those with a charset of their own. */
const PLANE = ['xlsx', 'csv', 'shapefile', 'geopackage', 'flatgeobuf'];
const SHIFTED = ['xlsx', 'csv'];
const CHARSETS = ['csv', 'shapefile'];
const DATUMS = ['CGCS2000', 'WGS84', 'GCJ-02', 'BD-09', 'EPSG:4544', 'EPSG:4523', 'EPSG:3857'];

/** The datums that a format can say. @param {string} format */
function datumsOf(format) {
  return DATUMS.filter((datum) => (datum.startsWith('EPSG') ? PLANE.includes(format) : /GCJ|BD/.test(datum) ? SHIFTED.includes(format) : true));
}

export const ExportDialog = defineComponent({
  props: { open: Boolean, what: { type: Object, required: true }, name: { type: String, required: true } },
  emits: ['close'],
  setup(props, { emit }) {
    const state = reactive({ format: 'xlsx', datum: 'CGCS2000', charset: 'UTF-8', busy: false, refusal: '' });
    const choose = (/** @type {string} */ format) => {
      state.format = format;
      if (!datumsOf(format).includes(state.datum)) state.datum = 'CGCS2000';
    };
    const start = async () => {
      state.busy = true;
      state.refusal = '';
      try {
        await post('/api/exports', { ...props.what, format: state.format, datum: state.datum, charset: CHARSETS.includes(state.format) ? state.charset : undefined });
        emit('close');
        // After the click that closes the dialog has passed: it would close the list again.
        setTimeout(jobStarted);
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        state.busy = false;
      }
    };
    const group = (/** @type {string} */ name, /** @type {string[]} */ values, /** @type {string} */ chosen, /** @type {(v: string) => void} */ set) =>
      h(el.ElFormItem, { label: t(`export.${name}`) }, () =>
        h(el.ElRadioGroup, { modelValue: chosen, 'aria-label': t(`export.${name}`), 'onUpdate:modelValue': set }, () =>
          values.map((v) => h(el.ElRadio, { key: v, value: v, 'data-test': `export-${v}` }, () => t(`export.${name}s.${v.replace(':', '')}`))),
        ),
      );
    return () =>
      h(
        el.ElDialog,
        {
          modelValue: props.open,
          title: t('export.title', { name: props.name }),
          width: '620px',
          appendToBody: true,
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            if (!v) emit('close');
          },
        },
        () => [
          h(el.ElForm, { labelWidth: '88px' }, () => [
            group('format', FORMATS, state.format, choose),
            group('datum', datumsOf(state.format), state.datum, (v) => {
              state.datum = v;
            }),
            CHARSETS.includes(state.format)
              ? group('charset', ['UTF-8', 'GBK'], state.charset, (v) => {
                  state.charset = v;
                })
              : null,
          ]),
          h('p', { class: 'small muted' }, t(`export.about.${state.format}`)),
          state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
          h('div', { class: 'form-foot' }, [
            h(el.ElButton, { onClick: () => emit('close') }, () => t('action.cancel')),
            h(el.ElButton, { type: 'primary', loading: state.busy, 'data-test': 'export-start', onClick: start }, () => t('export.start')),
          ]),
        ],
      );
  },
});
