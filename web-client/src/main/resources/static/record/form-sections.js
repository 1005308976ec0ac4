/** The parts of a long form, and how far each is filled. No DOM. */
import { isFilled } from '/record/values.js';

/**
 * @typedef {import('/record/records.js').Field} Field
 * @typedef {{title: any, fields: Field[]}} Section
 */

/** @param {Field[]} fields in their order @param {{title: any, first: string}[]} [declared] @returns {Section[]} */
export function sectionsOf(fields, declared) {
  if (!declared?.length) return [{ title: null, fields }];
  const starts = new Map(declared.map((section) => [section.first, section.title]));
  /** @type {Section[]} */
  const sections = [];
  // What stands before the first section, such as the enterprise, belongs to it.
  for (const field of fields) {
    if (!sections.length) sections.push({ title: declared[0].title, fields: [] });
    else if (starts.has(field.name) && starts.get(field.name) !== sections[sections.length - 1].title)
      sections.push({ title: starts.get(field.name), fields: [] });
    sections[sections.length - 1].fields.push(field);
  }
  return sections;
}

/** @param {Field[]} fields @param {Record<string, any>} draft @returns {{done: number, all: number}} of what is required */
export function progress(fields, draft) {
  const required = fields.filter((field) => field.required);
  return { done: required.filter((field) => isFilled(draft[field.name])).length, all: required.length };
}
