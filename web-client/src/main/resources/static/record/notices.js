/** What a person should know of a record before he acts on it, beside its facts and above the form of a step; a line a register. */
import { h } from '/core/ui.js';
import { HazardNotice } from '/record/hazard-notice.js';
import { PermitConflicts } from '/record/permit-conflicts.js';

/** @type {Record<string, { beside?: any, steps?: Record<string, any> }>} */
const NOTICES = {
  'work-permit': { beside: PermitConflicts, steps: { Approve: PermitConflicts } },
  'major-hazard': { beside: HazardNotice },
};

/** @param {any} schema @param {any} item @param {() => void} onChanged */
export const besideFacts = (schema, item, onChanged) => {
  const notice = NOTICES[schema.type]?.beside;
  return notice ? h(notice, { key: `${item.id}/${item.version}`, schema, item, onChanged }) : null;
};

/** @param {{type: string, id: number, step: string}} target */
export const aboveStep = (target) => {
  const notice = NOTICES[target.type]?.steps?.[target.step];
  return notice ? h(notice, { key: target.id, item: { id: target.id, state: 'ASKED' } }) : null;
};
