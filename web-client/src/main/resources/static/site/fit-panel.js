/** The control points of a plan as a table: picked, typed or corrected, with what each is off by. */
import { defineComponent, el, h } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { isComplete } from '/site/affine.js';

const FEWEST = 2;
const MOST = 4;
/** Beyond this share of the plan's diagonal a residual is called large. */
const LARGE = 0.02;

/** @param {import('/site/site-api.js').Fit} fit */
function diagonal(fit) {
  const [a, , b] = fit.corners;
  const metres = 111_320;
  return Math.hypot((a[0] - b[0]) * metres * Math.cos((a[1] * Math.PI) / 180), (a[1] - b[1]) * metres);
}

/** What a careful person would say about the fit. @param {import('/site/site-api.js').Fit} fit @param {number|null} metresAway @returns {string[]} */
export function remarks(fit, metresAway) {
  const out = [];
  if (fit.kind === 'SIMILARITY') out.push(t('site.fit.two'));
  if (fit.kind === 'AFFINE') out.push(t('site.fit.three'));
  const worst = Math.max(...fit.residualsMetres);
  if (worst > LARGE * diagonal(fit)) out.push(t('site.fit.large', { metres: number(worst, 1) }));
  if (metresAway !== null && metresAway > 2 * diagonal(fit) + 1000) out.push(t('site.fit.far', { metres: number(metresAway, 0) }));
  return out;
}

export const FitPanel = defineComponent({
  props: {
    controls: { type: Array, required: true },
    fit: { type: Object, default: null },
    refusal: { type: String, default: '' },
    metresAway: { type: Number, default: null },
    opacity: { type: Number, required: true },
    busy: Boolean,
  },
  emits: ['change', 'remove', 'clear', 'opacity', 'save', 'cancel'],
  setup(props, { emit }) {
    const hint = () => {
      const controls = /** @type {import('/site/affine.js').Control[]} */ (props.controls);
      const open = controls.findIndex((one) => !isComplete(one));
      if (open >= 0) return t(controls[open].x === null ? 'site.fit.pickPicture' : 'site.fit.pickMap', { n: open + 1 });
      if (controls.length < FEWEST) return t('site.fit.pickPicture', { n: controls.length + 1 });
      return controls.length < MOST ? t('site.fit.next', { n: controls.length + 1 }) : t('site.fit.drag');
    };
    const cell = (/** @type {any} */ one, /** @type {number} */ index, /** @type {string} */ field) =>
      h('td', [
        h('input', {
          class: 'plain-number',
          type: 'number',
          step: 'any',
          'aria-label': `${index + 1} ${t(`site.fit.${field}`)}`,
          'data-control': `${index}-${field}`,
          value: one[field] ?? '',
          onChange: (/** @type {any} */ event) => emit('change', index, { [field]: event.target.value === '' ? null : Number(event.target.value) }),
        }),
      ]);
    const table = () =>
      h('div', { class: 'table-box' }, [
        h('table', { class: 'plain', 'data-test': 'controls' }, [
          h('thead', h('tr', [h('th', '#'), ...['x', 'y', 'lon', 'lat'].map((field) => h('th', t(`site.fit.${field}`))), h('th', { class: 'num' }, t('site.fit.residual')), h('th')])),
          h(
            'tbody',
            props.controls.map((/** @type {any} */ one, /** @type {number} */ index) =>
              h('tr', { key: index }, [
                h('td', h('b', index + 1)),
                ...['x', 'y', 'lon', 'lat'].map((field) => cell(one, index, field)),
                h('td', { class: 'num', 'data-test': 'residual' }, props.fit ? t('site.metres', { n: number(props.fit.residualsMetres[index], 2) }) : '–'),
                h('td', h('button', { type: 'button', class: 'link danger', 'aria-label': `${t('action.delete')} ${index + 1}`, onClick: () => emit('remove', index) }, t('action.delete'))),
              ]),
            ),
          ),
        ]),
      ]);
    const result = () => {
      if (!props.fit) return null;
      const fit = /** @type {import('/site/site-api.js').Fit} */ (props.fit);
      return h('div', { 'data-test': 'fit' }, [
        h('p', { class: 'fit-line' }, [
          t('site.fit.result', { scale: number(fit.metresPerPixel, 3), bearing: number(fit.upwardBearingDegrees, 1), rms: number(fit.rmsMetres, 2) }),
        ]),
        remarks(fit, props.metresAway).map((text) => h('div', { key: text, class: 'notice-strip' }, text)),
      ]);
    };
    return () =>
      h('section', { class: 'sheet fit-panel', 'aria-label': t('site.fit.title') }, [
        h('div', { class: 'bar' }, [
          h('h2', t('site.fit.title')),
          h('span', { class: 'fit-hint', role: 'status', 'data-test': 'fit-hint' }, hint()),
          h('span', { class: 'grow' }),
          h(el.ElButton, { size: 'small', onClick: () => emit('clear') }, () => t('site.fit.clear')),
          h(el.ElButton, { size: 'small', onClick: () => emit('cancel') }, () => t('action.cancel')),
          h(el.ElButton, { size: 'small', type: 'primary', 'data-test': 'fit-save', disabled: !props.fit || props.busy, onClick: () => emit('save') }, () => t('site.fit.save')),
        ]),
        props.refusal ? h('div', { class: 'problem', role: 'alert', 'data-test': 'fit-refusal' }, props.refusal) : null,
        props.controls.length ? table() : h('p', { class: 'muted' }, t('site.fit.how')),
        result(),
        h('label', { class: 'row' }, [
          h('span', { class: 'muted' }, t('site.opacity')),
          h('input', {
            type: 'range',
            min: 0,
            max: 1,
            step: 0.05,
            value: props.opacity,
            'data-test': 'opacity',
            onInput: (/** @type {any} */ event) => emit('opacity', Number(event.target.value)),
          }),
        ]),
      ]);
  },
});
