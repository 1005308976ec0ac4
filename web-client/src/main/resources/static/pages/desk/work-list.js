/** What waits for this user: for each register with steps that he may take, how many records stand where a step begins. */
import { defineComponent, failed, h, onMounted, reactive } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { currentUser } from '/core/session.js';
import { SetupNotice } from '/pages/desk/setup.js';
import { dropDraft, listDrafts } from '/record/drafts.js';
import { listRecords, loadSchema } from '/record/records.js';
import { stateTag } from '/map/tags.js';

export const WorkList = defineComponent({
  props: { menu: { type: Object, required: true }, base: { type: String, default: '' } },
  setup(props) {
    const state = reactive({ items: /** @type {any[]} */ ([]), drafts: /** @type {any[]} */ ([]), busy: true });

    const waiting = async (/** @type {any} */ entry) => {
      const schema = await loadSchema(entry.type);
      const mine = schema.steps.filter((s) => s.mine);
      // A state without severity is one in which all is well: what may be done there does not wait.
      const pressing = new Set(schema.states.filter((s) => s.severity > 0).map((s) => s.value));
      const from = [...new Set(mine.flatMap((s) => s.from || []))].filter((value) => pressing.has(value));
      // Nothing of a drill waits like the real thing.
      /** @type {Record<string, string>} */
      const real = schema.fields.some((f) => f.name === 'drill') ? { drill: 'false' } : {};
      for (const value of from) {
        const page = await listRecords(schema.type, { state: value, ...real, size: 1 });
        if (page.total) {
          state.items.push({
            type: schema.type,
            title: schema.title,
            state: schema.states.find((s) => s.value === value),
            conditions: new URLSearchParams({ state: value, ...real }),
            value,
            total: page.total,
            steps: mine.filter((s) => (s.from || []).includes(value)).map((s) => label(s.label)),
          });
        }
      }
    };
    const loadDrafts = async () => {
      state.drafts = await listDrafts().catch(() => []);
    };
    const throwAway = async (/** @type {any} */ draft) => {
      await dropDraft(draft.type, draft.id).catch(failed);
      loadDrafts();
    };
    const drafts = () =>
      h('div', { class: 'my-drafts', 'data-test': 'my-drafts' }, [
        h('h2', t('draft.mine')),
        h(
          'ul',
          state.drafts.map((draft) =>
            h('li', { key: `${draft.type}/${draft.id}` }, [
              h('a', { href: `${props.base}#${draft.type}/${draft.id || 'new'}?edit=1` }, `${label(draft.typeTitle)} · ${draft.title || t('draft.new')}`),
              h('span', { class: 'muted small' }, dateTime(draft.savedAt)),
              h('button', { type: 'button', class: 'link danger small', onClick: () => throwAway(draft) }, t('draft.drop')),
            ]),
          ),
        ),
      ]);
    onMounted(async () => {
      loadDrafts();
      await Promise.allSettled(props.menu.types.map(waiting));
      state.items.sort((a, b) => (b.state?.severity ?? 0) - (a.state?.severity ?? 0) || b.total - a.total);
      state.busy = false;
    });
    return () =>
      h('div', { class: 'sheet' }, [
        h('h1', { style: 'margin-bottom:12px' }, t('desk.todo')),
        currentUser()?.enterprise ? h(SetupNotice) : null,
        state.drafts.length ? drafts() : null,
        h(
          'div',
          { class: 'todo-grid' },
          state.items.map((item) =>
            h(
              'a',
              {
                key: `${item.type}/${item.value}`,
                class: 'todo',
                href: `${props.base}#${item.type}?${item.conditions}`,
              },
              [
                h('b', number(item.total)),
                h('div', [
                  h('div', [label(item.title), ' ', stateTag(item.state)]),
                  h('div', { class: 'muted small' }, item.steps.join(t('app.listComma'))),
                ]),
              ],
            ),
          ),
        ),
        state.busy
          ? h('div', { class: 'muted' }, t('app.loading'))
          : !state.items.length
            ? h('div', { class: 'empty' }, t('desk.nothing'))
            : null,
      ]);
  },
});
