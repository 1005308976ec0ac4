/** A record's fields as facts to read, and its history. */
import { defineComponent, h, onMounted, reactive } from '/core/ui.js';
import { dateTime, label, t } from '/core/i18n.js';
import { stateTag } from '/map/tags.js';
import { loadHistory } from '/record/records.js';
import { isGeometry, storedText, valueText } from '/record/values.js';

/** @param {import('/record/records.js').Schema} schema @param {import('/record/records.js').Item} item */
export function stateOfItem(schema, item) {
  return schema.states.find((s) => s.value === item.state);
}

/** A value as nodes: tags for what has a severity, links for files. @param {any} field @param {any} value @param {any} [item] whose it is */
export function valueNodes(field, value, item) {
  if (value === null || value === undefined || value === '') return '';
  if (field.kind === 'choice' && !Array.isArray(value)) {
    const option = field.options?.find((/** @type {any} */ o) => o.value === value);
    if (option?.severity) return stateTag({ label: option.label, severity: option.severity });
  }
  if (field.name === 'subject' && /^[a-z-]+\/\d+$/.test(value)) return h('a', { href: `/desk#${value}` }, t('record.subject'));
  if (field.kind === 'ref' && field.ref === 'saved-query') return [`${valueText(field, value)} `, h('a', { href: `/query#saved=${value.id}` }, t('record.askOnMap'))];
  if (field.kind === 'files') {
    return value.map((/** @type {any} */ f) =>
      h('div', { key: f.id }, h('a', { href: `/api/files/${f.id}`, target: '_blank', rel: 'noopener' }, f.name)),
    );
  }
  return valueText(field, value, item);
}

export const RecordFacts = defineComponent({
  props: { schema: { type: Object, required: true }, item: { type: Object, required: true }, brief: Boolean },
  render() {
    const schema = /** @type {import('/record/records.js').Schema} */ (this.schema);
    const item = /** @type {import('/record/records.js').Item} */ (this.item);
    const fields = schema.fields.filter(
      (f) => f.name !== 'enterprise' && (!this.brief || (f.inTable && !isGeometry(f))),
    );
    const rows = fields
      .map((f) => [f.name, label(f.label), valueNodes(f, item[f.name], item)])
      .filter(([, , value]) => value !== '' && !(Array.isArray(value) && !value.length));
    if (item.enterprise)
      rows.unshift([
        'enterprise',
        label(schema.fields.find((f) => f.name === 'enterprise')?.label) || t('field.enterprise'),
        item.enterprise.title,
      ]);
    return h('div', [
      h(
        'dl',
        { class: 'facts' },
        rows.flatMap(([name, title, value]) => [
          h('dt', { key: `t${name}` }, title),
          h('dd', { key: `d${name}` }, value),
        ]),
      ),
      this.brief
        ? null
        : h('p', { class: 'muted small' }, [
            item.createdAt ? t('record.created', { who: item.createdBy ?? '', when: dateTime(item.createdAt) }) : '',
            ' ',
            item.updatedAt ? t('record.updated', { when: dateTime(item.updatedAt) }) : '',
          ]),
    ]);
  },
});

export const RecordHistory = defineComponent({
  props: { schema: { type: Object, required: true }, id: { type: [Number, String], required: true } },
  setup(props) {
    const state = reactive({ items: /** @type {any[]|null} */ (null), refusal: '' });
    onMounted(async () => {
      try {
        state.items = (await loadHistory(/** @type {any} */ (props.schema).type, props.id)).items;
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    });
    const schema = /** @type {import('/record/records.js').Schema} */ (props.schema);
    const stateName = (/** @type {string} */ v) => label(schema.states.find((s) => s.value === v)?.label) || v;
    const what = (/** @type {any} */ e) => {
      const step = schema.steps.find((s) => s.name === e.step);
      return step ? label(step.label) : e.step || t(`history.${String(e.action).toLowerCase()}`);
    };
    const fieldOf = (/** @type {any} */ change) => schema.fields.find((f) => f.name === change.field);
    const text = (/** @type {any} */ change, /** @type {any} */ value) =>
      storedText(fieldOf(change), value) || t('history.empty');
    /** The state has its own line, and what was empty and stays empty is no news. */
    const told = (/** @type {any} */ change) => change.field !== 'state' && Boolean(change.before || change.after);
    return () =>
      state.refusal
        ? h('div', { class: 'problem', role: 'alert' }, state.refusal)
        : state.items === null
        ? h('div', { class: 'empty' }, t('app.loading'))
        : !state.items.length
          ? h('div', { class: 'empty' }, t('history.none'))
          : h(
              'ul',
              { class: 'history' },
              state.items.map((entry, i) =>
                h('li', { key: i }, [
                  h('div', [
                    h('b', what(entry)),
                    '  ',
                    h('span', { class: 'muted' }, `${entry.actor ?? ''} · ${dateTime(entry.at)}`),
                  ]),
                  entry.to && entry.from !== entry.to
                    ? h(
                        'div',
                        { class: 'small' },
                        `${entry.from ? stateName(entry.from) : '–'} → ${stateName(entry.to)}`,
                      )
                    : null,
                  ...(entry.changes || []).filter(told).map((/** @type {any} */ c) =>
                    h('div', { class: 'change', key: c.field }, [
                      `${label(c.label) || label(fieldOf(c)?.label) || c.field}: `,
                      h('del', text(c, c.before)),
                      ' → ',
                      h('ins', text(c, c.after)),
                    ]),
                  ),
                ]),
              ),
            );
  },
});
