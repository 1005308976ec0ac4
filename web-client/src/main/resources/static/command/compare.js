/** Two assessments side by side: A is kept, B is what is on the map; what differs, level by level. */
import { defineComponent, el, h } from '/core/ui.js';
import { area, distance, number, t } from '/core/i18n.js';

/** @param {any} assessment @param {number} level */
function figures(assessment, level) {
  const zone = assessment.zones.features.find((/** @type {any} */ f) => f.properties.level === level)?.properties;
  const people = assessment.exposure?.people?.byLevel?.find((/** @type {any} */ p) => p.level === level);
  return {
    metres: zone?.maxMetres ?? 0,
    square: zone?.areaSquareMetres ?? 0,
    day: people?.day ?? 0,
    night: people?.night ?? 0,
  };
}

/** Inputs that are not the same in both. @param {any} a @param {any} b @returns {{name: string, a: any, b: any}[]} */
export function changedInputs(a, b) {
  const flat = (/** @type {any} */ s) => ({
    substance: s.substance,
    ...s.source,
    ...s.weather,
    coefficients: s.coefficients,
    levels: s.levels,
  });
  const left = /** @type {any} */ (flat(a.scenario || {}));
  const right = /** @type {any} */ (flat(b.scenario || {}));
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((name) => left[name] !== right[name])
    .map((name) => ({ name, a: left[name], b: right[name] }));
}

export const CompareTable = defineComponent({
  props: {
    a: { type: Object, required: true },
    b: { type: Object, required: true },
    titleOf: { type: Function, required: true },
  },
  emits: ['forget'],
  setup(props, { emit }) {
    const change = (/** @type {number} */ a, /** @type {number} */ b) => {
      if (!a) return b ? '+' : '';
      const percent = Math.round(((b - a) / a) * 100);
      return percent ? `${percent > 0 ? '+' : '−'}${number(Math.abs(percent))} %` : '=';
    };
    const line = (
      /** @type {string} */ key,
      /** @type {any} */ first,
      /** @type {number} */ a,
      /** @type {number} */ b,
      /** @type {(n: number) => string} */ text,
    ) =>
      h('tr', { key }, [
        h('td', first),
        h('td', { class: 'num' }, text(a)),
        h('td', { class: 'num' }, text(b)),
        h('td', { class: 'num' }, h('b', change(a, b))),
      ]);
    return () => {
      const levels = [
        ...new Set([...props.a.zones.features, ...props.b.zones.features].map((f) => f.properties.level)),
      ].sort();
      const nameOf = (/** @type {number} */ level) =>
        [...props.b.zones.features, ...props.a.zones.features].find((f) => f.properties.level === level)?.properties
          .name || t('incident.level', { n: level });
      const head = (/** @type {string} */ first) =>
        h(
          'thead',
          h('tr', [
            h('th', first),
            ...['A', 'B'].map((x) => h('th', { key: x, class: 'num' }, x)),
            h('th', { class: 'num' }, t('incident.compare.change')),
          ]),
        );
      const inputs = changedInputs(props.a, props.b);
      return h('div', { 'data-test': 'compare' }, [
        h('p', { style: 'margin:4px 0' }, [h('span', { class: 'stroke-a' }), ` A ${props.a.title || ''}`]),
        h('p', { style: 'margin:4px 0 8px' }, [h('span', { class: 'stroke-b' }), ` B ${props.b.title || ''}`]),
        h('table', { class: 'plain' }, [
          head(t('incident.compare.result')),
          h(
            'tbody',
            levels.flatMap((level) => {
              const a = figures(props.a, level);
              const b = figures(props.b, level);
              const name = nameOf(level);
              return [
                line(`m${level}`, `${name} · ${t('incident.reach')}`, a.metres, b.metres, distance),
                line(`s${level}`, `${name} · ${t('incident.area')}`, a.square, b.square, area),
                line(`d${level}`, `${name} · ${t('incident.compare.day')}`, a.day, b.day, number),
                line(`n${level}`, `${name} · ${t('incident.compare.night')}`, a.night, b.night, number),
              ];
            }),
          ),
        ]),
        inputs.length
          ? h('table', { class: 'plain', style: 'margin-top:10px' }, [
              h(
                'thead',
                h('tr', [
                  h('th', t('incident.compare.input')),
                  h('th', { class: 'num' }, 'A'),
                  h('th', { class: 'num' }, 'B'),
                ]),
              ),
              h(
                'tbody',
                inputs.map((i) =>
                  h('tr', { key: i.name }, [
                    h('td', props.titleOf(i.name)),
                    h('td', { class: 'num' }, i.a == null ? '' : String(i.a)),
                    h('td', { class: 'num' }, i.b == null ? '' : String(i.b)),
                  ]),
                ),
              ),
            ])
          : h('p', { class: 'muted small' }, t('incident.compare.same')),
        h(el.ElButton, { size: 'small', style: 'margin-top:8px', onClick: () => emit('forget') }, () =>
          t('incident.compare.forget'),
        ),
      ]);
    };
  },
});
