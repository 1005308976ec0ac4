/** The doors of the house: which pages this user may enter. */
import { can, currentUser } from '/core/session.js';

/** @returns {{name: string, href: string, glyph: string}[]} */
export function doors() {
  if (!currentUser()) return [];
  const all = [
    { name: 'map', href: '/map', glyph: 'M3 6l6-3 6 3 6-3v15l-6 3-6-3-6 3z|M9 3v15|M15 6v15' },
    { name: 'query', href: '/query', glyph: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z|M14.500 14.500L21 21|M7 10h6' },
    { name: 'scene', href: '/scene', glyph: 'M12 3l9 5v9l-9 5-9-5V8z|M3 8l9 5 9-5|M12 13v9' },
    { name: 'desk', href: '/desk', glyph: 'M4 5h16v14H4z|M4 10h16|M10 10v9' },
    { name: 'monitoring', href: '/desk#monitoring', glyph: 'M3 13h4l3-8 4 14 3-6h4', needs: 'monitoring-point:read' },
    { name: 'incident', href: '/incident', glyph: 'M12 3l10 18H2z|M12 10v5|M12 18v.5', needs: 'simulation:read' },
    { name: 'screen', href: '/screen', glyph: 'M2 4h20v13H2z|M12 17v4|M7 21h10', needs: 'alarm:read' },
    { name: 'library', href: '/library', glyph: 'M4 5h7v15H4z|M13 5h7v15h-7z|M11 7h2' },
  ];
  return all.filter((door) => !door.needs || can(door.needs) || (door.name === 'incident' && can('simulation:run')));
}
