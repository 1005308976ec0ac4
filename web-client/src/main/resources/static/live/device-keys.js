/** Keys of an enterprise's gateways and sensors: made, shown once, watched and revoked (A8.2, A28 of the abuse cases). */
import { confirmed, defineComponent, el, h, reactive, told, watch } from '/core/ui.js';
import { dateTime, number, t } from '/core/i18n.js';
import { get, post, query, remove } from '/core/http.js';
import { loadBoard } from '/live/board.js';

const MOST_POINTS = 200;

export const DeviceKeys = defineComponent({
  props: {
    /** The enterprise's id; 0 for one's own. */ enterprise: { type: Number, default: 0 },
    /** A point that is chosen from the start. */ point: { type: Number, default: 0 },
  },
  setup(props) {
    const state = reactive({
      keys: /** @type {any[]} */ ([]),
      points: /** @type {any[]} */ ([]),
      name: '',
      chosen: /** @type {number[]} */ (props.point ? [props.point] : []),
      made: /** @type {any} */ (null),
      busy: false,
      refusal: '',
    });
    const asked = () => (props.enterprise ? { enterprise: String(props.enterprise) } : {});
    const load = async () => {
      try {
        const [keys, board] = await Promise.all([get(`/api/telemetry/keys${query(asked())}`), loadBoard({ ...asked(), size: MOST_POINTS })]);
        state.keys = keys.items;
        state.points = board.devices.flatMap((device) => device.points);
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    watch(() => props.enterprise, load, { immediate: true });
    const make = async () => {
      state.busy = true;
      state.refusal = '';
      try {
        state.made = await post('/api/telemetry/keys', { name: state.name, points: state.chosen });
        state.name = '';
        await load();
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      } finally {
        state.busy = false;
      }
    };
    const revoke = async (/** @type {any} */ key) => {
      if (!(await confirmed(t('live.keys.sure', { name: key.name }), t('live.keys.revoke')))) return;
      try {
        await remove(`/api/telemetry/keys/${key.id}`);
        if (state.made?.id === key.id) state.made = null;
        told(t('live.keys.revoked', { name: key.name }));
        await load();
      } catch (problem) {
        state.refusal = /** @type {Error} */ (problem).message;
      }
    };
    const tag = (/** @type {number} */ id) => state.points.find((one) => one.id === id)?.tag || id;
    const scope = (/** @type {any} */ key) =>
      key.points.length === 0 ? t('live.keys.all') : key.points.length > 4 ? t('live.keys.some', { n: key.points.length, first: tag(key.points[0]) }) : key.points.map(tag).join('、');
    const form = () =>
      h('div', { class: 'bar' }, [
        h(el.ElInput, {
          modelValue: state.name,
          maxlength: 60,
          style: 'width:220px',
          placeholder: t('live.keys.name'),
          'aria-label': t('live.keys.name'),
          'data-test': 'key-name',
          'onUpdate:modelValue': (/** @type {string} */ name) => {
            state.name = name;
          },
        }),
        h(
          el.ElSelect,
          {
            modelValue: state.chosen,
            multiple: true,
            filterable: true,
            collapseTags: true,
            style: 'width:300px',
            placeholder: props.enterprise ? t('live.keys.points') : t('live.keys.all'),
            'aria-label': t('live.keys.points'),
            'onUpdate:modelValue': (/** @type {number[]} */ chosen) => {
              state.chosen = chosen;
            },
          },
          () => state.points.map((one) => h(el.ElOption, { key: one.id, value: one.id, label: `${one.tag} ${one.name}` })),
        ),
        h(el.ElButton, { type: 'primary', loading: state.busy, 'data-test': 'key-make', onClick: make }, () => t('live.keys.make')),
      ]);
    const made = () =>
      h('div', { class: 'notice-strip', role: 'status' }, [
        h('p', t('live.keys.once', { name: state.made.name })),
        h('code', { 'data-test': 'key-secret', style: 'word-break:break-all;user-select:all' }, state.made.key),
        h('p', { class: 'muted small' }, t('live.keys.how')),
      ]);
    const line = (/** @type {any} */ key) =>
      h('tr', { key: key.id }, [
        h('td', key.name),
        h('td', scope(key)),
        h('td', key.lastUsedAt ? dateTime(key.lastUsedAt) : t('live.keys.never')),
        h('td', { class: 'num', 'data-test': 'key-foreign' }, key.foreignReadings ? `${number(key.foreignReadings)} · ${dateTime(key.foreignAt)}` : '0'),
        h('td', `${dateTime(key.createdAt)} ${key.createdBy}`),
        h('td', h(el.ElButton, { size: 'small', 'data-test': 'key-revoke', onClick: () => revoke(key) }, () => t('live.keys.revoke'))),
      ]);
    return () =>
      h('section', { class: 'device-keys', 'data-test': 'device-keys' }, [
        h('p', { class: 'muted' }, t('live.keys.explain')),
        form(),
        state.refusal ? h('div', { class: 'problem', role: 'alert' }, state.refusal) : null,
        state.made ? made() : null,
        state.keys.length
          ? h('div', { class: 'table-box' }, [
              h('table', { class: 'plain' }, [
                h('thead', h('tr', ['name', 'scope', 'used', 'foreign', 'created', ''].map((name) => h('th', { key: name }, name ? t(`live.keys.column.${name}`) : '')))),
                h('tbody', state.keys.map(line)),
              ]),
            ])
          : h('div', { class: 'empty' }, t('live.keys.none')),
      ]);
  },
});
