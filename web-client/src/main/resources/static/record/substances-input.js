/** The hazardous chemicals of a unit: chosen from the table of GB 18218 by edition, with what they add up to (智能辨识). */
import { defineComponent, el, failed, h, reactive, watch } from '/core/ui.js';
import { label, number, t } from '/core/i18n.js';
import { get, post, query } from '/core/http.js';

const EDITIONS = ['2018', '2009'];
const LINE = /^(?<name>\S.*?)[\s,，;；]+(?<quantity>\d+(?:\.\d+)?)[\s,，;；]+(?<critical>\d+(?:\.\d+)?)[\s,，;；]+(?<beta>\d+(?:\.\d+)?)$/u;

/** @typedef {{name: string, quantity: any, critical: string, beta: any, open?: boolean}} Line open: its β is to be looked up by class */

/** @param {string|null} text @returns {Line[]} */
export const linesOf = (text) =>
  (text || '')
    .split('\n')
    .map((line) => LINE.exec(line.trim())?.groups)
    .filter(Boolean)
    .map((g) => /** @type {any} */ ({ ...g, quantity: Number(/** @type {any} */ (g).quantity) }));

/** @param {Line[]} lines */
export const textOf = (lines) => lines.map((l) => `${l.name} ${l.quantity ?? 0} ${l.critical} ${l.beta}`).join('\n');

export const SubstancesInput = defineComponent({
  props: { modelValue: { default: null }, id: { type: String, default: undefined }, disabled: Boolean },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const state = reactive({
      edition: EDITIONS[0],
      lines: linesOf(props.modelValue),
      found: /** @type {any[]} */ ([]),
      picked: null,
      busy: false,
      sum: /** @type {any} */ (null),
    });
    watch(
      () => props.modelValue,
      (/** @type {any} */ text) => {
        if ((text || '') !== textOf(state.lines)) state.lines = linesOf(text);
      },
    );
    let turn = 0;
    const reckon = async () => {
      const mine = ++turn;
      const known = state.lines.filter((l) => Number(l.quantity) > 0);
      if (!known.length) {
        state.sum = null;
        return;
      }
      try {
        const sum = await post('/api/major-hazards/identification', { substances: textOf(known), residentsWithin500Metres: 0 });
        if (mine === turn) state.sum = sum;
      } catch {
        if (mine === turn) state.sum = null;
      }
    };
    const changed = () => {
      emit('update:modelValue', textOf(state.lines) || null);
      reckon();
    };
    reckon();
    const look = async (/** @type {string} */ q) => {
      state.busy = true;
      try {
        state.found = (await get(`/api/chemicals/critical${query({ q, edition: state.edition })}`)).items;
      } catch (problem) {
        failed(problem);
      } finally {
        state.busy = false;
      }
    };
    const add = (/** @type {string} */ name) => {
      const one = state.found.find((each) => each.name === name);
      state.picked = null;
      if (!one || state.lines.some((l) => l.name === one.name)) return;
      state.lines = [...state.lines, { name: one.name, quantity: null, critical: one.tonnes, beta: one.beta, open: !one.betaGiven }];
      changed();
    };
    /** What table 3 does not list has its β by its class, from table 4. @param {Line} line */
    const betaBox = (line) => [
      h(el.ElInputNumber, {
        modelValue: Number(line.beta),
        min: 1,
        max: 20,
        step: 0.5,
        controls: false,
        'aria-label': `${line.name} β`,
        style: 'width:64px',
        'onUpdate:modelValue': (/** @type {any} */ v) => {
          line.beta = String(v || 1);
          changed();
        },
      }),
      h('div', { class: 'muted small' }, t('substance.betaByClass')),
    ];
    const row = (/** @type {Line} */ line, /** @type {number} */ i) =>
      h('tr', { key: line.name, 'data-substance': line.name }, [
        h('td', line.name),
        h(
          'td',
          h(el.ElInputNumber, {
            modelValue: line.quantity,
            min: 0,
            controls: false,
            valueOnClear: null,
            'aria-label': `${line.name} ${t('substance.quantity')}`,
            style: 'width:110px',
            'onUpdate:modelValue': (/** @type {any} */ v) => {
              line.quantity = v;
              changed();
            },
          }),
        ),
        h('td', { class: 'num' }, line.critical),
        h('td', { class: 'num' }, line.open ? betaBox(line) : line.beta),
        h(
          'td',
          h(
            'button',
            {
              type: 'button',
              class: 'link danger',
              onClick: () => {
                state.lines = state.lines.filter((_, at) => at !== i);
                changed();
              },
            },
            t('action.delete'),
          ),
        ),
      ]);
    return () =>
      h('div', { class: 'substances-input' }, [
        h('div', { class: 'bar', style: 'margin-bottom:6px' }, [
          h(
            el.ElRadioGroup,
            {
              modelValue: state.edition,
              size: 'small',
              'aria-label': t('substance.edition'),
              'onUpdate:modelValue': (/** @type {string} */ v) => {
                Object.assign(state, { edition: v, found: [] });
              },
            },
            () => EDITIONS.map((edition) => h(el.ElRadioButton, { key: edition, value: edition }, () => `GB 18218-${edition}`)),
          ),
          h(
            el.ElSelect,
            {
              id: props.id,
              modelValue: state.picked,
              disabled: props.disabled,
              filterable: true,
              remote: true,
              remoteMethod: look,
              loading: state.busy,
              placeholder: t('substance.choose'),
              'aria-label': t('substance.choose'),
              style: 'flex:1;min-width:220px',
              onFocus: () => {
                if (!state.found.length) look('');
              },
              'onUpdate:modelValue': add,
            },
            () =>
              state.found.map((one) =>
                h(el.ElOption, { key: one.name, value: one.name, label: one.name }, () => [
                  h('span', one.name),
                  h('span', { class: 'muted small' }, ` ${one.alias ? `${one.alias} · ` : ''}Q ${one.tonnes} t · β ${one.betaGiven ? one.beta : t('substance.betaOpen')} · GB 18218-${one.edition}`),
                ]),
              ),
          ),
        ]),
        state.lines.length
          ? h('table', { class: 'plain', 'data-test': 'substances' }, [
              h('thead', h('tr', [h('th', t('substance.name')), h('th', t('substance.quantity')), h('th', 'Q (t)'), h('th', 'β'), h('th')])),
              h('tbody', state.lines.map(row)),
            ])
          : h('div', { class: 'muted small' }, t('substance.none')),
        state.sum
          ? h('p', { class: 'small', role: 'status', 'data-test': 'reckoning' }, [
              h('b', t(state.sum.majorHazard ? 'substance.isMajor' : 'substance.isNone')),
              ` Σq/Q = ${number(state.sum.ratioSum, 4)}`,
              state.sum.grade ? ` · ${label(state.sum.gradeLabel)} (α = ${number(state.sum.alpha, 1)})` : '',
            ])
          : null,
      ]);
  },
});
