/** The fields of the registration, in the shape of a record's schema. */
import { label, t } from '/core/i18n.js';

const HELPED = ['owner', 'economicCode', 'position', 'password', 'username'];

/** Name, kind, required, longest. @type {[string, string, boolean, number?][]} */
const FIELDS = [
  ['name', 'text', true, 100],
  ['creditCode', 'text', true, 18],
  ['industry', 'choice', true],
  ['economicCode', 'text', true],
  ['area', 'choice', true],
  ['village', 'text', false, 100],
  ['owner', 'choice', false],
  ['registrationAddress', 'text', true, 200],
  ['productionAddress', 'text', false, 200],
  ['legalRepresentative', 'text', true, 50],
  ['principal', 'text', true, 50],
  ['principalPhone', 'text', false, 20],
  ['contact', 'text', true, 50],
  ['contactPhone', 'text', true, 20],
  ['employees', 'integer', false],
  ['position', 'point', true],
  ['username', 'text', false, 50],
  ['password', 'password', true, 100],
  ['passwordAgain', 'password', true, 100],
];

/** @param {any} options the server's lists @returns {import('/record/records.js').Field[]} */
export function registrationFields(options) {
  /** @type {Record<string, any[]>} */
  const lists = {
    industry: options.industries.map((/** @type {any} */ i) => ({
      value: i.value,
      label: i.groupLabel ? `${label(i.groupLabel)} · ${label(i.label)}` : i.label,
    })),
    area: places(options.areas),
    owner: options.institutions.map((/** @type {any} */ i) => ({ value: i.id, label: i.name })),
  };
  return FIELDS.map(([name, kind, required, maxLength]) => ({
    name,
    kind,
    required,
    maxLength,
    label: t(`register.field.${name}`),
    min: kind === 'integer' ? 0 : undefined,
    help: HELPED.includes(name) ? t(`register.help.${name}`) : null,
    options: kind === 'choice' ? lists[name] : undefined,
    table: name === 'economicCode' ? options.economicTable : undefined,
  }));
}

/** Areas that have no areas below them, written with their parents. @param {{id: number, name: string, parent: number|null}[]} areas */
function places(areas) {
  const byId = new Map(areas.map((a) => [a.id, a]));
  const parents = new Set(areas.map((a) => a.parent));
  const path = (/** @type {any} */ area) => {
    const above = byId.get(area.parent);
    return above ? [...path(above), area.name] : [area.name];
  };
  return areas.filter((a) => !parents.has(a.id)).map((a) => ({ value: a.id, label: path(a).slice(-2).join(' / ') }));
}
