/** The scenario as a form: its inputs, units, ranges and choices are the server's; refusals stand at their fields. */
import { defineComponent, el, failed, h, watch } from '/core/ui.js';
import { distance, label, number, t } from '/core/i18n.js';
import { choiceText, loadWeather } from '/command/effects.js';
import { TankPrefill } from '/command/tank-prefill.js';
import { WindDial, windName } from '/command/wind-dial.js';
import { SearchBox } from '/map/search-box.js';

const WIND = ['weather.windFromDegrees', 'weather.windSpeed', 'weather.stability'];
/** About a hundred metres: the same place, as far as its wind goes. */
const NEAR_DEGREES = 0.001;

export const ScenarioForm = defineComponent({
  props: {
    effects: { type: Object, required: true },
    kind: { type: Object, required: true },
    where: { type: Object, required: true },
    values: { type: Object, required: true },
    faults: { type: Array, required: true },
    message: { type: String, default: '' },
    busy: Boolean,
    /** Whether an assessment is on the map, which follows each change of the weather. */ shown: Boolean,
  },
  emits: ['kind', 'pick', 'place', 'enterprise', 'run', 'forget', 'fill'],
  setup(props, { emit }) {
    const values = /** @type {Record<string, any>} */ (props.values);
    const where = /** @type {any} */ (props.where);
    const faultOf = (/** @type {string} */ field) =>
      /** @type {any[]} */ (props.faults).find((f) => f.field === field)?.message;
    /** The station's word: it belongs to the place, and outlives this form when another kind of accident draws it anew. */
    const observed = where.observed;
    const wind = () => JSON.stringify(WIND.map((field) => values[field]));
    const untouched = () => WIND.every((field) => field in values && (values[field] === null || values[field] === undefined));
    /** The wind of the nearest station, with the name of who measured it and how long ago. @param {boolean} [unasked] */
    const measured = async (unasked = false) => {
      const { point } = where;
      const before = wind();
      try {
        const found = await loadWeather(point);
        // Another place by now, or a hand at the fields: what nobody asked for takes nothing from anybody.
        if (where.point !== point || (unasked && wind() !== before)) return;
        values['weather.windFromDegrees'] = found.windFromDegrees;
        values['weather.windSpeed'] = found.windSpeed;
        values['weather.stability'] = found.stability;
        if ('weather.ambientCelsius' in values) values['weather.ambientCelsius'] = found.temperatureCelsius;
        const text = t('incident.observed', {
          station: found.station,
          distance: distance(found.metres),
          minutes: number(found.minutesOld),
          stability: found.stability,
        });
        Object.assign(observed, { text, wind: wind(), point });
      } catch (problem) {
        if (!unasked) failed(problem);
      }
    };
    const isNear = (/** @type {[number, number]|null} */ a, /** @type {[number, number]|null} */ b) =>
      Boolean(a && b && Math.abs(a[0] - b[0]) < NEAR_DEGREES && Math.abs(a[1] - b[1]) < NEAR_DEGREES);
    /** Where the place is known and nobody has said a wind, it is that of the nearest station, and says so. */
    watch(
      () => where.point,
      () => {
        if (isNear(observed.point, where.point)) return;
        const ofStation = observed.text && observed.wind === wind();
        Object.assign(observed, { text: '', point: null });
        if (where.point && !props.shown && (untouched() || ofStation)) measured(true);
      },
      { immediate: true },
    );
    const idOf = (/** @type {string} */ field) => `scenario-${field.replace('.', '-')}`;

    const box = (
      /** @type {string} */ field,
      /** @type {any} */ title,
      /** @type {any} */ content,
      required = false,
      /** @type {any} */ hint = null,
      wide = false,
    ) =>
      h('div', { key: field, class: ['form-field', { wrong: faultOf(field), wide }], 'data-field': field }, [
        h('label', { for: idOf(field) }, [title, required ? h('span', { class: 'star' }, ' *') : null]),
        content,
        faultOf(field)
          ? h('div', { class: 'field-fault', role: 'alert' }, faultOf(field))
          : hint
            ? h('div', { class: 'muted small' }, hint)
            : null,
      ]);

    const input = (/** @type {string} */ part, /** @type {import('/command/effects.js').Input} */ one) => {
      const field = part + one.name;
      const change = (/** @type {any} */ v) => {
        values[field] = v;
      };
      const title = h(
        'span',
        { title: label(one.note) || undefined },
        one.unit ? `${label(one.title)} (${one.unit})` : label(one.title),
      );
      const spoken = label(one.title);
      if (one.name === 'windFromDegrees') {
        return box(
          field,
          title,
          h('div', { class: 'row' }, [
            h(WindDial, { modelValue: values[field], 'onUpdate:modelValue': change }),
            h('div', [
              h(el.ElInputNumber, {
                id: idOf(field),
                modelValue: values[field],
                min: 0,
                max: 360,
                controls: false,
                valueOnClear: null,
                style: 'width:80px',
                'aria-label': spoken,
                'onUpdate:modelValue': change,
              }),
              h(
                'div',
                { class: 'muted small' },
                values[field] == null ? '' : t('incident.fromThe', { direction: windName(values[field]) }),
              ),
            ]),
          ]),
          one.required,
        );
      }
      if (one.choices?.length) {
        const short = one.choices.length <= 6 && one.choices.every((c) => c.length < 2);
        return box(
          field,
          title,
          short
            ? h(
                el.ElRadioGroup,
                {
                  id: idOf(field),
                  modelValue: values[field],
                  size: 'small',
                  'aria-label': spoken,
                  'onUpdate:modelValue': change,
                },
                () =>
                  one.choices?.map((c) =>
                    h(el.ElRadioButton, { key: c, value: c, title: choiceText(one.name, c) }, () => c),
                  ),
              )
            : h(
                el.ElSelect,
                {
                  id: idOf(field),
                  modelValue: values[field],
                  style: 'width:100%',
                  'aria-label': spoken,
                  placeholder: t('form.choose'),
                  'onUpdate:modelValue': change,
                },
                () => one.choices?.map((c) => h(el.ElOption, { key: c, value: c, label: choiceText(one.name, c) })),
              ),
          one.required,
          short && values[field] ? choiceText(one.name, values[field]) : null,
          short,
        );
      }
      const range = one.min != null && one.max != null ? `${number(one.min, 6)} – ${number(one.max, 6)}` : '';
      return box(
        field,
        title,
        h(el.ElInputNumber, {
          id: idOf(field),
          modelValue: values[field],
          controls: false,
          valueOnClear: null,
          placeholder: range,
          style: 'width:100%',
          'aria-label': spoken,
          'onUpdate:modelValue': change,
        }),
        one.required,
      );
    };

    const position = () => [
      box(
        'enterprise',
        t('incident.enterprise'),
        where.enterprise
          ? h('div', { class: 'row' }, [
              h('b', { class: 'grow ellipsis' }, where.enterprise.name),
              h(el.ElButton, { size: 'small', onClick: () => emit('forget') }, () => t('action.clear')),
            ])
          : h(SearchBox, {
              layer: 'enterprise',
              placeholder: t('incident.findEnterprise'),
              onFeature: (/** @type {any} */ item) => emit('enterprise', item),
              onPlace: (/** @type {any} */ p) => emit('place', p.point),
            }),
      ),
      where.enterprise
        ? null
        : box(
            'point',
            t('incident.point'),
            h('div', { class: 'row' }, [
              h(
                'span',
                { class: 'grow', 'data-test': 'incident-point' },
                where.point ? where.point.map((/** @type {number} */ v) => v.toFixed(6)).join(', ') : t('around.none'),
              ),
              h(el.ElButton, { size: 'small', 'data-test': 'pick-point', onClick: () => emit('pick') }, () =>
                t('around.pick'),
              ),
            ]),
            true,
          ),
    ];
    /**
     * Those that the kind of accident has data for, else those with the chosen levels; short names first: the pure
     * substance before its compounds.
     */
    const substanceChoices = () =>
      (
        props.kind?.substances ||
        props.effects.substances.filter(
          (/** @type {any} */ s) =>
            s.id === where.substance || (values.levels ? s.levels?.includes(values.levels) : s.levels?.length),
        )
      )
        .slice()
        .sort((/** @type {any} */ a, /** @type {any} */ b) => label(a.name).length - label(b.name).length);
    const substances = () =>
      h(
        el.ElSelect,
        {
          id: idOf('substance'),
          modelValue: where.substance,
          filterable: true,
          clearable: props.kind?.needsSubstance === false,
          style: 'width:100%',
          placeholder: t('form.choose'),
          'aria-label': t('incident.substance'),
          'onUpdate:modelValue': (/** @type {string} */ v) => {
            where.substance = v || '';
          },
        },
        () =>
          substanceChoices().map((/** @type {any} */ s) =>
            h(el.ElOption, {
              key: s.id,
              value: s.id,
              label: `${label(s.name)}${s.formula ? ` ${s.formula}` : ''}${s.cas ? ` · CAS ${s.cas}` : ''}`,
            }),
          ),
      );

    return () => {
      const kind = /** @type {import('/command/effects.js').Kind} */ (props.kind);
      const placed = new Set([
        'enterprise',
        'point',
        'substance',
        'kind',
        ...kind.source.map((i) => `source.${i.name}`),
        ...kind.weather.map((i) => `weather.${i.name}`),
        ...kind.options.map((i) => i.name),
      ]);
      const loose = /** @type {any[]} */ (props.faults).filter((f) => !placed.has(f.field));
      return h(
        'form',
        {
          class: 'scenario-form',
          novalidate: true,
          onSubmit: (/** @type {Event} */ e) => {
            e.preventDefault();
            emit('run');
          },
        },
        [
          props.message
            ? h('div', { class: 'problem', role: 'alert' }, [
                props.message,
                ...loose.map((f) => h('div', { key: f.field }, f.message)),
              ])
            : null,
          props.effects.scenarios.length > 1
            ? box(
                'kind',
                t('incident.kind'),
                h(
                  el.ElSelect,
                  {
                    id: idOf('kind'),
                    modelValue: kind.kind,
                    style: 'width:100%',
                    'onUpdate:modelValue': (/** @type {string} */ v) => emit('kind', v),
                  },
                  () =>
                    props.effects.scenarios.map((/** @type {any} */ k) =>
                      h(el.ElOption, { key: k.kind, value: k.kind, label: label(k.title) }),
                    ),
                ),
              )
            : h('h3', { style: 'margin-bottom:8px' }, label(kind.title)),
          ...position(),
          where.enterprise
            ? h(TankPrefill, {
                enterprise: String(where.enterprise.id),
                onFill: (/** @type {any} */ tank, /** @type {any} */ release) => emit('fill', tank, release),
              })
            : null,
          box('substance', t('incident.substance'), substances(), kind.needsSubstance !== false),
          h('h3', t('incident.source')),
          h(
            'div',
            { class: 'two' },
            kind.source.map((i) => input('source.', i)),
          ),
          kind.weather.length
            ? h('div', { class: 'row' }, [
                h('h3', { class: 'grow' }, t('incident.weather')),
                h(
                  el.ElButton,
                  { size: 'small', disabled: !where.point, 'data-test': 'measured', onClick: () => measured() },
                  () => t('incident.measured'),
                ),
              ])
            : null,
          // Of a wind that was changed by hand no station is named.
          observed.text && observed.wind === wind()
            ? h('p', { class: 'muted small', 'data-test': 'observed' }, observed.text)
            : null,
          ...kind.weather.filter((i) => i.name === 'windFromDegrees').map((i) => input('weather.', i)),
          h(
            'div',
            { class: 'two' },
            kind.weather.filter((i) => i.name !== 'windFromDegrees').map((i) => input('weather.', i)),
          ),
          kind.options.length
            ? [
                h('h3', t('incident.options')),
                h(
                  'div',
                  { class: 'two' },
                  kind.options.map((i) => input('', i)),
                ),
              ]
            : null,
          h(
            el.ElButton,
            {
              type: 'primary',
              size: 'large',
              nativeType: 'submit',
              loading: props.busy,
              style: 'width:100%;margin-top:10px',
              'data-test': 'simulate',
            },
            () => t('incident.run'),
          ),
        ],
      );
    };
  },
});
