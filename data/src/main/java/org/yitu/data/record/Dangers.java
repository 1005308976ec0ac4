package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yitu.data.land.Dice;

/**
 * Hidden dangers in every state, with dates that fit: what is open is not yet due, what is overdue was due before
 * now.
 */
final class Dangers {
  private static final int FOR_FACTOR_1 = 3_000;
  private static final double SELF_REPORTED = 0.72;

  private record Finding(String category, String name, String description, String measures) {}

  private static final List<Finding> FINDINGS = List.of(
      new Finding("ELECTRICITY", "配电箱未设置漏电保护", "配电箱出线未装漏电保护器，箱门缺失。", "加装漏电保护器，恢复箱门并上锁。"),
      new Finding("FIRE", "灭火器压力不足", "两具干粉灭火器压力指针在红区。", "更换灭火器，按月检查并记录。"),
      new Finding("FIRE", "疏散通道堆放物料", "车间东侧疏散通道堆放成品，宽度不足。", "清理通道，划线管理。"),
      new Finding("EQUIPMENT", "传动部位无防护罩", "皮带传动部位防护罩拆除后未恢复。", "恢复防护罩并加联锁。"),
      new Finding("SPECIAL_EQUIPMENT", "压力表超期未检", "储气罐压力表检定日期已过。", "停用并送检，建立检定台账。"),
      new Finding("HAZARDOUS_CHEMICALS", "危化品混存", "氧化剂与可燃物同库存放。", "分库存放，设置标识。"),
      new Finding("HAZARDOUS_CHEMICALS", "可燃气体报警器故障", "罐区一处可燃气体探测器显示故障。", "维修或更换探测器，期间加密巡检。"),
      new Finding("TRAINING", "新员工未三级教育", "抽查两名新员工无三级安全教育记录。", "补充培训考核，合格后上岗。"),
      new Finding("MANAGEMENT_RULES", "操作规程未更新", "设备改造后操作规程未修订。", "修订规程并组织学习。"),
      new Finding("HAZARDOUS_WORK", "动火作业票不规范", "动火票缺少气体分析数据。", "规范作业票审批。"),
      new Finding("OCCUPATIONAL_HEALTH", "未佩戴防尘口罩", "破碎岗位两人未佩戴防尘口罩。", "配发并监督佩戴。"),
      new Finding("LIGHTNING_AND_STATIC", "卸料口静电接地不良", "卸料口静电接地电阻超标。", "整改接地并复测。"),
      new Finding("BUILDINGS", "边坡有松动岩块", "作业面上方有松动岩块。", "清理松石，设置警戒。"),
      new Finding("EMERGENCY_PREPAREDNESS", "应急物资缺失", "应急柜内防毒面具滤毒罐过期。", "更换滤毒罐。"),
      new Finding("CONTRACTORS", "承包商未签安全协议", "检修承包商无安全管理协议。", "签订协议并统一管理。"));

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("dangers");

  Dangers(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  /** @return how many each enterprise has */
  Map<Company, Integer> write(Path folder, List<Company> active, int factor) throws IOException {
    Map<Company, Integer> counts = new HashMap<>();
    try (RecordFile file = RecordFile.of(folder, "hidden-danger")) {
      for (int i = 1; i <= FOR_FACTOR_1 * factor; i++) {
        Company company = dice.pick(active);
        counts.merge(company, 1, Integer::sum);
        file.add(invent("danger-" + i, company));
      }
    }
    return counts;
  }

  private Row invent(String key, Company company) {
    Finding finding = dice.pick(FINDINGS);
    boolean self = dice.chance(SELF_REPORTED);
    boolean major = dice.chance(0.06);
    String state = List.of("CLOSED", "OPEN", "SUBMITTED", "OVERDUE", "EXTENSION_ASKED", "EXTENSION_REFUSED")
        .get(dice.weighted(62, 15, 8, 7, 4, 4));
    // The government's dangers ask for an extension before the deadline, the enterprise's own after it.
    boolean waiting = state.equals("OPEN") || state.equals("SUBMITTED") || state.equals("EXTENSION_ASKED") && !self;
    OffsetDateTime found = waiting ? times.daysAgo(24, 2, dice)
        : times.daysAgo(state.equals("CLOSED") ? 400 : 150, 40, dice);
    OffsetDateTime due = found.plusMonths(1);
    String reviewer = self && !major ? "ENTERPRISE_REVIEWER" : "GOVERNMENT_REVIEWER";
    boolean reported = state.equals("CLOSED") || state.equals("SUBMITTED");
    Row row = Row.of(key, company).with("name", finding.name())
        .with("source", self ? "SELF_INSPECTION" : "GOVERNMENT_INSPECTION")
        .with("level", major ? "MAJOR" : "GENERAL").with("category", finding.category()).with("state", state)
        .with("due", Times.text(due)).at(sites.near(company.town(), company.at(), 60, dice))
        .with("place", dice.pick("一号车间", "二号车间", "库房", "罐区", "配电室", "办公楼", "装卸区"))
        .with("description", "示例：" + finding.description()).with("foundAt", Times.text(found))
        .with("inspector", Names.person(dice))
        .with("responsible", Names.person(dice)).with("phone", Names.phone(dice)).with("measures", finding.measures())
        .with("plannedCost", dice.logNormal(0.8, 1))
        .with("extensionAsked", state.startsWith("EXTENSION"))
        .with("listed", major && !state.equals("CLOSED") && dice.chance(0.4));
    if (!self) row.with("enteredBy", "TOWN");
    if (reported) report(row, found, state);
    if (state.equals("OVERDUE")) row.with("heldWhenOverdue", dice.chance(0.8) ? "ENTERPRISE" : reviewer);
    if (state.startsWith("EXTENSION")) extend(row, self, state);
    return row;
  }

  private void report(Row row, OffsetDateTime found, String state) {
    boolean closed = state.equals("CLOSED");
    OffsetDateTime reported = found.plusHours(closed ? dice.between(20, 500) : 20);
    row.with("rectification", "示例：已按要求完成整改并复查。").with("actualCost", dice.logNormal(0.8, 1))
        .with("reportedAt", Times.text(reported));
    if (closed) {
      row.with("reviewOpinion", "整改到位，同意销号。").with("reviewedAt", Times.text(reported.plusHours(dice.between(2, 60))));
    }
  }

  private void extend(Row row, boolean self, String state) {
    if (self) row.with("heldWhenOverdue", "ENTERPRISE");
    row.with("extensionReason", "示例：配件采购周期较长，无法按期完成。");
    if (state.equals("EXTENSION_REFUSED")) row.with("extensionOpinion", "理由不充分，不予延期。");
  }
}
