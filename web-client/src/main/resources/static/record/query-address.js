/**
 * A register's query in the address, so that a reload, the way back and a link that is passed on show the same: `field=value`, `q`,
 * `state`, `sort`, and the page where it is not the first. No DOM.
 */
export const RANGED = ['date', 'datetime', 'integer', 'number'];
export const SIZES = [10, 20, 50, 100];
const BOXES = 6;
/** What is no condition of a record's field. */
const OWN = ['q', 'state', 'sort', 'page', 'size', 'edit'];

/**
 * The fields that have a box in the query bar. @param {import('/record/records.js').Field[]} searchable
 */
export const boxed = (searchable) =>
  searchable.filter((f) => (f.table && !f.table.words) || (f.kind !== 'text' && f.kind !== 'longtext')).slice(0, BOXES);

/**
 * What a box holds for a word of the address; undefined where it could not show it. @param {import('/record/records.js').Field} field
 * @param {string} word
 */
function held(field, word) {
  if (field.kind === 'choice') return field.options?.some((o) => o.value === word) ? word : undefined;
  if (field.kind === 'boolean') return word === 'true' ? true : word === 'false' ? false : undefined;
  if (field.kind === 'integer' || field.kind === 'number') return word.trim() && Number.isFinite(Number(word)) ? Number(word) : undefined;
  if (field.kind === 'ref') return /^\d+$/.test(word) ? { id: Number(word), title: word } : undefined;
  return ['date', 'datetime'].includes(field.kind) || (field.table && !field.table.words) ? word : undefined;
}

/**
 * The state of a list that is opened by an address: what no box can show is among the fixed conditions.
 * @param {import('/record/records.js').Field[]} searchable @param {Record<string, string>} preset
 */
export function fromAddress(searchable, preset) {
  const boxes = boxed(searchable);
  /** @type {Record<string, any>} */
  const values = {};
  /** @type {Record<string, string>} */
  const fixed = {};
  const manyStates = Boolean(preset.state?.includes(','));
  for (const [name, word] of Object.entries(preset)) {
    if (OWN.includes(name)) continue;
    const end = name.match(/\.(from|to)$/);
    const field = boxes.find((f) => f.name === (end ? name.slice(0, end.index) : name) && RANGED.includes(f.kind) === Boolean(end));
    const value = field && held(field, word);
    if (value === undefined) fixed[name] = word;
    else values[name] = value;
  }
  if (manyStates) fixed.state = preset.state;
  return {
    q: preset.q || '',
    status: manyStates ? '' : preset.state || '',
    sort: preset.sort || '',
    page: Math.max(0, Math.floor(Number(preset.page) || 1) - 1),
    size: SIZES.includes(Number(preset.size)) ? Number(preset.size) : 20,
    values,
    fixed,
  };
}

/**
 * @param {Record<string, any>} conditions as the server is asked @param {Record<string, string>} kept what the list is, whatever is asked
 * @param {number} page from 0 @param {number} size @returns {string}
 */
export function toAddress(conditions, kept, page, size) {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(conditions)) {
    if (!(name in kept) && value !== undefined && value !== null && value !== '') out.set(name, String(value));
  }
  if (page) out.set('page', String(page + 1));
  if (size !== 20) out.set('size', String(size));
  return out.toString();
}
