/** The column of tools at the right edge of the map. */
import { defineComponent, glyph, h } from '/core/ui.js';
import { t } from '/core/i18n.js';

export const ToolStrip = defineComponent({
  props: { tool: { type: String, default: '' }, panel: { type: String, default: '' }, tree: Boolean },
  emits: ['zoom', 'home', 'tree', 'measure', 'clear', 'panel', 'keys', 'print', 'share'],
  setup(props, { emit }) {
    const tool = (/** @type {string} */ key, /** @type {string} */ path, /** @type {() => void} */ act, on = false) =>
      h(
        'button',
        {
          type: 'button',
          key,
          class: { on },
          title: t(`tool.${key}`),
          'aria-label': t(`tool.${key}`),
          'aria-pressed': String(on),
          'data-tool': key,
          onClick: act,
        },
        glyph(path, 19),
      );
    return () =>
      h('div', { class: 'tool-strip', role: 'toolbar', 'aria-label': t('map.tools') }, [
        tool('zoomIn', 'M12 5v14|M5 12h14', () => emit('zoom', 1)),
        tool('zoomOut', 'M5 12h14', () => emit('zoom', -1)),
        tool('home', 'M4 11l8-7 8 7|M6 10v10h12V10', () => emit('home')),
        tool('layers', 'M12 3l9 5-9 5-9-5z|M3 12l9 5 9-5|M3 16l9 5 9-5', () => emit('tree'), props.tree),
        tool('list', 'M4 5h16v14H4z|M4 10h16|M10 10v9', () => emit('panel', 'list'), props.panel === 'list'),
        tool(
          'around',
          'M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z|M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
          () => emit('panel', 'around'),
          props.panel === 'around',
        ),
        tool(
          'route',
          'M6 19a2 2 0 1 0 0-.1z|M18 7a2 2 0 1 0 0-.1z|M8 19h6c6 0 4-7-2-7s-7-7 4-6',
          () => emit('panel', 'route'),
          props.panel === 'route',
        ),
        tool(
          'measure',
          'M3 17L17 3l4 4L7 21z|M8 12l2 2|M11 9l2 2|M14 6l2 2',
          () => emit('measure', 'LineString'),
          props.tool === 'LineString',
        ),
        tool('area', 'M5 7l9-3 6 8-4 8-11-3z', () => emit('measure', 'Polygon'), props.tool === 'Polygon'),
        tool('clear', 'M5 7h14|M9 7V4h6v3|M7 7l1 13h8l1-13', () => emit('clear')),
        tool('share', 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1|M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1', () =>
          emit('share'),
        ),
        tool('print', 'M7 9V4h10v5|M7 17H4V9h16v8h-3|M7 14h10v6H7z', () => emit('print')),
        h(
          'button',
          {
            type: 'button',
            title: t('tool.scene'),
            'aria-label': t('tool.scene'),
            'data-tool': 'scene',
            style: 'font-weight:700',
            onClick: () => location.assign(`/scene${location.hash}`),
          },
          '3D',
        ),
        tool('keys', 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2|M12 18v.5', () => emit('keys')),
      ]);
  },
});
