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
  CITY_REGULATOR("市级监管人员", "City regulator", Sets.REGULATOR, Sets.LISTING, Sets.ACCOUNTS, Sets.SCREEN, List.of("institution:write")),
  COUNTY_REGULATOR("县级监管人员", "County regulator", Sets.REGULATOR, Sets.LISTING, Sets.ACCOUNTS, Sets.SCREEN),
  TOWN_REGULATOR("乡镇监管人员", "Town regulator", Sets.REGULATOR, Sets.SCREEN),
  SECTOR_DEPARTMENT("行业主管部门", "Sector department", Sets.WATCHER, Sets.DANGER_REVIEW, Sets.INCIDENT),
  COMMANDER("应急指挥员", "Commander", Sets.WATCHER, Sets.ALARM, Sets.INCIDENT, Sets.RESOURCES, Sets.DRILLS),
  TECHNICAL_SUPPORT("技术支持", "Technical support", Sets.WATCHER,
      List.of("panorama:*", "site-model:*", "site-plan:*", "camera:*")),
  ENTERPRISE_ADMINISTRATOR("企业管理员", "Enterprise administrator", Sets.ENTERPRISE, Sets.RESOURCES,
      List.of("user:*", "role:*", "system-log:read")),
  ENTERPRISE_STAFF("企业员工", "Enterprise staff", List.of("*:read", "hidden-danger:write", "hidden-danger:Rectify", "risk-point:write",
      "monitoring-point:write", "incident:write", "incident:FollowUp", "alarm:Confirm", "alarm:Handle", "response-task:Acknowledge", "response-task:Finish",
      "response-task:Refuse", "document-receipt:Open", "document-receipt:Sign"));

  /** Permissions that go together. */
  private static final class Sets {
    static final List<String> WATCHER = List.of("*:read", "*:export", "simulation:run", "saved-query:write");
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
    static final List<String> RESOURCES = List.of("rescue-team:*", "expert:*", "supply-store:*", "surrounding-resource:*", "shelter:*");
    static final List<String> REGULATOR = joined(WATCHER, DANGER_REVIEW, ALARM, INCIDENT, RESOURCES, PLANS, DRILLS, List.of("enterprise:write",
        "enterprise:Approve", "enterprise:Reject", "enterprise:Correct", "enterprise:Resume", "major-hazard:Accept",
        "major-hazard:SendBack", "camera:*", "protection-target:*", "rescue-knowledge:*", "government-document:*",
        "knowledge-article:*", "culture-document-type:*", "culture-document:*", "service-guide:*", "support-contact:*", "inspection-item:*",
        "exchanged-danger:*", "weather-rule:*", "weather-station:*", "coverage-rule:*"));
    static final List<String> ENTERPRISE = joined(WATCHER, ALARM, INCIDENT, PLANS, DRILLS, List.of("enterprise:write", "enterprise:Suspend",
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
