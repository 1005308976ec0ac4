package org.yitu.business.report;

import static org.yitu.business.report.DecisionReport.ALL;
import static org.yitu.business.report.DecisionReport.branch;
import static org.yitu.business.report.DecisionReport.counted;
import static org.yitu.business.report.DecisionReport.crossed;
import static org.yitu.business.report.DecisionReport.figure;
import static org.yitu.business.report.DecisionReport.figures;
import static org.yitu.business.report.DecisionReport.institution;
import static org.yitu.business.report.DecisionReport.month;
import static org.yitu.business.report.DecisionReport.share;
import static org.yitu.business.report.DecisionReport.value;

import java.util.List;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Text;

/** Every decision report (决策报表, A19) and the quarterly figures (A5.18, C15): this list is their menu. */
final class DecisionReports {
  private static final Filter CLOSED = new Filter.In("state", List.of("CLOSED"));
  private static final Filter MAJOR = new Filter.In("level", List.of("MAJOR"));
  private static final Filter NEVER_OVERDUE = new Filter.IsNull("heldWhenOverdue");
  private static final Filter LATE = new Filter.In("state", List.of("OVERDUE", "EXTENSION_ASKED", "EXTENSION_REFUSED"));
  private static final Filter ENDED = new Filter.Or(List.of(CLOSED, LATE));

  static final String QUARTERLY = "quarterly-figures";
  /** What enterprises had made by the end of the period, counted by {@link Groundwork}: a table of the quarterly figures. */
  static final DecisionReport.Table MADE = figures("清单与制度（按地区）", "Checklists and systems by area", institution(),
      figure("enterprises", "企业数", "Enterprises", ALL),
      figure("checklistMade", "已制定排查清单", "Checklist made", ALL),
      share("checklistShare", "清单制定率", "Share with a checklist", ALL, 0),
      figure("systemMade", "已建立制度", "System made", ALL),
      share("systemShare", "制度建立率", "Share with a system", ALL, 0));
  static final Text MADE_BASIS = Text.of("清单与制度按截止日统计已审核的企业：本企业录入过隐患检查项的为“已制定排查清单”，登记了已发布的安全生产管理制度的为“已建立制度”；政府统一提供的检查项不计。",
      "Checklists and systems are those of approved enterprises at the end of the period: a checklist is made by who has entered inspection"
      + " items of his own, a system by who has a safety management rule that is issued; the items that the government provides do not count.");

  static final List<DecisionReport> ALL_REPORTS = List.of(
      new DecisionReport("hidden-danger-analysis", Text.of("隐患排查分析", "Hidden danger analysis"), "hidden-danger", "foundAt",
          List.of(crossed("等级与状态", "Level and state", value("level"), value("state")),
              crossed("来源与状态", "Source and state", value("source"), value("state")),
              crossed("按月", "By month", month("foundAt"), value("level")),
              crossed("类别", "Category", value("category"), value("level")),
              counted("挂牌督办", "Listed supervision", value("listed")),
              crossed("按地区", "By area", institution(), value("state"))), List.of()),
      new DecisionReport(QUARTERLY, Text.of("隐患排查治理季度通报", "Quarterly figures on hidden dangers"), "hidden-danger", "foundAt",
          List.of(figures("按地区", "By area", institution(),
              figure("found", "排查数", "Found", ALL),
              figure("rectified", "已整改", "Rectified", CLOSED),
              share("rectifiedShare", "整改率", "Rectification rate", CLOSED, 0),
              figure("ended", "应完成整改", "Due for rectification", ENDED),
              share("onTime", "按期整改率", "On-time rectification rate", new Filter.And(List.of(CLOSED, NEVER_OVERDUE)), 3),
              figure("major", "重大隐患", "Major", MAJOR),
              share("majorRectified", "重大隐患整改率", "Major rectification rate", new Filter.And(List.of(MAJOR, CLOSED)), 5),
              figure("overdue", "逾期未整改", "Overdue", LATE))),
          List.of(Text.of("按发现时间落在所选期间的隐患统计；“应完成整改”为已整改、逾期、延期待审核和延期未通过之和；期限内通过审核且未曾逾期的为按期整改。",
              "Dangers found in the period; due are those rectified, overdue or with an extension asked for or refused; on time are those"
              + " passed without ever having been overdue."))),
      new DecisionReport("major-hazard-analysis", Text.of("重大危险源分析", "Major hazard analysis"), "major-hazard", "commissionedOn",
          List.of(crossed("级别与状态", "Grade and state", value("grade"), value("state")),
              crossed("单元类型与级别", "Kind and grade", value("kind"), value("grade")),
              counted("挂牌督办", "Listed supervision", value("listed")),
              crossed("按地区", "By area", institution(), value("grade"))), List.of()),
      new DecisionReport("personnel-analysis", Text.of("企业人员分析", "Personnel analysis"), "person", "employedSince",
          List.of(crossed("人员类别与持证", "Kind and certificate", value("kind"), value("holdsCertificate")),
              counted("学历", "Education", value("education")), counted("性别", "Gender", value("gender")),
              counted("接触职业病危害", "Exposed to occupational hazards", value("exposedToHazards")),
              counted("按地区", "By area", institution())), List.of()),
      new DecisionReport("enterprise-analysis", Text.of("企业分析", "Enterprise analysis"), "enterprise", "foundedOn",
          List.of(crossed("行业与规模", "Industry and size", value("industry"), value("size")),
              crossed("国民经济行业大类与规模", "Division of the industrial classification and size", branch("economicCode"), value("size")),
              counted("状态", "State", value("state")), crossed("按地区", "By area", institution(), value("size"))), List.of()),
      new DecisionReport("risk-point-analysis", Text.of("风险点分析", "Risk point analysis"), "risk-point", "identifiedOn",
          List.of(crossed("类别与等级", "Kind and level", value("kind"), value("level")),
              crossed("易发事故与等级", "Likely accident and level", value("accident"), value("level")),
              crossed("按地区", "By area", institution(), value("level"))), List.of()),
      new DecisionReport("training-analysis", Text.of("安全培训分析", "Training analysis"), "training-result", "createdAt",
          List.of(counted("是否合格", "Passed", value("passed")), crossed("按月登记", "Entered by month", month("createdAt"), value("passed")),
              crossed("按地区", "By area", institution(), value("passed"))),
          List.of(Text.of("按登记时间落在所选期间的员工培训记录统计。", "Results entered in the period."))),
      new DecisionReport("permit-analysis", Text.of("危险作业许可分析", "Permits to work"), "work-permit", "startsAt",
          List.of(crossed("作业类别与状态", "Kind and state", value("kind"), value("state")),
              crossed("按月", "By month", month("startsAt"), value("kind")),
              crossed("按地区", "By area", institution(), value("state"))), List.of()),
      new DecisionReport("incident-analysis", Text.of("事故分析", "Incident analysis"), "incident", "occurredAt",
          List.of(crossed("类型与等级", "Kind and grade", value("kind"), value("grade")),
              counted("按月", "By month", month("occurredAt"))),
          List.of(Text.of("演练不计入。", "Drills are not counted."))));

  private DecisionReports() {}
}
