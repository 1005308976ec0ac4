/** What has been saved: opened again, watched, taken away. */
import { confirmed, defineComponent, el, failed, h, reactive, told } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { createRecord, deleteRecord, listRecords, readRecord, saveRecord } from '/record/records.js';

export const SavedPanel = defineComponent({
  props: { question: { type: String, required: true }, mayWrite: Boolean },
  emits: ['open'],
  setup(props, { emit }) {
    const state = reactive({ items: /** @type {any[]} */ ([]), name: '', watched: false, everyMinutes: 60 });
    const guarded = async (/** @type {() => Promise<void>} */ work) => {
      try {
        await work();
      } catch (problem) {
        failed(problem);
      }
    };
    const load = () =>
      guarded(async () => {
        state.items = (await listRecords('saved-query', { size: 50 })).items;
      });
    load();
    const save = () =>
      guarded(async () => {
        const { name, watched, everyMinutes } = state;
        await createRecord('saved-query', { name, watched, everyMinutes, question: props.question });
        state.name = '';
        told(t('query.savedIt'));
        await load();
      });
    const watch = (/** @type {any} */ item, /** @type {boolean} */ watched) =>
      guarded(async () => {
        const whole = await readRecord('saved-query', item.id);
        const { name, question, everyMinutes, version } = whole;
        await saveRecord('saved-query', item.id, { name, question, everyMinutes, watched, version });
        await load();
      });
    const open = (/** @type {any} */ item) =>
      guarded(async () => emit('open', JSON.parse((await readRecord('saved-query', item.id)).question)));
    const drop = (/** @type {any} */ item) =>
      guarded(async () => {
        if (!(await confirmed(t('query.dropAsk', { name: item.name }), t('action.delete')))) return;
        await deleteRecord('saved-query', item.id);
        await load();
      });

    return () =>
      h('section', { class: 'saved-panel', 'aria-label': t('query.saved') }, [
        h('h3', t('query.saved')),
        props.mayWrite
          ? h('div', { class: 'row' }, [
              h(el.ElInput, {
                modelValue: state.name,
                size: 'small',
                class: 'grow',
                maxlength: 100,
                placeholder: t('field.name'),
                'aria-label': t('field.name'),
                'data-test': 'saved-name',
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.name = v;
                },
              }),
              h(
                el.ElCheckbox,
                {
                  modelValue: state.watched,
                  size: 'small',
                  'onUpdate:modelValue': (/** @type {boolean} */ v) => {
                    state.watched = v;
                  },
                },
                () => t('query.watch'),
              ),
              h(el.ElButton, { size: 'small', disabled: !state.name.trim() || !props.question, 'data-test': 'save', onClick: save }, () => t('action.save')),
            ])
          : null,
        h(
          'ul',
          { class: 'saved-list' },
          state.items.map((item) =>
            h('li', { key: item.id }, [
              h('button', { type: 'button', class: 'link', title: item.sentence, onClick: () => open(item) }, item.name),
              h('span', { class: 'small' }, item.checkedAt ? t('query.lastFound', { n: number(item.found), at: dateTime(item.checkedAt) }) : ''),
              props.mayWrite
                ? h(el.ElSwitch, {
                    modelValue: item.watched,
                    size: 'small',
                    'aria-label': t('query.watch'),
                    'onUpdate:modelValue': (/** @type {boolean} */ v) => watch(item, v),
                  })
                : null,
              props.mayWrite ? h('button', { type: 'button', class: 'link', onClick: () => drop(item) }, t('action.delete')) : null,
            ]),
          ),
        ),
      ]);
  },
});
