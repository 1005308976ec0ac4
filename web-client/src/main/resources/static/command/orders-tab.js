/** What to order now: proposals with the names and numbers they rest on, to be copied or read out. */
import { copied, defineComponent, el, h } from '/core/ui.js';
import { label, t } from '/core/i18n.js';

export const OrdersTab = defineComponent({
  props: { assessment: { type: Object, required: true }, mayOrder: Boolean },
  emits: ['order'],
  setup(props, { emit }) {
    const sentences = () => (props.assessment.orders || []).map((/** @type {any} */ one) => label(one.text));
    const copy = () => {
      const text = sentences()
        .map((/** @type {string} */ line, /** @type {number} */ i) => `${i + 1}. ${line}`)
        .join('\n');
      copied(text, t('map.copied'));
    };
    return () =>
      h('div', [
        h(
          'ol',
          { class: 'orders', 'data-test': 'orders' },
          sentences().map((/** @type {string} */ line, /** @type {number} */ i) => 
            h('li', { key: i }, [
              line,
              props.mayOrder
                ? h(
                    el.ElButton,
                    { size: 'small', link: true, type: 'primary', 'data-test': 'order-take', onClick: () => emit('order', line) },
                    () => t('incident.plan.takeOver'),
                  )
                : null,
            ]),
          ),
        ),
        h(el.ElButton, { size: 'small', onClick: copy }, () => t('incident.aid.copyOrders')),
      ]);
  },
});
