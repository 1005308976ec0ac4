/** A person's name: chosen from the enterprise's own people, or typed where it is somebody else. */
import { h } from '/core/ui.js';
import { can, currentUser } from '/core/session.js';
import { t } from '/core/i18n.js';
import { listRecords } from '/record/records.js';
import { SuggestBox } from '/record/suggest-box.js';

/** Fields that hold a name, whatever the register. */
const NAMES = new Set([
  'author', 'declarant', 'foreman', 'host', 'inspector', 'keeper', 'leader', 'officer', 'operationsLead', 'principal', 'responsible',
  'successor', 'teacher', 'technicalLead', 'watchman',
]);
const MOST = 20;

/** @param {{name: string, kind: string}} field */
export const isPersonName = (field) =>
  field.kind === 'text' && NAMES.has(field.name) && Boolean(currentUser()?.enterprise) && can('person:read');

const look = async (/** @type {string} */ q) => {
  const page = await listRecords('person', { q: q || undefined, size: MOST });
  return page.items.map((/** @type {any} */ one) => ({ value: one.title, where: one.department?.title || '' }));
};

/** @param {any} props of the field's input */
export const personInput = (props) => h(SuggestBox, { ...props, look, placeholder: t('form.personHint') });
