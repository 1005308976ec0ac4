/** What stands in the desk's menu beside the registers of a module. */
import { currentUser } from '/core/session.js';
import { Checklists } from '/pages/desk/checklists.js';
import { DangerExchange } from '/pages/desk/danger-exchange.js';
import { DispatchProgress } from '/pages/desk/dispatch-progress.js';
import { FilingFrequency } from '/pages/desk/filing-frequency.js';
import { ReceivedDocuments } from '/pages/desk/received-documents.js';
import { WorkflowCharts } from '/pages/desk/workflow-charts.js';

/** By the name in the address: the module it stands with, and for which side it is. @type {Record<string, {module: string, panel: any, side?: string}>} */
const PANELS = {
  'filing-frequency': { module: 'danger', panel: FilingFrequency },
  exchange: { module: 'danger', panel: DangerExchange, side: 'government' },
  checklists: { module: 'inspection', panel: Checklists },
  received: { module: 'document', panel: ReceivedDocuments, side: 'enterprise' },
  dispatched: { module: 'document', panel: DispatchProgress, side: 'government' },
  flows: { module: 'knowledge', panel: WorkflowCharts },
};

/** @param {string} name */
export const panelOf = (name) => PANELS[name]?.panel;

/** @param {string} module */
export function panelsOf(module) {
  const side = currentUser()?.enterprise ? 'enterprise' : 'government';
  return Object.keys(PANELS).filter((name) => PANELS[name].module === module && (PANELS[name].side ?? side) === side);
}
