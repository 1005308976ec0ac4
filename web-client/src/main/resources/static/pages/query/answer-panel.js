/** The answer beside the map: the list, and the numbers by county and town. */
import { defineComponent, el, h } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { layerOf, stateOf } from '/map/catalog.js';
import { stateTag } from '/map/tags.js';

export const AnswerPanel = defineComponent({
  props: {
    answer: { type: Object, required: true },
    layer: { type: String, required: true },
    tab: { type: String, required: true },
    way: { type: String, required: true },
    selected: { type: String, default: '' },
    busy: Boolean,
  },
  emits: ['tab', 'way', 'select', 'more'],
  setup(props, { emit }) {
    const features = () => /** @type {any} */ (props.answer).features;
    const row = (/** @type {any} */ feature) => {
      const state = stateOf(layerOf(props.layer), feature.properties.state);
      return h(
        'tr',
        {
          key: feature.id,
          class: { current: feature.id === props.selected },
          tabindex: 0,
          onClick: () => emit('select', feature),
          onKeydown: (/** @type {KeyboardEvent} */ event) => {
            if (event.key === 'Enter') emit('select', feature);
          },
        },
        [
          h('td', feature.properties.name),
          h('td', feature.properties.enterprise || feature.properties.address || ''),
          h('td', state ? stateTag(state) : ''),
        ],
      );
    };
    const list = () => [
      h('table', { class: 'plain', 'data-test': 'found' }, [
        h('thead', h('tr', [h('th', t('field.name')), h('th', t('query.whose')), h('th', t('field.state'))])),
        h('tbody', features().map(row)),
      ]),
      /** @type {any} */ (props.answer).next
        ? h(el.ElButton, { size: 'small', disabled: props.busy, onClick: () => emit('more') }, () => t('query.more'))
        : null,
    ];
    const numbers = () => {
      const areas = /** @type {any} */ (props.answer).areas;
      const most = Math.max(1, ...areas.map((/** @type {any} */ a) => a.count));
      return ['county', 'town', ''].map((level) => {
        const those = areas.filter((/** @type {any} */ a) => a.level === level);
        return those.length
          ? h('table', { class: 'plain', key: level, 'data-test': `areas-${level}` }, [
              h('thead', h('tr', [h('th', t(`query.level.${level || 'none'}`)), h('th', { class: 'num' }, t('query.count')), h('th')])),
              h(
                'tbody',
                those.map((/** @type {any} */ a) =>
                  h('tr', { key: a.code }, [
                    h('td', a.name || t('query.level.none')),
                    h('td', { class: 'num' }, number(a.count)),
                    h('td', { style: 'width:45%' }, h('div', { class: 'share-bar', style: `width:${(100 * a.count) / most}%` })),
                  ]),
                ),
              ),
            ])
          : null;
      });
    };
    const choice = (/** @type {string} */ chosen, /** @type {string[]} */ values, /** @type {string} */ event, /** @type {string} */ words) =>
      h(
        el.ElRadioGroup,
        { modelValue: chosen, size: 'small', 'aria-label': t(`query.${words}.title`), 'onUpdate:modelValue': (/** @type {any} */ v) => emit(/** @type {any} */ (event), v) },
        () => values.map((v) => h(el.ElRadioButton, { key: v, value: v }, () => t(`query.${words}.${v}`))),
      );
    return () =>
      h('section', { class: 'panel grow answer-panel', 'aria-label': t('query.answer') }, [
        h('header', [
          h('h2', { 'aria-live': 'polite', 'data-test': 'count' }, t('query.found', { n: number(/** @type {any} */ (props.answer).count) })),
          choice(props.tab, ['list', 'numbers'], 'tab', 'tab'),
        ]),
        h('div', { style: 'padding:6px 10px' }, choice(props.way, ['points', 'clusters', 'heat', 'contours'], 'way', 'way')),
        h('div', { class: 'body flush' }, features().length || props.tab === 'numbers' ? (props.tab === 'list' ? list() : numbers()) : h('div', { class: 'empty' }, t('map.nothingFound'))),
      ]);
  },
});
