/** The bar on top of every page: where one can go, who one is, which language. */
import { defineComponent, el, glyph, h, onMounted, ref } from '/core/ui.js';
import { label, language, setLanguage, t } from '/core/i18n.js';
import { currentUser, otherZone, signOut } from '/core/session.js';
import { doors } from '/core/doors.js';
import { AlarmBell } from '/live/alarm-bell.js';
import { JobBell } from '/live/job-bell.js';

export const LanguageSwitch = defineComponent({
  render() {
    const other = language() === 'zh' ? 'en' : 'zh';
    return h(
      'button',
      { class: 'header-button', type: 'button', lang: other, onClick: () => setLanguage(other) },
      t('app.otherLanguage'),
    );
  },
});

export const AppHeader = defineComponent({
  props: { current: { type: String, required: true } },
  setup(props) {
    const open = ref(false);
    onMounted(() =>
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') open.value = false;
      }),
    );
    return () => {
      const user = currentUser();
      return h('header', { class: 'header' }, [
        h('a', { class: 'brand', href: '/' }, [brandMark(), h('strong', t('app.short')), h('span', t('app.tagline'))]),
        user
          ? h(
              'button',
              {
                class: 'header-button nav-toggle',
                type: 'button',
                'aria-expanded': String(open.value),
                'aria-label': t('app.menu'),
                onClick: () => {
                  open.value = !open.value;
                },
              },
              glyph('M4 7h16|M4 12h16|M4 17h16'),
            )
          : null,
        user
          ? h(
              'nav',
              { class: ['nav', { open: open.value }], 'aria-label': t('app.menu') },
              doors().map((door) =>
                h(
                  'a',
                  {
                    href: door.href,
                    class: { current: door.name === props.current },
                    'aria-current': door.name === props.current ? 'page' : undefined,
                  },
                  [glyph(door.glyph, 16), h('span', t(`page.${door.name}`))],
                ),
              ),
            )
          : null,
        h('div', { class: 'header-end' }, [zoneNote(), user ? h(JobBell) : null, user ? h(AlarmBell) : null, h(LanguageSwitch), user ? userMenu(user) : null]),
      ]);
    };
  },
});

/** Times on the pages are this computer's: whoever looks at another clock than the platform's is told. */
export function zoneNote() {
  const zone = otherZone();
  return zone ? h('span', { class: 'tag s1 wide-only', role: 'note', title: t('app.otherZoneWhy', { zone }), 'data-test': 'other-zone' }, t('app.otherZone', { zone })) : null;
}

/** @param {import('/core/session.js').User} user */
function userMenu(user) {
  const place =
    label(user.institution?.title ?? user.institution?.name ?? user.institution) ||
    label(user.enterprise?.title ?? user.enterprise?.name ?? user.enterprise);
  return h(
    el.ElDropdown,
    { trigger: 'click' },
    {
      default: () =>
        h('button', { class: 'header-button user', type: 'button', 'aria-label': user.name || user.username }, [
          glyph('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M4 20c1-4 4-6 8-6s7 2 8 6'),
          h('span', user.name || user.username),
        ]),
      dropdown: () =>
        h(el.ElDropdownMenu, null, () => [
          h(el.ElDropdownItem, { disabled: true }, () => `${user.username}${place ? ` · ${place}` : ''}`),
          h(el.ElDropdownItem, { divided: true, onClick: signOut }, () => t('app.signOut')),
        ]),
    },
  );
}

export function brandMark() {
  return h('svg', { viewBox: '0 0 32 32', width: 26, height: 26, class: 'brand-mark', 'aria-hidden': 'true' }, [
    h('path', {
      d: 'M3 8l8-4 10 4 8-4v20l-8 4-10-4-8 4z',
      fill: 'none',
      stroke: '#8fc1ff',
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }),
    h('path', { d: 'M16 8a6 6 0 0 1 6 6c0 4-6 9-6 9s-6-5-6-9a6 6 0 0 1 6-6z', fill: '#f2c037' }),
    h('circle', { cx: 16, cy: 14, r: 2.3, fill: '#0f2744' }),
  ]);
}
