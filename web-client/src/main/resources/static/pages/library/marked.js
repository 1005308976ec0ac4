/** A text with the places marked that were looked for. */
import { h } from '/core/ui.js';

/** @param {string} text @param {number[][]} marks from and to of each, in order */
export function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), h('mark', text.slice(from, to)));
    at = to;
  }
  return h('span', [...parts, text.slice(at)]);
}
