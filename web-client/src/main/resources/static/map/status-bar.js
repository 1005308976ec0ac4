/** The line under the map: where the pointer is, the zoom, and what the data are worth. */
import { defineComponent, h } from '/core/ui.js';
import { label, t } from '/core/i18n.js';
import { dms } from '/map/coordinates.js';

export const StatusBar = defineComponent({
  props: {
    pointer: { type: Array, default: null },
    zoom: { type: Number, required: true },
    notice: { type: Object, default: null },
  },
  render() {
    const [lon, lat] = this.pointer || [];
    return h('div', { class: 'status-bar' }, [
      this.pointer
        ? h('span', { class: 'wide-only', 'data-test': 'pointer' }, `${lon.toFixed(6)}, ${lat.toFixed(6)}`)
        : null,
      this.pointer ? h('span', { class: 'wide-only' }, `${dms(lon, 'lon')} ${dms(lat, 'lat')}`) : null,
      h('span', { class: 'wide-only muted' }, 'CGCS2000'),
      h('span', { class: 'wide-only' }, t('map.zoom', { z: this.zoom.toFixed(1) })),
      this.notice ? h('span', { class: 'notice-strip', role: 'note' }, label(this.notice)) : null,
    ]);
  },
});
