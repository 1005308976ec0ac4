/** The fields of the registration, in the shape of a record's schema. */
import { t } from '/core/i18n.js';

/** Name, kind, required, longest. @type {[string, string, boolean, number?][]} */
const FIELDS = [
  ['name', 'text', true, 100], ['creditCode', 'text', true, 18], ['industry', 'choice', true], ['economicCode', 'text', true, 4], ['area', 'choice', true], ['village', 'text', false, 100], ['owner', 'choice', false],
  ['registrationAddress', 'text', true, 200], ['productionAddress', 'text', false, 200], ['legalRepresentative', 'text', true, 50], ['principal', 'text', true, 50], ['principalPhone', 'text', false, 20],
  ['contact', 'text', true, 50], ['contactPhone', 'text', true, 20], ['employees', 'integer', false], ['position', 'point', true], ['password', 'password', true, 100], ['passwordAgain', 'password', true, 100],
];

/** @param {any} options the server's lists @returns {import('/record/records.js').Field[]} */
export function registrationFields(options) {
  const lists = { industry: options.industries, area: flat(options.areas || []), owner: options.institutions };
  return FIELDS.map(([name, kind, required, maxLength]) => ({
    name, kind, required, maxLength, label: t(`register.field.${name}`), min: kind === 'integer' ? 0 : undefined,
    help: ['owner', 'economicCode', 'position', 'password'].includes(name) ? t(`register.help.${name}`) : null,
    options: kind === 'choice' ? (/** @type {any} */ (lists)[name] || []).map(option) : undefined,
  }));
}

/** @param {any} one a list's entry in any of the shapes the server uses */
function option(one) {
  return { value: one.value ?? one.id ?? one.code, label: one.label ?? one.title ?? one.name };
}

/** The places of the tree that have no places below them, written with their parents. @param {any[]} tree @param {string} [above] @returns {any[]} */
function flat(tree, above = '') {
  return tree.flatMap((node) => {
    const name = node.name ?? node.title?.zh ?? node.title;
    const path = above ? `${above} / ${name}` : name;
    return node.children?.length ? flat(node.children, path) : [{ value: node.id ?? node.code, label: path }];
  });
}
