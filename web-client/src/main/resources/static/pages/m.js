/** The phone's entry: what waits, and large doors to the map and the desk. */
import { defineComponent, glyph, h } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { doors } from '/core/doors.js';
import { startPage } from '/core/page.js';
import { WorkList } from '/pages/desk/work-list.js';

const PhonePage = defineComponent({
  setup() {
    return () =>
      h('div', { style: 'padding:12px;display:flex;flex-direction:column;gap:12px' }, [
        h(
          'div',
          { style: 'display:grid;grid-template-columns:1fr 1fr;gap:10px' },
          doors().map((door) =>
            h('a', { key: door.name, class: 'door', style: 'padding:16px', href: door.href }, [
              glyph(door.glyph, 28),
              h('b', t(`page.${door.name}`)),
            ]),
          ),
        ),
        h(WorkList, { base: '/desk' }),
      ]);
  },
});

startPage('m', () => PhonePage);
