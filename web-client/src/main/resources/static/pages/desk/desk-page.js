/** The desk's frame: menu at the left, one register at a time. The address names what is open: `#hidden-danger/12`. */
import { defineComponent, el, failed, h, onBeforeUnmount, onMounted, reactive, shallowRef } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { loadMenu, loadSchema } from '/record/records.js';
import { RecordList } from '/record/record-list.js';
import { anyUnsaved, mayBeLost } from '/record/unsaved.js';
import { isOpen, VIEWS } from '/pages/desk/desk-views.js';
import { LEDGERS, readOnly } from '/pages/desk/ledgers.js';

/** @returns {{type: string, id: string, ledger?: string, preset: Record<string, string>}} */
function place() {
  const [path, conditions] = location.hash.slice(1).split('?');
  const [type, id] = path.split('/');
  return { type: type || 'todo', id: id || '', preset: Object.fromEntries(new URLSearchParams(conditions || '')) };
}

export const DeskPage = defineComponent({
  setup() {
    const state = reactive({ menu: /** @type {any} */ (null), here: place(), folded: window.innerWidth <= 900, wanted: '', refusal: '' });
    const schema = shallowRef(/** @type {any} */ (null));

    const viewHere = () => VIEWS.find((view) => view.id === state.here.type);
    let turn = 0;
    /** What the address says of the list and of the open record, kept apart from `here`: the list that said so is not drawn anew. */
    let asked = '';
    let open = '';
    const go = async () => {
      const mine = ++turn;
      const here = place();
      const { edit, ...conditions } = here.preset;
      asked = new URLSearchParams(conditions).toString();
      open = here.type === 'ledger' ? '' : here.id;
      Object.assign(state, { here, refusal: '' });
      schema.value = null;
      const view = viewHere();
      if (view && !isOpen(view)) {
        failed(t('desk.notYours', { what: t(view.title) }));
        location.replace('#todo');
      }
      if (view) return;
      const ledger = here.type === 'ledger' ? LEDGERS[here.id] : null;
      try {
        const found = await loadSchema(ledger ? ledger.type : here.type);
        if (mine !== turn) return;
        if (ledger) state.here = { type: 'ledger', id: '', ledger: here.id, preset: here.preset };
        schema.value = ledger ? { ...readOnly(found, ledger.preset), title: t(`desk.ledger.${here.id}`) } : found;
      } catch (problem) {
        if (mine !== turn) return;
        const { status, message } = /** @type {any} */ (problem);
        // Where there is nothing to see one is led back; where the server did not answer one stays and asks again.
        if (status >= 400 && status < 500) {
          failed(problem);
          location.replace('#todo');
        } else state.refusal = message;
      }
    };
    /** Where a form was begun whoever goes on or back is asked. @param {HashChangeEvent} event */
    const moved = async (event) => {
      if (!anyUnsaved() || (await mayBeLost())) go();
      else history.pushState(null, '', event.oldURL);
    };
    const start = async () => {
      state.refusal = '';
      try {
        state.menu = await loadMenu();
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
        return;
      }
      go();
    };
    onMounted(() => {
      window.addEventListener('hashchange', moved);
      start();
    });
    onBeforeUnmount(() => window.removeEventListener('hashchange', moved));
    /** The list's query and its open record stand in the address: whoever loads it anew or passes it on sees the same. */
    const write = () => {
      const { type, ledger } = state.here;
      const wanted = `#${type}${ledger ? `/${ledger}` : open ? `/${open}` : ''}${asked ? `?${asked}` : ''}`;
      if (location.hash !== wanted) history.replaceState(null, '', wanted);
    };
    const opened = (/** @type {any} */ id) => {
      open = id ? String(id) : '';
      write();
    };
    const queried = (/** @type {string} */ conditions) => {
      asked = conditions;
      write();
    };

    const isHere = (/** @type {string} */ type) =>
      state.here.type === type || (Boolean(state.here.ledger) && type === `ledger/${state.here.ledger}`);
    const link = (/** @type {string} */ type, /** @type {string} */ text) =>
      h(
        'a',
        {
          key: type,
          href: `#${type}`,
          class: { current: isHere(type) },
          'aria-current': isHere(type) ? 'page' : undefined,
          onClick: () => {
            state.wanted = '';
            state.folded = window.innerWidth <= 900;
          },
        },
        text,
      );
    /** Whether it is among what is looked for. @param {string} text */
    const meant = (text) => text.toLowerCase().includes(state.wanted.trim().toLowerCase());
    const views = (/** @type {string} */ section) =>
      VIEWS.filter((view) => view.section === section && isOpen(view) && meant(t(view.title))).map((view) => link(view.id, t(view.title)));
    const part = (/** @type {string} */ key, /** @type {string} */ title, /** @type {any[]} */ links) =>
      links.length ? h('div', { key }, [h('h3', title), ...links]) : null;
    const types = (/** @type {string} */ module) =>
      state.menu.types
        .filter((/** @type {any} */ x) => x.module === module && x.may?.read !== false && meant(label(x.title)))
        .map((/** @type {any} */ x) => link(x.type, label(x.title)));
    const ledgers = () =>
      Object.keys(LEDGERS)
        .filter((id) => state.menu.types.some((/** @type {any} */ x) => x.type === LEDGERS[id].type && x.may?.read !== false))
        .filter((id) => meant(t(`desk.ledger.${id}`)))
        .map((id) => link(`ledger/${id}`, t(`desk.ledger.${id}`)));
    const first = (/** @type {KeyboardEvent} */ event) => {
      const found = /** @type {HTMLElement} */ (event.currentTarget).closest('nav')?.querySelector('a');
      if (event.key === 'Enter' && state.wanted.trim()) found?.click();
      if (event.key === 'Escape') state.wanted = '';
    };
    const find = () =>
      h('div', { class: 'desk-find' }, [
        h('input', {
          type: 'search',
          value: state.wanted,
          placeholder: t('desk.find'),
          'aria-label': t('desk.find'),
          'data-test': 'find-register',
          onInput: (/** @type {any} */ event) => {
            state.wanted = event.target.value;
          },
          onKeydown: first,
        }),
      ]);
    const menu = () =>
      h('nav', { class: ['desk-menu', { folded: state.folded }], 'aria-label': t('page.desk') }, [
        find(),
        ...views('top'),
        ...(state.menu?.modules || []).map((/** @type {any} */ module) =>
          part(module.id, label(module.title), [...views(module.id), ...types(module.id)]),
        ),
        state.menu ? part('ledgers', t('desk.ledgers'), ledgers()) : null,
        part('system', t('desk.system'), views('system')),
      ]);
    const body = () => {
      const here = viewHere();
      if (state.refusal)
        return h('div', { class: 'problem', role: 'alert', 'data-test': 'desk-refusal' }, [
          state.refusal,
          ' ',
          h(el.ElButton, { size: 'small', onClick: () => (state.menu ? go() : start()) }, () => t('action.retry')),
        ]);
      if (here) return state.menu ? h(here.view, here.props?.(state.here, state.menu)) : null;
      return schema.value
        ? h(RecordList, {
            key: `${state.here.ledger || ''}${schema.value.type}?${JSON.stringify(state.here.preset)}`,
            schema: schema.value,
            preset: state.here.preset,
            openId: state.here.id,
            onOpened: opened,
            onAsked: queried,
          })
        : h('div', { class: 'empty' }, t('app.loading'));
    };
    return () =>
      h('div', { class: 'desk' }, [
        h(
          'button',
          {
            type: 'button',
            class: 'nav-toggle desk-fold link',
            style: 'padding:8px 12px',
            'aria-expanded': String(!state.folded),
            onClick: () => {
              state.folded = !state.folded;
            },
          },
          t('desk.menu'),
        ),
        menu(),
        h('div', { class: 'desk-body' }, body()),
      ]);
  },
});
