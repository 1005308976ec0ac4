/** On an enterprise's card: what of it has expired and what soon does. */
import { defineComponent, h, reactive, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get } from '/core/http.js';

const DAYS = 30;
const SHOWN = 5;

export const ExpiryNote = defineComponent({
  props: { enterprise: { type: [String, Number], required: true } },
  setup(props) {
    const state = reactive({ found: /** @type {any} */ (null) });
    watch(
      () => props.enterprise,
      (/** @type {any} */ id) => {
        state.found = null;
        get(`/api/expiries?days=${DAYS}&enterprise=${id}`).then(
          (/** @type {any} */ found) => {
            if (id === props.enterprise) state.found = found;
          },
          () => {
            state.found = null;
          },
        );
      },
      { immediate: true },
    );
    const line = (/** @type {any} */ one) =>
      h('li', { key: `${one.type}/${one.id}` }, [
        h('a', { href: `/desk#${one.type}/${one.id}` }, `${label(one.typeTitle)} · ${one.title}`),
        ' ',
        one.expired
          ? h('span', { class: 'tag s4' }, t('desk.expiry.ago', { n: -one.daysLeft }))
          : h('span', { class: ['tag', one.daysLeft <= 7 ? 's3' : 's2'] }, one.daysLeft ? t('desk.expiry.left', { n: one.daysLeft }) : t('desk.expiry.today')),
      ]);
    return () =>
      state.found?.items.length
        ? h('div', { class: 'expiry-note', 'data-test': 'expiry-note' }, [
            h('b', t('desk.expiring')),
            h('ul', state.found.items.slice(0, SHOWN).map(line)),
            state.found.items.length > SHOWN ? h('a', { href: '/desk#expiring' }, t('record.relatedAll')) : null,
          ])
        : null;
  },
});
