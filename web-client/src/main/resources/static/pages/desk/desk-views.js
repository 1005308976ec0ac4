/** What the desk shows besides the registers: one line a view. */
import { can, currentUser } from '/core/session.js';
import { Checklists } from '/pages/desk/checklists.js';
import { Completeness } from '/pages/desk/completeness.js';
import { DangerExchange } from '/pages/desk/danger-exchange.js';
import { DecisionReports } from '/pages/desk/decision-reports.js';
import { Diagrams } from '/pages/desk/diagrams.js';
import { DispatchProgress } from '/pages/desk/dispatch-progress.js';
import { DrillReminders } from '/pages/desk/drill-reminders.js';
import { Expiring } from '/pages/desk/expiring.js';
import { FilingFrequency } from '/pages/desk/filing-frequency.js';
import { GeoServer } from '/pages/desk/geoserver.js';
import { Holidays } from '/pages/desk/holidays.js';
import { IndustryForms } from '/pages/desk/industry-forms.js';
import { Monitoring } from '/pages/desk/monitoring.js';
import { Operation } from '/pages/desk/operation.js';
import { Panoramas } from '/pages/desk/panoramas.js';
import { ReceivedDocuments } from '/pages/desk/received-documents.js';
import { RuleLists } from '/pages/desk/rule-lists.js';
import { SafetyFees } from '/pages/desk/safety-fees.js';
import { SafetyIndex } from '/pages/desk/safety-index.js';
import { Setup } from '/pages/desk/setup.js';
import { SitePlans } from '/pages/desk/site-plans.js';
import { SystemLog } from '/pages/desk/system-log.js';
import { TrainingMissing } from '/pages/desk/training-missing.js';
import { VideoMosaic } from '/pages/desk/video.js';
import { WorkCalendar } from '/pages/desk/work-calendar.js';
import { WorkflowCharts } from '/pages/desk/workflow-charts.js';
import { WorkList } from '/pages/desk/work-list.js';

/**
 * `section` is where it stands in the menu: at the top, with the registers of a module, or under the system.
 * @typedef {{id: string, title: string, view: any, section: string, permission?: string, side?: 'enterprise' | 'government',
 *   props?: (here: {id: string, preset: Record<string, string>}, menu: any) => any}} DeskView
 */

const chosen = (/** @type {{id: string}} */ here) => ({ key: here.id, chosen: here.id });
const ofPlan = (/** @type {{id: string, preset: Record<string, string>}} */ here) => ({
  key: `${here.id}?${here.preset.enterprise || ''}`,
  chosen: here.id,
  enterprise: here.preset.enterprise || '',
});
const openId = (/** @type {{id: string}} */ here) => ({ key: here.id, openId: here.id });

/** @type {DeskView[]} */
export const VIEWS = [
  { id: 'todo', title: 'desk.todo', view: WorkList, section: 'top' },
  { id: 'calendar', title: 'desk.calendar', view: WorkCalendar, section: 'top', props: (here) => ({ key: here.id, start: here.id }) },
  { id: 'setup', title: 'desk.setup.title', view: Setup, section: 'top', side: 'enterprise', permission: 'department:write' },
  { id: 'monitoring', title: 'live.title', view: Monitoring, section: 'top', permission: 'monitoring-point:read', props: (here) => ({ chosen: here.id }) },
  { id: 'diagrams', title: 'diagrams.title', view: Diagrams, section: 'top', permission: 'process-diagram:read', props: chosen },
  { id: 'video', title: 'video.title', view: VideoMosaic, section: 'top', permission: 'camera:read', props: chosen },
  { id: 'index', title: 'index.title', view: SafetyIndex, section: 'top', permission: 'alarm:read', props: chosen },
  { id: 'expiring', title: 'desk.expiring', view: Expiring, section: 'top' },
  { id: 'reports', title: 'desk.reports', view: DecisionReports, section: 'top', props: (here) => ({ chosen: here.id }) },
  { id: 'filing-frequency', title: 'desk.filing-frequency', view: FilingFrequency, section: 'danger', permission: 'hidden-danger:read' },
  { id: 'exchange', title: 'desk.exchange', view: DangerExchange, section: 'danger', permission: 'exchanged-danger:read', side: 'government' },
  { id: 'checklists', title: 'desk.checklists', view: Checklists, section: 'inspection', permission: 'inspection-item:read' },
  { id: 'received', title: 'desk.received', view: ReceivedDocuments, section: 'document', permission: 'document-receipt:read', side: 'enterprise', props: openId },
  { id: 'dispatched', title: 'desk.dispatched', view: DispatchProgress, section: 'document', permission: 'government-document:read', side: 'government', props: openId },
  { id: 'flows', title: 'desk.flows', view: WorkflowCharts, section: 'knowledge', props: openId },
  { id: 'site', title: 'site.title', view: SitePlans, section: 'site-plan', permission: 'site-plan:read', props: ofPlan },
  { id: 'panoramas', title: 'panorama.title', view: Panoramas, section: 'site-plan', permission: 'panorama:read', props: ofPlan },
  { id: 'industry-forms', title: 'desk.industry.title', view: IndustryForms, section: 'industry', side: 'enterprise' },
  { id: 'drills-owed', title: 'desk.drillsOwed', view: DrillReminders, section: 'emergency', permission: 'drill-record:read' },
  { id: 'holidays', title: 'desk.holidays.title', view: Holidays, section: 'duty', side: 'government', permission: 'special-period:write' },
  { id: 'geoserver', title: 'desk.geoserver', view: GeoServer, section: 'system', permission: 'geoserver:publish' },
  { id: 'training-missing', title: 'desk.trainingMissing', view: TrainingMissing, section: 'training', permission: 'training-result:read' },
  { id: 'rule-lists', title: 'desk.ruleLists.title', view: RuleLists, section: 'enterprise', side: 'enterprise', permission: 'management-rule:read' },
  { id: 'safety-fees', title: 'desk.safetyFees.title', view: SafetyFees, section: 'enterprise', permission: 'safety-expense:read' },
  { id: 'completeness', title: 'desk.completeness', view: Completeness, section: 'enterprise' },
  { id: 'operation', title: 'desk.operation', view: Operation, section: 'system', permission: 'operations:watch' },
  { id: 'log', title: 'desk.log', view: SystemLog, section: 'system', permission: 'system-log:read' },
];

/** Whether it is for whoever is signed in. @param {DeskView} view */
export const isOpen = (view) =>
  (!view.permission || can(view.permission)) &&
  (!view.side || view.side === (currentUser()?.enterprise ? 'enterprise' : 'government'));
