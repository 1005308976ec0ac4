/** The register of one record type: query bar, buttons, table or map of the same query, pages. */
import { defineComponent, el, failed, h, onBeforeUnmount, reactive, ref, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { bindKeys } from '/core/keys.js';
import { jobStarted } from '/live/job-bell.js';
import { concerns, listenLive } from '/map/live.js';
import { stateTag } from '/map/tags.js';
import { columnChoice, columnMenu } from '/record/columns.js';
import { erase, undoLast } from '/record/deletion.js';
import { ImportDialog } from '/record/import-dialog.js';
import { boxed, fromAddress, RANGED, SIZES, toAddress } from '/record/query-address.js';
import { queryBar } from '/record/query-bar.js';
import { RecordDrawer } from '/record/record-drawer.js';
import { RecordMap } from '/record/record-map.js';
import { stateOfItem, valueNodes } from '/record/record-facts.js';
import { StepDialog } from '/record/step-dialog.js';
import { asShown, exportUrl, listRecords, readRecord, startExport } from '/record/records.js';
import { isGeometry } from '/record/values.js';

/** A longer list than this is exported as a job, with its progress in the header. */
const AT_ONCE = 5_000;

export const RecordList = defineComponent({
  props: {
    schema: { type: Object, required: true },
    preset: { type: Object, default: () => ({}) },
    openId: { type: String, default: '' },
    /** Whether it follows what moves on the server while nothing is ticked. */ live: { type: Boolean, default: false },
  },
  emits: ['opened', 'asked'],
  setup(props, { emit }) {
    const schema = /** @type {import('/record/records.js').Schema} */ (props.schema);
    const box = ref(null);
    /** What makes the list what it is: asked for always, in no box, kept by a reset. @type {Record<string, string>} */
    const kept = schema.kept || {};
    const searchable = schema.fields.filter((f) => f.inSearch && !isGeometry(f) && f.kind !== 'files' && !(f.name in kept));
    const tabled = schema.fields.filter((f) => f.inTable && !isGeometry(f));
    /** What is clicked to open a record: a number would not say which it is. */
    const opener =
      tabled.find((f) => f.name !== 'enterprise' && !['integer', 'number', 'boolean'].includes(f.kind)) ||
      tabled.find((f) => f.name === 'enterprise') ||
      tabled[0];
    const choice = columnChoice(schema.type);
    const shown = () => tabled.filter((f) => f === opener || !choice.hidden.includes(f.name));
    const state = reactive({
      /** Among them conditions that came with the address and have no box of their own. */
      ...fromAddress(searchable, props.preset),
      items: /** @type {any[]} */ ([]),
      total: 0,
      busy: false,
      refusal: '',
      chosen: /** @type {number[]} */ ([]),
      at: -1,
      mode: 'list',
      target: /** @type {any} */ (props.openId === 'new' ? {} : props.openId ? { id: props.openId, edit: props.preset.edit === '1' } : null),
      step: /** @type {any} */ (null),
      importing: false,
    });

    const conditions = () => {
      /** @type {Record<string, any>} */
      const all = {
        ...state.fixed,
        q: state.q.trim() || undefined, 
        ...(state.status ? { state: state.status } : {}),
        sort: state.sort || undefined,
      };
      for (const field of searchable) {
        const value = state.values[field.name];
        if (RANGED.includes(field.kind)) {
          all[`${field.name}.from`] = state.values[`${field.name}.from`] ?? undefined;
          all[`${field.name}.to`] = state.values[`${field.name}.to`] ?? undefined;
        } else if (value !== null && value !== undefined && value !== '')
          all[field.name] = typeof value === 'object' ? value.id : value;
      }
      return Object.assign(all, kept);
    };
    /** A record that the address names by its number is shown by its name. */
    for (const field of boxed(searchable).filter((f) => f.kind === 'ref' && f.ref && state.values[f.name])) {
      const { id } = state.values[field.name];
      readRecord(/** @type {string} */ (field.ref), id)
        .then((one) => {
          if (state.values[field.name]?.id === id) state.values[field.name] = { id, title: one.title };
        })
        .catch(() => null); // Who may not read it sees its number.
    }
    let told = toAddress(conditions(), kept, state.page, state.size);
    /** Says what is asked now, for the address: the first time it came from there. */
    const tell = () => {
      const now = toAddress(conditions(), kept, state.page, state.size);
      if (now !== told) emit('asked', now);
      told = now;
    };
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      tell();
      state.busy = true;
      state.refusal = '';
      try {
        const page = await listRecords(schema.type, { ...conditions(), page: state.page, size: state.size });
        if (mine !== turn) return;
        const last = Math.max(0, Math.ceil(page.total / state.size) - 1);
        if (state.page > last) {
          state.page = last;
          return;
        }
        state.items = page.items.map((/** @type {any} */ item) => asShown(schema, item));
        state.total = page.total;
        state.chosen = [];
      } catch (problem) {
        if (mine === turn) state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        if (mine === turn) state.busy = false;
      }
    };
    const queryNow = () => {
      state.page = 0;
      load();
    };
    const reset = () => {
      Object.assign(state, { q: '', values: {}, fixed: {}, status: '', sort: '', page: 0 });
      load();
    };
    const sortBy = (/** @type {string} */ name) => {
      state.sort = state.sort === name ? `-${name}` : state.sort === `-${name}` ? '' : name;
      queryNow();
    };
    const open = (/** @type {any} */ item, /** @type {boolean} */ edit) => {
      state.target = { id: item.id, edit };
      emit('opened', item.id);
    };
    const close = () => {
      state.target = null;
      emit('opened', null);
    };
    /** Why there is nothing: still coming, nothing was ever entered, or nothing meets the conditions. */
    const emptyText = () => {
      if (state.busy) return t('app.loading');
      const asked = Object.entries(conditions()).some(([name, value]) => name !== 'sort' && !(name in kept) && value !== undefined && value !== '');
      return t(asked ? 'record.none' : schema.may.create ? 'record.noneYet' : 'record.noneHere');
    };
    const exportAsJob = () => startExport(schema.type, conditions()).then(jobStarted, failed);
    const eraseThese = (/** @type {any[]} */ items) => erase(schema, items, load);
    load();
    watch(() => [state.page, state.size], load);

    const move = (/** @type {number} */ by) => {
      state.at = Math.max(0, Math.min(state.items.length - 1, state.at + by));
    };
    const unbind = bindKeys({
      '/': () => /** @type {any} */ (box.value)?.focus(),
      ArrowDown: () => {
        if (!state.target) move(1);
      },
      ArrowUp: () => {
        if (!state.target) move(-1);
      },
      Enter: (event) => {
        if (!state.target && state.items[state.at] && event.target === document.body)
          open(state.items[state.at], false);
      },
      'Ctrl+z': undoLast,
      e: () => {
        if (!state.target && state.items[state.at]?.editable) open(state.items[state.at], true);
      },
    });
    const unlisten = props.live
      ? listenLive((layer) => {
          if (concerns(layer, schema.type) && !state.chosen.length) load();
        })
      : () => {};
    onBeforeUnmount(() => {
      unbind();
      unlisten();
    });

    const buttons = () =>
      h('div', { class: 'bar' }, [
        h('h1', label(schema.title)),
        schema.may.create
          ? h(
              el.ElButton,
              {
                type: 'primary',
                'data-test': 'add',
                onClick: () => {
                  state.target = {};
                },
              },
              () => t('action.add'),
            )
          : null,
        schema.may.export
          ? state.total > AT_ONCE
            ? h(el.ElButton, { 'data-test': 'export', onClick: exportAsJob }, () => t('action.export'))
            : h(
                'a',
                { class: 'el-button', 'data-test': 'export', href: exportUrl(schema.type, conditions()), style: 'text-decoration:none' },
                t('action.export'),
              )
          : null,
        schema.may.import
          ? h(
              el.ElButton,
              {
                'data-test': 'import',
                onClick: () => {
                  state.importing = true;
                },
              },
              () => t('action.import'),
            )
          : null,
        schema.may.create
          ? h(
              el.ElButton,
              {
                type: 'danger',
                plain: true,
                disabled: !state.chosen.length,
                'data-test': 'delete-many',
                onClick: () => eraseThese(state.items.filter((i) => state.chosen.includes(i.id))),
              },
              () => t('action.deleteMany'),
            )
          : null,
        h('span', { class: 'grow' }),
        Object.keys(state.fixed).length
          ? h('span', { class: 'tag s1', 'data-test': 'fixed' }, t('record.moreConditions', { n: Object.keys(state.fixed).length }))
          : null,
        h('span', { class: 'muted', 'aria-live': 'polite' }, t('record.total', { n: number(state.total) })),
        tabled.length > 2 ? columnMenu(tabled, opener, choice) : null,
        schema.layer
          ? h(
              el.ElRadioGroup,
              {
                modelValue: state.mode,
                size: 'small',
                'onUpdate:modelValue': (/** @type {string} */ v) => {
                  state.mode = v;
                },
              },
              () => [
                h(el.ElRadioButton, { value: 'list' }, () => t('record.asList')),
                h(el.ElRadioButton, { value: 'map' }, () => t('record.asMap')),
              ],
            )
          : null,
      ]);

    const head = () =>
      h(
        'thead',
        h('tr', [
          h(
            'th',
            { style: 'width:34px' },
            h('input', {
              type: 'checkbox',
              'aria-label': t('record.all'),
              checked: state.items.length > 0 && state.chosen.length === state.items.length,
              onChange: (/** @type {any} */ e) => {
                state.chosen = e.target.checked ? state.items.map((i) => i.id) : [];
              },
            }),
          ),
          ...(tabled.length ? [] : [h('th', t('field.name'))]),
          ...shown().map((f) =>
            h(
              'th',
              {
                key: f.name,
                'aria-sort': state.sort === f.name ? 'ascending' : state.sort === `-${f.name}` ? 'descending' : 'none',
              },
              ['ref', 'files'].includes(f.kind)
                ? label(f.label)
                : h(
                    'button',
                    { type: 'button', onClick: () => sortBy(f.name) },
                    `${label(f.label)}${state.sort === f.name ? ' ↑' : state.sort === `-${f.name}` ? ' ↓' : ''}`,
                  ),
            ),
          ),
          schema.states.length ? h('th', t('field.state')) : null,
          h('th', t('record.operations')),
        ]),
      );

    const row = (/** @type {any} */ item, /** @type {number} */ index) =>
      h(
        'tr',
        {
          key: item.id,
          class: ['click', { at: index === state.at }],
          'data-id': item.id,
          onDblclick: () => open(item, false),
          onClick: () => {
            state.at = index;
          },
        },
        [
          h(
            'td',
            h('input', {
              type: 'checkbox',
              'aria-label': item.title,
              checked: state.chosen.includes(item.id),
              onChange: (/** @type {any} */ e) => {
                state.chosen = e.target.checked
                  ? [...state.chosen, item.id]
                  : state.chosen.filter((id) => id !== item.id);
              },
            }),
          ),
          ...(tabled.length ? [] : [h('td', item.title)]),
          ...shown().map((f) =>
            h(
              'td',
              {
                key: f.name,
                class: { num: ['integer', 'number'].includes(f.kind) },
                title: typeof item[f.name] === 'string' ? item[f.name] : undefined,
              },
              f === opener
                ? h(
                    'button',
                    { class: 'link', type: 'button', onClick: () => open(item, false) },
                    valueNodes(f, item[f.name], item) || item.title,
                  )
                : valueNodes(f, item[f.name], item),
            ),
          ),
          schema.states.length ? h('td', stateTag(stateOfItem(schema, item))) : null,
          h('td', { class: 'acts' }, [
            h('button', { class: 'link', type: 'button', onClick: () => open(item, false) }, t('action.detail')),
            item.editable
              ? h('button', { class: 'link', type: 'button', onClick: () => open(item, true) }, t('action.edit'))
              : null,
            item.deletable
              ? h(
                  'button',
                  { class: 'link danger', type: 'button', onClick: () => eraseThese([item]) },
                  t('action.delete'),
                )
              : null,
            ...(item.openSteps || []).map((/** @type {string} */ name) =>
              h(
                'button',
                {
                  key: name,
                  class: 'link',
                  type: 'button',
                  'data-step': name,
                  onClick: () => {
                    state.step = {
                      type: schema.type,
                      id: item.id,
                      step: name,
                      version: item.version,
                      title: item.title,
                    };
                  },
                },
                label(schema.steps.find((s) => s.name === name)?.label) || name,
              ),
            ),
          ]),
        ],
      );

    return () =>
      h('div', { style: 'display:contents' }, [
        queryBar(schema, searchable, state, { box, query: queryNow, reset }),
        h('div', { class: 'sheet' }, [
          buttons(),
          state.refusal ? h('div', { class: 'problem', role: 'alert', style: 'margin-top:10px' }, state.refusal) : null,
          state.mode === 'map'
            ? h(RecordMap, {
                schema,
                items: state.items,
                selected: state.target?.id ?? state.items[state.at]?.id ?? null,
                style: 'margin-top:10px',
                onOpen: (/** @type {any} */ id) => open({ id }, false),
              })
            : null,
          h('div', { class: 'table-box', style: 'margin-top:10px' }, [
            h('table', { class: 'plain', 'data-test': 'records' }, [head(), h('tbody', state.items.map(row))]),
            !state.items.length ? h('div', { class: 'empty' }, emptyText()) : null,
          ]),
          h(
            'div',
            { style: 'display:flex;justify-content:flex-end;margin-top:10px;overflow:auto' },
            h(el.ElPagination, {
              layout: window.innerWidth > 700 ? 'total, sizes, prev, pager, next, jumper' : 'prev, pager, next',
              pagerCount: 5,
              total: state.total,
              pageSize: state.size,
              currentPage: state.page + 1,
              pageSizes: SIZES,
              'onUpdate:currentPage': (/** @type {number} */ p) => {
                state.page = p - 1;
              },
              'onUpdate:pageSize': (/** @type {number} */ s) => {
                state.size = s;
                state.page = 0;
              },
            }),
          ),
        ]),
        h(RecordDrawer, {
          schema,
          target: state.target,
          onClose: close,
          onChanged: load,
          onOpened: (/** @type {any} */ id) => emit('opened', id),
        }),
        h(StepDialog, {
          target: state.step,
          onClose: () => {
            state.step = null;
          },
          onDone: load,
        }),
        h(ImportDialog, {
          type: schema.type,
          open: state.importing,
          onClose: () => {
            state.importing = false;
          },
          onDone: load,
        }),
      ]);
  },
});
