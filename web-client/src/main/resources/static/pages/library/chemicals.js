/** The chemical look-up: what is known of a substance, and the simulations that know it. */
import { defineComponent, el, failed, h, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get, query } from '/core/http.js';
import { can } from '/core/session.js';

export const Chemicals = defineComponent({
  setup() {
    const state = reactive({ q: '', items: /** @type {any[]} */ ([]), chosen: /** @type {any} */ (null), scenarios: /** @type {any[]} */ ([]) });
    watch(
      () => state.q,
      async (/** @type {string} */ q) => {
        try {
          const { items } = await get(`/api/chemicals${query({ q })}`);
          if (q === state.q) Object.assign(state, { items, chosen: items.length === 1 ? items[0] : null });
        } catch (problem) {
          failed(problem);
        }
      },
      { immediate: true },
    );
    if (can('simulation:run'))
      get('/api/effects').then((/** @type {any} */ effects) => {
        state.scenarios = effects.scenarios;
      }, failed);
    const known = (/** @type {any} */ scenario) => (scenario.substances || []).some((/** @type {any} */ s) => s.id === state.chosen.id);
    const table = (/** @type {string} */ title, /** @type {any[][]} */ rows) =>
      rows.length ? [h('h3', title), h('table', { class: 'plain' }, h('tbody', rows.map((cells) => h('tr', cells.map((cell) => h('td', cell))))))] : [];
    const card = () => {
      const one = state.chosen;
      return h('article', { class: 'sheet reading', 'data-test': 'chemical' }, [
        h('h1', [label(one.name), one.formula ? h('span', { class: 'muted' }, ` ${one.formula}`) : null]),
        h('p', `CAS ${one.cas} · UN ${one.un}`),
        ...table(t('library.critical'), one.critical.map((/** @type {any} */ c) => [`GB 18218-${c.edition}`, `${c.tonnes} t`, c.source])),
        ...table(t('library.levels'), one.levels.map((/** @type {any} */ l) => [l.name, `${number(l.ppm, 3)} ppm`, `${number(l.minutes)} min`])),
        ...table(t('library.properties'), one.properties.map((/** @type {any} */ p) => [label(p.name), `${number(p.value, 3)} ${p.unit}`])),
        h('p', { class: 'muted small' }, t('library.unverified')),
        h(
          'div',
          { class: 'bar' },
          state.scenarios
            .filter(known)
            .map((s) => h('a', { key: s.kind, class: 'el-button', href: `/incident#kind=${s.kind}&substance=${one.id}`, 'data-test': 'simulate' }, `${t('library.simulate')} ${label(s.title)}`)),
        ),
      ]);
    };
    return () =>
      h('div', { class: 'library-body' }, [
        h('div', { class: 'sheet' }, [
          h(el.ElInput, {
            modelValue: state.q,
            maxlength: 100,
            clearable: true,
            placeholder: t('library.chemicalHint'),
            'aria-label': t('library.chemicalHint'),
            'data-test': 'chemical-query',
            'onUpdate:modelValue': (/** @type {string} */ v) => {
              state.q = v;
            },
          }),
          h(
            'table',
            { class: 'plain', 'data-test': 'chemicals' },
            h(
              'tbody',
              state.items.map((one) =>
                h('tr', { key: one.id, class: { chosen: one === state.chosen } }, [
                  h(
                    'td',
                    h(
                      'button',
                      {
                        type: 'button',
                        class: 'link',
                        onClick: () => {
                          state.chosen = one;
                        },
                      },
                      label(one.name),
                    ),
                  ),
                  h('td', one.formula),
                  h('td', one.cas),
                ]),
              ),
            ),
          ),
          state.items.length ? null : h('div', { class: 'empty' }, t('library.none')),
        ]),
        state.chosen ? card() : null,
      ]);
  },
});
