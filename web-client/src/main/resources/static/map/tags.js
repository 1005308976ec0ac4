/** A state as a tag: words, colour and shape. */
import { h } from '/core/ui.js';
import { label, t } from '/core/i18n.js';

/** @param {{title?: any, label?: any, severity: number}|undefined} state @param {number} [severity] used if there is no state */
export function stateTag(state, severity) {
  if (state) return h('span', { class: ['tag', `s${state.severity}`] }, label(state.title ?? state.label));
  return severity ? h('span', { class: ['tag', `s${severity}`] }, t(`severity.${severity}`)) : null;
}
