/** The management rules that the law asks for: offered where one is named, and compared with those that are there. */
import { h } from '/core/ui.js';
import { t } from '/core/i18n.js';
import { get } from '/core/http.js';
import { SuggestBox } from '/record/suggest-box.js';

/** @typedef {{id: string, title: string, source: string, rules: string[]}} RuleList */

/** @type {Promise<RuleList[]>|null} */
let lists = null;

/** @returns {Promise<RuleList[]>} */
export function ruleLists() {
  if (!lists) {
    lists = get('/api/rule-lists').then((/** @type {any} */ found) => found.items);
    // What failed is asked for again.
    lists.catch(() => (lists = null));
  }
  return lists;
}

/** Those for one industry: its own or the general one, and the one of occupational health. @param {RuleList[]} all @param {string} industry */
export const listsFor = (all, industry) =>
  all.filter((one) => one.id === 'HEALTH' || one.id === (all.some((each) => each.id === industry) ? industry : 'OTHER'));

const LEAST = 4;
const bare = (/** @type {string} */ name) => name.replace(/^示例/u, '').replace(/[“”\s]/gu, '');

/** Whether a rule that is there is the one that is asked for: one name holds the other. @param {string} asked @param {string} there */
export function answers(asked, there) {
  const one = bare(asked);
  const other = bare(there);
  return other.length >= LEAST && (one.includes(other) || other.includes(one));
}

const look = async (/** @type {string} */ q) =>
  (await ruleLists()).flatMap((one) => one.rules.filter((rule) => !q || rule.includes(q)).map((rule) => ({ value: rule, where: one.source })));

/** @param {any} props of the field's input */
export const ruleNameInput = (props) => h(SuggestBox, { ...props, look, placeholder: t('form.ruleHint') });
