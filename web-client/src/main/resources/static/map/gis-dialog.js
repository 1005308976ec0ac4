/** The addresses by which QGIS, ArcGIS and other programs read the map, and a token to come in with. */
import { defineComponent, el, h, reactive, told, watch } from '/core/ui.js';
import { dateTime, t } from '/core/i18n.js';
import { post } from '/core/http.js';

/** What each interface is called, and where it stands. @type {[string, string][]} */
const FACES = [
  ['features', '/ogc/features'],
  ['wfs', '/ogc/wfs'],
  ['wms', '/ogc/wms'],
  ['wmts', '/ogc/wmts?SERVICE=WMTS&REQUEST=GetCapabilities'],
  ['tiles', '/ogc/tiles/tiles/WebMercatorQuad/{z}/{y}/{x}'],
];

/** Copies a text; without a secure connection browsers have no clipboard, and the text is selected instead. @param {string} what @param {string} text @param {Event} [event] */
function copy(what, text, event) {
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).then(
      () => told(t('gis.copied', { what })),
      () => {},
    );
    return;
  }
  const field = /** @type {any} */ (event?.currentTarget)?.closest('.gis-row')?.querySelector('input');
  field?.select();
  if (field && document.execCommand('copy')) told(t('gis.copied', { what }));
}

export const GisDialog = defineComponent({
  props: { open: Boolean, layer: { type: String, default: '' } },
  emits: ['close'],
  setup(props, { emit }) {
    const state = reactive({ busy: false, token: '', until: '', refusal: '' });
    watch(
      () => props.open,
      (/** @type {boolean} */ open) => {
        Object.assign(state, { token: '', until: '', refusal: '' });
        if (open) copy(t('gis.features'), location.origin + FACES[0][1]);
      },
    );
    const make = async () => {
      state.busy = true;
      state.refusal = '';
      try {
        const made = await post('/api/tokens', { name: 'QGIS' });
        state.token = made.token;
        state.until = made.expiresAt;
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        state.busy = false;
      }
    };
    const row = (/** @type {string} */ title, /** @type {string} */ text, /** @type {string} */ name) =>
      h('div', { class: 'gis-row', key: name }, [
        h('span', { class: 'gis-title' }, title),
        h(el.ElInput, { modelValue: text, readonly: true, 'aria-label': title, 'data-test': `gis-${name}` }),
        h(el.ElButton, { 'aria-label': `${t('gis.copy')} ${title}`, onClick: (/** @type {Event} */ e) => copy(title, text, e) }, () => t('gis.copy')),
      ]);
    return () =>
      h(
        el.ElDialog,
        {
          modelValue: props.open,
          title: t('gis.title'),
          width: 'min(680px, 96vw)',
          appendToBody: true,
          'onUpdate:modelValue': (/** @type {boolean} */ v) => {
            if (!v) emit('close');
          },
        },
        () => [
          h('p', props.layer ? t('gis.explainLayer', { name: props.layer }) : t('gis.explain')),
          ...FACES.map(([name, path]) => row(t(`gis.${name}`), location.origin + path, name)),
          h('p', t('gis.login')),
          state.token
            ? [row(t('gis.token'), state.token, 'token'), h('p', { class: 'small muted' }, t('gis.once', { until: dateTime(state.until) }))]
            : h(el.ElButton, { type: 'primary', loading: state.busy, 'data-test': 'gis-make', onClick: make }, () => t('gis.make')),
          state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        ],
      );
  },
});
