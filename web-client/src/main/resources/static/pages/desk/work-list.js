/** What waits for this user: for each register with steps that he may take, how many records stand where a step begins. */
import { defineComponent, failed, h, onMounted, reactive } from '/core/ui.js';
import { dateTime, label, number, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { currentUser } from '/core/session.js';
import { SetupNotice } from '/pages/desk/setup.js';
import { WeekAhead } from '/pages/desk/week-ahead.js';
import { dropDraft, listDrafts } from '/record/drafts.js';
import { stateTag } from '/map/tags.js';

export const WorkList = defineComponent({
  props: { base: { type: String, default: '' } },
  setup(props) {
    const state = reactive({ items: /** @type {any[]} */ ([]), drafts: /** @type {any[]} */ ([]), busy: true, refusal: '' });

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
      try {
        state.items = (await get('/api/todo')).items;
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        state.busy = false;
      }
    });
    const waiting = () =>
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
                key: `${item.type}/${item.state.value}`,
                class: 'todo',
                href: `${props.base}#${item.type}?${new URLSearchParams(item.conditions)}`,
              },
              [
                h('b', number(item.total)),
                h('div', [
                  h('div', [label(item.title), ' ', stateTag(item.state)]),
                  h('div', { class: 'muted small' }, item.steps.map(label).join(t('app.listComma'))),
                ]),
              ],
            ),
          ),
        ),
        state.busy
          ? h('div', { class: 'muted' }, t('app.loading'))
          : state.refusal
            ? h('div', { class: 'problem', role: 'alert' }, state.refusal)
            : !state.items.length
            ? h('div', { class: 'empty' }, t('desk.nothing'))
            : null,
      ]);
    // The phone's page has room for what waits now.
    return () => h('div', { style: 'display:contents' }, [waiting(), props.base ? null : h(WeekAhead)]);
  },
});
