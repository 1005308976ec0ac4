/** One text of the library to read: its facts, its files, its versions. */
import { defineComponent, el, failed, h, reactive, watch } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { loadSchema, readRecord } from '/record/records.js';
import { valueNodes } from '/record/record-facts.js';

/** Fields that are read as running text and not as facts. */
const PROSE = ['content', 'steps'];
const ARTICLE = 'knowledge-article';

export const Reading = defineComponent({
  props: { type: { type: String, required: true }, id: { type: Number, required: true } },
  emits: ['open'],
  setup(props, { emit }) {
    const state = reactive({ schema: /** @type {any} */ (null), item: /** @type {any} */ (null), versions: /** @type {any[]} */ ([]) });
    watch(
      () => [props.type, props.id],
      async () => {
        const { type, id } = props;
        try {
          const [schema, item, versions] = await Promise.all([
            loadSchema(props.type),
            readRecord(props.type, props.id),
            props.type === ARTICLE ? get(`/api/library/articles/${props.id}/versions`) : { items: [] },
          ]);
          if (type === props.type && id === props.id) Object.assign(state, { schema, item, versions: versions.items });
        } catch (problem) {
          failed(problem);
        }
      },
      { immediate: true },
    );
    const downloads = () =>
      state.item.files?.length
        ? state.item.files.map((/** @type {any} */ file) =>
            h('a', { class: 'el-button el-button--primary', key: file.id, href: `/api/files/${file.id}`, 'data-test': 'download' }, file.name),
          )
        : h(el.ElButton, { disabled: true, 'data-test': 'download', title: t('library.noFile') }, () => t('library.download'));
    const facts = () =>
      state.schema.fields
        .filter((/** @type {any} */ f) => ![...PROSE, 'files', 'name', 'title', 'supersedes', 'superseded', 'enterprise'].includes(f.name))
        .map((/** @type {any} */ f) => [label(f.label), valueNodes(f, state.item[f.name], state.item)])
        .filter((/** @type {any} */ [, value]) => value !== '');
    const versions = () =>
      h('section', { class: 'versions', 'data-test': 'versions' }, [
        h('h3', t('library.versions')),
        h(
          'ul',
          state.versions.map((one) =>
            h('li', { key: one.id }, [
              one.id === props.id
                ? h('b', one.edition || one.title)
                : h('button', { type: 'button', class: 'link', onClick: () => emit('open', { type: ARTICLE, id: one.id }) }, one.edition || one.title),
              h('span', { class: 'muted' }, ` ${one.inForceSince || '–'} ${t('library.until')} ${one.repealedOn || '–'} `),
              one.superseded ? h('span', { class: 'tag s0' }, t('library.superseded')) : null,
            ]),
          ),
        ),
      ]);
    return () =>
      state.item
        ? h('article', { class: 'sheet reading', 'data-test': 'reading' }, [
            h('h1', state.item.title),
            state.item.superseded ? h('div', { class: 'problem' }, t('library.old')) : null,
            h('dl', { class: 'facts' }, facts().flatMap((/** @type {any} */ [name, value]) => [h('dt', name), h('dd', value)])),
            ...PROSE.filter((name) => state.item[name]).map((name) => h('div', { class: 'prose', key: name }, state.item[name])),
            h('div', { class: 'bar' }, [downloads()]),
            state.versions.length > 1 ? versions() : null,
          ])
        : h('div', { class: 'empty' }, t('app.loading'));
  },
});
