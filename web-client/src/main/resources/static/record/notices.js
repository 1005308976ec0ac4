/** What a person should know of a record before he acts on it, beside its facts and above the form of a step; a line a register. */
import { h } from '/core/ui.js';
import { HazardNotice } from '/record/hazard-notice.js';
import { PermitConflicts } from '/record/permit-conflicts.js';
import { PlaceNotice } from '/record/place-notice.js';
import { SafetyFeeNotice } from '/record/safety-fee-notice.js';

/** @type {Record<string, { beside?: any, steps?: Record<string, any> }>} */
const NOTICES = {
  enterprise: { beside: PlaceNotice, steps: { Approve: PlaceNotice, Correct: PlaceNotice } },
  'work-permit': { beside: PermitConflicts, steps: { Approve: PermitConflicts } },
  'major-hazard': { beside: HazardNotice },
  'safety-expense': { beside: SafetyFeeNotice },
};

/** @param {any} schema @param {any} item @param {() => void} onChanged */
export const besideFacts = (schema, item, onChanged) => {
  const notice = NOTICES[schema.type]?.beside;
  return notice ? h(notice, { key: `${item.id}/${item.version}`, schema, item, onChanged }) : null;
};

/** @param {{type: string, step: string}} target @param {any} item the record @param {any} draft the step's form as it is filled in */
export const aboveStep = (target, item, draft) => {
  const notice = NOTICES[target.type]?.steps?.[target.step];
  return notice ? h(notice, { key: item.id, item, draft }) : null;
};
