/** Which columns of a register somebody wants to see: kept in the browser, by register. */
import { el, h, reactive } from '/core/ui.js';
import { label, t } from '/core/i18n.js';

const key = (/** @type {string} */ type) => `yitu.columns.${type}`;

/** @param {string} type @returns {{type: string, hidden: string[]}} */
export function columnChoice(type) {
  let hidden = [];
  try {
    hidden = JSON.parse(localStorage.getItem(key(type)) || '[]');
  } catch {
    // What somebody else wrote there is no choice.
  }
  return reactive({ type, hidden: Array.isArray(hidden) ? hidden.filter((name) => typeof name === 'string') : [] });
}

/** @param {any[]} fields @param {any} opener the one that always stays @param {{type: string, hidden: string[]}} choice */
export const columnMenu = (fields, opener, choice) =>
  h(
    el.ElPopover,
    { trigger: 'click', placement: 'bottom-end', width: 220 },
    {
      reference: () => h(el.ElButton, { size: 'small', 'data-test': 'columns' }, () => t('record.columns')),
      default: () =>
        h('div', { class: 'column-menu', role: 'group', 'aria-label': t('record.columns') }, [
          ...fields.map((field) =>
            h('label', { key: field.name }, [
              h('input', {
                type: 'checkbox',
                disabled: field === opener,
                checked: field === opener || !choice.hidden.includes(field.name),
                onChange: (/** @type {any} */ event) => {
                  choice.hidden = event.target.checked ? choice.hidden.filter((name) => name !== field.name) : [...choice.hidden, field.name];
                  localStorage.setItem(key(choice.type), JSON.stringify(choice.hidden));
                },
              }),
              ` ${label(field.label)}`,
            ]),
          ),
        ]),
    },
  );
