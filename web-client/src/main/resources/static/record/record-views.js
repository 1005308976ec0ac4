/** Where records of some types are shown besides their form and the map: links for their card and their drawer. */
import { can } from '/core/session.js';

/** @type {Record<string, {href: (item: any) => string, title: string, needs?: string}[]>} */
const VIEWS = {
  enterprise: [
    { href: (item) => `/desk#site?enterprise=${item.id}`, title: 'site.title', needs: 'site-plan:read' },
    { href: (item) => `/desk#panoramas?enterprise=${item.id}`, title: 'panorama.title', needs: 'panorama:read' },
    { href: (item) => `/map#sel=enterprise/${item.id}&around=1`, title: 'around.title' },
  ],
  'site-plan': [{ href: (item) => `/desk#site/${item.id}`, title: 'site.open' }],
  panorama: [{ href: (item) => `/desk#panoramas/${item.id}`, title: 'panorama.open' }],
  'site-model': [{ href: (item) => `/scene#model=${item.id}`, title: 'model.open' }],
};

/** @param {string} type @param {any} item @returns {{href: string, title: string}[]} */
export const viewsOf = (type, item) =>
  (VIEWS[type] || []).filter((view) => !view.needs || can(view.needs)).map((view) => ({ href: view.href(item), title: view.title }));
