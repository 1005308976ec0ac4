package org.yitu.business.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.yitu.business.access.Permissions;
import org.yitu.geo.text.Text;

/**
 * The roles that everybody starts with, each with its one permission set: for registrations and for a new institution. Whoever
 * may write roles makes others from them.
 */
public enum DefaultRole {
  PLATFORM_ADMINISTRATOR("平台管理员", "Platform administrator", List.of("*")),
  CITY_REGULATOR("市级监管人员", "City regulator", Sets.REGULATOR, Sets.LISTING, Sets.ACCOUNTS, Sets.SCREEN,
      List.of("institution:write", "area:write", "weather-station:write", "work-kind:*")),
  COUNTY_REGULATOR("县级监管人员", "County regulator", Sets.REGULATOR, Sets.LISTING, Sets.ACCOUNTS, Sets.SCREEN),
  TOWN_REGULATOR("乡镇监管人员", "Town regulator", Sets.REGULATOR, Sets.SCREEN),
  SECTOR_DEPARTMENT("行业主管部门", "Sector department", Sets.WATCHER, Sets.DANGER_REVIEW, Sets.INCIDENT, Sets.ON_SITE),
  COMMANDER("应急指挥员", "Commander", Sets.WATCHER, Sets.ALARM, Sets.INCIDENT, Sets.RESOURCES, Sets.DRILLS,
      List.of("rescue-institution:*", "rescue-knowledge:*", "duty-shift:*")),
  /** A hospital that examines employees (C22): it sees who they are and writes what it found, and no other hospital's findings. */
  MEDICAL_EXAMINER("职业健康检查机构", "Medical examiner", List.of("enterprise:read", "person:read", "hazard-factor:read", "health-check:*",
      "health-check:own")),
  TECHNICAL_SUPPORT("技术支持", "Technical support", Sets.WATCHER,
      List.of("panorama:*", "site-model:*", "site-plan:*", "camera:*")),
  ENTERPRISE_ADMINISTRATOR("企业管理员", "Enterprise administrator", Sets.ENTERPRISE, Sets.RESOURCES,
      List.of("user:*", "role:*", "system-log:read")),
  ENTERPRISE_STAFF("企业员工", "Enterprise staff", List.of("*:read", "hidden-danger:write", "hidden-danger:Rectify", "risk-point:write",
      "monitoring-point:write", "incident:write", "incident:FollowUp", "alarm:Confirm", "alarm:Handle", "response-task:Acknowledge", "response-task:Finish",
      "response-task:Refuse", "document-receipt:Open", "document-receipt:Sign", "patrol:write", "self-correction:write",
      "self-correction:Correct", "key-area-patrol:write", "inspection-visit:write", "hazardous-work-place:write", "work-permit:write",
      "equipment-test:write", "upkeep:write", "visit:write", "duty-shift:Begin", "duty-shift:HandOver"));

  /** Permissions that go together. */
  private static final class Sets {
    static final List<String> WATCHER = List.of("*:read", "*:export", "simulation:run", "saved-query:write", "watch-task:See");
    static final List<String> DANGER_REVIEW = List.of("hidden-danger:write", "hidden-danger:Pass", "hidden-danger:Reject",
        "hidden-danger:GrantExtension", "hidden-danger:RefuseExtension");
    static final List<String> INCIDENT = List.of("incident:*", "response-task:*");
    static final List<String> SCREEN = List.of("saved-scene:*");
    static final List<String> PLANS = List.of("emergency-plan:*", "plan-step:*");
    static final List<String> DRILLS = List.of("drill-inject:*", "drill-plan:*", "drill-record:*", "drill-summary:*");
    static final List<String> LISTING = List.of("hidden-danger:PutOnList", "hidden-danger:TakeOffList", "major-hazard:PutOnList",
        "major-hazard:TakeOffList", "major-hazard:WriteOff", "major-hazard:RefuseWriteOff", "enterprise:Close");
    static final List<String> ACCOUNTS = List.of("user:*", "role:*", "system-log:read");
    static final List<String> ALARM = List.of("alarm:Confirm", "alarm:Handle", "alarm:Close", "alarm:Grade", "alarm:Forward");
    static final List<String> RESOURCES = List.of("rescue-team:*", "expert:*", "supply-store:*", "supply-kind:*", "surrounding-resource:*",
        "resource-kind:*", "shelter:*");
    /** What an official writes at an enterprise's gate. */
    static final List<String> ON_SITE = List.of("patrol:*", "inspection-plan:*", "inspection-visit:*", "inspection-summary:*", "safety-penalty:*",
        "accident-penalty:*");
    static final List<String> DECISIONS = List.of("project-application:Pass", "project-application:Reject", "certificate-application:Issue",
        "certificate-application:Reject", "certificate-application:Grant", "certificate-application:Refuse", "hazard-declaration:File",
        "hazard-declaration:SendBack");
    static final List<String> TRAINING = List.of("training-plan:*", "training-kind:*");
    /** The files of an accident that both sides keep. */
    static final List<String> ACCIDENT = List.of("accident-attachment:*", "accident-lesson:*");
    static final List<String> REGULATOR = joined(WATCHER, DANGER_REVIEW, ALARM, INCIDENT, RESOURCES, PLANS, DRILLS, ON_SITE, DECISIONS,
        TRAINING, ACCIDENT, List.of("enterprise:write",
        "enterprise:Approve", "enterprise:Reject", "enterprise:Correct", "enterprise:Resume", "major-hazard:Accept",
        "major-hazard:SendBack", "camera:*", "protection-target:*", "rescue-knowledge:*", "government-document:*",
        "knowledge-article:*", "culture-document-type:*", "culture-document:*", "service-guide:*", "support-contact:*", "inspection-item:*",
        "exchanged-danger:*", "weather-rule:*", "weather-station:*", "coverage-rule:*", "enterprise-risk:*", "rescue-institution:*", "hazard-factor:*", "duty-shift:*",
        "known-business:*", "special-period:*"));
    /** An enterprise's papers (A3): what it has been granted, has insured, has had assessed. */
    static final List<String> PAPERS = List.of("licence:*", "safety-organisation:*", "standardisation:*", "safety-assessment:*",
        "held-chemical:*", "management-rule:*", "safety-expense:*", "insurance:*", "safety-award:*", "safety-credit:*", "production-stop:*",
        "chemical-profile:*", "coal-mine-profile:*", "coal-mine-attachment:*", "mine-profile:*", "industry-trade-profile:*",
        "transport-profile:*", "construction-profile:*", "public-place-profile:*");
    static final List<String> PLANT = List.of("equipment:*", "safety-accessory:*", "equipment-test:*", "upkeep:*", "equipment-change:*",
        "key-area:*", "key-area-patrol:*", "risk-factor:*", "risk-item:*", "enterprise-risk:*", "hazardous-work-place:*", "work-permit:*");
    static final List<String> STAFF = List.of("training-setting:*", "training-scheme:*", "training-record:*", "training-result:*", "visit:*",
        "health-check:*", "health-training:*", "hazard-declaration:*", "protective-equipment:*", "protective-issue:*", "duty-shift:*",
        "patrol:*", "self-correction:*", "inspection-plan:*", "inspection-visit:*", "inspection-summary:*");
    static final List<String> APPLICATIONS = List.of("project-application:write", "project-application:Submit",
        "certificate-application:write", "certificate-application:Submit", "certificate-application:AskChange",
        "certificate-application:AskRenewal", "accident-casualty:*", "accident-compensation:*");
    static final List<String> ENTERPRISE = joined(WATCHER, ALARM, INCIDENT, PLANS, DRILLS, PAPERS, PLANT, STAFF, TRAINING, APPLICATIONS,
        ACCIDENT, List.of("enterprise:write", "enterprise:Suspend",
        "enterprise:Resume", "enterprise:Resubmit", "person:*", "certificate:*", "department:*", "post:*", "hidden-danger:*",
        "risk-point:*", "major-hazard:*", "storage-tank:*", "monitoring-point:*", "camera:*", "process-diagram:*",
        "diagram-mark:*", "alarm-condition:*", "telemetry:write", "document-receipt:Open", "document-receipt:Sign",
        "knowledge-article:*", "culture-document-type:*", "culture-document:*", "inspection-item:*", "site-plan:*"));

    private Sets() {}

    @SafeVarargs
    static List<String> joined(List<String>... sets) {
      List<String> all = new ArrayList<>();
      for (List<String> set : sets) all.addAll(set);
      return List.copyOf(all);
    }
  }

  private final Text title;
  private final Permissions permissions;

  @SafeVarargs
  DefaultRole(String zh, String en, List<String>... sets) {
    title = Text.of(zh, en);
    permissions = Permissions.of(Sets.joined(sets));
  }

  public Text title() {
    return title;
  }

  public Permissions permissions() {
    return permissions;
  }
}
