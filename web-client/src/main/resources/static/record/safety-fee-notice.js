/** Beside a safety expense: how what is due comes about, tier by tier, and what the rates were compared with. */
import { defineComponent, failed, h, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';

const UNITS = { t: 't', '1000m3': '1000 m³' };

export const SafetyFeeNotice = defineComponent({
  props: { item: { type: Object, required: true } },
  setup(props) {
    const state = reactive({ found: /** @type {any} */ (null) });
    let turn = 0;
    const load = async (/** @type {any} */ item) => {
      const mine = ++turn;
      state.found = null;
      if (item.base === undefined || item.base === null || item.basis === 'OTHER') return;
      const asked = new URLSearchParams({ kind: item.kind, year: item.expenseYear, month: item.expenseMonth, base: item.base });
      if (item.contractedOn) asked.set('contractedOn', item.contractedOn);
      try {
        const found = await get(`/api/safety-fees?${asked}`);
        if (mine === turn) state.found = found;
      } catch (problem) {
        failed(problem);
      }
    };
    watch(() => props.item, load, { immediate: true });

    const rate = (/** @type {any} */ one) =>
      state.found.basis === 'OUTPUT'
        ? t('desk.safetyFees.output', { part: number(one.part, 3), unit: UNITS[/** @type {'t'} */ (state.found.unit)] || '', rate: number(one.rate, 2) })
        : t('desk.safetyFees.tier', { part: number(one.part, 2), rate: number(one.rate, 2) });
    const how = (/** @type {any} */ due) =>
      due.rates.map(rate).join(' + ') + (due.year === null || due.year === undefined ? '' : ` = ${t('desk.safetyFees.yearly', { year: number(due.year, 4) })}`);
    return () => {
      const item = /** @type {any} */ (props.item);
      if (item.basis === 'OTHER') return h('p', { class: 'muted', 'data-test': 'fee-notice' }, t('desk.safetyFees.nothing'));
      if (!state.found) return null;
      const { due } = state.found;
      return h('div', { class: 'note', 'data-test': 'fee-notice' }, [
        h('p', due ? [h('b', `${due.edition.number}${due.article} `), t('desk.safetyFees.reckoning', { due: number(due.month, 2), how: how(due) })] : t('desk.safetyFees.noRate')),
        h('details', { class: 'small muted' }, [h('summary', t('desk.safetyFees.checked')), h('p', label(state.found.source)), h('p', label(state.found.checked))]),
      ]);
    };
  },
});
