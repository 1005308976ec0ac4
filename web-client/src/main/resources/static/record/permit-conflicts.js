/** What speaks against a permit: other work at the same time and open dangers close by. */
import { defineComponent, h, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { loadSchema } from '/record/records.js';
import { stateTag } from '/map/tags.js';

export const PermitConflicts = defineComponent({
  props: { item: { type: Object, required: true }, draft: { type: Object, default: null } },
  setup(props) {
    const item = /** @type {any} */ (props.item);
    const state = reactive({ found: /** @type {any[]|null} */ (null), refusal: '' });
    const load = async () => {
      try {
        const conflicts = (await get(`/api/permits/${item.id}/conflicts`)).items;
        const schemas = Object.fromEntries(
          await Promise.all([...new Set(conflicts.map((/** @type {any} */ c) => c.type))].map(async (type) => [type, await loadSchema(/** @type {string} */ (type))])),
        );
        state.found = conflicts.map((/** @type {any} */ c) => ({ ...c, schema: schemas[c.type] }));
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    if (['ASKED', 'APPROVED'].includes(item.state)) load();
    const line = (/** @type {any} */ one) =>
      h('li', { key: `${one.type}/${one.id}` }, [
        h('span', { class: 'muted' }, `${label(one.schema.title)} `),
        h('a', { href: `/desk#${one.type}/${one.id}`, target: '_blank', rel: 'noopener' }, one.title),
        ' ',
        stateTag(one.schema.states.find((/** @type {any} */ s) => s.value === one.state)),
      ]);
    return () =>
      state.refusal
        ? h('div', { class: 'problem', role: 'alert' }, state.refusal)
        : !state.found
          ? null
          : h('div', { class: state.found.length ? 'problem' : 'note', role: 'status', 'data-test': 'permit-conflicts' }, [
              h('b', t(state.found.length ? 'permit.conflicts' : 'permit.none', { n: state.found.length })),
              state.found.length ? h('ul', state.found.map(line)) : null,
            ]);
  },
});
