/** One box for names across all layers and for coordinates in any datum. */
import { defineComponent, el, glyph, h, reactive, ref } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { everyDatum, parseCoordinates } from '/map/coordinates.js';
import { layerOf, layerTitle } from '/map/catalog.js';
import { markerUrl } from '/map/symbols.js';

export const SearchBox = defineComponent({
  props: { placeholder: { type: String, default: '' }, layer: { type: String, default: '' } },
  emits: ['feature', 'place'],
  setup(props, { emit, expose }) {
    const input = ref(null);
    const state = reactive({ text: '', items: /** @type {any[]} */ ([]), active: 0, open: false, note: '' });
    /** What the list that is shown was found for. */
    let sought = '';
    let timer = 0;
    let turn = 0;

    const look = async () => {
      const text = state.text.trim();
      const mine = ++turn;
      if (text.length < 1) {
        state.open = false;
        return;
      }
      const typed = parseCoordinates(text);
      try {
        const items = typed
          ? [{ place: await located(typed) }]
          : (await get(`/api/search${query({ q: text })}`)).items.filter(
              (/** @type {any} */ i) => !props.layer || i.layer === props.layer,
            );
        if (mine !== turn) return;
        sought = text;
        state.items = items;
        state.note = items.length ? '' : t('map.nothingFound');
      } catch (problem) {
        if (mine !== turn) return;
        sought = text;
        state.items = [];
        state.note = /** @type {Error} */ (problem).message;
      }
      state.active = 0;
      state.open = true;
    };
    const located = async (/** @type {import('/map/coordinates.js').Typed} */ typed) => {
      const all = await everyDatum(typed);
      return { point: all.cgcs2000, typed, all };
    };
    const typing = (/** @type {string} */ text) => {
      state.text = text;
      clearTimeout(timer);
      timer = window.setTimeout(look, 220);
    };
    const choose = (/** @type {any} */ item) => {
      state.open = false;
      if (!item) return;
      if (item.place) emit('place', item.place);
      else {
        state.text = item.name;
        emit('feature', item);
      }
    };
    const key = async (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'ArrowDown') state.active = Math.min(state.items.length - 1, state.active + 1);
      else if (event.key === 'ArrowUp') state.active = Math.max(0, state.active - 1);
      else if (event.key === 'Escape') state.open = false;
      else if (event.key === 'Enter') {
        // Letters of an input method are not typed yet, and a list for other words is not this one's.
        if (event.isComposing) return;
        clearTimeout(timer);
        const words = state.text.trim();
        if (!state.open || sought !== words) await look();
        if (sought === words) choose(state.items[state.active]);
      } else return;
      if (event.key.startsWith('Arrow')) event.preventDefault();
    };
    expose({ focus: () => /** @type {any} */ (input.value)?.focus() });

    return () =>
      h('div', { class: 'search-box', role: 'search' }, [
        h(
          el.ElInput,
          {
            ref: input,
            modelValue: state.text,
            'onUpdate:modelValue': typing,
            placeholder: props.placeholder || t('map.search'),
            clearable: true,
            'aria-label': props.placeholder || t('map.search'),
            role: 'combobox',
            'aria-expanded': String(state.open),
            'aria-controls': 'search-results',
            onKeydown: key,
            onBlur: () =>
              window.setTimeout(() => {
                state.open = false;
              }, 200),
          },
          { prefix: () => glyph('M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z|M16 16l5 5', 16) },
        ),
        state.open
          ? h(
              'ul',
              { class: 'search-results', id: 'search-results', role: 'listbox' },
              state.note
                ? h('li', { class: 'muted' }, state.note)
                : state.items.map((item, index) =>
                    h(
                      'li',
                      {
                        key: index,
                        role: 'option',
                        class: { active: index === state.active },
                        'aria-selected': String(index === state.active),
                        onMousedown: () => choose(item),
                      },
                      line(item),
                    ),
                  ),
            )
          : null,
      ]);
  },
});

/** @param {any} item */
function line(item) {
  if (item.place) {
    const [lon, lat] = item.place.point;
    return [
      glyph('M12 21c-4-6-7-8-7-12a7 7 0 0 1 14 0c0 4-3 6-7 12z', 16),
      h(
        'span',
        { class: 'grow' },
        t('map.goTo', { lon: lon.toFixed(6), lat: lat.toFixed(6), datum: item.place.typed.datum }),
      ),
    ];
  }
  return [
    h('img', { src: markerUrl(layerOf(item.layer), item.severity || 0), alt: '' }),
    h('span', { class: 'grow ellipsis' }, item.name),
    h('span', { class: 'muted small' }, layerTitle(item.layer)),
  ];
}
