/** The cameras that see an incident, the nearest first; the chosen one plays. */
import { defineComponent, failed, h, onMounted, reactive, watch } from '/core/ui.js';
import { number, t } from '/core/i18n.js';
import { CameraVideo } from '/live/camera-video.js';
import { camerasSeeing } from '/map/view-sector.js';
import { readRecord } from '/record/records.js';

const MOST = 12;

export const CamerasTab = defineComponent({
  props: { incident: { type: Object, required: true } },
  setup(props) {
    const state = reactive({ items: /** @type {any[]|null} */ (null), complete: true, chosen: /** @type {any} */ (null) });
    const choose = async (/** @type {any} */ item) => {
      try {
        state.chosen = await readRecord('camera', item.id);
      } catch (problem) {
        failed(problem);
      }
    };
    const load = async () => {
      try {
        const found = await camerasSeeing(props.incident.location.coordinates, MOST);
        Object.assign(state, { items: found.items, complete: found.complete, chosen: null });
        if (found.items.length) await choose(found.items[0]);
      } catch (problem) {
        state.items = [];
        failed(problem);
      }
    };
    onMounted(load);
    watch(() => String(props.incident.location?.coordinates), load);
    return () => {
      if (!state.items) return h('div', { class: 'empty' }, t('app.loading'));
      if (!state.items.length) return h('div', { class: 'empty' }, t('camera.none'));
      return h('div', { class: 'cameras-tab' }, [
        state.chosen
          ? h('figure', { class: 'camera-tile', 'data-camera': state.chosen.id }, [
              h(CameraVideo, { key: state.chosen.id, camera: state.chosen }),
              h('figcaption', [h('b', state.chosen.number), ` ${state.chosen.title}`]),
            ])
          : null,
        h('table', { class: 'plain', 'data-test': 'seeing' }, [
          h('thead', h('tr', [h('th', t('camera.name')), h('th', t('camera.metres')), h('th', t('camera.how')), h('th', '')])),
          h(
            'tbody',
            state.items.map((item) =>
              h('tr', { key: item.id, class: { chosen: String(item.id) === String(state.chosen?.id) } }, [
                h('td', h('button', { type: 'button', class: 'link', onClick: () => choose(item) }, item.name)),
                h('td', { class: 'number' }, `${number(item.metres)} m`),
                h('td', t(item.turnable ? 'camera.turnable' : 'camera.inSector')),
                h('td', h('a', { href: `/map#sel=camera/${item.id}&layers=camera` }, t('record.onMap'))),
              ]),
            ),
          ),
        ]),
        h('p', { class: 'muted small' }, t('camera.sector')),
        state.complete ? null : h('p', { class: 'muted small' }, t('camera.incomplete')),
      ]);
    };
  },
});
